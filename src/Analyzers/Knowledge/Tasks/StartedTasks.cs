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
        value = Operations.AsWritten(value);
        if (value is IConditionalAccessOperation access) value = access.WhenNotNull;
        if (value is not IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call) return null;
        // A copy that somebody wrote himself is meant like that of the framework.
        if (LinqOperators.Materializes.Has(method.Name)) return IsStarting(Operations.Receiver(call)) ? call : null;
        return LinqOperators.MaterializesByKey.Has(method.Name) && method.IsLinq && method.TypeArguments.Length == 3 && Awaitables.IsAwaitable(method.TypeArguments[2]) && call.Arguments.Any(argument => Starts(argument.Value)) ? call : null;
    }

    static bool IsStarting(IOperation? query) => LazyTasks.Find(query) is { } tasks ? StartedBy(tasks) : PairedTasks.FindQuery(query) is not null;

    /// <summary>Whether a query calls something for its tasks. One that only reads properties finds tasks that were there before.</summary>
    public static bool StartedBy(IInvocationOperation query) =>
        LazyTasks.TaskSelectors(query).Any(Starts) || LazyTasks.Sources(query).Any(StartedBy);

    /// <summary>Whether a value is a task that this very expression starts, and that nobody else can know.</summary>
    public static bool IsFresh(IOperation value)
    {
        if (Operations.AsWritten(value) is not IInvocationOperation { TargetMethod: var method } call || !Awaitables.IsAwaitable(call.Type)) return false;
        // A task by another name is as fresh as the task.
        if (method.IsTaskWrapper) return Operations.Receiver(call) is { } wrapped && IsFresh(wrapped);
        if (TaskWrappers.GivesBack(method)) return Operations.Receiver(call) is { } given && IsFresh(given) && !TaskWrappers.LooksAfterFailures(method);
        return !IsOldTask(call);
    }

    /// <summary>Whether a delegate starts a task when it is called.</summary>
    public static bool Starts(IOperation argument) => Operations.AsWritten(argument) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda.Symbol.IsAsync || lambda.Body.Descendants().Any(operation => operation is IInvocationOperation && IsFresh(operation)),
        IDelegateCreationOperation { Target: IMethodReferenceOperation method } => Awaitables.IsAwaitable(method.Method.ReturnType),
        // A delegate in a variable: called once per element, whatever it is.
        { Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } returned } } => Awaitables.IsAwaitable(returned),
        _ => false,
    };

    // A task that is complete, and a continuation, which is what looks after the task that it continues.
    static bool IsOldTask(IInvocationOperation call) =>
        TaskMembers.Completed.Has(call.TargetMethod.Name) || TaskMembers.Continues.Has(call.TargetMethod.Name);
}
