using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>All mentions of a local variable in its member, and where they stand in the flow. Asked only after a rule has a suspect.</summary>
public sealed class LocalUses
{
    readonly IOperation? function;

    LocalUses(ILocalSymbol local, IOperation within)
    {
        Local = local;
        function = Functions.Nested(within);
        var root = Functions.Root(within);
        References = Mentions.Of(local, within).ToList();
        IsInDisabledCode = Locals.IsNamedInDisabledCode(root.Syntax, local.Name);
    }

    public ILocalSymbol Local { get; }

    /// <summary>Reads and writes, in nested functions too.</summary>
    public IReadOnlyList<ILocalReferenceOperation> References { get; }

    /// <summary>Whether code that another build configuration compiles (<c>#if</c>) mentions the name.</summary>
    public bool IsInDisabledCode { get; }

    /// <summary>Whether a lambda or local function mentions the local: nobody knows when that runs.</summary>
    public bool IsCaptured => References.Any(IsInNestedFunction);

    /// <summary>Whether a mention stands in a function inside of the one that declares the local.</summary>
    public bool IsInNestedFunction(ILocalReferenceOperation reference) => Functions.Nested(reference) != function;

    /// <summary>The mentions of a local, seen from an operation of the function that declares it.</summary>
    public static LocalUses Of(ILocalSymbol local, IOperation within) => new(local, within);

    /// <summary>
    /// What a block does with variables, in the order in which it happens: an assignment comes after its value, and both come before
    /// whatever uses the result.
    /// </summary>
    public static IEnumerable<IOperation> InOrder(BasicBlock block) => FunctionGraph.Operations(block).SelectMany(InOrder);

    // Without recursion: a chain of concatenated strings can be deeper than the stack.
    static IEnumerable<IOperation> InOrder(IOperation root)
    {
        var open = new Stack<(IOperation Operation, bool ChildrenAreDone)>();
        open.Push((root, false));
        while (open.Count > 0)
        {
            var (operation, done) = open.Pop();
            if (done)
            {
                yield return operation;
                continue;
            }

            open.Push((operation, true));
            foreach (var child in operation.ChildOperations.Reverse()) open.Push((child, false));
        }
    }

    /// <summary>Whether a statement assigns to a local and nothing else uses the value.</summary>
    public static bool IsAssignment(ILocalReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { IsRef: false, Parent: IExpressionStatementOperation } assignment && assignment.Target == reference;
}
