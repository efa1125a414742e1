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
    public static IInvocationOperation? Find(IOperation? value, KnownTypes types)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        if (value is ITranslatedQueryOperation query) value = query.Operation;
        return value is IInvocationOperation call && IsQuery(call, types) && Awaitables.IsAwaitableSequence(call.Type, types) && StartsTasks(call, types) ? call : null;
    }

    /// <summary>Whether a call is a deferred query operator. ToList and its like return a class or an array and run the query at once.</summary>
    public static bool IsQuery(IInvocationOperation call, KnownTypes types) =>
        IsQueryOperator(call, types) && (call.Type is { TypeKind: TypeKind.Interface } || KnownTypes.Is(call.TargetMethod.ContainingType, types.ParallelEnumerable) && call.Type is INamedTypeSymbol { Name: "ParallelQuery" or "OrderedParallelQuery" });

    /// <summary>Whether a call is a method of LINQ, deferred or not.</summary>
    public static bool IsQueryOperator(IInvocationOperation call, KnownTypes types)
    {
        var container = call.TargetMethod.ContainingType;
        return KnownTypes.Is(container, types.Enumerable) || KnownTypes.Is(container, types.AsyncEnumerable) || KnownTypes.Is(container, types.ParallelEnumerable);
    }

    // Filtering a list of tasks starts nothing; a selector that returns a task does.
    static bool StartsTasks(IOperation? source, KnownTypes types)
    {
        while (source is IConversionOperation conversion) source = conversion.Operand;
        if (source is not IInvocationOperation call || !IsQuery(call, types)) return false;
        var starts = call.TargetMethod.Name is "Select" or "SelectMany" && Awaitables.IsAwaitableSequence(call.Type, types);
        return starts || StartsTasks(GroupCalls.Receiver(call), types);
    }
}
