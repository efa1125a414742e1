using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks are started and kept where nobody looks: in a collection that is dropped, or in a local that is never read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StartedTasksDropped() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER103";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the tasks that were started",
        "'{0}' {1}: nobody waits for the tasks{2}",
        Family.Await,
        Promise.Certain,
        "The tasks run, but their only trace is a collection that is dropped or a local that is never read. The code after them works with unfinished data, and an exception shows up, if at all, as an unobserved one.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => AnalyzeStatement(operation, context), OperationKind.ExpressionStatement);
        start.RegisterOperationAction(operation => AnalyzeDeclaration(operation, context), OperationKind.VariableDeclarator);
    }

    static void AnalyzeStatement(OperationAnalysisContext operation, RuleContext context)
    {
        switch (((IExpressionStatementOperation)operation.Operation).Operation)
        {
            case ISimpleAssignmentOperation { Target: IDiscardOperation } discard:
                AnalyzeDropped(operation, discard.Value, Promise.Likely);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { IsDeclaration: false } target } assignment:
                AnalyzeKept(operation, assignment.Value, target.Local, context);
                break;
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                AnalyzeKept(operation, assignment.Value, target.Local, context);
                break;
            case var value:
                AnalyzeDropped(operation, value, Promise.Certain);
                break;
        }
    }

    static void AnalyzeDeclaration(OperationAnalysisContext operation, RuleContext context)
    {
        var declarator = (IVariableDeclaratorOperation)operation.Operation;
        if (declarator.GetVariableInitializer() is not { Value: { } value }) return;
        if (!TaskCollections.IsNew(value))
            AnalyzeKept(operation, value, declarator.Symbol, context);
        else if (TaskCollections.IsFilledAndForgotten(declarator, value) && declarator.Syntax is VariableDeclaratorSyntax { Identifier: var name })
            AnalyzeFilled(operation, name.GetLocation(), declarator.Symbol, isTuple: value.Type?.IsTupleType == true, context);
    }

    // Nobody makes a list in order not to read it, but a tuple of tasks may be what somebody discards.
    static void AnalyzeFilled(OperationAnalysisContext operation, Location name, ILocalSymbol local, bool isTuple, RuleContext context)
    {
        if (isTuple && DeadLocals.IsNamedLikeADiscard(local) && !context.OptionsAt(operation.Operation).ReportDiscards) return;
        Report(operation, name, Promise.Certain, local.Name, isTuple ? "is never read" : "is filled and never read");
    }

    static void AnalyzeDropped(OperationAnalysisContext operation, IOperation value, DiagnosticSeverity severity)
    {
        if (StartedTasks.FindStarted(value) is not { } started || OwnFailures.AreHandledBy(started)) return;
        if (Functions.IsInExpressionTree(operation.Operation)) return;
        Report(operation, Words.Place(started), severity, started.TargetMethod.Name, "starts tasks, and its result is dropped");
    }

    static void AnalyzeKept(OperationAnalysisContext operation, IOperation value, ILocalSymbol local, RuleContext context)
    {
        // int n = Task.WhenAll(..): the compiler says what is wrong.
        if (value is IConversionOperation { Conversion.Exists: false }) return;
        var started = StartedTasks.FindStarted(value);
        var group = started ?? GroupCalls.Find(value, context);
        if (group is null) return;
        if (DeadLocals.IsNamedLikeADiscard(local) && !context.OptionsAt(operation.Operation).ReportDiscards) return;
        if (!DeadLocals.IsNeverObserved(local, operation.Operation, isCollection: started is not null)) return;
        if (started is null && GroupOperands.AreUsedAfter(group, operation.Operation)) return;
        if (Functions.IsInExpressionTree(operation.Operation)) return;
        var losesExceptions = !OwnFailures.AreHandledBy(group);
        // Tasks that report their own failures may be kept for nothing; whoever makes a group of them meant to wait.
        if (!losesExceptions && started is not null) return;
        Report(operation, Words.Place(group), losesExceptions ? Promise.Certain : Promise.Likely, local.Name, started is null ? "is never awaited" : "is never read", losesExceptions);
    }

    static void Report(OperationAnalysisContext operation, Location location, DiagnosticSeverity severity, string name, string seen, bool losesExceptions = true) =>
        operation.Report(Rule, location, severity, name, seen, losesExceptions ? ", and their exceptions are lost" : "");
}
