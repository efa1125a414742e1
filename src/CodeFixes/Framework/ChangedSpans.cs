using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.CodeFixes;

/// <summary>The members of a file that a fix changes, before and after it; all of the file where it changes more than members.</summary>
sealed class ChangedSpans
{
    ChangedSpans(IReadOnlyList<SyntaxNode> old, IReadOnlyList<SyntaxNode> fresh)
    {
        Old = old.Select(node => node.FullSpan).ToImmutableArray();
        New = fresh.Select(node => node.FullSpan).ToImmutableArray();
        var kept = fresh.SelectMany(Comments.Words).GroupBy(words => words).ToDictionary(group => group.Key, group => group.Count());
        LosesAComment = old.SelectMany(Comments.Words).GroupBy(words => words).Any(group => !kept.TryGetValue(group.Key, out var count) || count < group.Count());
    }

    public ImmutableArray<TextSpan> Old { get; }
    public ImmutableArray<TextSpan> New { get; }
    public bool LosesAComment { get; }

    /// <summary>What differs between two states of a document, or null where nothing does.</summary>
    public static async Task<ChangedSpans?> OfAsync(Document old, Document fresh, CancellationToken cancellationToken)
    {
        if (await old.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } oldRoot) return null;
        if (await fresh.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } freshRoot || IsSame(oldRoot, freshRoot)) return null;

        var (had, has) = (Members(oldRoot), Members(freshRoot));
        var whole = new ChangedSpans([oldRoot], [freshRoot]);
        if (had.Count != has.Count || Directives(oldRoot) != Directives(freshRoot)) return whole;
        var changed = Enumerable.Range(0, had.Count).Where(index => !IsSame(had[index], has[index])).ToList();
        return changed.Count == 0 ? whole : new ChangedSpans([.. changed.Select(index => had[index])], [.. changed.Select(index => has[index])]);
    }

    static bool IsSame(SyntaxNode one, SyntaxNode other) => one.FullSpan.Length == other.FullSpan.Length && one.ToFullString() == other.ToFullString();

    // An import may give any name in the file another meaning.
    static int Directives(SyntaxNode root) => root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Count();

    static List<SyntaxNode> Members(SyntaxNode root) =>
        [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax).Where(node => node is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or GlobalStatementSyntax))];
}
