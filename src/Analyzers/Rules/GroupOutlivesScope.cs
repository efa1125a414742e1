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

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Await the group before its scope ends",
        "'{0}' {1}",
        Family.Await,
        Promise.Certain,
        isEnabledByDefault: true,
        description: "A group that is returned, or kept to be awaited later, goes on when the block around it ends: the using disposes what the operations work with, the finally releases it, and the catch sees none of their exceptions.",
        helpLinkUri: HelpLink.For(Id));

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => AnalyzeReturn(operation, context), OperationKind.Return);
        start.RegisterOperationAction(operation => AnalyzeStatement(operation, context), OperationKind.ExpressionStatement);
    }

    static void AnalyzeReturn(OperationAnalysisContext operation, RuleContext context)
    {
        if (operation.Operation is not IReturnOperation { ReturnedValue: { } value } returned) return;
        if (!Awaitables.IsTaskOrValueTask(value.Type)) return;
        var returnedGroup = GroupCalls.Find(value, context);
        if (returnedGroup is null && Variables.Plain(value) is not ILocalReferenceOperation) return;
        if (Functions.IsAsync(returned, operation.ContainingSymbol)) return;
        var scopes = Scopes.Around(returned).ToList();
        if (scopes.Count == 0 || (returnedGroup ?? KeptGroup(value, context)) is not { } group) return;
        if (ScopeExit.Of(scopes, value, group, context) is not { } exit) return;

        Report(operation, group, value.Syntax.Span.Contains(group.Syntax.Span) ? Words.Place(group) : value.Syntax.GetLocation(), exit.IsCertain, $"leaves the {exit.Scope} as a task: {exit.Consequence}; {(exit.Scope == "lock" ? "await it outside of the lock" : $"await it inside of the {exit.Scope}")}", ImmutableDictionary<string, string?>.Empty);
    }

    static void AnalyzeStatement(OperationAnalysisContext operation, RuleContext context)
    {
        if (LateAwait.Of(operation.Operation, context) is not { } late) return;
        Report(operation, late.Call, Words.Place(late.Call), late.IsCertain, $"is awaited too late: '{late.Resource.Name}' {(late.IsCertain ? "is" : "may be")} disposed before '{late.Holder.Name}' {(Sequences.ElementType(Variables.TypeOf(late.Holder)) is null ? "completes" : "complete")}; await it inside of the using", ImmutableDictionary<string, string?>.Empty.Add(Holder, late.Holder.Name));
    }

    // var all = Task.WhenAll(..); return all;
    static IInvocationOperation? KeptGroup(IOperation value, RuleContext context) =>
        Variables.Plain(value) is ILocalReferenceOperation { Local: var local } && StartedWork.ValuesOf(local, value).ToList() is { Count: 1 } values ? GroupCalls.Find(values[0], context) : null;

    static void Report(OperationAnalysisContext operation, IInvocationOperation call, Location place, bool isCertain, string consequence, ImmutableDictionary<string, string?> properties) =>
        operation.Report(Diagnostic.Create(Rule, place, isCertain ? Promise.Certain : Promise.Likely, additionalLocations: null, properties, Words.Name(call.TargetMethod), consequence));
}
