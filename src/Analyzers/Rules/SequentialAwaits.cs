using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks that were started together are awaited one after the other: the first failure leaves the rest alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SequentialAwaits() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER405";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await tasks that were started together as a group",
        "When '{0}' fails, nobody waits for {1}: await them together first",
        Family.Outcome,
        Promise.Likely,
        "An await that throws leaves the function. Tasks that are awaited further down run on without anybody who waits for them, and their exceptions are lost. Task.WhenAll waits for all, and the results are there behind it.",
        isEnabledByDefault: false);

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Await);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var awaited = (IAwaitOperation)operation.Operation;
        if (TaskMembers.Awaited(awaited.Operation) is not ILocalReferenceOperation { Local: var local } first) return;
        if (TasksInARow.Of(first, awaited, context) is not { } row) return;
        operation.Report(Rule, Words.Place(awaited), local.Name, row.Loop is null ? string.Join(" and ", row.Left.Select(other => $"'{other.Name}'")) : $"the others of '{row.Left[0].Name}'");
    }
}
