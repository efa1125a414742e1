using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Collection expressions, <c>[.. list, extra]</c>. The oldest supported compiler has no syntax nodes for them, so they are
/// parsed from text, and only in files whose language version knows them.
/// </summary>
static class CollectionExpressions
{
    const LanguageVersion CSharp12 = (LanguageVersion)1200;

    // "Preview" is newer than every number, also in a compiler that ends at C# 11.
    static readonly bool CompilerKnowsThem = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() >= CSharp12;

    /// <summary>Whether the file of a node may hold collection expressions.</summary>
    public static bool AreKnownTo(SyntaxNode node) => CompilerKnowsThem && ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion >= CSharp12;

    /// <summary><c>[a, .. b]</c>: the elements in their order, of which some are spread.</summary>
    public static ExpressionSyntax Of(IEnumerable<ExpressionSyntax> elements, Func<ExpressionSyntax, bool> isSpread) =>
        SyntaxFactory.ParseExpression("[" + string.Join(", ", elements.Select(element => (isSpread(element) ? ".. " : "") + element.WithoutTrivia().ToFullString())) + "]");
}
