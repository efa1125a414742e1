using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// What the compiler says to a change, found out by compiling the changed code. Speculative binding alone does not tell: it
/// is silent about definite assignment, language versions, and what becomes of a variable that has another type now.
/// </summary>
static class Outcome
{
    static readonly SyntaxAnnotation Place = new("AsyncGather.Outcome");

    /// <summary>The statement around a node, or the member where the node is not in a statement.</summary>
    public static SyntaxNode Statement(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(n => n is StatementSyntax or MemberDeclarationSyntax) ?? node.SyntaxTree.GetRoot();

    /// <summary>The member around a node, or the whole file for a top-level statement.</summary>
    public static SyntaxNode Member(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>(n => n is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    /// <summary>
    /// The tree in which a piece of code is replaced, and a using is added where one is asked for; null where the piece then has
    /// no fewer errors than before, or one of a new kind.
    /// </summary>
    public static async Task<SyntaxNode?> TryAsync(FixSite site, SyntaxNode scope, SyntaxNode fresh, bool needsLinq, CancellationToken cancellationToken)
    {
        // A construct that the language version lacks is an error of the syntax already.
        if (fresh.ContainsDiagnostics && !scope.ContainsDiagnostics) return null;
        var root = scope == site.Root ? fresh.WithAdditionalAnnotations(Place) : site.Root.ReplaceNode(scope, fresh.WithAdditionalAnnotations(Place));
        if (needsLinq) root = Imports.AddLinq(root, site.Model, scope.SpanStart);

        var changed = await site.Document.WithSyntaxRoot(root).GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (changed is null) return null;
        var place = (await changed.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false)).GetAnnotatedNodes(Place).First();
        var before = Errors(site.Model, scope, cancellationToken);
        var after = Errors(changed, place, cancellationToken);
        return after.Count < before.Count && after.GroupBy(id => id).All(group => group.Count() <= before.Count(id => id == group.Key))
            ? root.ReplaceNode(root.GetAnnotatedNodes(Place).First(), root.GetAnnotatedNodes(Place).First().WithoutAnnotations(Place))
            : null;
    }

    static List<string> Errors(SemanticModel model, SyntaxNode scope, CancellationToken cancellationToken) =>
        // A warning that the project treats as an error is still one that can be lived with.
        [.. model.GetMethodBodyDiagnostics(scope.Span, cancellationToken).Where(d => d.DefaultSeverity == DiagnosticSeverity.Error).Select(d => d.Id)];
}
