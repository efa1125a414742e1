using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks that a delegate starts and drops, since it has no result to give them back by.</summary>
public static class DroppedWork
{
    /// <summary>
    /// The first call that starts a task and stands as a statement in a lambda that is not async: <c>i => SaveAsync(i)</c> as an Action. A
    /// group and the wait for a semaphore are not meant, since they are mistakes of their own; nor is a continuation, which looks after the
    /// task that it continues.
    /// </summary>
    public static IInvocationOperation? In(IAnonymousFunctionOperation lambda, RuleContext context) =>
        lambda.Symbol is { IsAsync: false, ReturnsVoid: true }
            ? Functions.OwnOperations(lambda.Body).OfType<IExpressionStatementOperation>().Select(statement => Started(statement.Operation, context)).FirstOrDefault(call => call is not null)
            : null;

    static IInvocationOperation? Started(IOperation dropped, RuleContext context)
    {
        while (dropped is IConditionalAccessOperation access) dropped = access.WhenNotNull;
        while (dropped is IInvocationOperation wrapper && wrapper.TargetMethod.IsTaskWrapper && Operations.Receiver(wrapper) is { } inner) dropped = Operations.AsWritten(inner);
        return dropped is IInvocationOperation call && Awaitables.IsTaskOrValueTask(call.Type) && StartedTasks.IsFresh(call)
            && !GroupCalls.IsGroup(call, context) && !KnownTypes.SemaphoreSlim.Is(call.TargetMethod.ContainingType) && !IsAboutCalls(call) ? call : null;
    }

    // mock.Received().SaveAsync(1) starts nothing: it asks whether somebody did.
    static bool IsAboutCalls(IInvocationOperation call)
    {
        for (var receiver = Operations.Receiver(call); receiver is IInvocationOperation inner; receiver = Operations.Receiver(inner))
            if (inner.TargetMethod.Name.StartsWith("Received", StringComparison.Ordinal) || inner.TargetMethod.Name.StartsWith("DidNotReceive", StringComparison.Ordinal)) return true;
        return false;
    }
}
