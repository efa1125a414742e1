using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// What becomes of the group that one assignment puts into a local, on the paths from there: observed, lost at the end of the
/// function, or overwritten. Paths that throw are left out, and so are those on which the local would have to be null.
/// </summary>
public sealed class GroupPaths : ForwardFlow
{
    const ulong Unobserved = 1;

    readonly FlowIndex index;
    readonly SyntaxNode definition;
    readonly (int Block, int Position) place;
    readonly ILocalSymbol local;
    readonly Dictionary<SyntaxNode, TaskUse> uses = [];
    readonly HashSet<ISymbol> operands;
    readonly List<ISymbol> variables;

    GroupPaths(FunctionGraph graph, SyntaxNode definition, (int Block, int Position) place, LocalUses mentions, IInvocationOperation group)
        : base(graph.Flow)
    {
        (index, this.definition, this.place) = (graph.Index, definition, place);
        local = mentions.Local;
        foreach (var reference in mentions.References) uses[reference.Syntax] = TaskUses.Of(reference);
        operands = GroupOperands.Of(group);
        variables = [local, .. operands];
    }

    /// <summary>Whether the group is observed on some path.</summary>
    public bool IsObserved { get; private set; }

    /// <summary>Whether the function ends on some path before the group is observed.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether another task takes the group's place on some path before it is observed.</summary>
    public bool IsOverwritten { get; private set; }

    /// <summary>Whether an assignment takes the place of the group that it made itself, in the round of a loop before.</summary>
    public bool IsOverwrittenByItself { get; private set; }

    /// <summary>
    /// The paths of a group from the declarator or assignment that keeps it; null where the code does not compile, a nested function
    /// mentions the local, or it is assigned in ways that are not followed; and where every path clearly observes it.
    /// </summary>
    public static GroupPaths? From(IOperation definition, LocalUses mentions, IInvocationOperation group)
    {
        if (mentions.IsCaptured || mentions.IsInDisabledCode || mentions.Local.IsRef) return null;
        // A name in nameof says that somebody thought of it, and the flow does not contain it.
        if (mentions.References.Any(reference => reference.Parent is INameOfOperation || TaskUses.Of(reference) == TaskUse.ConditionalDefinition)) return null;
        if (StraightLine.LeadsTo(definition, mentions)) return null;
        if (FunctionGraph.Around(definition) is not { } graph || graph.Index.PlaceOf(definition.Syntax) is not { } place) return null;
        var paths = new GroupPaths(graph, definition.Syntax, place, mentions, group);
        if (!paths.Walk(place.Block)) return null;
        // What a finally block declares cannot be awaited behind it.
        paths.IsLost |= paths.LeftOver != 0 && definition is IVariableDeclaratorOperation;
        return paths;
    }

    protected override ulong Through(BasicBlock block, ulong state)
    {
        var end = state == 0 ? -1 : Run(block, 0, ref state);
        if (state == 0 && block.Ordinal == place.Block && end < place.Position) Run(block, place.Position, ref state);
        // The walk comes here only with a bit.
        if (block.Kind == BasicBlockKind.Exit) IsLost = true;
        return state;
    }

    // What happens from a position to where the group is observed, or to the end. Gives the last position: the rest is of no interest.
    int Run(BasicBlock block, int from, ref ulong state)
    {
        var test = TaskUses.NullTest(block.BranchValue)?.Local;
        foreach (var (position, operation) in index.In(block.Ordinal, variables, from))
        {
            if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment && IsLocal(target)) state = Assign(assignment, state);
            else if (Observes(operation, test)) state = Observe();
            if (state == 0) return position;
        }

        return int.MaxValue;
    }

    // The group is not null: where the code finds null, it is on the path of another assignment.
    protected override ulong Along(ControlFlowBranch branch, ulong state)
    {
        if (TaskUses.NullTest(branch.Source.BranchValue) is not { } test || !IsLocal(test.Local)) return state;
        var conditionHolds = branch.IsConditionalSuccessor == (branch.Source.ConditionKind == ControlFlowConditionKind.WhenTrue);
        return conditionHolds == test.WhenNull ? 0 : state;
    }

    ulong Assign(IOperation assignment, ulong state)
    {
        var isDefinition = assignment.Syntax == definition;
        if (state != 0) IsOverwritten = true;
        if (state != 0 && isDefinition) IsOverwrittenByItself = true;
        return isDefinition ? Unobserved : 0;
    }

    ulong Observe()
    {
        IsObserved = true;
        return 0;
    }

    bool Observes(IOperation operation, ILocalReferenceOperation? test) => operation switch
    {
        ILocalReferenceOperation reference when IsLocal(reference) => uses.TryGetValue(reference.Syntax, out var use)
            && (use == TaskUse.Observation || (use == TaskUse.NullTest && reference.Syntax != test?.Syntax)),
        // Whoever goes on with the tasks themselves may well be waiting for them.
        _ => !definition.Span.Contains(operation.Syntax.Span) && GroupOperands.SymbolOf(operation) is { } symbol && operands.Contains(symbol) && !GroupOperands.IsFilledAt(operation),
    };

    bool IsLocal(ILocalReferenceOperation reference) => SymbolEqualityComparer.Default.Equals(reference.Local, local);
}
