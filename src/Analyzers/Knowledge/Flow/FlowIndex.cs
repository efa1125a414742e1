using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Where the blocks of a function mention which variables. It is made in one walk and shared by every question about the function,
/// so that a question about one of many locals looks at its own mentions and not at the whole function again.
/// </summary>
public sealed class FlowIndex
{
    readonly Dictionary<(int Block, ISymbol Variable), List<(int Position, IOperation Operation)>> mentions = new(new ByBlockAndVariable());
    readonly Dictionary<SyntaxNode, (int Block, int Position)> assignments = [];
    readonly IReadOnlyList<IOperation>[] inOrder;

    public FlowIndex(ControlFlowGraph flow)
    {
        inOrder = new IReadOnlyList<IOperation>[flow.Blocks.Length];
        foreach (var block in flow.Blocks)
        {
            var operations = LocalUses.InOrder(block).ToList();
            inOrder[block.Ordinal] = operations;
            for (var position = 0; position < operations.Count; position++) Add(block.Ordinal, position, operations[position]);
        }
    }

    /// <summary>What a block does, in the order in which it happens: operands before what uses them.</summary>
    public IReadOnlyList<IOperation> InOrder(BasicBlock block) => inOrder[block.Ordinal];

    /// <summary>The block of an assignment to a local, and its position there; null where the flow does not contain it.</summary>
    public (int Block, int Position)? PlaceOf(SyntaxNode assignment) => assignments.TryGetValue(assignment, out var place) ? place : null;

    /// <summary>
    /// What a block does with variables, in the order in which it happens: their mentions, and the assignments to locals, which come
    /// after the assigned value.
    /// </summary>
    /// <param name="from">The first position: what lies before it is not looked at.</param>
    public IEnumerable<(int Position, IOperation Operation)> In(int block, IReadOnlyCollection<ISymbol> variables, int from = 0)
    {
        var found = variables.Select(variable => mentions.TryGetValue((block, variable), out var list) ? list : null).OfType<List<(int Position, IOperation Operation)>>().ToList();
        // Many variables are those of one wide group, and few groups are; of many groups each has few.
        return found.Count > 4 ? found.SelectMany(list => list).Where(mention => mention.Position >= from).OrderBy(mention => mention.Position) : Merge(found, from);
    }

    static IEnumerable<(int Position, IOperation Operation)> Merge(List<List<(int Position, IOperation Operation)>> lists, int from)
    {
        var next = lists.Select(list => First(list, from)).ToArray();
        while (true)
        {
            var least = -1;
            for (var i = 0; i < next.Length; i++)
                if (next[i] < lists[i].Count && (least < 0 || lists[i][next[i]].Position < lists[least][next[least]].Position)) least = i;
            if (least < 0) yield break;
            yield return lists[least][next[least]++];
        }
    }

    static int First(List<(int Position, IOperation Operation)> list, int from)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Position < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    void Add(int block, int position, IOperation operation)
    {
        var variable = GroupOperands.SymbolOf(operation);
        if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target })
        {
            variable = target.Local;
            assignments[operation.Syntax] = (block, position);
        }

        if (variable is null) return;
        if (!mentions.TryGetValue((block, variable), out var list)) mentions[(block, variable)] = list = [];
        list.Add((position, operation));
    }

    sealed class ByBlockAndVariable : IEqualityComparer<(int Block, ISymbol Variable)>
    {
        public bool Equals((int Block, ISymbol Variable) left, (int Block, ISymbol Variable) right) =>
            left.Block == right.Block && SymbolEqualityComparer.Default.Equals(left.Variable, right.Variable);

        public int GetHashCode((int Block, ISymbol Variable) key) => unchecked(key.Block * 397 ^ SymbolEqualityComparer.Default.GetHashCode(key.Variable));
    }
}
