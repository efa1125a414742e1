using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Copies the variable that the loop changes into a local of the turn, in front of the statement with the lambda.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CapturedLoopVariableFix))]
public sealed class CapturedLoopVariableFix() : GatherCodeFix(CapturedLoopVariable.Id)
{
    /// <summary><c>var iCopy = i;</c>, and <c>iCopy</c> in the lambda.</summary>
    public const string Copy = "GATHER303.Copy";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Node is not IdentifierNameSyntax name || site.Model.GetSymbolInfo(name, cancellationToken).Symbol is not ILocalSymbol local) yield break;
        if (OutermostLambda(name, local, cancellationToken) is not { } lambda || lambda.Ancestors().OfType<StatementSyntax>().FirstOrDefault() is not { } statement) yield break;

        var copy = Syntax.UnusedName(name, local.Name + "Copy");
        yield return new Offer($"Copy '{local.Name}' in the loop", Copy, () => site.With(WithCopy(site, statement, lambda, local, copy)));
    }

    // The lambda that the turn of the loop starts: the outermost one that does not hold the declaration.
    static AnonymousFunctionExpressionSyntax? OutermostLambda(SyntaxNode name, ILocalSymbol local, CancellationToken cancellationToken)
    {
        var declaration = local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return declaration is null ? null : name.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().LastOrDefault(lambda => !lambda.Span.Contains(declaration.Span));
    }

    static SyntaxNode WithCopy(FixSite site, StatementSyntax statement, AnonymousFunctionExpressionSyntax lambda, ILocalSymbol local, string copy)
    {
        var mentions = lambda.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name).Symbol, local));
        var renamed = statement.ReplaceNodes(mentions, (name, _) => SyntaxFactory.IdentifierName(copy).WithTriviaFrom(name));
        var declaration = SyntaxFactory.ParseStatement($"var {copy} = {local.Name};").WithAdditionalAnnotations(Formatter.Annotation);
        return statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? site.Root.ReplaceNode(statement, new SyntaxNode[] { declaration.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed), renamed.WithoutLeadingTrivia().WithAdditionalAnnotations(Formatter.Annotation) })
            : site.Root.ReplaceNode(statement, SyntaxFactory.Block(declaration, renamed.WithoutTrivia()).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
