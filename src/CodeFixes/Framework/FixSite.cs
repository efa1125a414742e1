using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Where a fix works: the node that a diagnostic underlines, in the newest state of its document.</summary>
public sealed class FixSite(Document document, SemanticModel model, SyntaxNode root, SyntaxNode node, ImmutableDictionary<string, string?> properties)
{
    public Document Document => document;
    public Solution Solution => document.Project.Solution;
    public SemanticModel Model => model;
    public SyntaxNode Root => root;
    public SyntaxNode Node => node;

    /// <summary>The facts that the rule found out and that its fix needs.</summary>
    public ImmutableDictionary<string, string?> Properties => properties;

    /// <summary>The innermost node of a kind around the underlined one, itself included.</summary>
    public T? Enclosing<T>() where T : SyntaxNode => node.FirstAncestorOrSelf<T>();

    /// <summary>The innermost call around the underlined node; of a call behind <c>?.</c>, whose receiver is underlined too, that call.</summary>
    public InvocationExpressionSyntax? Call
    {
        get
        {
            var end = node;
            while (end is ConditionalAccessExpressionSyntax access) end = access.WhenNotNull;
            return end.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        }
    }

    /// <summary>The solution in which a node of this document is replaced.</summary>
    public Solution Replace(SyntaxNode old, SyntaxNode fresh) => With(root.ReplaceNode(old, fresh));

    /// <summary>The solution in which this document has another tree.</summary>
    public Solution With(SyntaxNode newRoot) => Solution.WithDocumentSyntaxRoot(document.Id, newRoot);

    public static async Task<FixSite?> CreateAsync(Document document, Func<SyntaxNode, SyntaxNode?> find, ImmutableDictionary<string, string?> properties, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root || find(root) is not { } node) return null;
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null ? null : new FixSite(document, model, root, node, properties);
    }
}
