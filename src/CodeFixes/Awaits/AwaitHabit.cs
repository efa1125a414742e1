using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The habit of writing <c>ConfigureAwait(false)</c> behind every await: a fix follows that of the method that it changes.</summary>
static class AwaitHabit
{
    // One await in another method of the type may be chance.
    const int Least = 2;

    /// <summary>An await expression, with <c>ConfigureAwait(false)</c> where all awaits of the member around a place have it; of a member without any, those of its type decide.</summary>
    public static ExpressionSyntax Follow(ExpressionSyntax awaiting, SyntaxNode place) =>
        awaiting is AwaitExpressionSyntax { Expression: var task } && !IsConfigured(task) && IsHabitAt(place)
            ? awaiting.ReplaceNode(task, Syntax.Call(task, "ConfigureAwait", SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression)).WithTriviaFrom(task))
            : awaiting;

    static bool IsHabitAt(SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member) return false;
        var awaits = AwaitsIn(member);
        if (awaits.Count > 0) return awaits.All(one => IsConfigured(one.Expression));
        return member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && AwaitsIn(type) is { Count: >= Least } others && others.All(one => IsConfigured(one.Expression));
    }

    static List<AwaitExpressionSyntax> AwaitsIn(SyntaxNode node) => node.DescendantNodes().OfType<AwaitExpressionSyntax>().ToList();

    // ConfigureAwaitOptions and ConfigureAwait(true) say something else.
    static bool IsConfigured(ExpressionSyntax task) => task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } };
}
