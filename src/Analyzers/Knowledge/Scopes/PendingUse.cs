using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>How operations that were started and not awaited yet use a variable, such as one that a using is about to dispose.</summary>
/// <param name="call">The call whose task is pending while it uses the variable.</param>
/// <param name="isDirect">Whether it uses the variable itself, not only something that came out of it.</param>
public sealed class PendingUse(IInvocationOperation call, bool isDirect)
{
    /// <summary>The call whose task is pending while it uses the variable.</summary>
    public IInvocationOperation Call => call;

    /// <summary>Whether it uses the variable itself, not only something that came out of it.</summary>
    public bool IsDirect => isDirect;

    /// <summary>
    /// How one mention of a variable is used by the tasks of a piece of work, or null where it is only read while they are made:
    /// <c>c.GetAsync(..)</c> and <c>SaveAsync(c)</c> go on with it, <c>SaveAsync(c.Name)</c> does not.
    /// </summary>
    public static PendingUse? Of(IOperation mention, IOperation work, RuleContext context) =>
        InDeferredCode(mention, work) ?? InCall(mention, work, context);

    /// <summary>Whether the task of a call is still a task afterwards: nothing awaits it in place, and nothing blocks until it is done.</summary>
    static bool IsPending(IInvocationOperation call, IOperation work)
    {
        IOperation task = call;
        while (task.Parent is IConversionOperation || (task.Parent is IInvocationOperation wrapper && GroupCalls.IsWrapper(wrapper.TargetMethod))) task = task.Parent;
        return task.Parent switch
        {
            // An await inside of a lambda of the work is what the task of that lambda waits for.
            IAwaitOperation awaited => Functions.Nested(awaited) is { } function && work.Syntax.Span.Contains(function.Syntax.Span),
            IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "Wait" } or IPropertyReferenceOperation { Property.Name: "Result" } => false,
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
                    return Awaitables.IsAwaitable(call.Type) && IsPending(call, work) ? new PendingUse(call, isDirect) : null;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    // A group copies the list of tasks that it is given, so a list may go back to its pool.
                    if (GroupCalls.IsGroup(call, context)) return null;
                    if (Awaitables.IsAwaitable(call.Type)) return IsPending(call, work) ? new PendingUse(call, isDirect) : null;
                    if (!LivesOn(call.Type)) return null;
                    (parent, isDirect) = (call, false);
                    continue;
                case IArgumentOperation { Parent: IObjectCreationOperation creation }:
                    (parent, isDirect) = (creation, false);
                    continue;
                case IInvocationOperation call when call.Instance == child:
                    if (Awaitables.IsAwaitable(call.Type)) return IsPending(call, work) ? new PendingUse(call, isDirect) : null;
                    if (!LivesOn(call.Type)) return null;
                    isDirect = false;
                    continue;
                case IMemberReferenceOperation member when member.Instance == child:
                    // The token of a source does nothing anymore when the source is disposed.
                    if (KnownTypes.CancellationToken.Is(member.Type)) continue;
                    if (!LivesOn(member.Type)) return null;
                    isDirect = false;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    // Text, numbers and sequences are read while the tasks are made.
    static bool LivesOn(ITypeSymbol? type) =>
        type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None } && Sequences.ElementType(type) is null;

    // Code that runs later: behind an await of an async lambda, or in a lambda that is given to Task.Run and its like.
    static PendingUse? InDeferredCode(IOperation mention, IOperation work)
    {
        for (var operation = mention.Parent; operation is not null && operation != work.Parent; operation = operation.Parent)
        {
            if (operation is not IAnonymousFunctionOperation lambda || CallWith(lambda) is not { } call) continue;
            if (Awaitables.IsAwaitable(call.Type) && IsPending(call, work)) return new PendingUse(call, isDirect: true);
            if (lambda.Symbol.IsAsync && AwaitsBefore(mention, lambda)) return new PendingUse(call, isDirect: true);
        }

        return null;
    }

    static IInvocationOperation? CallWith(IOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation) parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    static bool AwaitsBefore(IOperation mention, IAnonymousFunctionOperation lambda) => lambda.Body.Descendants().Any(operation =>
        operation is IAwaitOperation && operation.Syntax.Span.End <= mention.Syntax.SpanStart && Functions.Nested(operation) == lambda);
}
