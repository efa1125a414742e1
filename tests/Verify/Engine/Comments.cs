using Microsoft.CodeAnalysis;
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
}
