using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The arguments of a group as one collection expression, and the other way round.</summary>
static class SpreadArguments
{
    /// <summary><c>[.. a, b]</c>; null where the language version of the file has no such expressions.</summary>
    public static ExpressionSyntax? Of(ArgumentListSyntax old, IReadOnlyList<ArgumentRepair> repairs, SyntaxNode near)
    {
        if (!CollectionExpressions.AreKnownTo(near)) return null;

        // The operands are put in afterwards, as they are: they may hold nodes that a fix of several places will look for.
        var places = repairs.Select((_, index) => SyntaxFactory.IdentifierName("x" + index)).ToList();
        var template = CollectionExpressions.Of(places, place => repairs[places.IndexOf((IdentifierNameSyntax)place)].IsSequence);
        var operands = template.DescendantNodes().OfType<IdentifierNameSyntax>().ToList();
        var commas = template.ChildTokens().Where(token => token.IsKind(SyntaxKind.CommaToken)).ToList();
        var dots = operands.Select(name => name.GetFirstToken().GetPreviousToken()).ToList();
        // The layout in front of an element belongs in front of its two dots, and that around all of them around the brackets.
        var filled = template.ReplaceSyntax(
            operands, (name, _) => Operand(repairs, operands.IndexOf((IdentifierNameSyntax)name)),
            commas.Concat(dots.Where(token => token.IsKind(SyntaxKind.DotDotToken))), (token, _) => token.IsKind(SyntaxKind.CommaToken)
                ? old.Arguments.GetSeparator(commas.IndexOf(token))
                : token.WithLeadingTrivia(dots.IndexOf(token) == 0 ? default : repairs[dots.IndexOf(token)].Expression.GetLeadingTrivia()),
            Enumerable.Empty<SyntaxTrivia>(), (trivia, _) => trivia);
        return filled.WithLeadingTrivia(repairs[0].Expression.GetLeadingTrivia()).WithTrailingTrivia(repairs[repairs.Count - 1].Expression.GetTrailingTrivia());
    }

    /// <summary>
    /// The elements of a collection expression, and the list of arguments that they would be; null for every other expression, and
    /// where a comment would have no place in such a list.
    /// </summary>
    public static (ArgumentListSyntax List, IReadOnlyList<ExpressionSyntax> Elements)? Elements(ExpressionSyntax expression)
    {
        var parts = expression.ChildNodesAndTokens();
        if (!parts[0].IsKind(SyntaxKind.OpenBracketToken)) return null;
        var elements = parts.Where(part => part.IsNode).Select(part => part.AsNode()!.ChildNodes().LastOrDefault()).OfType<ExpressionSyntax>().ToList();
        var commas = parts.Where(part => part.IsKind(SyntaxKind.CommaToken)).Select(part => part.AsToken()).ToList();
        var rest = expression.DescendantTokens().Where(token => !commas.Contains(token) && !elements.Any(element => element.Span.Contains(token.Span)));
        if (commas.Count != elements.Count - 1 || rest.Any(token => Comments.Inline(token.GetAllTrivia()).Count > 0)) return null;
        return (SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(elements.Select(SyntaxFactory.Argument), commas)), elements);
    }

    static ExpressionSyntax Operand(IReadOnlyList<ArgumentRepair> repairs, int index)
    {
        var operand = repairs[index].Expression;
        if (index == 0 || repairs[index].IsSequence) operand = operand.WithLeadingTrivia();
        return index == repairs.Count - 1 ? operand.WithTrailingTrivia() : operand;
    }
}
