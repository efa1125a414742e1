using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AsyncGather.CodeFixes;

/// <summary>
/// The calls of a function that returned nothing and is about to return a task. In an async caller the call must be awaited, or
/// the compiler warns (CS4014); in a synchronous one it stays as it is.
/// </summary>
static class CallSites
{
    /// <summary>
    /// The calls to await, by document; null where the new return type would not compile or would change what is called: the
    /// function is converted to a delegate, or called as the whole body of a lambda.
    /// </summary>
    public static async Task<ILookup<DocumentId, ExpressionSyntax>?> FindAsync(FixSite site, IMethodSymbol function, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var found = new List<(DocumentId Document, ExpressionSyntax Call)>();
        var references = await SymbolFinder.FindReferencesAsync(function, site.Solution, cancellationToken).ConfigureAwait(false);
        foreach (var location in references.SelectMany(reference => reference.Locations))
        {
            var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var node = root!.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (node.IsPartOfStructuredTrivia() || IsInNameof(node)) continue;
            if (CallOf(node) is not { } call) return null;
            if (call.Parent is AnonymousFunctionExpressionSyntax lambda && !EnclosingFunction.IsAsync(lambda)) return null;
            if (RunsAsync(call, declaration)) found.Add((location.Document.Id, call));
        }

        return found.Distinct().ToLookup(item => item.Document, item => item.Call);
    }

    /// <summary>A call as it stands in its new form: awaited, or discarded where await is not legal.</summary>
    public static ExpressionSyntax Rewrite(ExpressionSyntax original, ExpressionSyntax current) =>
        EnclosingFunction.AllowsAwaitAt(original, EnclosingFunction.Of(original)) ? Awaiting.Expression(current) : Discarding(current);

    /// <summary>A value that is dropped on purpose: <c>_ = x</c>.</summary>
    public static ExpressionSyntax Discarding(ExpressionSyntax value) =>
        SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.IdentifierName("_").WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
                value.WithoutTrivia())
            .WithTriviaFrom(value);

    // F(), x.F() and x?.F(): of the last the whole access is what can be awaited.
    static ExpressionSyntax? CallOf(SyntaxNode name)
    {
        var callee = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            GenericNameSyntax generic => generic,
            _ => name,
        };
        if (callee.Parent is not InvocationExpressionSyntax call || call.Expression != callee) return null;
        ExpressionSyntax whole = call;
        while (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole) whole = access;
        return whole;
    }

    static bool RunsAsync(ExpressionSyntax call, SyntaxNode becomingAsync)
    {
        var function = EnclosingFunction.Of(call);
        return function is null
            ? EnclosingFunction.IsTopLevel(call) && call.SyntaxTree.GetRoot().DescendantNodes(n => n is not MemberDeclarationSyntax or GlobalStatementSyntax).Any(n => n is AwaitExpressionSyntax)
            : function == becomingAsync || EnclosingFunction.IsAsync(function);
    }

    static bool IsInNameof(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null;
}
