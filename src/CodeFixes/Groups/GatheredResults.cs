using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>An awaited group whose results, an array, take the place of the sequence of results that a query gave one by one.</summary>
sealed class GatheredResults
{
    GatheredResults(ExpressionSyntax replaced, ExpressionSyntax awaited) => (Replaced, Awaited) = (replaced, awaited);

    /// <summary>What the awaited group takes the place of.</summary>
    public ExpressionSyntax Replaced { get; }

    /// <summary>The awaited group.</summary>
    public ExpressionSyntax Awaited { get; }

    /// <summary>The array in place of a query; null where it would not compile, or would change what else is bound.</summary>
    public static GatheredResults? InPlaceOf(ExpressionSyntax query, ExpressionSyntax group, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsGroupWithResults(query, group, model)) return null;
        var whole = query.Parent is ParenthesizedExpressionSyntax parenthesized ? parenthesized : query;
        var awaited = AwaitHabit.Follow(Awaiting.Expression(group), query);
        return Behind(whole) switch
        {
            "ToArray" => new((ExpressionSyntax)whole.Parent!.Parent!, awaited),
            // On an array that is the method of a span, which turns it around in place.
            "Reverse" => null,
            { } => new(whole, SyntaxFactory.ParenthesizedExpression(awaited)),
            null => TakesArray(whole, model, cancellationToken) ? new(whole, awaited) : null,
        };
    }

    /// <summary>A call of an operator on the array: <c>(await Task.WhenAll(..)).Sum()</c>.</summary>
    public static GatheredResults? Under(InvocationExpressionSyntax call, string name, ExpressionSyntax group, ExpressionSyntax? lambda, SemanticModel model) =>
        IsGroupWithResults(call, group, model) ? new(call, Syntax.Call(AwaitHabit.Follow(Awaiting.Expression(group), call), name, lambda is null ? [] : [lambda])) : null;

    static bool IsGroupWithResults(ExpressionSyntax place, ExpressionSyntax group, SemanticModel model) =>
        model.GetSpeculativeSymbolInfo(place.SpanStart, group, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol { ReturnType: INamedTypeSymbol { IsGenericType: true } };

    /// <summary>The method that is called on a value, or null.</summary>
    static string? Behind(ExpressionSyntax value) =>
        value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } } ? name == "ToArray" && arguments.Count > 0 ? null : name : null;

    // Where the sequence was, an array is now: that must not change what else is bound, or whether it is.
    static bool TakesArray(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken) => query.Parent switch
    {
        ForEachStatementSyntax loop => loop.Expression == query,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => EnclosingFunction.Of(query) is not AnonymousFunctionExpressionSyntax,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable } => !declaration.Type.IsVar || !IsAssigned(variable),
        ArgumentSyntax argument => model.GetOperation(argument, cancellationToken) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { IsParams: false, OriginalDefinition.Type: INamedTypeSymbol { Name: "IEnumerable" } } },
        _ => false,
    };

    static bool IsAssigned(VariableDeclaratorSyntax variable) => variable.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
        || member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText);
}
