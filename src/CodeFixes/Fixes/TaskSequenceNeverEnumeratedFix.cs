using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Runs a lazy sequence of tasks: <c>await Task.WhenAll(sequence)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskSequenceNeverEnumeratedFix))]
public sealed class TaskSequenceNeverEnumeratedFix() : GatherCodeFix(TaskSequenceNeverEnumerated.Id)
{
    public const string AwaitWhenAll = "GATHER102.AwaitWhenAll";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (WholeValue(site.Node) is not { } query || Replaced(query, site.Model, cancellationToken) is not { } replaced) return [];
        if (Group(query, site.Model, cancellationToken) is not { } group) return [];
        if (await AwaitPlan.FindAsync(site, query, cancellationToken).ConfigureAwait(false) is not { } plan) return [];
        return [new Offer($"Run the tasks: await Task.WhenAll(..){plan.TitleSuffix}", AwaitWhenAll, c => plan.ReplaceAsync(replaced, _ => InPlaceOf(replaced, query, Awaiting.Expression(group)), c))];
    }

    /// <summary>The query as a whole: what is assigned, initialized with or stands as a statement.</summary>
    static ExpressionSyntax? WholeValue(SyntaxNode node) => node.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(expression =>
        expression.Parent is ExpressionStatementSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
        || (expression.Parent is AssignmentExpressionSyntax assignment && assignment.Right == expression));

    /// <summary>
    /// What the awaited group takes the place of: the statement's expression, an assignment to a discard, or the declaration of
    /// a local that nothing else mentions.
    /// </summary>
    static SyntaxNode? Replaced(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken) => query.Parent switch
    {
        ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax => query,
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } discard when model.GetSymbolInfo(discard.Left, cancellationToken).Symbol is IDiscardSymbol => discard,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } declaration } } variable } when IsMentionedOnce(variable) => declaration,
        _ => null,
    };

    static bool IsMentionedOnce(VariableDeclaratorSyntax variable)
    {
        var scope = variable.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? variable.SyntaxTree.GetRoot();
        return scope.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == variable.Identifier.ValueText) == 1;
    }

    static SyntaxNode InPlaceOf(SyntaxNode replaced, SyntaxNode query, ExpressionSyntax awaited) => replaced is StatementSyntax
        ? Comments.InPlaceOf(SyntaxFactory.ExpressionStatement(awaited.WithoutTrivia()), replaced, query)
        : Comments.InPlaceOf(awaited, replaced, query);

    static ExpressionSyntax? Group(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken)
    {
        var types = KnownTypes.Of(model.Compilation);
        var element = Sequences.ElementType(model.GetTypeInfo(query, cancellationToken).Type);
        if (Awaitables.IsTask(element, types)) return Syntax.WhenAll(query);
        if (!Awaitables.IsValueTask(element, types)) return null;
        var parameter = Syntax.UnusedName(query, "task", "valueTask");
        var asTask = SyntaxFactory.SimpleLambdaExpression(SyntaxFactory.Parameter(SyntaxFactory.Identifier(parameter)), Syntax.Call(SyntaxFactory.IdentifierName(parameter), "AsTask"))
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
        return Syntax.WhenAll(Syntax.Call(query, "Select", asTask));
    }
}
