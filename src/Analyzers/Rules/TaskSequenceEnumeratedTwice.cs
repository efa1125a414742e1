using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>A lazy sequence of tasks is enumerated twice on one path: everything is started again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskSequenceEnumeratedTwice() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER203";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Enumerate the sequence of tasks once",
        "'{0}' is enumerated twice, the second time by '{1}', and each time starts its tasks again: keep them in a list",
        Family.Members,
        Promise.Certain,
        "Select starts its tasks whenever the sequence is enumerated. Going through it a second time does all the work again, and gives other tasks than the first time.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        LocalDefinition.Register(start, (operation, definition) => Analyze(operation, definition, context));

    static void Analyze(OperationAnalysisContext operation, LocalDefinition definition, RuleContext context)
    {
        if ((LazyTasks.Find(definition.Value) ?? LazyTasks.FindNested(definition.Value)) is not { } query) return;
        // A query over tasks that are there already finds the same ones again.
        if (!StartedTasks.StartedBy(query)) return;
        if (SecondEnumeration.Find(definition.Operation, definition.Local, context) is not { } second) return;
        operation.Report(Rule, Words.Place(query), definition.Local.Name, second);
    }
}
