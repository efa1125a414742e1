using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A parallel query that makes tasks: only the short code before the first await runs in parallel, and the tasks do so in any case.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParallelQueryOfTasks() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER504";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Do not start tasks in a parallel query",
        "'AsParallel' only starts the tasks of '{0}' in parallel: they run at once without it, and it neither waits for them nor limits them",
        Family.Scale,
        Promise.Likely,
        "PLINQ shares out computing among threads, and knows nothing of tasks: to it an element is done when its task exists. What it adds to a group are threads, which do no more than start the tasks, and a degree of parallelism that limits nothing.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        var parallel = (IInvocationOperation)operation.Operation;
        if (!parallel.TargetMethod.IsAsParallel) return;
        if (ParallelTasks.StartedBy(parallel) is not { } select || Functions.IsInExpressionTree(parallel)) return;

        operation.Report(Rule, Words.Place(parallel), Words.NameOf(select));
    }
}
