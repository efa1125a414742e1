using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>Comments that a fix must not lose.</summary>
static class Comments
{
    public static string Number(int index) => $"/*{index}*/";

    /// <summary>The statement around a span, or its member where it stands in none.</summary>
    public static TextSpan StatementAt(SyntaxNode root, TextSpan span)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return (node.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node).Span;
    }

    /// <summary>What a text says in its comments, less often or not at all in another. A comment may take another form: <c>//</c> becomes <c>/* */</c> within a line.</summary>
    public static IEnumerable<string> Lost(string before, string after, CSharpParseOptions options)
    {
        var kept = Words(after, options).GroupBy(words => words).ToDictionary(group => group.Key, group => group.Count());
        return Words(before, options).GroupBy(words => words).Where(group => kept.GetValueOrDefault(group.Key) < group.Count()).Select(group => group.Key);
    }

    static IEnumerable<string> Words(string text, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(text, options).GetRoot().DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.ToString().Trim('/', '*', ' '));
}
