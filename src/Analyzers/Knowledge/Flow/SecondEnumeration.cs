using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Whether a sequence is enumerated twice on one path from its definition, a path around a loop included. What was enumerated when
/// an exception was thrown counts in the handler, and no longer behind it: trying again starts the work again on purpose.
/// </summary>
public sealed class SecondEnumeration : ForwardFlow
{
    // One bit for each enumeration that lies behind; the same bits again, higher, for those that an exception interrupted.
    const int MostUses = 24;
    const int Interrupted = 32;
    const ulong Behind = (1UL << MostUses) - 1;

    /// <summary>The sequence of the definition is in the local, and not another one.</summary>
    const ulong Defined = 1UL << 63;

    readonly FlowIndex index;
    readonly SyntaxNode definition;
    readonly ILocalSymbol local;
    readonly Dictionary<SyntaxNode, (SequenceUse Use, string By, int Number)> uses = [];

    SecondEnumeration(FunctionGraph graph, SyntaxNode definition, LocalUses mentions, RuleContext context)
        : base(graph.Flow)
    {
        (index, this.definition) = (graph.Index, definition);
        local = mentions.Local;
        foreach (var reference in mentions.References.Where(reference => !mentions.IsInNestedFunction(reference)))
        {
            var (use, by) = SequenceUses.Of(reference, context);
            uses[reference.Syntax] = (use, by, Math.Min(uses.Count, MostUses - 1));
        }
    }

    /// <summary>What goes through the sequence for the second time, first in the text; null where nothing does.</summary>
    string? By { get; set; }

    int position = int.MaxValue;

    /// <summary>
    /// The word for what enumerates a sequence for the second time, from the declarator or assignment that keeps it; null where
    /// nothing does, and where that cannot be known.
    /// </summary>
    public static string? Find(IOperation definition, ILocalSymbol local, RuleContext context)
    {
        var mentions = LocalUses.Of(local, definition);
        if (mentions.References.Count == 0 || local.IsRef || mentions.References.Any(reference => IsAssignedElsewhere(reference, mentions, context))) return null;
        var enumerations = mentions.References.Where(reference => SequenceUses.Of(reference, context).Use == SequenceUse.Enumeration).ToList();
        if (enumerations.Count == 0 || !MayBeReachedTwice(enumerations[0], definition, mentions, context)) return null;
        if (FunctionGraph.Around(definition) is not { } graph || graph.Index.PlaceOf(definition.Syntax) is not { } place) return null;
        var search = new SecondEnumeration(graph, definition.Syntax, mentions, context);
        return search.Walk(place.Block) ? search.By : null;
    }

    // The gate in front of the graph: one use that stands in no loop is reached once, unless a goto goes back to it.
    static bool MayBeReachedTwice(IOperation enumeration, IOperation definition, LocalUses mentions, RuleContext context) =>
        mentions.References.Count(reference => SequenceUses.Of(reference, context).Use is SequenceUse.Enumeration or SequenceUse.Query or SequenceUse.Partial) > 1
        || IsInLoopOfItsOwn(enumeration, definition) || Mentions.HaveLabels(enumeration);

    static bool IsInLoopOfItsOwn(IOperation enumeration, IOperation definition)
    {
        for (var (child, parent) = (enumeration, enumeration.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
            if (parent is ILoopOperation && !(parent is IForEachLoopOperation each && each.Collection == child)) return !parent.Syntax.Span.Contains(definition.Syntax.Span);
        return false;
    }

    static bool IsAssignedElsewhere(ILocalReferenceOperation reference, LocalUses mentions, RuleContext context) => SequenceUses.Of(reference, context).Use switch
    {
        SequenceUse.Alias => true,
        SequenceUse.Definition => mentions.IsInNestedFunction(reference),
        _ => false,
    };

    protected override ulong Through(BasicBlock block, ulong state)
    {
        foreach (var (_, operation) in index.In(block.Ordinal, [local]))
        {
            if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment && IsLocal(target))
                state = assignment.Syntax == definition ? Defined : 0;
            else if (state != 0 && operation is ILocalReferenceOperation reference && IsLocal(reference) && uses.TryGetValue(reference.Syntax, out var use))
                state = Use(reference, use, state);
        }

        return state;
    }

    ulong Use(ILocalReferenceOperation reference, (SequenceUse Use, string By, int Number) use, ulong state)
    {
        if (use.Use is not (SequenceUse.Enumeration or SequenceUse.Query or SequenceUse.Partial)) return state;
        if ((state & (Behind | Behind << Interrupted)) != 0 && reference.Syntax.SpanStart < position) (By, position) = (use.By, reference.Syntax.SpanStart);
        return use.Use == SequenceUse.Enumeration ? state | 1UL << use.Number : state;
    }

    protected override ulong Thrown(BasicBlock block, ulong state) => state | Through(block, state);

    protected override ulong Caught(ulong state) => (state & ~Behind) | (state & Behind) << Interrupted;

    protected override ulong Along(ControlFlowBranch branch, ulong state) =>
        branch.LeavingRegions.Any(region => region.Kind == ControlFlowRegionKind.Catch) ? state & ~(Behind << Interrupted) : state;

    bool IsLocal(ILocalReferenceOperation reference) => SymbolEqualityComparer.Default.Equals(reference.Local, local);
}
