using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace AsyncGather.CodeFixes;

/// <summary>Makes await expressions.</summary>
static class Awaiting
{
    /// <summary>
    /// An expression, awaited: <c>await x.Y()</c>, and <c>await (x?.Y() ?? Task.CompletedTask)</c> where the task may be null.
    /// Comments around the expression stay around the await.
    /// </summary>
    public static ExpressionSyntax Expression(ExpressionSyntax task)
    {
        var operand = task.WithoutTrivia();
        while (operand is ParenthesizedExpressionSyntax { Expression: var inner } wrapped && !Comments.HasComment(wrapped.OpenParenToken.TrailingTrivia) && !Comments.HasComment(inner.GetTrailingTrivia())) operand = inner.WithoutTrivia();
        if (operand is ConditionalAccessExpressionSyntax) operand = Parenthesized(OrCompleted(operand));
        else if (NeedsParentheses(operand)) operand = Parenthesized(operand);
        return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), operand)
            .WithTriviaFrom(task);
    }

    /// <summary>A value that is dropped on purpose: <c>_ = x</c>.</summary>
    public static ExpressionSyntax Discarded(ExpressionSyntax value)
    {
        var underscore = SyntaxFactory.Identifier(SyntaxFactory.TriviaList(), SyntaxKind.UnderscoreToken, "_", "_", SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var equals = SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(underscore), equals, value.WithoutTrivia()).WithTriviaFrom(value);
    }

    /// <summary>A type or member by its full name, which is shortened where the file's usings allow it.</summary>
    public static ExpressionSyntax Qualified(string name) =>
        SyntaxFactory.ParseExpression("global::" + name).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>The type System.Threading.Tasks.Task, shortened where the file's usings allow it.</summary>
    public static TypeSyntax TaskType() =>
        SyntaxFactory.ParseTypeName("global::System.Threading.Tasks.Task").WithAdditionalAnnotations(Simplifier.Annotation);

    static ExpressionSyntax OrCompleted(ExpressionSyntax maybeNull) =>
        SyntaxFactory.BinaryExpression(SyntaxKind.CoalesceExpression, maybeNull, Qualified("System.Threading.Tasks.Task.CompletedTask"))
            .WithAdditionalAnnotations(Formatter.Annotation);

    static ParenthesizedExpressionSyntax Parenthesized(ExpressionSyntax expression) => SyntaxFactory.ParenthesizedExpression(expression);

    static bool NeedsParentheses(ExpressionSyntax expression) =>
        expression is ConditionalExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionSyntax or AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax;
}
