using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a try statement releases in its finally, and whether it took it inside.</summary>
public static class TryFinally
{
    /// <summary>
    /// The semaphores that a finally releases whatever has happened: <c>sem.Release();</c> stands in it as a statement, not behind a condition.
    /// </summary>
    public static IEnumerable<IOperation> ReleasedSemaphores(ITryOperation attempt) => attempt.Finally is null ? [] : attempt.Finally.Operations
        .Select(statement => statement is IExpressionStatementOperation { Operation: IInvocationOperation call } && Semaphores.IsSlimRelease(call.TargetMethod) ? Operations.Plain(call.Instance) : null)
        .OfType<IOperation>();

    /// <summary>Whether a statement stands in a try whose finally releases a semaphore.</summary>
    public static bool IsInTryThatReleases(IOperation statement, IOperation semaphore)
    {
        for (var (child, parent) = (statement, statement.Parent); parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); (child, parent) = (parent, parent.Parent))
            if (parent is ITryOperation attempt && attempt.Body == child && ReleasedSemaphores(attempt).Any(released => Variables.AreSame(released, semaphore))) return true;
        return false;
    }

    /// <summary>
    /// The awaited wait for a semaphore that is the first thing a try does with it, where nothing in the function waited for it
    /// before; null where it is anywhere else.
    /// </summary>
    public static IInvocationOperation? WaitInside(ITryOperation attempt, IOperation semaphore)
    {
        var first = attempt.Body.Operations.FirstOrDefault(statement => statement.DescendantsAndSelf().Any(operation => Variables.AreSame(operation, semaphore)));
        if (Awaited(first) is not { } awaited || Semaphores.FindWait(awaited.Operation) is not { } wait) return null;
        return Variables.AreSame(wait.Instance, semaphore) && !IsTakenBefore(attempt, wait) ? wait : null;
    }

    // await x; var taken = await x; if (!await x) ..
    static IAwaitOperation? Awaited(IOperation? statement) => statement switch
    {
        IExpressionStatementOperation expression => Awaited(expression.Operation),
        IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations } when declarations[0].Declarators.Length == 1 => Awaited(declarations[0].Declarators[0].GetVariableInitializer()?.Value),
        IConditionalOperation choice => Awaited(choice.Condition),
        ISimpleAssignmentOperation assignment => Awaited(assignment.Value),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Awaited(not.Operand),
        IConversionOperation conversion => Awaited(conversion.Operand),
        IAwaitOperation awaited => awaited,
        _ => null,
    };

    // Who holds the semaphore already may release it in the try and take it again. A wait in another try, which releases it, is over.
    static bool IsTakenBefore(ITryOperation attempt, IInvocationOperation wait) =>
        (Functions.Nested(attempt) ?? Functions.Root(attempt)).Descendants().OfType<IInvocationOperation>().Any(call =>
            call.Syntax.SpanStart < attempt.Syntax.SpanStart && Semaphores.IsSlimWait(call.TargetMethod)
            && Variables.AreSame(call.Instance, wait.Instance) && !IsInATryThatIsOver(call, attempt));

    static bool IsInATryThatIsOver(IOperation operation, ITryOperation attempt)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
            if (parent is ITryOperation { Finally: not null } other && !other.Syntax.Span.Contains(attempt.Syntax.Span)) return true;
        return false;
    }
}
