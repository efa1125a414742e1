using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.Analyzers;

/// <summary>
/// Functions from which no exception comes: what they wait for stands in a try that catches everything and throws nothing again. Read
/// from the text, since the function may stand in another file.
/// </summary>
public static class CatchAll
{
    /// <summary>Whether every failure of the work of a function ends in the function.</summary>
    /// <param name="handlesItself">Whether a call, whose task the function awaits or returns, handles its own failures.</param>
    public static bool IsAround(SyntaxNode function, IMethodSymbol symbol, Func<ExpressionSyntax, bool> handlesItself)
    {
        if (Arrow(function) is { } value) return symbol.IsAsync ? value is AwaitExpressionSyntax { Expression: var awaited } && handlesItself(awaited) : handlesItself(value);

        var nodes = Functions.OwnNodes(function).ToList();
        var tries = nodes.OfType<TryStatementSyntax>().Where(CatchesEverything).ToList();
        var hasWork = tries.Count > 0;
        foreach (var node in nodes)
        {
            var work = Work(node, symbol, hasTry: tries.Count > 0);
            if (work is null ? !MayFail(node) : CannotFail(work)) continue;
            // A task that is returned fails when the try is over.
            if (node is not ReturnStatementSyntax && tries.Any(attempt => IsGuarded(node, attempt))) continue;
            if (work is null || !handlesItself(work)) return false;
            hasWork = true;
        }

        return hasWork;
    }

    static ExpressionSyntax? Arrow(SyntaxNode function) => function switch
    {
        LambdaExpressionSyntax lambda => lambda.ExpressionBody,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression,
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression,
        // The clause of a query.
        ExpressionSyntax and not AnonymousFunctionExpressionSyntax => (ExpressionSyntax)function,
        _ => null,
    };

    static bool MayFail(SyntaxNode node) => node is ThrowStatementSyntax or ThrowExpressionSyntax || AsyncVoid.IsAwait(node);

    // What a function awaits; in one that is not async the task that it returns; in one that returns nothing, and has no try, what it calls.
    static ExpressionSyntax? Work(SyntaxNode node, IMethodSymbol function, bool hasTry) => node switch
    {
        AwaitExpressionSyntax awaited => awaited.Expression,
        ReturnStatementSyntax { Expression: { } value } when !function.IsAsync && Awaitables.IsAwaitable(function.ReturnType) => value,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } when !function.IsAsync && function.ReturnsVoid && !hasTry => call,
        _ => null,
    };

    static bool IsGuarded(SyntaxNode node, TryStatementSyntax attempt) =>
        attempt.Span.Contains(node.Span) && !(node is ThrowStatementSyntax or ThrowExpressionSyntax && attempt.Finally?.Span.Contains(node.Span) == true);

    // Whoever waits for a lock, or waits a while, ahead of the try is at most cancelled there.
    static bool CannotFail(ExpressionSyntax work) => work switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.ConfigureAwait), Expression: var configured } } => CannotFail(configured),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } } => TaskMembers.Pauses.Has(name) || TaskMembers.TakesPlace.Has(name) || name == nameof(Task.FromResult),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.CompletedTask) } => true,
        _ => false,
    };

    static bool CatchesEverything(TryStatementSyntax attempt) =>
        attempt.Catches.Any(IsForEverything) && attempt.Catches.All(clause => IsForCancellation(clause.Declaration?.Type) || !ThrowsAgain(clause));

    static bool IsForEverything(CatchClauseSyntax clause) =>
        (clause.Declaration is null || NameOf(clause.Declaration.Type) == "Exception") && (clause.Filter is null || LeavesOutCancellation(clause.Filter.FilterExpression));

    // when (e is not OperationCanceledException), when (!(e is OperationCanceledException)): nobody misses a task that was cancelled.
    static bool LeavesOutCancellation(ExpressionSyntax filter) => filter switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => LeavesOutCancellation(inner),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: var pattern } } => IsForCancellation(pattern is ConstantPatternSyntax constant ? constant.Expression : (pattern as TypePatternSyntax)?.Type),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: ParenthesizedExpressionSyntax { Expression: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Right: var type } } } => IsForCancellation(type),
        _ => false,
    };

    static bool IsForCancellation(ExpressionSyntax? type) => NameOf(type) is "OperationCanceledException" or "TaskCanceledException";

    static bool ThrowsAgain(CatchClauseSyntax clause) => Functions.OwnNodes(clause.Block).Any(node =>
        node is ThrowStatementSyntax or ThrowExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Throw" } });

    static string? NameOf(ExpressionSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
