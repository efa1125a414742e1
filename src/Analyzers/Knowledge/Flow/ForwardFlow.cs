using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>
/// A walk forward over a control flow graph with a few bits as its state, from one block of it. Where paths meet, their bits are
/// united; a block is visited again only when it learns a new bit, so the cost grows with the blocks and not with the paths. A path
/// without bits ends: there is nothing left to learn on it. A question about every path asks whether the bit of its opposite arrives.
/// <para>
/// An exception leads from a block to every handler around it, as far as <see cref="Thrown"/> says. On its way out it runs the finally
/// blocks, as a branch does; each runs once for every state that enters it.
/// </para>
/// </summary>
public abstract class ForwardFlow(ControlFlowGraph flow)
{
    /// <summary>Blocks of the largest function that is walked.</summary>
    const int LargestFunction = 2000;

    readonly Dictionary<(int Region, ulong State), (ulong End, ulong Thrown)> finallyBlocks = [];

    /// <summary>The state after a block that is entered with a state. Called again when the block is entered with more.</summary>
    protected abstract ulong Through(BasicBlock block, ulong state);

    /// <summary>What remains of a state along a branch.</summary>
    protected virtual ulong Along(ControlFlowBranch branch, ulong state) => state;

    /// <summary>The states that a block which is entered with a state may throw in.</summary>
    protected virtual ulong Thrown(BasicBlock block, ulong state) => 0;

    /// <summary>What remains of a state where a handler catches what was thrown in it.</summary>
    protected virtual ulong Caught(ulong state) => state;

    /// <summary>Walks from a block that is entered with a state. False where the function is too large.</summary>
    protected bool Walk(int first, ulong state = 0)
    {
        if (flow.Blocks.Length > LargestFunction) return false;
        LeftOver = Walk(first, state, null).End;
        return true;
    }

    /// <summary>The bits at the end of the finally block that the walk began in: it does not go on behind it.</summary>
    protected ulong LeftOver { get; private set; }

    /// <summary>The states at the end of the finally block that is walked, and where it throws: the walk does not leave it. Without one, the whole function is walked.</summary>
    (ulong End, ulong Thrown) Walk(int first, ulong state, ControlFlowRegion? within)
    {
        var known = new Dictionary<int, ulong> { [first] = state };
        var open = new Queue<int>();
        var (end, escaped) = (0UL, 0UL);
        open.Enqueue(first);
        while (open.Count > 0)
        {
            var block = flow.Blocks[open.Dequeue()];
            var before = known[block.Ordinal];
            if (IsInTry(block)) Throw(block.EnclosingRegion, Thrown(block, before));

            var after = Through(block, before);
            Follow(block.ConditionalSuccessor, after);
            Follow(block.FallThroughSuccessor, after);
        }

        return (end, escaped);

        void Reach(int ordinal, ulong bits)
        {
            known.TryGetValue(ordinal, out var old);
            if ((old | bits) == old) return;
            known[ordinal] = old | bits;
            open.Enqueue(ordinal);
        }

        void Follow(ControlFlowBranch? branch, ulong bits)
        {
            if (bits == 0 || branch is null || IsNeverTaken(branch)) return;
            if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling) end |= bits;
            if (branch.Destination is not { } next) return;

            bits = Along(branch, bits);
            foreach (var region in branch.FinallyRegions)
            {
                (bits, var thrown) = Finally(region, bits);
                Throw(region, thrown);
            }

            Reach(next.Ordinal, bits);
        }

        // From the inside out. The root of a lambda stands in a region of another graph.
        void Throw(ControlFlowRegion from, ulong bits)
        {
            for (var region = from; bits != 0 && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion!)
            {
                if (region == within)
                {
                    escaped |= bits;
                    return;
                }

                if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } both }) continue;
                foreach (var handler in both.NestedRegions.Where(other => other != region))
                {
                    if (handler.Kind != ControlFlowRegionKind.Finally)
                    {
                        Reach(handler.FirstBlockOrdinal, Caught(bits));
                        continue;
                    }

                    var (left, thrown) = Finally(handler, bits);
                    bits = left | thrown;
                }
            }
        }
    }

    (ulong End, ulong Thrown) Finally(ControlFlowRegion region, ulong state)
    {
        if (state == 0) return default;
        var key = (region.FirstBlockOrdinal, state);
        if (!finallyBlocks.TryGetValue(key, out var outcome)) finallyBlocks[key] = outcome = Walk(region.FirstBlockOrdinal, state, region);
        return outcome;
    }

    static bool IsInTry(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion!)
            if (region.Kind == ControlFlowRegionKind.Try) return true;
        return false;
    }

    // while (true) has a way out in the graph.
    static bool IsNeverTaken(ControlFlowBranch branch) =>
        branch.Source is { ConditionKind: not ControlFlowConditionKind.None, BranchValue.ConstantValue: { HasValue: true, Value: bool value } }
        && value != (branch.IsConditionalSuccessor == (branch.Source.ConditionKind == ControlFlowConditionKind.WhenTrue));
}
