using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AsyncGather.CodeFixes;

/// <summary>The calls of a function that returned nothing and is about to return a task: each of them must be awaited now.</summary>
static class CallSites
{
    /// <summary>
    /// All calls, each with its document; null where the new return type would not compile or would change what is called: the
    /// function is converted to a delegate, or called as the whole body of a lambda that is not async.
    /// </summary>
    public static async Task<IReadOnlyList<(Document Document, ExpressionSyntax Call)>?> FindAsync(IMethodSymbol function, Solution solution, CancellationToken cancellationToken)
    {
        var found = new List<(Document, ExpressionSyntax)>();
        var references = await SymbolFinder.FindReferencesAsync(function, solution, cancellationToken).ConfigureAwait(false);
        // The search also finds the twin of a function that another project compiles from a file of its own: that one does not change.
        var trees = function.Locations.Select(location => location.SourceTree).ToList();
        foreach (var location in references.Where(reference => reference.Definition.Locations.Any(location => trees.Contains(location.SourceTree))).SelectMany(reference => reference.Locations))
        {
            var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var node = root!.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (node.IsPartOfStructuredTrivia() || IsInNameof(node)) continue;
            if (CallOf(node) is not { } call) return null;
            if (call.Parent is AnonymousFunctionExpressionSyntax lambda && !EnclosingFunction.IsAsync(lambda)) return null;
            found.Add((location.Document, call));
        }

        return found.Distinct().ToList();
    }

    // F(), x.F() and x?.F(): of the last the whole access is what can be awaited.
    static ExpressionSyntax? CallOf(SyntaxNode name)
    {
        var callee = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        if (callee.Parent is not InvocationExpressionSyntax call || call.Expression != callee) return null;
        ExpressionSyntax whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole) whole = access;
        return whole;
    }

    static bool IsInNameof(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null;
}
