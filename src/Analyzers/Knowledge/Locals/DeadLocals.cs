using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Locals that keep tasks for nobody.</summary>
public static class DeadLocals
{
    // The names that people give to a task which they do not want to wait for, since C# had no discards for long.
    static readonly string[] Deliberate = ["ignore", "unused", "discard", "forget", "dummy", "background", "notawaited", "unawaited", "nowait", "warning", "suppress"];

    /// <summary>
    /// Whether nothing in the member waits for what a local holds: it is not read at all, or only for what says nothing about the
    /// work, such as a comparison with null or a count.
    /// </summary>
    public static bool IsNeverObserved(ILocalSymbol local, IOperation within, bool isCollection)
    {
        if (local.IsRef) return false;
        var uses = LocalUses.Of(local, within);
        return !uses.IsInDisabledCode && uses.References.All(reference =>
            LocalUses.IsAssignment(reference) || (isCollection ? !TaskCollections.IsRead(reference) : TaskUses.Of(reference) != TaskUse.Observation));
    }

    /// <summary>Whether the name of a local says that nobody is meant to look at it: <c>var _ = ..</c>, <c>var ignored = ..</c>.</summary>
    public static bool IsNamedLikeADiscard(ILocalSymbol local) =>
        local.Name.StartsWith("_", StringComparison.Ordinal) || Deliberate.Any(word => local.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
