using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A continuation runs whatever happened, never looks at what it continues, and is waited for in place of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AntecedentIgnored() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER408";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Look at what a continuation continues",
        "The continuation of '{0}' runs whatever happened and never looks at it: its exceptions are lost, and a failure counts as success",
        Family.Outcome,
        Promise.Likely,
        "ContinueWith runs its delegate after a failure as well, and the task that it gives is the delegate's own: who awaits it learns nothing of what the work threw. After an await the code goes on only where the work succeeded.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        if (Continuation.Of((IInvocationOperation)operation.Operation) is not { } continuation) return;
        if (continuation.DoesNothing || continuation.IsRestricted) return;
        if (continuation.LooksAtTheAntecedent()) return;
        if (!continuation.StandsForTheWork(context)) return;
        if (!continuation.IsTheOnlyWitness(context)) return;
        if (Functions.IsInExpressionTree(operation.Operation)) return;

        operation.Report(Rule, Words.Place(operation.Operation), Words.Short(continuation.Antecedent.Syntax));
    }
}
