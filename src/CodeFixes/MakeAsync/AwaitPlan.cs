using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// How a place in the code can await: as it is, in an async function, or by making the function async. A plan exists only
/// where the result compiles.
/// </summary>
public sealed class AwaitPlan
{
    readonly FixSite site;
    readonly SyntaxNode? function;
    readonly ILookup<DocumentId, ExpressionSyntax>? calls;

    AwaitPlan(FixSite site, SyntaxNode? function, ILookup<DocumentId, ExpressionSyntax>? calls) => (this.site, this.function, this.calls) = (site, function, calls);

    /// <summary>What the fix does beyond awaiting, for its title: nothing, or which function becomes async.</summary>
    public string TitleSuffix => function switch
    {
        MethodDeclarationSyntax method => $" and make '{method.Identifier.ValueText}' async",
        LocalFunctionStatementSyntax local => $" and make '{local.Identifier.ValueText}' async",
        null => "",
        _ => " and make the lambda async",
    };

    /// <summary>
    /// The plan for a node, or null where await is not legal and cannot be made legal: in a lock, a query clause, an exception
    /// filter or unsafe code; in constructors, accessors, operators and finalizers; in functions whose signature is decided
    /// elsewhere (overrides, interface implementations, event handlers, delegates).
    /// </summary>
    public static async Task<AwaitPlan?> FindAsync(FixSite site, SyntaxNode node, CancellationToken cancellationToken)
    {
        var function = EnclosingFunction.Of(node);
        if (!EnclosingFunction.AllowsAwaitAt(node, function)) return null;
        if (function is null) return EnclosingFunction.IsTopLevel(node) ? new AwaitPlan(site, null, null) : null;
        if (EnclosingFunction.IsAsync(function)) return new AwaitPlan(site, null, null);
        if (!Asyncness.CanBecomeAsync(function, site.Model, cancellationToken)) return null;
        if (function is AnonymousFunctionExpressionSyntax || Asyncness.Symbol(function, site.Model, cancellationToken) is not { ReturnsVoid: true } method)
            return new AwaitPlan(site, function, null);

        // The return type changes from void to Task, and that is the callers' business too.
        var calls = await CallSites.FindAsync(site, method, function, cancellationToken).ConfigureAwait(false);
        return calls is null ? null : new AwaitPlan(site, function, calls);
    }

    /// <summary>
    /// The solution in which a node is replaced by one that awaits. Where the function becomes async, its returns, its other
    /// statements that are not awaited, and its async callers are rewritten so that no compiler warning appears.
    /// </summary>
    public async Task<Solution> ReplaceAsync(SyntaxNode old, Func<SyntaxNode, SyntaxNode> awaiting, CancellationToken cancellationToken)
    {
        var changes = new Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> { [old] = awaiting };
        if (function is not null) AddChangesOfFunction(changes, function, old, cancellationToken);
        foreach (var call in calls?[site.Document.Id] ?? [])
            if (!changes.ContainsKey(call)) changes[call] = current => CallSites.Rewrite(call, (ExpressionSyntax)current);

        var solution = site.With(site.Root.ReplaceNodes(changes.Keys, (original, current) => changes[original](current)));
        foreach (var others in calls ?? Enumerable.Empty<IGrouping<DocumentId, ExpressionSyntax>>())
        {
            if (others.Key == site.Document.Id) continue;
            var root = await solution.GetDocument(others.Key)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(others.Key, root!.ReplaceNodes(others, CallSites.Rewrite));
        }

        return solution;
    }

    void AddChangesOfFunction(Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> changes, SyntaxNode function, SyntaxNode old, CancellationToken cancellationToken)
    {
        var method = Asyncness.Symbol(function, site.Model, cancellationToken)!;
        foreach (var statement in ReturnRewriter.Returns(function))
            if (ReturnRewriter.Rewrite(statement, function, method, site.Model) is { } rewrite)
                changes[statement] = current => rewrite((StatementSyntax)current);

        var context = new RuleContext(site.Model.Compilation, site.Document.Project.AnalyzerOptions);
        foreach (var statement in EnclosingFunction.OwnNodes(function).OfType<ExpressionStatementSyntax>())
            if (!old.Span.IntersectsWith(statement.Span) && WouldWarn(statement, context, cancellationToken))
                changes[statement.Expression] = current => CallSites.Discarding((ExpressionSyntax)current);

        changes[function] = current => ReturnRewriter.Tidy(AsyncSignature.Apply(current, method.ReturnsVoid));
    }

    // CS4014 appears in async functions only, so a statement that was quiet before would warn now. A group is left alone: it has a
    // diagnostic of its own.
    bool WouldWarn(ExpressionStatementSyntax statement, RuleContext context, CancellationToken cancellationToken) =>
        statement.Expression is InvocationExpressionSyntax call
        && Awaitables.IsAwaitable(site.Model.GetTypeInfo(call, cancellationToken).Type, context.Types)
        && GroupCalls.Find(site.Model.GetOperation(call, cancellationToken), context) is null;
}
