using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Delegates that have several handlers: events, copies of them, and locals that handlers are added to.</summary>
public static class Multicast
{
    /// <summary>The event, or the local with several handlers, that a call of a delegate calls; null where it may be a single function.</summary>
    public static ISymbol? Source(IInvocationOperation call) => Called(call) switch
    {
        IEventReferenceOperation reference when !AsksForHandlers(reference.Event, reference) => reference.Event,
        ILocalReferenceOperation { Local: var local } reference when (IsCopyOfEvent(local, reference) || HasSeveralHandlers(local, reference)) && !AsksForHandlers(local, reference) => local,
        _ => null,
    };

    /// <summary>The delegate that is called: <c>E</c> of <c>E()</c>, <c>E.Invoke()</c> and <c>E?.Invoke()</c>.</summary>
    public static IOperation? Called(IInvocationOperation call)
    {
        var called = call.Instance;
        while (called is IConversionOperation conversion) called = conversion.Operand;
        return called is IConditionalAccessInstanceOperation instance ? GroupCalls.AccessOf(instance)?.Operation : called;
    }

    /// <summary>Whether somebody looks at the task of a call: a call that is dropped waits for no handler at all.</summary>
    public static bool IsUsed(IOperation call)
    {
        while (call.Parent is IConditionalAccessOperation or IConversionOperation) call = call.Parent;
        return call.Parent is not (IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation });
    }

    // Code that looks at the list of handlers knows how many there are.
    static bool AsksForHandlers(ISymbol source, IOperation within) =>
        Functions.Root(within).Descendants().Any(operation => operation is IInvocationOperation { TargetMethod.Name: "GetInvocationList" } call && Called(call) switch
        {
            IEventReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Event, source),
            ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, source),
            _ => false,
        });

    // var handler = Changed; if (handler != null) await handler();
    static bool IsCopyOfEvent(ILocalSymbol local, IOperation within) =>
        Mentions.Initializer(local, within) is { } value && ParamsBinding.Unconverted(value) is IEventReferenceOperation
        && !Locals.MentionsOf(local, within).Any(mention => mention.Parent is IAssignmentOperation assignment && assignment.Target == mention);

    static bool HasSeveralHandlers(ILocalSymbol local, IOperation within)
    {
        var assignments = Locals.MentionsOf(local, within).Select(mention => mention.Parent as IAssignmentOperation).Where(assignment => assignment?.Target is ILocalReferenceOperation).ToList();
        return assignments.Count(assignment => assignment is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add }) >= 2
            && assignments.All(assignment => assignment is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add });
    }
}
