using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A catch of AggregateException around a group that is awaited: the await throws the first exception itself, and the catch never runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeadAggregateCatch() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER401";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Catch what an awaited group throws",
        "This catch never runs: an await of '{0}' throws the first exception itself, not an AggregateException; ask the task for its 'Exception'",
        Family.Outcome,
        Promise.Certain,
        "Waiting for a task by Wait or Result throws an AggregateException. An await takes the first exception out of it and throws that, so that the exceptions which the catch was written for pass by.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.CatchClause);

    static void Analyze(OperationAnalysisContext operation)
    {
        var clause = (ICatchClauseOperation)operation.Operation;
        if (!AggregateThrowers.AggregateException.Is(clause.ExceptionType) || clause.Parent is not ITryOperation attempt) return;
        if (AggregateThrowers.AwaitedGroup(attempt) is not { } group || AggregateThrowers.Certainty(attempt) is not { } certainty) return;

        var place = clause.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax { Declaration: { } declaration } ? declaration.Type.GetLocation() : clause.Syntax.GetLocation();
        operation.Report(Rule, place, certainty, Words.Name(group.TargetMethod));
    }
}
