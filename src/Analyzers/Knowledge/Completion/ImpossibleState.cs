using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A question about how a task ended that has one answer only, because an await of the task has not thrown.</summary>
/// <param name="question">The expression that asks.</param>
/// <param name="answer">What it always answers.</param>
/// <param name="isCertain">Whether there is code for the other answer, and it is there for failures.</param>
public sealed class ImpossibleState(IOperation question, bool answer, bool isCertain)
{
    public IOperation Question => question;
    public bool Answer => answer;
    public bool IsCertain => isCertain;

    /// <summary>Whether a property may be such a question: a gate.</summary>
    public static bool MayBe(IPropertySymbol property) =>
        property.IsState && Awaitables.IsTask(property.ContainingType);

    /// <summary>The question that a property of a task is, where code branches on it; or null.</summary>
    public static ImpossibleState? Of(IPropertyReferenceOperation state)
    {
        if (!MayBe(state.Property) || state.Instance is not { } task || IsOnlyAsked(task)) return null;
        if (Asked(state) is not var (question, asksForFailure) || Branch(question) is not var (branch, isNegated)) return null;
        // if (t.IsCompletedSuccessfully) without an else is careful, and does no harm.
        if (asksForFailure == isNegated && !HasElse(branch)) return null;
        return Completion.HasSucceeded(task, state) ? new ImpossibleState(question, !asksForFailure, asksForFailure != isNegated) : null;
    }

    // What a continuation is given has ended one way or the other, and nobody awaits it before: most questions are asked there.
    static bool IsOnlyAsked(IOperation task) =>
        task is IParameterReferenceOperation { Parameter: var parameter } && Functions.Nested(task) is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default)
        && LambdaResults.Receiver(lambda) is { TargetMethod.IsContinueWith: true };

    // The expression that is true or false, and whether true means that the task has failed.
    static (IOperation Question, bool AsksForFailure)? Asked(IPropertyReferenceOperation state) => state.Property switch
    {
        { SaysComplete: true } => (state, false),
        { Type.SpecialType: SpecialType.System_Boolean } => (state, true),
        { Type.TypeKind: TypeKind.Enum } => StatusTest(state),
        _ => NullTest(state),
    };

    // t.Exception != null, t.Exception is not null, t.Exception is { }
    static (IOperation Question, bool AsksForFailure)? NullTest(IOperation exception)
    {
        var value = Operations.Outer(exception);
        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test when IsNull(test.LeftOperand) || IsNull(test.RightOperand) => (test, test.OperatorKind == BinaryOperatorKind.NotEquals),
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } test when IsNull(constant) => (test, false),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } test when IsNull(constant) => (test, true),
            IIsPatternOperation { Pattern: IRecursivePatternOperation or IDeclarationPatternOperation or ITypePatternOperation } test => (test, true),
            _ => null,
        };
    }

    // t.Status == TaskStatus.Faulted
    static (IOperation Question, bool AsksForFailure)? StatusTest(IOperation status)
    {
        var value = Operations.Outer(status);
        if (value.Parent is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } test) return null;
        var other = test.LeftOperand == value ? test.RightOperand : test.LeftOperand;
        if (other.ConstantValue is not { HasValue: true, Value: int constant }) return null;
        return (test, ShownPatterns.IsSuccess(other) != (test.OperatorKind == BinaryOperatorKind.Equals));
    }

    static bool IsNull(IOperation operation) => Operations.AsWritten(operation).ConstantValue is { HasValue: true, Value: null };

    // What branches on a question: an if, a loop, or an operator of LINQ that takes a predicate.
    static (IOperation Branch, bool IsNegated)? Branch(IOperation question)
    {
        var isNegated = false;
        for (IOperation child = question, parent = question.Parent!; parent is not null; (child, parent) = (parent, parent.Parent!))
        {
            switch (parent)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }: isNegated = !isNegated; break;
                case IConversionOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }: break;
                case IConditionalOperation choice: return choice.Condition == child ? (choice, isNegated) : null;
                case IWhileLoopOperation loop: return loop.Condition == child ? (loop, isNegated) : null;
                case IForLoopOperation loop: return loop.Condition == child ? (loop, isNegated) : null;
                case IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation lambda } }: return LambdaResults.Receiver(lambda) is { } call && IsPredicate(call.TargetMethod) ? (call, isNegated) : null;
                default: return null;
            }
        }

        return null;
    }

    static bool IsPredicate(IMethodSymbol method) =>
        CollectionShapes.CallsWithElement(method) && (method.IsLinq ? LinqOperators.AsksEach : CollectionMembers.AsksEach).Has(method.Name);

    static bool HasElse(IOperation branch) => branch is IConditionalOperation { WhenFalse: not null };
}
