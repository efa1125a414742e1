using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The using directives of a file.</summary>
static class Imports
{
    /// <summary>The solution in which the document of a site imports System.Linq, where its names are not in scope there yet.</summary>
    public static async Task<Solution> WithLinqAsync(Solution solution, FixSite site, CancellationToken cancellationToken)
    {
        var root = await solution.GetDocument(site.Document.Id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return solution.WithDocumentSyntaxRoot(site.Document.Id, WithLinq(root!, site.Model, site.Node.SpanStart));
    }

    /// <summary>The tree in which a file imports System.Linq, where its names are not in scope at a position yet.</summary>
    public static SyntaxNode WithLinq(SyntaxNode root, SemanticModel model, int position) =>
        root is not CompilationUnitSyntax file || model.LookupNamespacesAndTypes(position, name: "Enumerable").Any(symbol => symbol.ContainingNamespace.ToDisplayString() == "System.Linq")
            ? root
            : WithUsing(file, "System.Linq");

    /// <summary>A file with one more using directive, in alphabetical order after those of System.</summary>
    static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, string name)
    {
        if (root.Usings.Any(directive => directive.Name?.ToString() == name)) return root;
        var end = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var lineBreak = end == default ? SyntaxFactory.CarriageReturnLineFeed : end;
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(lineBreak);

        if (root.Usings.Count > 0) return root.WithUsings(Insert(root.Usings, directive));
        // Many files have their imports inside of the namespace: that is where one more goes.
        if (root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(space => space.Usings.Count > 0) is { } space)
            return root.ReplaceNode(space, space.WithUsings(Insert(space.Usings, directive)));
        return root.WithoutLeadingTrivia().AddUsings(directive.WithTrailingTrivia(lineBreak, lineBreak)).WithLeadingTrivia(root.GetLeadingTrivia());
    }

    static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, UsingDirectiveSyntax directive)
    {
        var name = directive.Name?.ToString();
        var index = usings.TakeWhile(other => other.Alias is null && other.StaticKeyword.IsKind(SyntaxKind.None) && string.CompareOrdinal(other.Name?.ToString(), name) < 0 || other.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Count();
        var first = usings[0];
        var last = first.GetLeadingTrivia().LastOrDefault();
        var indentation = last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
        // The first directive, or the first member, carries the comments at the head of the file: they stay at the head.
        return index == 0
            ? usings.Replace(first, first.WithLeadingTrivia(indentation)).Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia()))
            : usings.Insert(index, directive.WithLeadingTrivia(indentation));
    }
}
