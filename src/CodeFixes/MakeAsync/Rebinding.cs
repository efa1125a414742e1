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
        if (SymbolInPlaceOf(call, changed, model) is not IMethodSymbol method) return false;
        if (!SameType(model.GetTypeInfo(call).Type, TypeInPlaceOf(call, changed, model))) return false;
        var parameter = argument.NameColon is { } name
            ? method.Parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(Math.Min(index, method.Parameters.Length - 1));
        return parameter?.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } returned } ? Awaitables.IsAwaitable(returned) : IsEndpoint(method, parameter);
    }

    // app.MapGet("/all", () => ..) of ASP.NET Core takes any delegate, and awaits what it returns.
    static bool IsEndpoint(IMethodSymbol method, IParameterSymbol? parameter) =>
        parameter?.Type.SpecialType == SpecialType.System_Delegate && method.ContainingType is { Name: "EndpointRouteBuilderExtensions", ContainingNamespace: { Name: "Builder", ContainingNamespace.Name: "AspNetCore" } };

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
        var plain = Unconditional(old, fresh, model);
        var symbol = model.GetSpeculativeSymbolInfo(old.SpanStart, plain, SpeculativeBindingOption.BindAsExpression).Symbol;
        return symbol is null ? null : model.GetSpeculativeTypeInfo(old.SpanStart, plain, SpeculativeBindingOption.BindAsExpression).Type;
    }

    /// <summary>What an expression would mean in place of another, or null where it does not compile there.</summary>
    public static ISymbol? SymbolInPlaceOf(ExpressionSyntax old, ExpressionSyntax fresh, SemanticModel model) =>
        model.GetSpeculativeSymbolInfo(old.SpanStart, Unconditional(old, fresh, model), SpeculativeBindingOption.BindAsExpression).Symbol;

    // The compiler throws where it is asked for the '.M()' of 'a?.M()' alone: 'a.M()' is bound instead.
    static ExpressionSyntax Unconditional(ExpressionSyntax old, ExpressionSyntax fresh, SemanticModel model)
    {
        if (BindingAtHead(fresh) is not { } binding || old.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(old.Span)) is not { } access) return fresh;
        var receiver = Unconditional(access, access.Expression, model).WithoutTrivia();
        receiver = SyntaxFactory.ParenthesizedExpression(receiver);
        if (model.GetTypeInfo(access.Expression).Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            receiver = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("Value"));
        return fresh.ReplaceNode(binding, binding is MemberBindingExpressionSyntax member
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, member.Name)
            : SyntaxFactory.ElementAccessExpression(receiver, ((ElementBindingExpressionSyntax)binding).ArgumentList));
    }

    // The '.M' of '.M(x).N[0]'.
    static ExpressionSyntax? BindingAtHead(ExpressionSyntax? expression)
    {
        while (expression is not null and not (MemberBindingExpressionSyntax or ElementBindingExpressionSyntax))
            expression = expression switch
            {
                InvocationExpressionSyntax call => call.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax access => access.Expression,
                ConditionalAccessExpressionSyntax access => access.Expression,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                _ => null,
            };
        return expression;
    }

    static bool SameType(ITypeSymbol? one, ITypeSymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
