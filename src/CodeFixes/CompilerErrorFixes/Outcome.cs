using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// What the compiler says to a change, found out by compiling the changed code. Speculative binding alone does not tell: it
/// is silent about definite assignment, language versions, and what becomes of a variable that has another type now.
/// </summary>
static class Outcome
{
    static readonly SyntaxAnnotation Scope = new("AsyncGather.Outcome.Scope");
    static readonly SyntaxAnnotation Changed = new("AsyncGather.Outcome.Changed");

    /// <summary>The statement around a node, or the member where the node is not in a statement.</summary>
    public static SyntaxNode Statement(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(n => n is StatementSyntax or MemberDeclarationSyntax) ?? node.SyntaxTree.GetRoot();

    /// <summary>The member around a node, or the whole file for a top-level statement.</summary>
    public static SyntaxNode Member(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>(n => n is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    /// <summary>Marks a new node, in which no error may be.</summary>
    public static T Mark<T>(T node) where T : SyntaxNode => node.WithAdditionalAnnotations(Changed);

    /// <summary>
    /// The tree in which a node in a piece of code is replaced, and a using is added where one is asked for. It is null where the
    /// new node has errors, or the piece has no fewer errors than before, or errors of a new kind.
    /// </summary>
    public static Task<SyntaxNode?> TryAsync(FixSite site, SyntaxNode scope, SyntaxNode old, SyntaxNode fresh, bool needsLinq, CancellationToken cancellationToken) =>
        TryAsync(site, scope, scope.ReplaceNode(old, Mark(fresh)), needsLinq, cancellationToken);

    /// <summary>The same for a whole piece of code in which the new nodes are marked.</summary>
    public static async Task<SyntaxNode?> TryAsync(FixSite site, SyntaxNode scope, SyntaxNode fresh, bool needsLinq, CancellationToken cancellationToken)
    {
        // A construct that the language version lacks is an error of the syntax already.
        if (fresh.ContainsDiagnostics && !scope.ContainsDiagnostics) return null;
        fresh = fresh.WithAdditionalAnnotations(Scope);
        var root = scope == site.Root ? fresh : site.Root.ReplaceNode(scope, fresh);
        if (needsLinq) root = Imports.WithLinq(root, site.Model, scope.SpanStart);

        var model = await site.Document.WithSyntaxRoot(root).GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null) return null;
        var tree = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var before = Errors(site.Model, scope, cancellationToken);
        var after = Errors(model, tree.GetAnnotatedNodes(Scope).First(), cancellationToken);
        if (tree.GetAnnotatedNodes(Changed).Any(node => after.Any(error => error.Location.SourceSpan.IntersectsWith(node.Span)))) return null;
        if (after.Count >= before.Count || after.GroupBy(error => error.Id).Any(group => group.Count() > before.Count(error => error.Id == group.Key))) return null;
        // The next fix in the same tree marks its own nodes.
        return root.ReplaceNodes(root.GetAnnotatedNodes(Scope).Concat(root.GetAnnotatedNodes(Changed)), (_, node) => node.WithoutAnnotations(Scope, Changed));
    }

    static List<Diagnostic> Errors(SemanticModel model, SyntaxNode scope, CancellationToken cancellationToken) =>
        // A warning that the project treats as an error is still one that can be lived with.
        [.. model.GetMethodBodyDiagnostics(scope.Span, cancellationToken).Where(d => d.DefaultSeverity == DiagnosticSeverity.Error)];
}
