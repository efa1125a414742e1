using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Joins operations and sequences of them by the methods of System.Linq, for languages without collection expressions.</summary>
static class JoinedSequence
{
    /// <summary>
    /// <c>a.Append(b).Concat(c)</c>, in the order in which they were passed. With an element type, <c>a.Append&lt;Task&gt;(b)</c>:
    /// where the elements have different types the compiler finds no common one by itself.
    /// </summary>
    public static ExpressionSyntax Of(ArgumentListSyntax old, IReadOnlyList<ArgumentRepair> repairs, TypeSyntax? elementType)
    {
        var first = repairs.TakeWhile(repair => !repair.IsSequence).Count();
        var result = repairs[first].Expression.WithLeadingTrivia(Regrouping.CommentsBefore(old, first));
        for (var index = first - 1; index >= 0; index--) Join("Prepend", index);
        for (var index = first + 1; index < repairs.Count; index++) Join(repairs[index].IsSequence ? "Concat" : "Append", index);
        return result.WithLeadingTrivia(repairs[0].Expression.GetLeadingTrivia().AddRange(result.GetLeadingTrivia()));

        void Join(string method, int index)
        {
            var operand = repairs[index].Expression.WithLeadingTrivia(Regrouping.CommentsBefore(old, index));
            operand = operand.WithTrailingTrivia(Comments.Inline(operand.GetTrailingTrivia()));
            result = Conversions.Call(result, Named(method), operand);
            // One type argument is enough: what the first call returns has the common type.
            elementType = null;
        }

        SimpleNameSyntax Named(string method) => elementType is null
            ? SyntaxFactory.IdentifierName(method)
            : SyntaxFactory.GenericName(SyntaxFactory.Identifier(method), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(elementType)));
    }
}
