using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Queries whose elements are tasks: each task is started when the query is enumerated, and never before.</summary>
public static class LazyTasks
{
    /// <summary>
    /// The outermost query operator of a value that is a deferred query which starts tasks (<c>ids.Select(i => DoAsync(i))</c>,
    /// <c>a.Zip(b, (x, y) => DoAsync(x, y))</c>, with any further deferred operators behind it, or the same in query syntax), or null.
    /// </summary>
    public static IInvocationOperation? Find(IOperation? value) =>
        Call(value) is { } call && IsQuery(call) && Awaitables.IsAwaitableSequence(call.Type) && StartsTasks(call) ? call : null;

    /// <summary>
    /// The same for a query whose elements are sequences of tasks that are started with it: <c>ids.Select(i => DoAsync(i)).Chunk(5)</c>,
    /// <c>ids.GroupBy(i => i % 2, i => DoAsync(i))</c>.
    /// </summary>
    public static IInvocationOperation? FindNested(IOperation? value) =>
        Call(value) is { } call && IsQuery(call) && Awaitables.IsAwaitableSequence(Sequences.ElementType(call.Type)) && StartedTasks.StartedBy(call) ? call : null;

    /// <summary>Whether a call is a deferred query operator. ToList and its like return a class or an array and run the query at once, and so does ToLookup.</summary>
    public static bool IsQuery(IInvocationOperation call) =>
        call.TargetMethod.IsAnyLinq && !LinqOperators.MaterializesByKey.Has(call.TargetMethod.Name) && (call.Type is { TypeKind: TypeKind.Interface } || KnownTypes.ParallelEnumerable.Is(call.TargetMethod.ContainingType) && call.Type is INamedTypeSymbol { Name: "ParallelQuery" or "OrderedParallelQuery" });

    /// <summary>
    /// The delegates of a query operator that make its elements and give tasks: the selector of Select and SelectMany, the result selector
    /// of Zip, Join, GroupJoin, GroupBy and SelectMany, the element selector of GroupBy. A key selector makes no elements.
    /// </summary>
    public static IEnumerable<IOperation> TaskSelectors(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.Parameter is { Name: "selector" or "resultSelector" or "elementSelector" or "collectionSelector", Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } given } }
            && (Awaitables.IsAwaitable(given) || Awaitables.IsAwaitableSequence(given)))
        .Select(argument => argument.Value);

    /// <summary>The sequences that a query operator runs over: its receiver, and those that Concat, Zip and their like take beside it.</summary>
    public static IEnumerable<IInvocationOperation> Sources(IInvocationOperation call) => call.Arguments.Select(argument => Call(argument.Value)).OfType<IInvocationOperation>().Where(IsQuery);

    // Filtering a list of tasks starts nothing; a selector that returns a task does.
    static bool StartsTasks(IInvocationOperation call) => TaskSelectors(call).Any() || Sources(call).Any(StartsTasks);

    static IInvocationOperation? Call(IOperation? value) => Operations.Plain(value) as IInvocationOperation;
}
