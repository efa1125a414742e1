using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Groups that are compared where they stand: what is compared is the task, which is new, and nobody can wait for it any more.</summary>
public static class ComparedGroups
{
    /// <summary>The group in <c>Task.WhenAny(a, b) == a</c>, <c>Task.WhenAll(tasks) != null</c>, <c>Task.WhenAll(tasks) is not null</c>, or null.</summary>
    public static IInvocationOperation? In(IOperation comparison, RuleContext context) => comparison switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => Group(binary.LeftOperand, context) ?? Group(binary.RightOperand, context),
        IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } or IRecursivePatternOperation { DeclaredSymbol: null, PropertySubpatterns.IsEmpty: true } } test => Group(test.Value, context),
        _ => null,
    };

    static IInvocationOperation? Group(IOperation operand, RuleContext context) =>
        operand is IInvocationOperation or IConversionOperation or IConditionalAccessOperation && Awaitables.IsAwaitable(Operations.Plain(operand)?.Type) ? GroupCalls.Find(operand, context) : null;
}
