using Microsoft.CodeAnalysis;

namespace AsyncGather.CodeFixes;

/// <summary>Nodes of several documents and what becomes of them, applied in one pass so that nested ones work together.</summary>
sealed class Changes
{
    readonly Dictionary<DocumentId, Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>>> byDocument = [];

    /// <summary>Replaces a node; the first change of a node stands.</summary>
    public void Add(DocumentId document, SyntaxNode node, Func<SyntaxNode, SyntaxNode> change)
    {
        if (!byDocument.TryGetValue(document, out var changes)) byDocument[document] = changes = [];
        if (!changes.ContainsKey(node)) changes[node] = change;
    }

    /// <summary>Whether a node, or a node in it, changes.</summary>
    public bool Touches(DocumentId document, SyntaxNode node) =>
        byDocument.TryGetValue(document, out var changes) && changes.Keys.Any(changed => node.Span.Contains(changed.Span));

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var pair in byDocument)
        {
            var root = await solution.GetDocument(pair.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(pair.Key, root!.ReplaceNodes(pair.Value.Keys, (original, current) => pair.Value[original](current)));
        }

        return solution;
    }
}
