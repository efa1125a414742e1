using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>A value that nobody uses, and the awaited group that takes its place.</summary>
static class AwaitedQuery
{
    /// <summary>The query as a whole: what is assigned, initialized with or stands as a statement.</summary>
    public static ExpressionSyntax? WholeValue(SyntaxNode node) => node.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(expression =>
        expression.Parent is ExpressionStatementSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax
        || (expression.Parent is AssignmentExpressionSyntax assignment && assignment.Right == expression));

    /// <summary>
    /// What the awaited group takes the place of: the statement's expression, an assignment to a discard, or the declaration of
    /// a local that nothing else mentions.
    /// </summary>
    public static SyntaxNode? Replaced(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken) => query.Parent switch
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

    /// <summary>An awaited group as the statement or the expression that takes the place of another.</summary>
    public static SyntaxNode InPlaceOf(SyntaxNode replaced, SyntaxNode query, ExpressionSyntax awaited) => replaced is StatementSyntax
        ? Comments.InPlaceOf(SyntaxFactory.ExpressionStatement(awaited.WithoutTrivia()), replaced, query)
        : Comments.InPlaceOf(awaited, replaced, query);

    /// <summary>
    /// <c>Task.WhenAll(query)</c>, with the value tasks of a query made tasks, and the tasks inside of its tasks awaited; null where
    /// its elements are neither, or the group would be complete before their work is.
    /// </summary>
    public static ExpressionSyntax? Group(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken)
    {
        var element = Sequences.ElementType(model.GetTypeInfo(query, cancellationToken).Type);
        if (NestedTasks.IsWork(NestedTasks.ResultOf(element))) return NestedRepair.In(query, model, cancellationToken) is { } repaired ? Syntax.WhenAll(repaired) : null;
        if (Awaitables.IsTask(element)) return Syntax.WhenAll(query);
        if (!Awaitables.IsValueTask(element)) return null;
        var parameter = Syntax.UnusedName(query, "task", "valueTask");
        var asTask = SyntaxFactory.SimpleLambdaExpression(SyntaxFactory.Parameter(SyntaxFactory.Identifier(parameter)), Syntax.Call(SyntaxFactory.IdentifierName(parameter), "AsTask"))
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
        return Syntax.WhenAll(Syntax.Call(query, "Select", asTask));
    }
}
