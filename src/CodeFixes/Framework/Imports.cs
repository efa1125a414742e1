using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Adds <c>using System.Linq;</c> to a file that does not see it.</summary>
static class Imports
{
    const string Linq = "System.Linq";

    /// <summary>The tree with the using, or the same tree where the names of System.Linq are visible at a position already.</summary>
    public static SyntaxNode AddLinq(SyntaxNode root, SemanticModel model, int position)
    {
        if (root is not CompilationUnitSyntax unit || IsVisible(model, position)) return root;
        // The using goes where the others are: many files have them inside of the namespace.
        if (unit.Usings.Count == 0 && unit.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(n => n.Usings.Count > 0) is { } space)
            return unit.ReplaceNode(space, space.WithUsings(With(space.Usings)));
        return unit.Usings.Count > 0
            ? unit.WithUsings(With(unit.Usings))
            : unit.WithUsings(SyntaxFactory.SingletonList(Directive().WithTrailingTrivia(Syntax.EndOfLine(root), Syntax.EndOfLine(root))));
    }

    /// <summary>The solution with the using in the document of a site, where it is not visible there already.</summary>
    public static async Task<Solution> AddLinqAsync(Solution solution, FixSite site, CancellationToken cancellationToken)
    {
        var root = await solution.GetDocument(site.Document.Id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithDocumentSyntaxRoot(site.Document.Id, AddLinq(root!, site.Model, site.Node.SpanStart));
    }

    static bool IsVisible(SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: "Enumerable").Any(symbol => symbol.ContainingNamespace.ToDisplayString() == Linq);

    static SyntaxList<UsingDirectiveSyntax> With(SyntaxList<UsingDirectiveSyntax> usings)
    {
        // Behind the last one that the alphabet puts before it; the comment at the top of a file stays at the top.
        var before = usings.LastOrDefault(IsSmaller);
        var index = before is null ? 0 : usings.IndexOf(before) + 1;
        var fresh = Directive().WithTrailingTrivia(usings[0].GetTrailingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
        if (index > 0) return usings.Insert(index, fresh.WithLeadingTrivia(usings[0].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)));
        var first = usings[0];
        return usings.Replace(first, first.WithLeadingTrivia(first.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()))
            .Insert(0, fresh.WithLeadingTrivia(first.GetLeadingTrivia()));
    }

    static bool IsSmaller(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None)
        && directive.Name?.ToString() is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal)) && string.CompareOrdinal(name, Linq) < 0;

    static UsingDirectiveSyntax Directive() =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Linq)).WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space));
}
