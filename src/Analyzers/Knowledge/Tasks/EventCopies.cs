using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Values that are an event at some moment: people copy it before they call it, in many ways.</summary>
public static class EventCopies
{
    /// <summary>
    /// The event that a value is or was copied from: <c>Changed</c>, <c>Changed ?? None</c>, <c>Volatile.Read(ref Changed)</c>,
    /// <c>Interlocked.CompareExchange(ref Changed, null, null)</c>, a local with one of these, or one that a pattern declares.
    /// </summary>
    public static IEventSymbol? EventIn(IOperation? value) => Operations.Plain(value) switch
    {
        IEventReferenceOperation reference => reference.Event,
        ICoalesceOperation coalesce => EventIn(coalesce.Value) ?? EventIn(coalesce.WhenNull),
        IConditionalOperation choice => EventIn(choice.WhenTrue) ?? EventIn(choice.WhenFalse),
        IInvocationOperation { TargetMethod: { Name: "Read" or "Exchange" or "CompareExchange" } method } read when IsOfThreading(method) => EventIn(Calls.Value(read, 0)),
        ILocalReferenceOperation reference => EventIn(OnlyValue(reference)),
        _ => null,
    };

    static bool IsOfThreading(IMethodSymbol method) =>
        method.ContainingType is { Name: "Volatile" or "Interlocked", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    // What a local is given, where that happens once and before it is mentioned.
    static IOperation? OnlyValue(ILocalReferenceOperation reference)
    {
        var assignments = Locals.MentionsOf(reference.Local, reference).Select(mention => mention.Parent as IAssignmentOperation).Where(assignment => assignment?.Target is ILocalReferenceOperation).ToList();
        var value = Mentions.Initializer(reference.Local, reference) ?? Matched(reference);
        if (value is null && assignments.Count == 1 && assignments[0] is ISimpleAssignmentOperation assignment) value = assignment.Value;
        else if (assignments.Count > 0) return null;
        return value?.Syntax.SpanStart < reference.Syntax.SpanStart ? value : null;
    }

    // Changed is { } handler, Changed is not { } handler, switch (Changed) { case { } handler: }
    static IOperation? Matched(ILocalReferenceOperation reference)
    {
        var pattern = reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent;
        while (pattern?.Parent is PatternSyntax) pattern = pattern.Parent;
        var value = pattern?.Parent switch
        {
            IsPatternExpressionSyntax test => test.Expression,
            CasePatternSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice } => choice.Expression,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice.GoverningExpression,
            _ => null,
        };
        return value is null ? null : reference.SemanticModel?.GetOperation(value);
    }
}
