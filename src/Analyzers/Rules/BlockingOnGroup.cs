using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A thread stands still until a group is complete, in code that could await it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingOnGroup() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER108";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await the group instead of blocking on it",
        "'{0}' blocks {1}: {2}",
        Family.Await,
        Promise.Certain,
        "A thread that blocks on a group does nothing until the last operation is complete. Under load the thread pool runs dry, and where a context belongs to one thread the operations wait for that thread: a deadlock.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation, OperationKind.PropertyReference);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        if (BlockingWait.Of(operation.Operation) is not { IsPoll: false } wait) return;
        if (BlockingQuery.Of(wait) is { } query) AnalyzeQuery(operation, wait, query);
        else AnalyzeGroup(operation, wait, context);
    }

    static void AnalyzeGroup(OperationAnalysisContext operation, BlockingWait wait, RuleContext context)
    {
        if (wait.GroupOf(context) is not { } group || HasNoOperations(group)) return;
        var function = Functions.Symbol(wait.Operation, operation.ContainingSymbol);
        var isDouble = wait.Name == "Task.WaitAll" && IsOverGroup(wait.Static!, context);
        if (SeverityIn(function, wait, isDouble) is not { } severity) return;
        if (Functions.IsInExpressionTree(wait.Operation)) return;
        if (Completion.AllAreComplete(group, wait.Operation)) return;

        var word = Functions.Describe(wait.Operation, operation.ContainingSymbol);
        operation.Report(Rule, Words.Place(wait.Operation), severity, wait.Name, Where(function, word), Advice(wait, group, isDouble, function));
    }

    // xs.Select(F).Select(t => t.Result): one after the other, whatever the function is.
    static void AnalyzeQuery(OperationAnalysisContext operation, BlockingWait wait, BlockingQuery query)
    {
        var function = Functions.Symbol(query.Operation, operation.ContainingSymbol);
        if (SeverityIn(function, wait, query) is not { } severity) return;
        if (Functions.IsInExpressionTree(wait.Operation) || Completion.IsOver(wait)) return;

        var word = Functions.Describe(query.Operation, operation.ContainingSymbol);
        operation.Report(Rule, Words.Place(wait.Operation), severity, wait.Name, $"{Where(function, word)}, once for each element", Advice(query, function));
    }

    // Task.WaitAll(Task.WhenAll(tasks)): one thread waits for what waits already.
    static bool IsOverGroup(IInvocationOperation waitAll, RuleContext context) =>
        waitAll.Arguments.Length == 1 && ParamsBinding.IsExpanded(waitAll.Arguments[0]) && ParamsBinding.Elements(waitAll.Arguments[0]) is { Count: 1 } elements
        && GroupCalls.Find(elements[0], context) is { TargetMethod.Name: nameof(Task.WhenAll) };

    // An empty group is complete at once, or throws: that it is empty is the mistake.
    static bool HasNoOperations(IInvocationOperation group) =>
        group.Arguments.Length > 0 && ParamsBinding.IsExpanded(group.Arguments[0]) && ParamsBinding.Elements(group.Arguments[0]).Count == 0;

    static DiagnosticSeverity? SeverityIn(IMethodSymbol? function, BlockingWait wait, bool isDouble)
    {
        if (function is { IsAsync: true }) return CertainIn(function);
        if (ReturnsTask(function) || isDouble) return Promise.Likely;
        // Synchronous code must block somewhere. Whoever limits the wait, or asks for the result in the long form, has thought of that.
        if (wait.IsLimited || !wait.WrapsExceptions) return null;
        return function is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsOverride: false, Name: not ("Main" or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName or "Dispose") } ? DiagnosticSeverity.Hidden : null;
    }

    // Synchronous code must block, but not once for each element: the work does not overlap as it was meant to.
    static DiagnosticSeverity? SeverityIn(IMethodSymbol? function, BlockingWait wait, BlockingQuery query)
    {
        if (query.AreStarted) return SeverityIn(function, wait, isDouble: false);
        if (function is { IsAsync: true }) return CertainIn(function);
        if (ReturnsTask(function) || !query.StartsItself) return Promise.Likely;
        return wait.IsLimited || !wait.WrapsExceptions ? null : Promise.Likely;
    }

    // A private method that everybody blocks on is synchronous code with another signature.
    static DiagnosticSeverity CertainIn(IMethodSymbol function) => BlockedMethods.IsOnlyBlockedOn(function) ? Promise.Likely : Promise.Certain;

    static bool ReturnsTask(IMethodSymbol? function) => Awaitables.IsTaskOrValueTask(function?.ReturnType) || Sequences.AsyncElementType(function?.ReturnType) is not null;

    static string Where(IMethodSymbol? function, string word) => function switch
    {
        { IsAsync: true } => $"the thread of this async {word}",
        _ when ReturnsTask(function) => $"the caller of this {word}, which returns a task",
        _ => "the thread",
    };

    static string Advice(BlockingWait wait, IInvocationOperation group, bool isDouble, IMethodSymbol? function)
    {
        var name = wait.Static is null ? Words.Name(group.TargetMethod) : wait.Name == "Task.WaitAny" ? "Task.WhenAny" : "Task.WhenAll";
        if (isDouble && function is not { IsAsync: true }) return "'Task.WhenAll' waits for the same tasks already";
        return function is { IsAsync: true } ? $"await '{name}'" : $"make it async and await '{name}'";
    }

    static string Advice(BlockingQuery query, IMethodSymbol? function)
    {
        if (query.IsOverStream) return "await it in an async lambda, or in 'await foreach'";
        return function is { IsAsync: true } ? "await 'Task.WhenAll' over all of them"
            : query.AreStarted || ReturnsTask(function) ? "make it async and await 'Task.WhenAll' over all of them"
            : "one task ends before the next one starts; wait for 'Task.WhenAll' over all of them";
    }
}
