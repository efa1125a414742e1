using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// How a place in the code can await: as it is, in an async function; or by making the function async, and the functions that
/// call it, up to callers that are async already. A plan exists only where the result compiles without a new warning.
/// </summary>
public sealed class AwaitPlan
{
    readonly FixSite site;
    readonly AsyncSpread spread;

    AwaitPlan(FixSite site, AsyncSpread spread) => (this.site, this.spread) = (site, spread);

    /// <summary>What the fix does beyond awaiting, for its title: nothing, or which functions become async.</summary>
    public string TitleSuffix
    {
        get
        {
            if (spread.Functions.Count == 0) return "";
            var callers = spread.Functions.Count - 1;
            return $" and make {NameOf(spread.Functions[0].Node)} async{(callers == 0 ? "" : callers == 1 ? ", and its caller" : $", and {callers} callers")}";
        }
    }

    /// <summary>
    /// The plan for a node, or null where await is not legal and cannot be made legal: in a lock, a query clause, an exception
    /// filter or unsafe code; in constructors, accessors, operators and finalizers; in functions whose signature is decided
    /// elsewhere (overrides, interface implementations, event handlers, delegates); or where a caller is such a place.
    /// </summary>
    public static async Task<AwaitPlan?> FindAsync(FixSite site, SyntaxNode node, CancellationToken cancellationToken)
    {
        var function = EnclosingFunction.Of(node);
        if (!EnclosingFunction.AllowsAwaitAt(node, function)) return null;
        var spread = new AsyncSpread();
        var isLegal = function is null ? EnclosingFunction.IsTopLevel(node) : await spread.ReachAsync(site.Document, function, cancellationToken).ConfigureAwait(false);
        return isLegal ? new AwaitPlan(site, spread) : null;
    }

    /// <summary>
    /// The solution in which a node is replaced by one that awaits. Where functions become async, their returns, their other
    /// statements that are not awaited, and their calls are rewritten so that no compiler warning appears.
    /// </summary>
    public async Task<Solution> ReplaceAsync(SyntaxNode old, Func<SyntaxNode, SyntaxNode> awaiting, CancellationToken cancellationToken)
    {
        var changes = new Changes();
        changes.Add(site.Document.Id, old, awaiting);
        return await ApplyAsync(changes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The solution in which the function is async and nothing else is new: the tasks that it returned are awaited.</summary>
    public Task<Solution> ApplyAsync(CancellationToken cancellationToken) => ApplyAsync(new Changes(), cancellationToken);

    async Task<Solution> ApplyAsync(Changes changes, CancellationToken cancellationToken)
    {
        foreach (var (document, call) in spread.Calls) changes.Add(document.Id, call, current => Awaiting.Expression((ExpressionSyntax)current));
        foreach (var function in spread.Functions) function.AddChanges(changes, cancellationToken);
        return await changes.ApplyAsync(site.Solution, cancellationToken).ConfigureAwait(false);
    }

    static string NameOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => $"'{method.Identifier.ValueText}'",
        LocalFunctionStatementSyntax local => $"'{local.Identifier.ValueText}'",
        _ => "the lambda",
    };
}
