using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Nobody awaits the task that Task.WhenAny gives back: its exception is lost, since Task.WhenAny itself never throws it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WinnerNotAwaited() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER107";

    /// <summary>The property that holds the <see cref="RaceRemedy"/>, where there is one.</summary>
    public const string Remedy = "Remedy";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the task that Task.WhenAny returns",
        "'{0}' {1}",
        Family.Await,
        Promise.Certain,
        "The task of Task.WhenAny ends well even when the first of its tasks has failed. The exception is in the task that it gives back: whoever does not await that one loses it.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context)
    {
        start.RegisterOperationAction(operation => AnalyzeAwait(operation, context), OperationKind.Await);
        start.RegisterOperationAction(operation => AnalyzeCall(operation, context), OperationKind.Invocation);
        start.RegisterOperationAction(operation => AnalyzeStream(operation, context), OperationKind.Loop);
    }

    static void AnalyzeAwait(OperationAnalysisContext operation, RuleContext context)
    {
        var awaited = (IAwaitOperation)operation.Operation;
        if (Race.Of(awaited, context) is { } race) Report(operation, race.Call, RaceLoss.Of(race, context));
        else if (Race.OfSeveral(awaited, context) is { } races) Report(operation, races.Call, RaceLoss.OfCatch(races, context));
    }

    static void AnalyzeCall(OperationAnalysisContext operation, RuleContext context)
    {
        var call = (IInvocationOperation)operation.Operation;
        var loss = call.TargetMethod switch
        {
            { IsWaitAny: true } => Race.OfBlocking(call, context) is { } race ? RaceLoss.OfBlocking(race, context) : null,
            { IsContinueWith: true } => RaceLoss.OfContinuation(call, context),
            { RemovesByPredicate: true } => RaceLoss.OfRemoval(call, context),
            _ => null,
        };
        Report(operation, call.TargetMethod.IsContinueWith && call.Instance is IInvocationOperation raced ? raced : call, loss);
    }

    static void AnalyzeStream(OperationAnalysisContext operation, RuleContext context)
    {
        if (operation.Operation is not IForEachLoopOperation { IsAsynchronous: true } loop) return;
        if (Iterations.Stream(loop) is { } stream) Report(operation, stream, RaceLoss.OfStream(loop, stream, context));
    }

    static void Report(OperationAnalysisContext operation, IInvocationOperation call, RaceLoss? loss)
    {
        // What is taken out of a list is what the list holds.
        if (loss is null || OwnFailures.AreHandledBy(call.TargetMethod.RemovesByPredicate ? call.Instance! : call)) return;
        var properties = loss.Remedy is { } remedy ? ImmutableDictionary<string, string?>.Empty.Add(Remedy, remedy.ToString()) : null;
        operation.Report(Rule, Words.Place(call), loss.IsCertain ? Promise.Certain : Promise.Likely, properties, Words.Name(call.TargetMethod), loss.Text);
    }
}
