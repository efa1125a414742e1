using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Queries whose elements are tasks: each task is started when the query is enumerated, and never before.</summary>
public static class LazyTasks
{
    /// <summary>
    /// The outermost query operator of a value that is a deferred query which starts tasks (<c>ids.Select(i => DoAsync(i))</c>,
    /// with any further deferred operators behind it, or the same in query syntax), or null.
    /// </summary>
    public static IInvocationOperation? Find(IOperation? value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        if (value is ITranslatedQueryOperation query) value = query.Operation;
        return value is IInvocationOperation call && IsQuery(call) && Awaitables.IsAwaitableSequence(call.Type) && StartsTasks(call) ? call : null;
    }

    /// <summary>Whether a call is a deferred query operator. ToList and its like return a class or an array and run the query at once.</summary>
    public static bool IsQuery(IInvocationOperation call) =>
        IsQueryOperator(call) && (call.Type is { TypeKind: TypeKind.Interface } || KnownTypes.ParallelEnumerable.Is(call.TargetMethod.ContainingType) && call.Type is INamedTypeSymbol { Name: "ParallelQuery" or "OrderedParallelQuery" });

    /// <summary>Whether a call is a method of LINQ, deferred or not.</summary>
    public static bool IsQueryOperator(IInvocationOperation call)
    {
        var container = call.TargetMethod.ContainingType;
        return KnownTypes.Enumerable.Is(container) || KnownTypes.AsyncEnumerable.Is(container) || KnownTypes.ParallelEnumerable.Is(container);
    }

    // Filtering a list of tasks starts nothing; a selector that returns a task does.
    static bool StartsTasks(IOperation? source)
    {
        while (source is IConversionOperation conversion) source = conversion.Operand;
        if (source is not IInvocationOperation call || !IsQuery(call)) return false;
        var starts = call.TargetMethod.Name is "Select" or "SelectMany" && Awaitables.IsAwaitableSequence(call.Type);
        return starts || StartsTasks(GroupCalls.Receiver(call));
    }
}
