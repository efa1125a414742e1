using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Nobody awaits the task that Task.WhenAny gives back: its exception is lost, since Task.WhenAny itself never throws it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WinnerNotAwaited() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER107";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Await the task that Task.WhenAny returns",
        "'{0}' does not throw what its tasks throw: {1}",
        Family.Await,
        Promise.Certain,
        isEnabledByDefault: true,
        description: "The task of Task.WhenAny ends well even when the first of its tasks has failed. The exception is in the task that it gives back: whoever does not await that one loses it.",
        helpLinkUri: HelpLink.For(Id));

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Await);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        if (Race.Of((IAwaitOperation)operation.Operation, context) is not { } race) return;
        if (Loss(race, context) is not var (isCertain, loss)) return;

        operation.Report(Diagnostic.Create(Rule, Words.Place(race.Call), isCertain ? Promise.Certain : Promise.Likely, additionalLocations: null, properties: null, Words.Name(race.Call.TargetMethod), loss));
    }

    static (bool IsCertain, string Loss)? Loss(Race race, RuleContext context)
    {
        if (Winner.DeadCatch(race) is not null)
            return (Scopes.CannotThrow(race.Call, context), "the catch never runs; await the task that it returns");

        if (Winner.IsOnlyRemoved(race))
        {
            const string loss = "nobody awaits the task that is removed, and its exception is lost";
            return race.OwnsItsTasks(mayBeGathered: true) ? (true, loss) : race.IsUnobservedHere(mayBeGathered: true) ? (false, loss) : null;
        }

        if (Winner.OnlyAsked(race) is { } winner)
            return race.OwnsItsTasks(mayBeGathered: false) || race.IsUnobservedHere(mayBeGathered: false) ? (false, $"'{winner.Name}' is asked for its state, and its exception is lost; await it") : null;

        return Winner.IsDropped(race) && race.OwnsItsTasks(mayBeGathered: false) ? (false, "nobody awaits the task that it returns, and its exception is lost") : null;
    }
}
