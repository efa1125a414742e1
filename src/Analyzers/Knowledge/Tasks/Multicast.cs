using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Delegates that have several handlers: events, copies of them, and locals that handlers are added to.</summary>
public static class Multicast
{
    /// <summary>
    /// The event or local with several handlers that a call of a delegate calls, and whether it certainly has several; null where it
    /// may be a single function.
    /// </summary>
    public static (ISymbol Source, bool IsCertain)? Of(IInvocationOperation call)
    {
        var called = Called(call);
        var local = (Operations.Plain(called) as ILocalReferenceOperation)?.Local;
        var source = EventCopies.EventIn(called);
        if (source is not null && AsksForHandlers(source, call) || local is not null && AsksForHandlers(local, call)) return null;
        if (source is not null) return (local ?? (ISymbol)source, Subscriptions.MayBeSeveral(source));
        return local is not null && HasSeveralHandlers(local, call) ? (local, true) : null;
    }

    /// <summary>The delegate that is called: <c>E</c> of <c>E()</c>, <c>E.Invoke()</c> and <c>E?.Invoke()</c>.</summary>
    public static IOperation? Called(IInvocationOperation call)
    {
        var called = Operations.Plain(call.Instance);
        return called is IConditionalAccessInstanceOperation instance ? Operations.AccessOf(instance)?.Operation : called;
    }

    /// <summary>Whether somebody looks at the task of a call: a call that is dropped waits for no handler at all.</summary>
    public static bool IsUsed(IOperation call)
    {
        while (call.Parent is IConditionalAccessOperation or IConversionOperation) call = call.Parent;
        return !Operations.IsDropped(call);
    }

    // Code that looks at the list of handlers knows how many there are.
    static bool AsksForHandlers(ISymbol source, IOperation within) => Mentions.Of(source, within).Any(IsAskedForHandlers);

    static bool IsAskedForHandlers(IOperation mention)
    {
        mention = Operations.Outer(mention);
        return mention.Parent switch
        {
            IInvocationOperation call => call.Instance == mention && IsListOfHandlers(call),
            IConditionalAccessOperation access => access.Operation == mention && access.WhenNotNull.DescendantsAndSelf().Any(IsListOfHandlers),
            _ => false,
        };
    }

    static bool IsListOfHandlers(IOperation operation) => operation is IInvocationOperation { TargetMethod.Name: "GetInvocationList" };

    static bool HasSeveralHandlers(ILocalSymbol local, IOperation within)
    {
        var assignments = Locals.MentionsOf(local, within).Select(mention => mention.Parent as IAssignmentOperation).Where(assignment => assignment?.Target is ILocalReferenceOperation).ToList();
        var first = Mentions.Initializer(local, within) is { } value && Operations.Plain(value) is IDelegateCreationOperation ? 1 : 0;
        return first + assignments.Count >= 2 && assignments.All(assignment => assignment is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add });
    }
}
