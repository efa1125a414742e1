using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A semaphore is released that nobody holds: its wait was not awaited, or stands inside of the try that releases it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SemaphoreWaitNotAwaited() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER109";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Hold the semaphore before you release it",
        "'{0}' {1}",
        Family.Await,
        Promise.Certain,
        "A wait that is not awaited lets everybody in at once. A wait inside of the try whose finally releases gives back a slot that was never taken when it is cancelled or times out, and from then on one more may enter.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => AnalyzeStatement(operation, context), OperationKind.ExpressionStatement);
        start.RegisterOperationAction(AnalyzeUsing, OperationKind.Using, OperationKind.UsingDeclaration);
        start.RegisterOperationAction(AnalyzeTry, OperationKind.Try);
    }

    static void AnalyzeStatement(OperationAnalysisContext operation, RuleContext context)
    {
        var statement = (IExpressionStatementOperation)operation.Operation;
        var dropped = statement.Operation switch
        {
            ISimpleAssignmentOperation { Target: IDiscardOperation } discard => context.OptionsAt(statement).ReportDiscards ? discard.Value : null,
            var value => value,
        };
        if (Semaphores.FindAnswer(dropped) is { } wait) ReportIgnored(operation, wait);
        else ReportNotAwaited(operation, dropped);
    }

    // await gate.WaitAsync(1000); try { .. } finally { gate.Release(); }
    static void ReportIgnored(OperationAnalysisContext operation, IInvocationOperation wait)
    {
        if (wait.Instance is not { } semaphore || !Semaphores.IsReleasedBehind(semaphore, operation.Operation) || TryFinally.IsInTryThatReleases(operation.Operation, semaphore)) return;
        if (Functions.IsInExpressionTree(operation.Operation)) return;

        Report(operation, wait, $"may end without {Words.Receiver(wait, "the semaphore")}, and nobody asks: it is released although it was not taken; go on only where the answer is true");
    }

    // A task is disposable, so this compiles: it disposes the task of the wait, and enters without it.
    static void AnalyzeUsing(OperationAnalysisContext operation)
    {
        foreach (var resource in Disposables.Resources(operation.Operation))
            ReportNotAwaited(operation, resource.Value);
    }

    static void ReportNotAwaited(OperationAnalysisContext operation, IOperation? value)
    {
        if (Semaphores.FindWait(value) is not { } wait) return;
        if (KnownTypes.SemaphoreSlim.Is(wait.TargetMethod.ContainingType) && Semaphores.NeverWaits(wait)) return;
        if (Functions.IsInExpressionTree(operation.Operation)) return;

        var function = Functions.Describe(operation.Operation, operation.ContainingSymbol);
        Report(operation, wait, $"is not awaited: the {function} goes on although it does not hold {Words.Receiver(wait, "the lock")} yet");
    }

    static void AnalyzeTry(OperationAnalysisContext operation)
    {
        var attempt = (ITryOperation)operation.Operation;
        foreach (var semaphore in TryFinally.ReleasedSemaphores(attempt))
        {
            if (TryFinally.WaitInside(attempt, semaphore) is not { } wait) continue;
            if (!Semaphores.MayEndWithout(wait)) continue;
            Report(operation, wait, $"stands inside of the try: when it is cancelled or times out, the finally releases {Words.Receiver(wait, "the semaphore")}, which was not taken; wait in front of the try");
        }
    }

    static void Report(OperationAnalysisContext operation, IInvocationOperation wait, string consequence) =>
        operation.Report(Rule, Words.Place(wait), Words.Name(wait.TargetMethod), consequence);
}
