using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>
/// A walk forward over a control flow graph with a few bits as its state, from the block that first sets one. Where paths meet,
/// their bits are united; a block is visited again only when it learns a new bit, so the cost grows with the blocks and not with
/// the paths. A path without bits ends: there is nothing left to learn on it. Paths that throw end, except into handlers as far as
/// <see cref="Thrown"/> says; a finally block runs once for each state that enters it.
/// </summary>
public abstract class ForwardFlow(ControlFlowGraph flow)
{
    /// <summary>Blocks of the largest function that is walked.</summary>
    const int LargestFunction = 2000;

    readonly Dictionary<(int Region, ulong State), ulong?> finallyBlocks = [];

    /// <summary>The state after a block that is entered with a state. Called again when the block is entered with more.</summary>
    protected abstract ulong Through(BasicBlock block, ulong state);

    /// <summary>What remains of a state along a branch.</summary>
    protected virtual ulong Along(ControlFlowBranch branch, ulong state) => state;

    /// <summary>The state in which a handler may start when a block that is entered with a state throws.</summary>
    protected virtual ulong Thrown(BasicBlock block, ulong state) => 0;

    /// <summary>Walks from a block that is entered without bits. False where the function is too large.</summary>
    protected bool Walk(int first)
    {
        if (flow.Blocks.Length > LargestFunction) return false;
        LeftOver = Walk(first, 0) ?? 0;
        return true;
    }

    /// <summary>The bits at the end of the finally block that the walk began in: it does not go on behind it.</summary>
    protected ulong LeftOver { get; private set; }

    /// <summary>The state at the end of the finally block that is walked, or null where it has no end.</summary>
    ulong? Walk(int first, ulong state)
    {
        var known = new Dictionary<int, ulong>();
        var open = new Queue<int>();
        ulong? end = null;
        known[first] = state;
        open.Enqueue(first);
        while (open.Count > 0)
        {
            var block = flow.Blocks[open.Dequeue()];
            var before = known[block.Ordinal];
            foreach (var handler in Handlers(block)) Reach(handler.FirstBlockOrdinal, Thrown(block, before));

            var after = Through(block, before);
            Follow(block.ConditionalSuccessor, after);
            Follow(block.FallThroughSuccessor, after);
        }

        return end;

        void Reach(int ordinal, ulong bits)
        {
            known.TryGetValue(ordinal, out var old);
            if ((old | bits) == old) return;
            known[ordinal] = old | bits;
            open.Enqueue(ordinal);
        }

        void Follow(ControlFlowBranch? branch, ulong bits)
        {
            if (branch is null || IsNeverTaken(branch)) return;
            if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling) end = (end ?? 0) | bits;
            if (branch.Destination is not { } next) return;

            bits = Along(branch, bits);
            foreach (var region in branch.FinallyRegions)
            {
                if (Finally(region, bits) is not { } left) return;
                bits = left;
            }

            Reach(next.Ordinal, bits);
        }
    }

    ulong? Finally(ControlFlowRegion region, ulong state)
    {
        var key = (region.FirstBlockOrdinal, state);
        if (!finallyBlocks.TryGetValue(key, out var end)) finallyBlocks[key] = end = Walk(region.FirstBlockOrdinal, state);
        return end;
    }

    // while (true) has a way out in the graph.
    static bool IsNeverTaken(ControlFlowBranch branch) =>
        branch.Source is { ConditionKind: not ControlFlowConditionKind.None, BranchValue.ConstantValue: { HasValue: true, Value: bool value } }
        && value != (branch.IsConditionalSuccessor == (branch.Source.ConditionKind == ControlFlowConditionKind.WhenTrue));

    static IEnumerable<ControlFlowRegion> Handlers(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { Kind: ControlFlowRegionKind.TryAndCatch } both }) continue;
            foreach (var handler in both.NestedRegions)
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler) yield return handler;
        }
    }
}
