using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A loop adds a task to a list and awaits the whole list in the same turn: nothing runs at once, and each turn waits for all before it again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GroupAwaitedInsideItsLoop() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER501";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the group behind the loop that fills it",
        "'{0}' is awaited in each turn of the loop that fills '{1}': the operations run one after the other, and each turn gathers all of the turns before it again; await it behind the loop",
        Family.Scale,
        Promise.Likely,
        "Tasks are put into a list in order to wait for them together. An await in the same turn as the only Add waits for each alone, and for every task that was complete before once more, which takes time by the square of their number.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Await);

    static void Analyze(OperationAnalysisContext operation)
    {
        var awaited = (IAwaitOperation)operation.Operation;
        if (awaited is not { Parent: IExpressionStatementOperation { Parent: IBlockOperation { Parent: ILoopOperation loop } turn } statement } || loop.Body != turn) return;
        if (TaskMembers.Awaited(awaited.Operation) is not IInvocationOperation { TargetMethod.IsWhenAll: true, Arguments.Length: 1 } group) return;
        if (GrowingGroup.Of(group, statement, turn, operation.ContainingSymbol) is not { } list) return;

        operation.Report(Rule, Words.Place(group, awaited), Words.Name(group.TargetMethod), list.Name);
    }
}
