using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Something else is awaited between the start of a group and its await: an exception there abandons the tasks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GroupAbandoned() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER111";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Do not leave started tasks behind when something throws",
        "When '{0}' throws before, nobody waits for {1}: the tasks run on, and their exceptions are lost",
        Family.Await,
        Promise.Likely,
        "Tasks that were started before something else is awaited are left alone when that throws: the function ends, what they use may be disposed, and what they throw is never seen.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Await);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        if (AbandonedGroup.Of((IAwaitOperation)operation.Operation, context) is not { } abandoned) return;
        operation.Report(Rule, Words.Place(abandoned.Group), Words.Name(abandoned.Between.TargetMethod), string.Join(" and ", abandoned.Locals.Select(local => $"'{local.Name}'")));
    }
}
