using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Writes the calls that turn what was passed to a group into tasks.</summary>
static class Conversions
{
    /// <summary><c>x()</c></summary>
    public static ExpressionSyntax Call(ExpressionSyntax function) =>
        SyntaxFactory.InvocationExpression(Receiver(function)).WithTriviaFrom(function);

    /// <summary><c>x.AsTask()</c></summary>
    public static ExpressionSyntax AsTask(ExpressionSyntax valueTask) => Call(valueTask, "AsTask");

    /// <summary><c>Task.Run(x)</c></summary>
    public static ExpressionSyntax Run(ExpressionSyntax function) =>
        SyntaxFactory.InvocationExpression(Awaiting.Qualified("System.Threading.Tasks.Task.Run"), Arguments(function.WithoutTrivia()));

    /// <summary><c>x.Select(name => result)</c></summary>
    public static ExpressionSyntax Select(ExpressionSyntax sequence, string name, ExpressionSyntax result)
    {
        var arrow = SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        return Call(sequence, "Select", SyntaxFactory.SimpleLambdaExpression(default(SyntaxToken), SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)), arrow, null, result));
    }

    /// <summary><c>x.Name</c></summary>
    public static ExpressionSyntax Member(ExpressionSyntax receiver, string name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Receiver(receiver), SyntaxFactory.IdentifierName(name));

    /// <summary><c>x.Name(arguments)</c>, with the comments and the layout of x around it.</summary>
    public static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, params ExpressionSyntax[] arguments) =>
        Call(receiver, SyntaxFactory.IdentifierName(name), arguments);

    public static InvocationExpressionSyntax Call(ExpressionSyntax receiver, SimpleNameSyntax name, params ExpressionSyntax[] arguments) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Receiver(receiver), name), Arguments(arguments))
            .WithTriviaFrom(receiver);

    /// <summary>
    /// <c>ids.Select(i => V(i).AsTask())</c> of <c>ids.Select(i => V(i))</c>: the conversion where the operation is started. Null
    /// where a sequence is not written like that.
    /// </summary>
    public static ExpressionSyntax? AsTaskInSelector(ExpressionSyntax sequence, SemanticModel model, CancellationToken cancellationToken)
    {
        // With written type arguments the lambda may not return another type.
        if (GroupArgument.WithoutParentheses(sequence) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "Select" } } } call) return null;
        if (call.ArgumentList.Arguments is not { Count: 1 } arguments || arguments[0].Expression is not LambdaExpressionSyntax { ExpressionBody: { } body } lambda) return null;
        var isValueTask = Awaitables.IsValueTask(model.GetTypeInfo(body, cancellationToken).Type);
        return isValueTask && lambda.AsyncKeyword.IsKind(SyntaxKind.None) ? sequence.ReplaceNode(body, AsTask(body)) : null;
    }

    // Without elastic trivia at its parentheses, or the formatter breaks the line in front of a comment.
    static ArgumentListSyntax Arguments(params ExpressionSyntax[] arguments) =>
        SyntaxFactory.ArgumentList(
            SyntaxFactory.Token(default, SyntaxKind.OpenParenToken, default),
            SyntaxFactory.SeparatedList(arguments.Select(SyntaxFactory.Argument)),
            SyntaxFactory.Token(default, SyntaxKind.CloseParenToken, default));

    /// <summary>An expression as a member or an argument list can follow it.</summary>
    static ExpressionSyntax Receiver(ExpressionSyntax expression)
    {
        var bare = expression.WithoutTrivia();
        return bare is TypeSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
                or InstanceExpressionSyntax or BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or PostfixUnaryExpressionSyntax
            ? bare
            : SyntaxFactory.ParenthesizedExpression(bare);
    }
}
