namespace AsyncGather.Mutate;

/// <summary>One change that a test should notice.</summary>
/// <param name="Number">What the environment variable has to say for the change to be in force; 0 is none.</param>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Member">The method or property that it is in.</param>
/// <param name="Change">What is taken out or turned round.</param>
sealed record Mutant(int Number, string File, int Line, string Member, string Change)
{
    public static readonly Mutant None = new(0, "", 0, "", "nothing");

    /// <summary>What a gate calls it by, which stays when lines move.</summary>
    public string Name => $"{File} | {Member} | {Change}";

    public override string ToString() => $"{File}({Line}): {Change}";
}
