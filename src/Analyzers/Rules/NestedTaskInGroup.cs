using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a group or an await waits for is a task that only gives the work: it is complete before the work is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NestedTaskInGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER202";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Wait for the work itself, not for its start",
        "{0} of '{1}' {2}",
        Family.Members,
        Promise.Certain,
        "Task.Factory.StartNew and ContinueWith do not unwrap the task that their delegate returns, and an async lambda that returns a task without awaiting it wraps it once more. A group of such tasks, or one that is awaited alone, is complete as soon as the work has started, and exceptions of the work are lost.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        // Nearly every call in a program leaves here: its type is not generic, or nothing in it is work.
        var call = (IInvocationOperation)operation.Operation;
        if (call.Type is not INamedTypeSymbol { TypeArguments.Length: 1 } type) return;
        var argument = type.TypeArguments[0];
        var results = argument is IArrayTypeSymbol array ? array.ElementType : argument;
        if (!NestedTasks.IsWork(results)) return;

        // The winner of WhenAny is a task by itself: the work is one level further down.
        if (call.TargetMethod.IsWhenAny && NestedTasks.ResultOf(results) is var result)
        {
            if (!NestedTasks.IsWork(result)) return;
            results = result!;
        }

        if (Wrapped(call, results, context) is not var (origin, waited) || Functions.IsInExpressionTree(call)) return;
        var place = call.Syntax.Span.Contains(origin.Syntax.Span) ? origin : call;
        var (what, consequence) = (NestedTasks.IsStarter(results), NestedTasks.LacksAwait(origin)) switch
        {
            (true, _) => ("The delegate", "is never invoked: the group waits for the delegate, not for its work"),
            (_, true) => ("The task", $"is not waited for, since its lambda does not await it: {waited} is complete when it has only been started"),
            _ => ("The inner task", $"is not waited for: {waited} is complete when it has only been started"),
        };
        operation.Report(Rule, Words.Place(place), what, Words.Short(origin.Syntax), consequence);
    }

    /// <summary>Where the work was wrapped, and what is complete too early, if a call is a group that forgets it or a task that hides it.</summary>
    static (IOperation Origin, string Waited)? Wrapped(IInvocationOperation call, ITypeSymbol results, RuleContext context)
    {
        if (call.TargetMethod is { IsStartNew: true } or { IsContinueWith: true } or { ContinuesSeveral: true } or { IsTaskRun: true })
            return !NestedTasks.IsStarter(results) && NestedTasks.Origin(call) is { } origin && OuterTask.WaitedAs(call, context) is { } waited ? (origin, waited) : null;

        if (!GroupCalls.IsGroup(call, context) || !MemberPlaces.ForgetsResults(call)) return null;
        return call.Arguments.Select(argument => NestedTasks.Origin(argument.Value)).FirstOrDefault(origin => origin is not null) is { } found ? (found, "the group") : null;
    }
}
