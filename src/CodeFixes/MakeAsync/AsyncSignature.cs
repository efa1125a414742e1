using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Gives a function the async modifier and, where it returned nothing, the return type Task.</summary>
static class AsyncSignature
{
    public static SyntaxNode Apply(SyntaxNode function, bool returnsVoid) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => Rebinding.AsAsync(lambda),
        MethodDeclarationSyntax method => Typed(method, method.ReturnType, returnsVoid, (m, type) => m.WithReturnType(type), m => m.ReturnType, m => m.Modifiers, (m, list) => m.WithModifiers(list)),
        LocalFunctionStatementSyntax local => Typed(local, local.ReturnType, returnsVoid, (m, type) => m.WithReturnType(type), m => m.ReturnType, m => m.Modifiers, (m, list) => m.WithModifiers(list)),
        _ => function,
    };

    static T Typed<T>(T function, TypeSyntax type, bool returnsVoid, Func<T, TypeSyntax, T> withType, Func<T, TypeSyntax> typeOf, Func<T, SyntaxTokenList> modifiers, Func<T, SyntaxTokenList, T> withModifiers)
        where T : SyntaxNode
    {
        if (returnsVoid) function = withType(function, Awaiting.TaskType().WithTriviaFrom(type));
        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (modifiers(function).Count > 0) return withModifiers(function, modifiers(function).Add(keyword));

        // The comments and the indentation before the return type now belong before "async".
        var first = typeOf(function);
        return withModifiers(withType(function, first.WithoutLeadingTrivia()), SyntaxFactory.TokenList(keyword.WithLeadingTrivia(first.GetLeadingTrivia())));
    }
}
