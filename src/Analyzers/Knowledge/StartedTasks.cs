using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Code that starts tasks of its own, as opposed to code that finds tasks which somebody else has started.</summary>
public static class StartedTasks
{
    /// <summary>
    /// The call that runs a query at once and keeps the tasks that it starts, or null: <c>ids.Select(i => DoAsync(i)).ToList()</c>,
    /// <c>ids.ToDictionary(i => i, i => DoAsync(i))</c>.
    /// </summary>
    public static IInvocationOperation? FindStarted(IOperation? value, KnownTypes types)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        if (value is IConditionalAccessOperation access) value = access.WhenNotNull;
        if (value is not IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call) return null;
        return method.Name switch
        {
            "ToList" or "ToArray" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" => LazyTasks.Find(GroupCalls.Receiver(call), types) is { } query && StartedBy(query, types) ? call : null,
            "ToDictionary" or "ToLookup" when KnownTypes.Is(method.ContainingType, types.Enumerable) => method.TypeArguments.Length == 3 && Awaitables.IsAwaitable(method.TypeArguments[2], types) && call.Arguments.Any(argument => Starts(argument.Value, types)) ? call : null,
            _ => null,
        };
    }

    /// <summary>Whether a query calls something for its tasks. One that only reads properties finds tasks that were there before.</summary>
    public static bool StartedBy(IInvocationOperation query, KnownTypes types)
    {
        for (IOperation? source = query; source is IInvocationOperation call; source = Unconverted(GroupCalls.Receiver(call)))
            if (call.TargetMethod.Name is "Select" or "SelectMany" && Awaitables.IsAwaitableSequence(call.Type, types) && call.Arguments.Any(argument => Starts(argument.Value, types))) return true;
        return false;
    }

    /// <summary>Whether a value is a task that this very expression starts, and that nobody else can know.</summary>
    public static bool IsFresh(IOperation value, KnownTypes types) =>
        ParamsBinding.Unconverted(value) is IInvocationOperation call && Awaitables.IsAwaitable(call.Type, types) && !IsOldTask(call, types);

    static bool Starts(IOperation argument, KnownTypes types) => Unconverted(argument) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda.Symbol.IsAsync || lambda.Body.Descendants().Any(operation => operation is IInvocationOperation && IsFresh(operation, types)),
        IDelegateCreationOperation { Target: IMethodReferenceOperation method } => Awaitables.IsAwaitable(method.Method.ReturnType, types),
        // A delegate in a variable: called once per element, whatever it is.
        { Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } returned } } => Awaitables.IsAwaitable(returned, types),
        _ => false,
    };

    // A task by another name, a task that is complete, and a continuation, which is what looks after the task that it continues.
    static bool IsOldTask(IInvocationOperation call, KnownTypes types) =>
        GroupCalls.IsWrapper(call.TargetMethod, types) || call.TargetMethod.Name is "FromResult" or "FromException" or "FromCanceled" or "ContinueWith";

    static IOperation? Unconverted(IOperation? operation) => operation is null ? null : ParamsBinding.Unconverted(operation);
}
