using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>
/// A copy of a case that can stand beside it in one compilation: the same types in another namespace, or by another name
/// where the version of C# or the file has no room for one. A file with top-level statements has no copy.
/// </summary>
sealed class Variant(string text, ImmutableArray<TextChange> changes)
{
    public string Text => SourceText.From(text).WithChanges(changes).ToString();

    /// <summary>Where a span of the original is in the copy.</summary>
    public TextSpan Map(TextSpan span) => TextSpan.FromBounds(Map(span.Start), Map(span.End));

    public static Variant? Of(string text, Settings settings, string name)
    {
        var root = Parse(text, settings);
        if (root.Members.Any(SyntaxKind.GlobalStatement)) return null;
        var namespaces = root.Members.OfType<BaseNamespaceDeclarationSyntax>().ToList();
        if (namespaces.Count == root.Members.Count)
            return new(text, [.. namespaces.Select(one => Insert(one.Name.Span.End, "." + name))]);
        if (namespaces.Count == 0 && settings.Language >= LanguageVersion.CSharp10)
            return new(text, [Insert(root.Members[0].FullSpan.Start, $"namespace {name};\n")]);
        return Renamed(text, root, name);
    }

    /// <summary>The same with a text in front of every type, such as an attribute.</summary>
    public static Variant? WithAttribute(string text, Settings settings, string name, string attribute)
    {
        if (Of(text, settings, name) is not { } copy) return null;
        var types = Parse(copy.Text, settings).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        return new(copy.Text, [.. types.Select(type => Insert(type.SpanStart, attribute))]);
    }

    static CompilationUnitSyntax Parse(string text, Settings settings) => CSharpSyntaxTree.ParseText(text, settings.ParseOptions).GetCompilationUnitRoot();

    static Variant Renamed(string text, CompilationUnitSyntax root, string suffix)
    {
        var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node is BaseTypeDeclarationSyntax type ? type.Identifier.ValueText : (node as DelegateDeclarationSyntax)?.Identifier.ValueText)
            .ToHashSet();
        return new(text, [.. root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && types.Contains(token.ValueText)).Select(token => Insert(token.Span.End, suffix))]);
    }

    int Map(int position) => position + changes.Where(change => change.Span.Start <= position).Sum(change => change.NewText!.Length);

    static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
