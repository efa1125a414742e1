using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Whether the tasks at one place are complete, at each point of a function: true only where every way to the point has waited for
/// them, and nothing has changed the place since. The questions about one place share what was found out.
/// </summary>
sealed class CompletionFlow
{
    // A function beyond this is not written by hand, and not worth the time.
    const int MostBlocks = 1000;

    readonly ControlFlowGraph flow;
    readonly CompletionSteps steps;
    readonly bool[] isReached;
    readonly bool[] atStart;
    readonly bool[] atThrow;

    CompletionFlow(FunctionGraph graph, CompletionSteps steps, bool isCompleteAtStart)
    {
        (flow, this.steps) = (graph.Flow, steps);
        var count = flow.Blocks.Length;
        (isReached, atStart, atThrow) = (new bool[count], Filled(count), Filled(count));
        (isReached[0], atStart[0]) = (true, isCompleteAtStart);
    }

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
        if (graph.Flow.Blocks.Length > MostBlocks) return false;
        var uses = VariableUses.Of(place.Root, graph.Function);
        if (uses.HasUnseenChange || (place.IsElement && uses.Escapes)) return false;
        var analysis = new CompletionFlow(graph, new CompletionSteps(graph, place, uses, proof, depth), proof == Proof.Over && Continuations.GiveCompleteTasks(graph.Function, place));
        analysis.Solve();
        return analysis.HoldsAt(isPoint);
    }

    // From "complete everywhere" downwards, until nothing changes: each round can only turn points to "not complete".
    void Solve()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var block in flow.Blocks)
            {
                if (!isReached[block.Ordinal]) continue;
                var (end, thrown) = Run(block);
                if (atThrow[block.Ordinal] && !thrown) (atThrow[block.Ordinal], changed) = (false, true);
                changed |= Follow(block, end) | EnterHandlers(block);
            }
        }
        while (changed);
    }

    /// <summary>The state at the end of a block, and at the worst point of it that can throw.</summary>
    (bool End, bool Thrown) Run(BasicBlock block)
    {
        var (state, thrown) = (atStart[block.Ordinal], true);
        foreach (var operation in Points(block))
        {
            thrown &= steps.WhenThrown(operation, state);
            state = steps.After(operation, state);
        }

        // At its end a finally block throws on what it was entered with.
        if (block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow or ControlFlowBranchSemantics.StructuredExceptionHandling) thrown &= state;
        return (state, thrown);
    }

    bool Follow(BasicBlock block, bool end)
    {
        var changed = false;
        var whenTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        foreach (var (branch, isConditional) in new[] { (block.FallThroughSuccessor, false), (block.ConditionalSuccessor, true) })
        {
            if (branch is null) continue;
            var state = end;
            if (block.ConditionKind != ControlFlowConditionKind.None && block.BranchValue is { } condition) state |= steps.IsShownBy(condition, isConditional == whenTrue);
            foreach (var region in branch.FinallyRegions)
            {
                changed |= Enter(region.FirstBlockOrdinal, state);
                for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++) state &= Points(flow.Blocks[i]).All(operation => steps.After(operation, true));
            }

            if (branch.Destination is { } next) changed |= Enter(next.Ordinal, state);
        }

        return changed;
    }

    // An exception leads from anywhere in a try to each of its handlers, and on to those further out.
    bool EnterHandlers(BasicBlock block)
    {
        var changed = false;
        // The root of a lambda stands in a region of another graph.
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root && region.EnclosingRegion is { } outer; region = outer)
            if (region.Kind == ControlFlowRegionKind.Try)
                foreach (var handler in outer.NestedRegions.Where(other => other != region)) changed |= Enter(handler.FirstBlockOrdinal, atThrow[block.Ordinal]);
        return changed;
    }

    bool Enter(int ordinal, bool state)
    {
        if (isReached[ordinal] && (state || !atStart[ordinal])) return false;
        atStart[ordinal] &= state;
        isReached[ordinal] = true;
        return true;
    }

    bool HoldsAt(Func<IOperation, bool> isPoint)
    {
        var found = false;
        foreach (var block in flow.Blocks.Where(block => isReached[block.Ordinal]))
        {
            var state = atStart[block.Ordinal];
            foreach (var operation in Points(block))
            {
                if (isPoint(operation))
                {
                    if (!state) return false;
                    found = true;
                }

                state = steps.After(operation, state);
            }
        }

        return found;
    }

    /// <summary>The operations of a block in the order in which they are evaluated: operands before what uses them.</summary>
    static IEnumerable<IOperation> Points(BasicBlock block) => FunctionGraph.Operations(block).SelectMany(Evaluated);

    static IEnumerable<IOperation> Evaluated(IOperation operation)
    {
        foreach (var operand in operation.ChildOperations)
            foreach (var inner in Evaluated(operand)) yield return inner;
        yield return operation;
    }

    static bool[] Filled(int count)
    {
        var all = new bool[count];
        for (var i = 0; i < count; i++) all[i] = true;
        return all;
    }
}
