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

    public FlowIndex(ControlFlowGraph flow)
    {
        foreach (var block in flow.Blocks)
        {
            var position = 0;
            foreach (var operation in LocalUses.InOrder(block)) Add(block.Ordinal, position++, operation);
        }
    }

    /// <summary>The block of an assignment to a local, and its position there; null where the flow does not contain it.</summary>
    public (int Block, int Position)? PlaceOf(SyntaxNode assignment) => assignments.TryGetValue(assignment, out var place) ? place : null;

    /// <summary>
    /// What a block does with variables, in the order in which it happens: their mentions, and the assignments to locals, which come
    /// after the assigned value.
    /// </summary>
    public IEnumerable<(int Position, IOperation Operation)> In(int block, IReadOnlyCollection<ISymbol> variables)
    {
        var found = variables.Select(variable => mentions.TryGetValue((block, variable), out var list) ? list : null).Where(list => list is not null).ToList();
        return found.Count == 1 ? found[0]! : found.SelectMany(list => list).OrderBy(mention => mention.Position);
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
