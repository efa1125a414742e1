using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Waiting without await: a last resort where a signature cannot change.</summary>
static class Blocking
{
    /// <summary>
    /// Whether blocking is what remains: in constructors, Main, Dispose, overrides and interface implementations that are not async.
    /// </summary>
    public static bool IsAcceptableAt(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression is ConditionalAccessExpressionSyntax || EnclosingFunction.Of(expression) is not { } function) return false;
        if (function is ConstructorDeclarationSyntax) return true;
        if (function is not MethodDeclarationSyntax declaration || EnclosingFunction.IsAsync(function)) return false;
        return model.GetDeclaredSymbol(declaration, cancellationToken) is { ReturnsVoid: true } method
            && (method is { Name: "Main", IsStatic: true } or { Name: "Dispose", Parameters.Length: <= 1 } || method.IsOverride || Asyncness.ImplementsInterface(method));
    }

    /// <summary><c>x.GetAwaiter().GetResult()</c>: unlike Wait it throws the exception itself, not an AggregateException around it.</summary>
    public static ExpressionSyntax Expression(ExpressionSyntax task) =>
        Call(Call(task.WithoutTrivia(), "GetAwaiter"), "GetResult").WithTriviaFrom(task);

    static InvocationExpressionSyntax Call(ExpressionSyntax target, string name) =>
        SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, target, SyntaxFactory.IdentifierName(name)));
}
