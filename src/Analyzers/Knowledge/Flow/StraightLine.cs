using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// The gate in front of a graph: most groups are awaited a few statements further down in the same block, and nothing in between can
/// leave it. What this does not see, the graph decides.
/// </summary>
static class StraightLine
{
    /// <summary>How many statements are looked at: the search must not grow with the block.</summary>
    const int Most = 16;

    /// <summary>Whether all paths from the definition of a local lead to a use of its task.</summary>
    public static bool LeadsTo(IOperation definition, LocalUses mentions)
    {
        if (Statement(definition) is not { Parent: IBlockOperation block } statement) return false;
        var first = block.Operations.IndexOf(statement) + 1;
        for (var i = first; i < Math.Min(block.Operations.Length, first + Most); i++)
        {
            var next = block.Operations[i];
            var mentioned = mentions.References.FirstOrDefault(reference => next.Syntax.Span.Contains(reference.Syntax.Span));
            if (mentioned is not null) return IsAlwaysUsed(mentioned, next);
            if (MayLeave(next)) return false;
        }

        return false;
    }

    // A return, a goto or a label anywhere in it, those of lambdas included: then the graph decides.
    static bool MayLeave(IOperation statement) =>
        statement is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation)
        && statement.DescendantsAndSelf().Any(operation => operation is IReturnOperation or IBranchOperation or ILabeledOperation or ILocalFunctionOperation);

    // Not behind a condition inside of the statement: only what is always evaluated.
    static bool IsAlwaysUsed(ILocalReferenceOperation reference, IOperation statement)
    {
        if (TaskUses.Of(reference) != TaskUse.Observation) return false;
        var operation = reference.Parent;
        while (operation is IAwaitOperation or IConversionOperation or IArgumentOperation or IInvocationOperation or ISimpleAssignmentOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation) operation = operation.Parent;
        return operation == statement;
    }

    static IOperation? Statement(IOperation definition)
    {
        var statement = definition.Parent;
        while (statement is IVariableDeclarationOperation or ISimpleAssignmentOperation) statement = statement.Parent;
        return statement is IExpressionStatementOperation or IVariableDeclarationGroupOperation ? statement : null;
    }
}
