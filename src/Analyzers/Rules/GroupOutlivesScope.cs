using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group goes on after the using, try or lock around it has ended: its resource is gone, its catch is dead.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GroupOutlivesScope() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER106";

    /// <summary>The variable that holds the task which is awaited too late; absent where a group is returned.</summary>
    public const string Holder = nameof(Holder);

    /// <summary>The scope that the task is awaited behind: <c>using</c>, <c>try</c>, or empty where a statement disposes of something by hand.</summary>
    public const string Scope = nameof(Scope);

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the group before its scope ends",
        "'{0}' {1}",
        Family.Await,
        Promise.Certain,
        "A group that is returned, or kept to be awaited later, goes on when the block around it ends: the using disposes what the operations work with, the finally releases it, and the catch sees none of their exceptions.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => AnalyzeReturn(operation, context), OperationKind.Return);
        start.RegisterOperationAction(operation => AnalyzeStatement(operation, context), OperationKind.ExpressionStatement);
        start.RegisterOperationAction(operation => AnalyzeLoop(operation, context), OperationKind.VariableDeclarator);
    }

    static void AnalyzeReturn(OperationAnalysisContext operation, RuleContext context)
    {
        if (operation.Operation is not IReturnOperation { ReturnedValue: { } value } returned) return;
        if (!Awaitables.IsTaskOrValueTask(value.Type)) return;
        var returnedGroup = GroupCalls.Find(value, context);
        if (returnedGroup is null && Operations.Plain(value) is not ILocalReferenceOperation) return;
        if (Functions.IsAsync(returned, operation.ContainingSymbol)) return;
        var scopes = Scopes.Around(returned).ToList();
        if (scopes.Count == 0 || (returnedGroup ?? KeptGroup(value, context)) is not { } group) return;
        if (ScopeExit.Of(scopes, value, group, context) is not { } exit) return;

        Report(operation, Words.Name(group.TargetMethod), value.Syntax.Span.Contains(group.Syntax.Span) ? Words.Place(group) : value.Syntax.GetLocation(), exit.IsCertain, $"leaves the {exit.Scope} as a task: {exit.Consequence}; {(exit.Scope == "lock" ? "await it outside of the lock" : $"await it inside of the {exit.Scope}")}", ImmutableDictionary<string, string?>.Empty);
    }

    // Once for both questions: there is no rule that is called more often.
    static void AnalyzeStatement(OperationAnalysisContext operation, RuleContext context)
    {
        AnalyzeLoop(operation, context);
        if (LateAwait.Of(operation.Operation, context) is not { } late) return;
        var consequence = $"'{late.End.Resource.Name}' {(late.IsCertain || late.End.IsRelease ? "is" : "may be")} {(late.End.IsRelease ? "released" : "disposed")} before '{late.Holder.Name}' {(Sequences.ElementType(Variables.TypeOf(late.Holder)) is null ? "completes" : "complete")}";
        var (early, advice) = late.End.Call is null ? ("is awaited too late", $"await it inside of the {late.End.Scope}") : ("comes too early", $"await '{late.Holder.Name}' in front of it");
        Report(operation, Words.NameOf(late.Place), Words.Place(late.Place), late.IsCertain, $"{early}: {consequence}; {advice}", ImmutableDictionary<string, string?>.Empty.Add(Holder, late.Holder.Name).Add(Scope, late.End.Scope));
    }

    // var beat = BeatAsync(stop.Token); and nobody looks at it
    static void AnalyzeLoop(OperationAnalysisContext operation, RuleContext context)
    {
        if (ForgottenLoop.Of(operation.Operation, context) is not { } loop) return;
        Report(operation, Words.NameOf(loop.Call), Words.Place(loop.Call), isCertain: false,
            $"may still run when '{loop.Resource.Name}' is disposed: nobody awaits {(loop.Local is { } local ? $"'{local.Name}'" : "it")}; end it and await it inside of the using", ImmutableDictionary<string, string?>.Empty);
    }

    // var all = Task.WhenAll(..); return all;
    static IInvocationOperation? KeptGroup(IOperation value, RuleContext context) =>
        Operations.Plain(value) is ILocalReferenceOperation { Local: var local } && StartedWork.ValuesOf(local, value).ToList() is { Count: 1 } values ? GroupCalls.Find(values[0], context) : null;

    static void Report(OperationAnalysisContext operation, string name, Location place, bool isCertain, string consequence, ImmutableDictionary<string, string?> properties) =>
        operation.Report(Rule, place, isCertain ? Promise.Certain : Promise.Likely, properties, name, consequence);
}
