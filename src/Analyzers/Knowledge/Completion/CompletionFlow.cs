using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>
/// Whether the tasks at one place are complete at a point of a function: they are where no path arrives on which they may still run,
/// because it did not wait for them, or has changed the place since.
/// </summary>
sealed class CompletionFlow : ForwardFlow
{
    /// <summary>Some path comes here.</summary>
    const ulong Reached = 1;

    /// <summary>On some path the tasks may still run.</summary>
    const ulong Running = 2;

    readonly FlowIndex index;
    readonly CompletionSteps steps;
    readonly Func<IOperation, bool> isPoint;
    bool isAnyPoint;
    bool isAnyRunning;

    CompletionFlow(FunctionGraph graph, CompletionSteps steps, Func<IOperation, bool> isPoint)
        : base(graph.Flow) => (index, this.steps, this.isPoint) = (graph.Index, steps, isPoint);

    /// <summary>
    /// Whether the tasks at a place are complete at each point of a graph that meets a condition; false where there is no such point.
    /// </summary>
    /// <param name="graph">The function.</param>
    /// <param name="place">Where the tasks are kept.</param>
    /// <param name="isPoint">The points that are asked about.</param>
    /// <param name="proof">What counts as a proof.</param>
    /// <param name="depth">How many variables were followed to here.</param>
    public static bool IsCompleteAt(FunctionGraph graph, TaskPlace place, Func<IOperation, bool> isPoint, Proof proof, int depth)
    {
        var uses = VariableUses.Of(place.Root, graph.Function);
        if (uses.HasUnseenChange || (place.IsElement && uses.Escapes)) return false;
        var flow = new CompletionFlow(graph, new CompletionSteps(graph, place, uses, proof, depth), isPoint);
        var isCompleteAtStart = proof == Proof.Over && Continuations.GiveCompleteTasks(graph.Function, place);
        return flow.Walk(0, isCompleteAtStart ? Reached : Reached | Running) && flow.isAnyPoint && !flow.isAnyRunning;
    }

    protected override ulong Through(BasicBlock block, ulong state)
    {
        foreach (var operation in index.InOrder(block))
        {
            if (isPoint(operation))
            {
                isAnyPoint = true;
                isAnyRunning |= (state & Running) != 0;
            }

            // One such path is the answer.
            if (isAnyRunning) return 0;
            state = After(operation, state);
        }

        return state;
    }

    ulong After(IOperation operation, ulong state) => steps.After(operation, state == Reached) ? Reached : Reached | Running;

    // Where the block throws at the worst point of it.
    protected override ulong Thrown(BasicBlock block, ulong state)
    {
        foreach (var operation in index.InOrder(block))
        {
            if (!steps.WhenThrown(operation, state == Reached)) return Reached | Running;
            state = After(operation, state);
        }

        return block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow ? state : Reached;
    }

    protected override ulong Along(ControlFlowBranch branch, ulong state)
    {
        var block = branch.Source;
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition) return state;
        var isTrue = branch.IsConditionalSuccessor == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
        return steps.IsShownBy(condition, isTrue) ? Reached : state;
    }
}
