using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits the members of a group one after the other, since they use one connection.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SharedConnectionFix))]
public sealed class SharedConnectionFix() : GatherCodeFix(SharedConnection.Id)
{
    /// <summary><c>await Task.WhenAll(db.A(), db.B());</c> becomes <c>await db.A(); await db.B();</c>.</summary>
    public const string OneByOne = "GATHER304.OneByOne";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Node.AncestorsAndSelf().OfType<ExpressionStatementSyntax>().FirstOrDefault() is not { Parent: BlockSyntax, Expression: AwaitExpressionSyntax { Expression: InvocationExpressionSyntax group } } statement) yield break;
        // Each member is started where it is written: a local was started before.
        if (site.Model.GetSymbolInfo(group, cancellationToken).Symbol is not IMethodSymbol { IsWhenAll: true } || group.ArgumentList.Arguments.Any(argument => argument.Expression is not InvocationExpressionSyntax)) yield break;

        yield return new Offer("Await the operations one after the other", OneByOne, () => site.With(site.Root.ReplaceNode(statement, Awaits(statement, group))));
    }

    static IEnumerable<SyntaxNode> Awaits(ExpressionStatementSyntax statement, InvocationExpressionSyntax group)
    {
        var awaits = group.ArgumentList.Arguments.Select(argument => SyntaxFactory.ExpressionStatement(Awaiting.Expression(argument.Expression.WithoutTrivia())).WithAdditionalAnnotations(Formatter.Annotation)).ToList();
        var text = string.Concat(awaits);
        awaits[0] = awaits[0].WithLeadingTrivia(statement.GetLeadingTrivia().AddRange(Comments.Within(statement, trivia => !text.Contains(trivia.ToString()))));
        var last = awaits.Count - 1;
        return awaits.Select((one, at) => at == last ? one.WithTrailingTrivia(statement.GetTrailingTrivia()) : one.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed));
    }
}
