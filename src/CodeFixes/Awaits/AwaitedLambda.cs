using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>A lambda of a fan-out that drops its tasks, as one that waits for them.</summary>
static class AwaitedLambda
{
    /// <summary>An async lambda as it is, another one with its tasks awaited; null where no await can stand.</summary>
    /// <param name="isAsyncOnlyIfItAwaits">Whether a lambda that drops no task stays as it is.</param>
    public static LambdaExpressionSyntax? Of(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken, bool isAsyncOnlyIfItAwaits = false)
    {
        if (lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword)) return lambda;
        var dropped = Dropped(lambda).Where(value => Awaitables.IsAwaitable(model.GetTypeInfo(value, cancellationToken).Type)).ToList();
        if (isAsyncOnlyIfItAwaits && dropped.Count == 0) return lambda;
        if (dropped.Any(value => value.FirstAncestorOrSelf<LockStatementSyntax>() is { } locked && lambda.Span.Contains(locked.Span))) return null;
        var awaited = lambda.ReplaceNodes(dropped, (_, value) => Awaiting.Expression(value));
        var keyword = SyntaxFactory.Token(awaited.GetLeadingTrivia(), SyntaxKind.AsyncKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return (LambdaExpressionSyntax)awaited.WithoutLeadingTrivia().WithAsyncKeyword(keyword);
    }

    /// <summary>Whether a lambda is the call of a method that returns a Task, and so may stand in a Select as it is.</summary>
    public static bool GivesTask(LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken) =>
        !lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) && lambda.ExpressionBody is InvocationExpressionSyntax call && Awaitables.IsTask(model.GetTypeInfo(call, cancellationToken).Type);

    static IEnumerable<ExpressionSyntax> Dropped(LambdaExpressionSyntax lambda) =>
        lambda.ExpressionBody is { } value ? [value] : EnclosingFunction.OwnNodes(lambda).OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression);
}
