using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>How a task leaves the block that it was started in: into a variable, or into a collection, that lives longer.</summary>
public static class Escapes
{
    /// <summary>The variable that a task is put into by an assignment or a call of Add, with the value that is put there.</summary>
    public static (ISymbol Holder, IOperation Value)? Of(IOperation statement) => statement switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } when Target(assignment.Target) is { } holder => (holder, assignment.Value),
        IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.Length: > 0 } call } when call.TargetMethod.Fills && Operations.Variable(call.Instance) is { } holder => (holder, call.Arguments[call.Arguments.Length - 1].Value),
        _ => null,
    };

    /// <summary>What a statement keeps, in the variables that it declares too: the operation that keeps it, the variable, and the value.</summary>
    public static IEnumerable<(IOperation Keeping, ISymbol Holder, IOperation Value)> In(IOperation statement)
    {
        foreach (var operation in statement.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && declarator.GetVariableInitializer() is { Value: var initial }) yield return (declarator, declarator.Symbol, initial);
            else if (Of(operation) is var (holder, value)) yield return (operation, holder, value);
        }
    }

    /// <summary>The variable that an assignment changes: the variable itself, or the array or list of which it sets an element.</summary>
    public static ISymbol? Target(IOperation target) => target switch
    {
        IArrayElementReferenceOperation element => Operations.Variable(element.ArrayReference),
        IPropertyReferenceOperation { Arguments.Length: > 0 } indexer => Operations.Variable(indexer.Instance),
        _ => Operations.Variable(target),
    };
}
