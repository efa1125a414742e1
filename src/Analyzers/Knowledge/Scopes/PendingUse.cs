using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>How operations that were started and not awaited yet use a variable, such as one that a using is about to dispose.</summary>
/// <param name="operation">The call, or the method group, whose task is pending while it uses the variable; the function that uses it where there is none.</param>
/// <param name="isDirect">Whether it uses the variable itself, not only something that came out of it.</param>
public sealed class PendingUse(IOperation operation, bool isDirect)
{
    /// <summary>The call, or the method group, whose task is pending while it uses the variable; the function that uses it where there is none.</summary>
    public IOperation Operation => operation;

    /// <summary>Whether it uses the variable itself, not only something that came out of it.</summary>
    public bool IsDirect => isDirect;

    /// <summary>
    /// How one mention of a variable is used by the tasks of a piece of work, or null where it is only read while they are made:
    /// <c>c.GetAsync(..)</c> and <c>SaveAsync(c)</c> go on with it, <c>SaveAsync(c.Name)</c> does not.
    /// </summary>
    public static PendingUse? Of(IOperation mention, IOperation work, RuleContext context) =>
        InDeferredCode(mention, work) ?? InCall(mention, work, context);

    /// <summary>Whether the task of a call is still a task afterwards: nothing awaits it in place, and nothing blocks until it is done.</summary>
    public static bool IsPending(IInvocationOperation call, IOperation work)
    {
        IOperation task = call;
        while (task.Parent is IConversionOperation || (task.Parent is IInvocationOperation wrapper && wrapper.TargetMethod.IsTaskWrapper)) task = task.Parent;
        return task.Parent switch
        {
            // An await inside of a function of the work is what the task of that function waits for.
            IAwaitOperation awaited => Functions.Nested(awaited) is { } function && work.Syntax.Span.Contains(function.Syntax.Span),
            IInvocationOperation { TargetMethod.IsWaitOrAwaiter: true } or IPropertyReferenceOperation { Property.IsResult: true } => false,
            _ => true,
        };
    }

    // The receiver or an argument of a call that returns a task; or what came out of the variable is.
    static PendingUse? InCall(IOperation mention, IOperation work, RuleContext context)
    {
        var isDirect = true;
        for (var (child, parent) = (mention, mention.Parent); parent is not null && child != work; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConversionOperation:
                case IConditionalAccessOperation access when access.WhenNotNull == child:
                    continue;
                case IConditionalAccessOperation { WhenNotNull: IInvocationOperation call }:
                    return InTask(call, work, isDirect);
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    // A group copies the list of tasks that it is given, so a list may go back to its pool.
                    if (GroupCalls.IsGroup(call, context)) return null;
                    if (Awaitables.IsAwaitable(call.Type)) return InTask(call, work, isDirect);
                    if (!ResourceParts.MayEnd(call)) return null;
                    (parent, isDirect) = (call, false);
                    continue;
                case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                    (parent, isDirect) = (creation, false);
                    continue;
                case IInvocationOperation call when call.Instance == child:
                    if (Awaitables.IsAwaitable(call.Type)) return InTask(call, work, isDirect);
                    if (!ResourceParts.MayEnd(call)) return null;
                    isDirect = false;
                    continue;
                case IMethodReferenceOperation method when method.Instance == child:
                    return IsCalledForTasks(method, work) ? new PendingUse(method, isDirect) : null;
                case IMemberReferenceOperation member when member.Instance == child:
                    // The token of a source does nothing anymore when the source is disposed.
                    if (KnownTypes.CancellationToken.Is(member.Type)) continue;
                    if (!ResourceParts.MayEnd(member)) return null;
                    isDirect = false;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    static PendingUse? InTask(IInvocationOperation call, IOperation work, bool isDirect) =>
        Awaitables.IsAwaitable(call.Type) && IsPending(call, work) ? new PendingUse(call, isDirect) : null;

    // urls.Select(client.GetStringAsync), Func<string, Task> get = client.GetStringAsync; Task.Run(stream.Flush)
    static bool IsCalledForTasks(IMethodReferenceOperation method, IOperation work)
    {
        IOperation value = method;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation) value = value.Parent;
        if (value.Parent is not IArgumentOperation argument) return Awaitables.IsAwaitable(method.Method.ReturnType);
        return argument.Parent is IInvocationOperation call
            && (Awaitables.IsAwaitable(call.Type) ? IsPending(call, work) : Awaitables.IsAwaitable(method.Method.ReturnType) && Awaitables.IsAwaitableSequence(call.Type));
    }

    // Code that runs later: behind an await of an async function, or in a lambda that is given to Task.Run and its like.
    static PendingUse? InDeferredCode(IOperation mention, IOperation work)
    {
        for (var operation = mention.Parent; operation is not null && operation != work.Parent; operation = operation.Parent)
        {
            if (operation is ILocalFunctionOperation { Symbol.IsAsync: true } && AwaitsBefore(mention, operation)) return new PendingUse(operation, isDirect: true);
            if (operation is not IAnonymousFunctionOperation lambda) continue;
            var call = LambdaResults.Receiver(lambda);
            if (call is not null && Awaitables.IsAwaitable(call.Type) && IsPending(call, work)) return new PendingUse(call, isDirect: true);
            if (lambda.Symbol.IsAsync && AwaitsBefore(mention, lambda)) return new PendingUse((IOperation?)call ?? lambda, isDirect: true);
        }

        return null;
    }

    static bool AwaitsBefore(IOperation mention, IOperation function) => function.Descendants().Any(operation =>
        operation is IAwaitOperation && operation.Syntax.Span.End <= mention.Syntax.SpanStart && Functions.Nested(operation) == function);
}
