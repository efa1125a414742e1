using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits tasks that were started and forgotten: where they are started, or, in a collection, behind the statement that fills it last.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StartedTasksDroppedFix))]
public sealed class StartedTasksDroppedFix() : GatherCodeFix(StartedTasksDropped.Id)
{
    /// <summary>Awaits the group, or the tasks as a group, in place of what kept them.</summary>
    public const string Await = "GATHER103.Await";

    /// <summary>Awaits the local or the collection in a statement of its own.</summary>
    public const string AwaitBehindIt = "GATHER103.AwaitBehind";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        var offer = site.Node is VariableDeclaratorSyntax variable ? await FilledAsync(site, variable, cancellationToken).ConfigureAwait(false)
            : await InPlaceAsync(site, cancellationToken).ConfigureAwait(false) ?? await KeptAsync(site, cancellationToken).ConfigureAwait(false);
        return offer is null ? [] : [offer];
    }

    static async Task<Offer?> InPlaceAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (AwaitedQuery.WholeValue(site.Node) is not { } value || AwaitedQuery.Replaced(value, site.Model, cancellationToken) is not { } replaced) return null;
        if (Awaited(value, site.Model, cancellationToken) is not { } group) return null;
        if (await AwaitPlan.FindAsync(site, value, cancellationToken).ConfigureAwait(false) is not { } plan) return null;
        return new Offer($"Await the tasks{plan.TitleSuffix}", Await, c => plan.ReplaceAsync(replaced, _ => AwaitedQuery.InPlaceOf(replaced, value, Awaiting.Expression(group)), c));
    }

    /// <summary>What to await: a group as it is, or the query that a list was made of.</summary>
    static ExpressionSyntax? Awaited(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value is not InvocationExpressionSyntax call) return null;
        if (Awaitables.IsAwaitable(model.GetTypeInfo(call, cancellationToken).Type)) return call;
        return call is { Expression: MemberAccessExpressionSyntax { Expression: var query, Name.Identifier.ValueText: not ("ToDictionary" or "ToLookup") }, ArgumentList.Arguments.Count: 0 }
            ? AwaitedQuery.Group(query is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : query, model, cancellationToken)
            : null;
    }

    static async Task<Offer?> KeptAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (KeptGroup.At(site, cancellationToken) is not { } kept) return null;
        if (await AwaitBehind.FindAsync(site, kept.Statement, cancellationToken).ConfigureAwait(false) is not { } place) return null;
        return new Offer($"Await '{kept.Name.ValueText}'{place.TitleSuffix}", AwaitBehindIt, c => place.InsertAsync(SyntaxFactory.IdentifierName(kept.Name), c));
    }

    static async Task<Offer?> FilledAsync(FixSite site, VariableDeclaratorSyntax variable, CancellationToken cancellationToken)
    {
        if (variable.Parent?.Parent is not LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declaration) return null;
        if (site.Model.GetDeclaredSymbol(variable, cancellationToken) is not ILocalSymbol local) return null;
        // An array may have slots that nobody fills, and a group does not take null.
        var isDictionary = Sequences.ElementType(local.Type) is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: { Length: 2 } pair } && Awaitables.IsTask(pair[1]);
        if (!isDictionary && !Awaitables.IsTask(Sequences.ElementType(local.Type))) return null;
        if (local.Type is IArrayTypeSymbol && variable.Initializer?.Value is ArrayCreationExpressionSyntax { Initializer: null }) return null;

        var last = block.Statements.LastOrDefault(statement => Mentions(statement, local.Name)) ?? declaration;
        if (await AwaitBehind.FindAsync(site, last, cancellationToken).ConfigureAwait(false) is not { } place) return null;
        ExpressionSyntax tasks = SyntaxFactory.IdentifierName(variable.Identifier.WithoutTrivia());
        if (isDictionary) tasks = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, tasks, SyntaxFactory.IdentifierName("Values"));
        var group = Syntax.WhenAll(tasks);
        return new Offer($"Await the tasks in '{local.Name}'{place.TitleSuffix}", AwaitBehindIt, c => place.InsertAsync(group, c));
    }

    static bool Mentions(StatementSyntax statement, string name) =>
        statement.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);
}
