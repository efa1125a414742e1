using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A list of tasks that is raced and emptied one by one: each race looks at all that are left. Since .NET 9 Task.WhenEach gives them as they end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuadraticWhenAny() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER502";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Take tasks as they end with Task.WhenEach",
        "'{0}' looks at all that are left of '{1}' in each turn: 'Task.WhenEach' gives each task as it ends",
        Family.Scale,
        Promise.Likely,
        "A loop over Task.WhenAny that removes the winner adds a continuation to every task that is left, in each turn: for a thousand tasks half a million. Task.WhenEach adds one to each.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Await);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var awaited = (IAwaitOperation)operation.Operation;
        if (DrainLoop.Around(awaited) is not { } loop || Race.Of(awaited, context) is not { MayThrow: false, Collection: ILocalReferenceOperation { Local: var list } } race) return;
        if (!race.Call.TargetMethod.ContainingType.GetMembers("WhenEach").Any() || !loop.Drains(list)) return;
        // Who does not look at the winner has a worse mistake.
        if (!Winner.Of(race).IsObserved) return;

        operation.Report(Rule, Words.Place(race.Call), Words.Name(race.Call.TargetMethod), list.Name);
    }
}
