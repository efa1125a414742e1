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
    public static ExpressionSyntax Of(IReadOnlyList<ExpressionSyntax> elements, Func<ExpressionSyntax, bool> isSpread) =>
        Filled("[" + string.Join(", ", elements.Select((element, index) => $"{(isSpread(element) ? ".. " : "")}_{index}")) + "]", elements);

    /// <summary><c>new object[] { a, b }</c>.</summary>
    public static ExpressionSyntax ArrayOf(string type, IReadOnlyList<ExpressionSyntax> elements) =>
        Filled($"new {type}[] {{ {string.Join(", ", elements.Select((_, index) => $"_{index}"))} }}", elements);

    // The elements themselves, not their text: FixAll has marked what else is to be fixed inside of them.
    static ExpressionSyntax Filled(string text, IReadOnlyList<ExpressionSyntax> elements)
    {
        var parsed = SyntaxFactory.ParseExpression(text);
        var places = parsed.DescendantNodes().OfType<IdentifierNameSyntax>().ToList();
        return parsed.ReplaceNodes(places, (place, _) => elements[places.IndexOf(place)].WithTriviaFrom(place));
    }
}
