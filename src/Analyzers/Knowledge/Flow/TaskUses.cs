using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What the code does with a local that holds a task.</summary>
public enum TaskUse
{
    /// <summary>Gives the local another task.</summary>
    Definition,

    /// <summary>Gives the local a task if it has none: <c>t ??= ..</c>.</summary>
    ConditionalDefinition,

    /// <summary>Compares the task with null.</summary>
    NullTest,

    /// <summary>Asks something that says nothing about the work: the id of the task.</summary>
    Peek,

    /// <summary>Awaits the task, passes it on, looks at its state: from here on somebody else may wait.</summary>
    Observation,
}

/// <summary>Sorts the uses of a local that holds a task.</summary>
public static class TaskUses
{
    public static TaskUse Of(ILocalReferenceOperation reference)
    {
        if (LocalUses.IsAssignment(reference)) return TaskUse.Definition;
        var value = Operations.Outer(reference);
        return value.Parent switch
        {
            ICoalesceAssignmentOperation { Parent: IExpressionStatementOperation } assignment when assignment.Target == value => TaskUse.ConditionalDefinition,
            IPropertyReferenceOperation { Property.IsIdentity: true } property when property.Instance == value => TaskUse.Peek,
            { } test when NullTest(test) is not null => TaskUse.NullTest,
            _ => TaskUse.Observation,
        };
    }

    /// <summary>
    /// The local that a condition compares with null, and whether the condition holds when it is null: <c>t == null</c>,
    /// <c>t != null</c>, <c>t is null</c>, <c>t is not null</c>, and the negation of these.
    /// </summary>
    public static (ILocalReferenceOperation Local, bool WhenNull)? NullTest(IOperation? condition)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return NullTest(not.Operand) is { } inner ? (inner.Local, !inner.WhenNull) : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                var operand = IsNull(comparison.RightOperand) ? comparison.LeftOperand : IsNull(comparison.LeftOperand) ? comparison.RightOperand : null;
                return LocalOf(operand) is { } compared ? (compared, comparison.OperatorKind == BinaryOperatorKind.Equals) : null;
            case IIsPatternOperation { Pattern: IConstantPatternOperation constant } test when IsNull(constant.Value):
                return LocalOf(test.Value) is { } matched ? (matched, true) : null;
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } test when IsNull(constant.Value):
                return LocalOf(test.Value) is { } unmatched ? (unmatched, false) : null;
            default:
                return null;
        }
    }

    /// <summary>What a condition compares with null, or null where it compares nothing with it.</summary>
    public static IOperation? NullQuestion(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            Operations.Plain(IsNull(comparison.RightOperand) ? comparison.LeftOperand : IsNull(comparison.LeftOperand) ? comparison.RightOperand : null),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } test when IsNull(constant.Value) => Operations.Plain(test.Value),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation constant } } test when IsNull(constant.Value) => Operations.Plain(test.Value),
        IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } } test => Operations.Plain(test.Value),
        _ => null,
    };

    static bool IsNull(IOperation operation) => Operations.AsWritten(operation).ConstantValue is { HasValue: true, Value: null };

    static ILocalReferenceOperation? LocalOf(IOperation? operation) => operation is null ? null : Operations.AsWritten(operation) as ILocalReferenceOperation;
}
