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
    public static IInvocationOperation? FindStarted(IOperation? value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        if (value is IConditionalAccessOperation access) value = access.WhenNotNull;
        if (value is not IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call) return null;
        return method.Name switch
        {
            "ToList" or "ToArray" or "ToHashSet" or "ToImmutableArray" or "ToImmutableList" => LazyTasks.Find(GroupCalls.Receiver(call)) is { } query && StartedBy(query) ? call : null,
            "ToDictionary" or "ToLookup" when KnownTypes.Enumerable.Is(method.ContainingType) => method.TypeArguments.Length == 3 && Awaitables.IsAwaitable(method.TypeArguments[2]) && call.Arguments.Any(argument => Starts(argument.Value)) ? call : null,
            _ => null,
        };
    }

    /// <summary>Whether a query calls something for its tasks. One that only reads properties finds tasks that were there before.</summary>
    public static bool StartedBy(IInvocationOperation query) =>
        LazyTasks.TaskSelectors(query).Any(Starts) || LazyTasks.Sources(query).Any(StartedBy);

    /// <summary>Whether a value is a task that this very expression starts, and that nobody else can know.</summary>
    public static bool IsFresh(IOperation value)
    {
        if (ParamsBinding.Unconverted(value) is not IInvocationOperation { TargetMethod: var method } call || !Awaitables.IsAwaitable(call.Type)) return false;
        // A task by another name is as fresh as the task.
        if (GroupCalls.IsWrapper(method)) return GroupCalls.Receiver(call) is { } wrapped && IsFresh(wrapped);
        if (TaskWrappers.GivesBack(method)) return GroupCalls.Receiver(call) is { } given && IsFresh(given) && !TaskWrappers.LooksAfterFailures(method);
        return !IsOldTask(call);
    }

    static bool Starts(IOperation argument) => Unconverted(argument) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda.Symbol.IsAsync || lambda.Body.Descendants().Any(operation => operation is IInvocationOperation && IsFresh(operation)),
        IDelegateCreationOperation { Target: IMethodReferenceOperation method } => Awaitables.IsAwaitable(method.Method.ReturnType),
        // A delegate in a variable: called once per element, whatever it is.
        { Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } returned } } => Awaitables.IsAwaitable(returned),
        _ => false,
    };

    // A task that is complete, and a continuation, which is what looks after the task that it continues.
    static bool IsOldTask(IInvocationOperation call) =>
        call.TargetMethod.Name is "FromResult" or "FromException" or "FromCanceled" or "ContinueWith";

    static IOperation? Unconverted(IOperation? operation) => operation is null ? null : ParamsBinding.Unconverted(operation);
}
