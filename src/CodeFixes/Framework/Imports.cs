using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The using directives of a file.</summary>
static class Imports
{
    /// <summary>Whether an extension method can be called on a type at a place, as <c>x.Select(..)</c> needs System.Linq.</summary>
    public static bool HasExtension(SemanticModel model, int position, ITypeSymbol type, string name) =>
        model.LookupSymbols(position, type, name, includeReducedExtensionMethods: true).Any(symbol => symbol is IMethodSymbol);

    /// <summary>The solution in which a document imports System.Linq, where a query operator needs it and it is not in scope yet.</summary>
    public static async Task<Solution> WithLinqAsync(Solution solution, FixSite site, ITypeSymbol queried, string method, CancellationToken cancellationToken)
    {
        if (HasExtension(site.Model, site.Node.SpanStart, queried, method)) return solution;
        return await solution.GetDocument(site.Document.Id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
            ? solution.WithDocumentSyntaxRoot(site.Document.Id, WithUsing(root, "System.Linq"))
            : solution;
    }

    /// <summary>A file with one more using directive, in alphabetical order after those of System.</summary>
    public static CompilationUnitSyntax WithUsing(CompilationUnitSyntax root, string name)
    {
        if (root.Usings.Any(directive => directive.Name?.ToString() == name)) return root;
        var end = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var lineBreak = end == default ? SyntaxFactory.CarriageReturnLineFeed : end;
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(lineBreak);

        var index = root.Usings.TakeWhile(other => other.Alias is null && other.StaticKeyword.IsKind(SyntaxKind.None) && string.CompareOrdinal(other.Name?.ToString(), name) < 0 || other.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Count();
        // The first directive, or the first member, carries the comments at the head of the file: they stay at the head.
        if (root.Usings.Count == 0) return root.WithoutLeadingTrivia().AddUsings(directive).WithLeadingTrivia(root.GetLeadingTrivia());
        if (index == 0)
        {
            var first = root.Usings[0];
            return root.WithUsings(root.Usings.Replace(first, first.WithoutLeadingTrivia()).Insert(0, directive.WithLeadingTrivia(first.GetLeadingTrivia())));
        }

        return root.WithUsings(root.Usings.Insert(index, directive));
    }
}
