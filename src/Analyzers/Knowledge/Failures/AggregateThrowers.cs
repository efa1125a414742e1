using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What in a try may throw an AggregateException: waits that block, Parallel, and everything that one cannot see into.</summary>
public static class AggregateThrowers
{
    public static readonly KnownType AggregateException = new("System.AggregateException");

    /// <summary>The first Task.WhenAll that a try awaits, or waits for by <c>GetAwaiter().GetResult()</c>, which throws the same; or null.</summary>
    public static IInvocationOperation? AwaitedGroup(ITryOperation attempt) => Functions.OwnOperations(attempt.Body).Select(Group).FirstOrDefault(group => group is not null);

    /// <summary>How sure it is that nothing in a try throws an AggregateException: likely where it awaits other calls as well; null where something may.</summary>
    public static DiagnosticSeverity? Certainty(ITryOperation attempt)
    {
        var certainty = Promise.Certain;
        foreach (var operation in Functions.OwnOperations(attempt.Body))
        {
            if (MayThrowOne(operation)) return null;
            if (operation is IAwaitOperation && Group(operation) is null) certainty = Promise.Likely;
        }

        return certainty;
    }

    static IInvocationOperation? Group(IOperation operation) => operation switch
    {
        IAwaitOperation awaited => TaskMembers.Awaited(awaited.Operation) is IInvocationOperation { TargetMethod.IsWhenAll: true } group ? group : null,
        IInvocationOperation { TargetMethod.IsGetResult: true } => BlockingWait.Of(operation)?.Task is { } task && TaskMembers.Awaited(task) is IInvocationOperation { TargetMethod.IsWhenAll: true } group ? group : null,
        _ => null,
    };

    // What starts tasks throws nothing of theirs. Of other methods nobody knows.
    static bool MayThrowOne(IOperation operation) => operation switch
    {
        IThrowOperation or IDynamicInvocationOperation or IForEachLoopOperation { IsAsynchronous: true } => true,
        IPropertyReferenceOperation property => BlockingWait.Of(property) is not null || AggregateException.Is(property.Type),
        IInvocationOperation call => BlockingWait.Of(call) is { } wait ? wait.WrapsExceptions : !IsQuiet(call),
        _ => false,
    };

    static bool IsQuiet(IInvocationOperation call) =>
        Awaitables.IsAwaitable(call.Type) || call.TargetMethod.IsLinq || TaskCollections.IsOfTheFramework(call.TargetMethod.ContainingType) || Reports.Include(call.TargetMethod) || call.TargetMethod.IsGetAwaiter;
}
