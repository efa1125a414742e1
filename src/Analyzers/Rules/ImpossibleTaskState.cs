using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Code branches on a state that its tasks cannot have at that place: a failure behind the await that would have thrown it, or fewer tasks in a list that nothing takes them out of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpossibleTaskState() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER409";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Ask tasks for a state that they can have",
        "'{0}' {1}",
        Family.Outcome,
        Promise.Certain,
        "An await throws what its task has thrown: whoever gets behind it need not ask whether the task failed, and whoever asks there has code that never runs. And a list of tasks has as many when they are complete as when they run.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(AnalyzeState, OperationKind.PropertyReference);
        start.RegisterOperationAction(operation => AnalyzeRace(operation, context), OperationKind.Await);
    }

    static void AnalyzeState(OperationAnalysisContext operation)
    {
        if (ImpossibleState.Of((IPropertyReferenceOperation)operation.Operation) is not { } found) return;

        Report(operation, found.Question.Syntax.GetLocation(), found.IsCertain, Words.Short(found.Question.Syntax), $"is always {(found.Answer ? "true" : "false")} here: had the task failed, the wait before would have thrown");
    }

    static void AnalyzeRace(OperationAnalysisContext operation, RuleContext context)
    {
        if (Race.Of((IAwaitOperation)operation.Operation, context) is not { } race || EndlessRace.Of(race, context) is not { } found) return;

        Report(operation, Words.Place(race.Call), found.IsCertain, Words.Name(race.Call.TargetMethod), $"waits no more once a task is complete: '{Words.Short(found.Count.Syntax)}' counts those too, and nothing takes them out");
    }

    static void Report(OperationAnalysisContext operation, Location place, bool isCertain, string name, string text) =>
        operation.Report(Rule, place, isCertain ? Promise.Certain : Promise.Likely, name, text);
}
