using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Keeps the group in a local, and catches where the group has an AggregateException.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeadAggregateCatchFix))]
public sealed class DeadAggregateCatchFix() : GatherCodeFix(DeadAggregateCatch.Id)
{
    /// <summary><c>catch (Exception) when (all.Exception is AggregateException e)</c></summary>
    public const string AskTheGroup = "GATHER401.AskTheGroup";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Enclosing<CatchClauseSyntax>() is not { Filter: null, Declaration: { } declaration, Parent: TryStatementSyntax { Parent: BlockSyntax, Catches.Count: 1 } attempt } clause) yield break;
        if (attempt.Block.Statements.FirstOrDefault() is not { } first || GroupIn(first, site.Model, cancellationToken) is not { } group) yield break;

        yield return new Offer("Ask the group for its exceptions", AskTheGroup, () => site.With(Asked(site.Root, attempt, clause, declaration, group)));
    }

    // Only the first statement: what is in front of it must not run behind the start of the group.
    static InvocationExpressionSyntax? GroupIn(StatementSyntax first, SemanticModel model, CancellationToken cancellationToken) => first.DescendantNodes().OfType<AwaitExpressionSyntax>()
        .Select(wait => wait.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.ConfigureAwait), Expression: InvocationExpressionSyntax inner } } ? inner : wait.Expression as InvocationExpressionSyntax)
        .FirstOrDefault(call => call is not null && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsWhenAll: true });

    static SyntaxNode Asked(SyntaxNode root, TryStatementSyntax attempt, CatchClauseSyntax clause, CatchDeclarationSyntax declaration, InvocationExpressionSyntax group)
    {
        var all = Syntax.UnusedName(attempt, "all", "group");
        var question = declaration.Identifier.IsKind(SyntaxKind.None) ? $"{all}.Exception != null" : $"{all}.Exception is {declaration.Type.WithoutTrivia()} {declaration.Identifier.ValueText}";
        var asking = clause
            .WithDeclaration(SyntaxFactory.CatchDeclaration((TypeSyntax)SyntaxFactory.ParseTypeName("global::System.Exception").WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation)).WithLeadingTrivia(declaration.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space))
            .WithFilter(SyntaxFactory.CatchFilterClause(SyntaxFactory.ParseExpression(question)).NormalizeWhitespace().WithTrailingTrivia(declaration.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation));
        var fresh = attempt.ReplaceNodes(new SyntaxNode[] { clause, group }, (old, _) => old == clause ? asking : SyntaxFactory.IdentifierName(all).WithTriviaFrom(group)).WithoutLeadingTrivia();
        var kept = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"var {all} = null;");
        kept = kept.ReplaceNode(kept.Declaration.Variables[0].Initializer!.Value, group.WithoutTrivia());
        var text = kept.ToFullString() + fresh.ToFullString();
        return root.ReplaceNode(attempt, new SyntaxNode[] { kept.WithLeadingTrivia(attempt.GetLeadingTrivia().AddRange(Comments.Within(attempt, trivia => !text.Contains(trivia.ToString())))).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed).WithAdditionalAnnotations(Formatter.Annotation), fresh.WithAdditionalAnnotations(Formatter.Annotation) });
    }
}
