using System.Text.RegularExpressions;

namespace AsyncGather.Check;

/// <summary>An error that a build printed, and the project that it was building.</summary>
sealed partial record BuildError(string Place, string Id, string Message, string Project)
{
    // Those of NuGet, of the SDK and of MSBuild: nothing of the project was compiled. MSB3xxx are tasks that run beside the compiler.
    static readonly string[] OfProjects = ["NU", "NETSDK", "MSB4", "MSB1"];

    /// <summary>Whether it is about the project as a whole, and not about a place in its code.</summary>
    public bool IsOfProject => OfProjects.Any(start => Id.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Whether it only says that there was no restore, of which the restore has said why.</summary>
    public bool IsOnlyMissingRestore => Id is "NETSDK1004" or "NETSDK1064";

    /// <summary>Whether it stands on a line that gathers or awaits tasks, and may have a fix of ours.</summary>
    public bool IsOnGroupCall => Rules.CompilerErrors.Contains(Id) && LineOfCode() is { } line && GroupCall().IsMatch(line);

    public override string ToString() => $"  {Place}: {Id}: {Message}";

    /// <summary>The errors of a build, each once: a multi-targeted project says all of them several times.</summary>
    public static IReadOnlyList<BuildError> Parse(IEnumerable<string> lines) =>
        [.. lines.Select(line => Line().Match(line)).Where(match => match.Success)
            .Select(match => new BuildError(match.Groups["place"].Value, match.Groups["id"].Value, match.Groups["message"].Value, match.Groups["project"].Value is { Length: > 0 } project ? project : WithoutPosition(match.Groups["place"].Value)))
            .DistinctBy(error => (error.Place, error.Id, error.Message))];

    static string WithoutPosition(string place) => Position().Match(place) is { Success: true } match ? match.Groups["file"].Value : place;

    string? LineOfCode()
    {
        if (Position().Match(Place) is not { Success: true } match || !File.Exists(match.Groups["file"].Value)) return null;
        return File.ReadLines(match.Groups["file"].Value).ElementAtOrDefault(int.Parse(match.Groups["line"].Value) - 1);
    }

    [GeneratedRegex(@"^\s*(?<place>.+?)\s*: error (?<id>[A-Za-z]+\d+)?\s*: (?<message>.*?)(?: \[(?<project>[^\]:]*)(?:::[^\]]*)?\])?$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?<file>.+)\((?<line>\d+),\d+\)$")]
    private static partial Regex Position();

    [GeneratedRegex(@"\b(When(All|Any|Each)|Wait(All|Any)|Gather)\b|await ")]
    private static partial Regex GroupCall();
}
