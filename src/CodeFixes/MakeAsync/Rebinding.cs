using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Binds changed code without changing the document, to learn what the compiler would make of it.</summary>
static class Rebinding
{
    /// <summary>
    /// Whether the call that a lambda is an argument of takes an async lambda there, as <c>Task.Run</c> does: it then binds to an
    /// overload whose delegate returns a task, and gives the same type as before.
    /// </summary>
    public static bool AcceptsAsync(AnonymousFunctionExpressionSyntax lambda, SemanticModel model)
    {
        if (lambda.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument) return false;
        var index = list.Arguments.IndexOf(argument);
        // The lambda's await makes the difference between an async lambda and one that only says so: its body is awaited in the copy as well.
        var changed = call.ReplaceNode(lambda, AsAsync(lambda));
        if (model.GetSpeculativeSymbolInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method) return false;
        if (!SameType(model.GetTypeInfo(call).Type, model.GetSpeculativeTypeInfo(call.SpanStart, changed, SpeculativeBindingOption.BindAsExpression).Type)) return false;
        var parameter = argument.NameColon is { } name
            ? method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(Math.Min(index, method.Parameters.Length - 1));
        return parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } returned } && Awaitables.IsAwaitable(returned);
    }

    /// <summary>A lambda or anonymous method with the async modifier.</summary>
    public static AnonymousFunctionExpressionSyntax AsAsync(AnonymousFunctionExpressionSyntax lambda)
    {
        if (lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword)) return lambda;
        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        // "static async () =>" reads better than "async static () =>", but both compile; the modifier goes last.
        return lambda.Modifiers.Count > 0
            ? lambda.WithModifiers(lambda.Modifiers.Add(keyword))
            : lambda.WithoutLeadingTrivia().WithModifiers(SyntaxFactory.TokenList(keyword)).WithLeadingTrivia(lambda.GetLeadingTrivia());
    }

    /// <summary>The type that an expression would have in place of another, or null where it does not compile there.</summary>
    public static ITypeSymbol? TypeInPlaceOf(ExpressionSyntax old, ExpressionSyntax fresh, SemanticModel model)
    {
        var symbol = model.GetSpeculativeSymbolInfo(old.SpanStart, fresh, SpeculativeBindingOption.BindAsExpression).Symbol;
        return symbol is null ? null : model.GetSpeculativeTypeInfo(old.SpanStart, fresh, SpeculativeBindingOption.BindAsExpression).Type;
    }

    static bool SameType(ITypeSymbol? one, ITypeSymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
