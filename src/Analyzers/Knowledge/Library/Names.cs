namespace AsyncGather.Analyzers;

/// <summary>
/// A row of a table: the names of the members of the framework that do one thing. A test compares the rows of each table with the public
/// members of the reference assemblies, so that a new member is looked at when a new framework comes.
/// </summary>
/// <param name="text">The names, separated by spaces or new lines.</param>
public sealed class Names(string text)
{
    readonly HashSet<string> names = [.. text.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    public IEnumerable<string> All => names;

    public bool Has(string name) => names.Contains(name);
}
