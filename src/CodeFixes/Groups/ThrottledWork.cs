using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace AsyncGather.CodeFixes;

/// <summary>Work over a sequence of which a semaphore lets some in at a time, and how it is written with a limit instead.</summary>
/// <param name="source">The sequence.</param>
/// <param name="element">The name of its element.</param>
/// <param name="body">What is done while the semaphore is held.</param>
/// <param name="limit">How many it lets in.</param>
/// <param name="token">What it is waited for with, if anything.</param>
/// <param name="needless">The statements that are not needed any more.</param>
sealed class ThrottledWork(ExpressionSyntax source, string element, BlockSyntax body, ExpressionSyntax limit, ExpressionSyntax? token, IReadOnlyList<SyntaxNode> needless)
{
    /// <summary>
    /// <c>await Parallel.ForEachAsync(xs, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (x, token) => { .. })</c>, which has no results.
    /// What the semaphore was waited for with becomes the token of the loop.
    /// </summary>
    public Solution WithForEachAsync(FixSite site, InvocationExpressionSyntax group)
    {
        var inner = token is null ? "_" : Syntax.TokenName(group, site.Model);
        var options = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new global::System.Threading.Tasks.ParallelOptions {{ MaxDegreeOfParallelism = {limit}{(token is null ? "" : $", CancellationToken = {token}")} }}");
        return With(site, group, Syntax.Call(
            Awaiting.Qualified("System.Threading.Tasks.Parallel.ForEachAsync"), source,
            options.WithType(options.Type.WithAdditionalAnnotations(Simplifier.Annotation)),
            Lambda($"async ({element}, {inner}) => x", token is IdentifierNameSyntax outer ? WithToken(site, outer, inner) : body)));
    }

    /// <summary><c>await Gather.Map(xs, async x => { .. }, limit: 8)</c>.</summary>
    public Solution WithMap(FixSite site, InvocationExpressionSyntax group)
    {
        var call = Syntax.Call(Awaiting.Qualified("AsyncGather.Gather.Map"), source, Lambda($"async {element} => x", body));
        var named = new[] { Syntax.Named("limit", limit) }.Concat(token is null ? [] : new[] { Syntax.Named("cancellationToken", token) });
        return With(site, group, call.WithArgumentList(call.ArgumentList.WithArguments(Syntax.List(call.ArgumentList.Arguments.Concat(named)))));
    }

    // Awaited as it was, with ConfigureAwait or without; what only the semaphore needed goes.
    Solution With(FixSite site, InvocationExpressionSyntax group, InvocationExpressionSyntax fresh)
    {
        var root = site.Root.TrackNodes(needless.Append(group));
        root = root.ReplaceNode(root.GetCurrentNode(group)!, Comments.Carry(fresh.WithAdditionalAnnotations(Formatter.Annotation), group));
        foreach (var statement in needless)
        {
            var current = root.GetCurrentNode(statement)!;
            root = current is UsingStatementSyntax { Statement: BlockSyntax { Statements: var inside } } held
                ? root.ReplaceNode(held, inside.Select((one, index) => (index == 0 ? one.WithLeadingTrivia(held.GetLeadingTrivia()) : one).WithAdditionalAnnotations(Formatter.Annotation)))
                : Comments.Remove(root, current);
        }

        return site.With(root);
    }

    BlockSyntax WithToken(FixSite site, IdentifierNameSyntax outer, string inner)
    {
        var symbol = site.Model.GetSymbolInfo(outer).Symbol;
        var mentions = body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == outer.Identifier.ValueText && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name).Symbol, symbol));
        return body.ReplaceNodes(mentions, (name, _) => SyntaxFactory.IdentifierName(inner).WithTriviaFrom(name));
    }

    static ExpressionSyntax Lambda(string template, BlockSyntax body)
    {
        var lambda = (LambdaExpressionSyntax)SyntaxFactory.ParseExpression(template);
        if (body.Statements.Count != 1 || Comments.Within(body, _ => true).Any()) return lambda.WithBody(body.WithoutTrivia());
        return body.Statements[0] switch
        {
            ExpressionStatementSyntax { Expression: AwaitExpressionSyntax alone } => lambda.WithExpressionBody(alone.WithoutTrivia()),
            ReturnStatementSyntax { Expression: { } result } => lambda.WithExpressionBody(result.WithoutTrivia()),
            _ => lambda.WithBody(body.WithoutTrivia()),
        };
    }
}
