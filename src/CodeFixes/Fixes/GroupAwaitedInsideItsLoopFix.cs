using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Moves the await of the group behind the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupAwaitedInsideItsLoopFix))]
public sealed class GroupAwaitedInsideItsLoopFix() : GatherCodeFix(GroupAwaitedInsideItsLoop.Id)
{
    /// <summary>The loop starts all operations, and one await waits for them.</summary>
    public const string Behind = "GATHER501.Behind";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Node.AncestorsAndSelf().OfType<ExpressionStatementSyntax>().FirstOrDefault() is not { Parent: BlockSyntax { Parent: StatementSyntax { Parent: BlockSyntax } loop } } wait) yield break;

        yield return new Offer("Await the group behind the loop", Behind, () => site.With(Moved(site.Root, loop, wait)));
    }

    static SyntaxNode Moved(SyntaxNode root, StatementSyntax loop, ExpressionStatementSyntax wait)
    {
        var (mark, gone) = (new SyntaxAnnotation(), new SyntaxAnnotation());
        // The comments in the expression go with it.
        var bare = wait.WithExpression(wait.Expression.ReplaceTrivia(wait.Expression.DescendantTrivia().Where(trivia => wait.Expression.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)), (_, _) => default)).WithAdditionalAnnotations(gone);
        var rest = loop.ReplaceNode(wait, bare);
        var marked = root.ReplaceNode(loop, Comments.Remove(rest, rest.GetAnnotatedNodes(gone).Single()).WithAdditionalAnnotations(mark));
        var moved = SyntaxFactory.ExpressionStatement(wait.Expression.WithoutTrivia()).WithTrailingTrivia(wait.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))).WithAdditionalAnnotations(Formatter.Annotation);
        return marked.InsertNodesAfter(marked.GetAnnotatedNodes(mark).Single(), new[] { moved });
    }
}
