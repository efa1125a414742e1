using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.CodeFixes;

/// <summary>Keeps what people wrote between the lines of code that a fix replaces or removes.</summary>
static class Comments
{
    /// <summary>
    /// New code in place of <paramref name="outer"/>, of which <paramref name="inner"/> lives on in it: white space as around the old
    /// code, and every comment between the two.
    /// </summary>
    public static T InPlaceOf<T>(T fresh, SyntaxNode outer, SyntaxNode inner) where T : SyntaxNode => fresh
        .WithLeadingTrivia(outer.GetLeadingTrivia().AddRange(Within(outer, trivia => trivia.SpanStart < inner.SpanStart)))
        .WithTrailingTrivia(SyntaxFactory.TriviaList(Within(outer, trivia => trivia.SpanStart >= inner.Span.End)).AddRange(outer.GetTrailingTrivia()));

    /// <summary>The comments inside a node that meet a condition, each with the line break that it needs.</summary>
    public static IEnumerable<SyntaxTrivia> Within(SyntaxNode node, Func<SyntaxTrivia, bool> meets) =>
        node.DescendantTrivia().Where(trivia => node.Span.Contains(trivia.Span) && IsComment(trivia) && meets(trivia))
            .SelectMany(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) ? new[] { trivia, SyntaxFactory.ElasticCarriageReturnLineFeed } : [trivia]);

    /// <summary>New code with the comments of the old code that it has no place for, in front of it.</summary>
    public static T Carry<T>(T fresh, SyntaxNode old) where T : SyntaxNode
    {
        var text = fresh.ToFullString();
        return fresh.WithLeadingTrivia(fresh.GetLeadingTrivia().AddRange(Within(old, trivia => !text.Contains(trivia.ToString()))));
    }

    /// <summary>The comments among trivia, without the layout around them, so that they can stand in the middle of a line.</summary>
    public static SyntaxTriviaList Inline(IEnumerable<SyntaxTrivia> trivia)
    {
        var kept = SyntaxFactory.TriviaList();
        var wasComment = false;
        foreach (var one in trivia)
        {
            // The space behind a comment sets it off.
            if (one.IsKind(SyntaxKind.WhitespaceTrivia) && wasComment) kept = kept.Add(SyntaxFactory.Space);
            wasComment = one.IsKind(SyntaxKind.MultiLineCommentTrivia);
            if (wasComment) kept = kept.Add(one);
            else if (one.IsKind(SyntaxKind.SingleLineCommentTrivia)) kept = kept.Add(SyntaxFactory.Comment($"/*{one.ToString().TrimStart('/').Replace("*/", "* /").TrimEnd()} */")).Add(SyntaxFactory.Space);
        }

        return kept;
    }

    public static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(IsComment);

    /// <summary>A tree without a statement, but with the comments around it.</summary>
    public static T Remove<T>(T root, SyntaxNode statement) where T : SyntaxNode
    {
        if (Within(statement, _ => true).Any())
        {
            var carrying = Carry(SyntaxFactory.EmptyStatement(), statement).WithTrailingTrivia(statement.GetTrailingTrivia());
            var fresh = carrying.WithLeadingTrivia(statement.GetLeadingTrivia().AddRange(carrying.GetLeadingTrivia()));
            var place = new SyntaxAnnotation();
            root = root.ReplaceNode(statement, fresh.WithAdditionalAnnotations(place));
            return Remove(root, root.GetAnnotatedNodes(place).Single());
        }

        if (HasComment(statement.GetTrailingTrivia())) return root.RemoveNode(statement, SyntaxRemoveOptions.KeepExteriorTrivia)!;
        if (!HasComment(statement.GetLeadingTrivia())) return root.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;

        // The indentation of the statement goes with it: the next line has its own.
        var leading = statement.GetLeadingTrivia();
        var mark = new SyntaxAnnotation();
        var trimmed = statement.WithLeadingTrivia(leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? leading.RemoveAt(leading.Count - 1) : leading);
        root = root.ReplaceNode(statement, trimmed.WithAdditionalAnnotations(mark));
        return root.RemoveNode(root.GetAnnotatedNodes(mark).Single(), SyntaxRemoveOptions.KeepLeadingTrivia)!;
    }

    /// <summary>
    /// What the comments around and inside of a node say. The form may change: within a line <c>//</c> becomes <c>/* */</c>.
    /// </summary>
    public static IEnumerable<string> Words(SyntaxNode node) =>
        node.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.ToString().Trim('/', '*', ' '));

    static bool IsComment(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
