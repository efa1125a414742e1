using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A wait with a time limit whose answer nobody looks at: afterwards the tasks may still run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredWaitTimeout() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER403";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Look at whether the wait was long enough",
        "'{0}' gives false when the time is over, and nobody looks at it: {1}",
        Family.Outcome,
        Promise.Certain,
        "A wait with a time limit throws nothing when the time is over: it returns false, and the tasks go on. Code that reads their results then blocks after all, without a limit.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.ExpressionStatement);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var statement = (IExpressionStatementOperation)operation.Operation;
        if (statement.Operation is not IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } call) return;
        if (BlockingWait.Of(call) is not { IsLimited: true, IsPoll: false } wait) return;
        // Of a group in asynchronous code GATHER108 has said to await it.
        if (Functions.IsAsync(statement, operation.ContainingSymbol) && wait.GroupOf(context) is not null) return;

        var isRead = wait.Static is { } group ? group.TargetMethod.IsWaitAll && ElementResults.AreReadAfter(group, statement) : ElementResults.IsReadAfter(wait.Task!, statement);
        if (isRead) Report(operation, call, Promise.Certain, "what reads a result below blocks without a limit");
        else if (call.TargetMethod.IsWaitAll && !IsAtAnEnd(statement, operation.ContainingSymbol)) Report(operation, call, Promise.Likely, "the tasks may still run below");
    }

    // Whoever cleans up has waited long enough, whatever came of it.
    static bool IsAtAnEnd(IOperation statement, ISymbol function)
    {
        for (var (child, parent) = (statement, statement.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is ICatchClauseOperation || (parent is ITryOperation attempt && attempt.Finally == child)) return true;
            if (parent is IBlockOperation block && block.Operations.LastOrDefault() == child && block.Parent is IMethodBodyOperation or IAnonymousFunctionOperation or ILocalFunctionOperation) return true;
        }

        return Ends.Any(word => function.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    static readonly string[] Ends = ["dispose", "stop", "close", "shutdown", "clean", "teardown", "finish", "exit", "terminate", "kill", "cancel", "abort", "flush", "drain"];

    static void Report(OperationAnalysisContext operation, IInvocationOperation call, DiagnosticSeverity severity, string consequence) =>
        operation.Report(Rule, Words.Place(call), severity, Words.Name(call.TargetMethod), consequence);
}
