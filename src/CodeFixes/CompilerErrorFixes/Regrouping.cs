using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>One way to write the arguments of a group.</summary>
sealed class Regrouping(ArgumentListSyntax arguments, bool needsLinq)
{
    public ArgumentListSyntax Arguments => arguments;
    public bool NeedsLinq => needsLinq;

    /// <summary>
    /// The ways to pass operations and sequences of them, the best first: as they are, spread into one collection, or joined by
    /// the methods of System.Linq.
    /// </summary>
    public static IEnumerable<Regrouping> Ways(ArgumentListSyntax old, IReadOnlyList<ArgumentRepair> repairs, string group, SyntaxNode near)
    {
        var needsLinq = repairs.Any(repair => repair.NeedsLinq);
        var sequences = repairs.Count(repair => repair.IsSequence);
        if (sequences == 0 || repairs.Count == 1) yield return new Regrouping(Separate(old, repairs), needsLinq);
        if (sequences == 0) yield break;

        if (SpreadArguments.Of(old, repairs, near) is { } collection) yield return new Regrouping(One(old, collection), needsLinq);
        foreach (var elementType in new[] { null, Awaiting.TaskType() })
        {
            var joined = JoinedSequence.Of(old, repairs, elementType);
            if (repairs.Count > 1) yield return new Regrouping(One(old, joined), true);
            // The groups that block take an array and, before .NET 9, nothing else.
            if (group is "WaitAll" or "WaitAny") yield return new Regrouping(One(old, Conversions.Call(joined, "ToArray")), true);
        }
    }

    /// <summary>What stands between the arguments in front of one: the comments there are about it.</summary>
    public static SyntaxTriviaList CommentsBefore(ArgumentListSyntax list, int index)
    {
        if (index == 0) return default;
        var separator = list.Arguments.GetSeparator(index - 1);
        return Comments.Inline(separator.LeadingTrivia.Concat(separator.TrailingTrivia).Concat(list.Arguments[index].GetLeadingTrivia()));
    }

    static ArgumentListSyntax Separate(ArgumentListSyntax old, IReadOnlyList<ArgumentRepair> repairs) =>
        old.WithArguments(SyntaxFactory.SeparatedList(
            repairs.Select((repair, index) => old.Arguments[index].WithExpression(repair.Expression)),
            old.Arguments.GetSeparators().Take(repairs.Count - 1)));

    static ArgumentListSyntax One(ArgumentListSyntax old, ExpressionSyntax argument) =>
        old.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument)));
}
