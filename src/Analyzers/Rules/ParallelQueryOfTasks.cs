using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A parallel query whose lambda starts tasks: only the starting is parallel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParallelQueryOfTasks() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER504";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Do not start tasks in a parallel query",
        "'{0}' divides only the starting of its tasks among threads, and waits for none of them: leave 'AsParallel' out, and gather them",
        Family.Scale,
        Promise.Likely,
        "A parallel query is for work that computes. Its lambda is over when it has given a task, so that the tasks run together anyway, and the threads only start them.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (!call.TargetMethod.IsSelect || !KnownTypes.ParallelEnumerable.Is(call.TargetMethod.ContainingType)) return;
        // A lambda that computes before it starts its task has a use for threads.
        if (LazyTasks.TaskSelectors(call).FirstOrDefault() is not { } selector || !IsOnlyAStart(selector) || !Concurrency.IsStarted(call, context)) return;

        operation.Report(Diagnostic.Create(Rule, Words.Place(call), Words.Name(call.TargetMethod)));
    }

    static bool IsOnlyAStart(IOperation selector) => LambdaResults.Lambda(selector) switch
    {
        null => true,
        { } lambda => LambdaResults.Only(lambda) is { } result && (result is IAwaitOperation || Awaitables.IsAwaitable(result.Type)),
    };
}
