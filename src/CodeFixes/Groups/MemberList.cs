using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>The list in which the members of a group are written: its arguments, or the initializer of an array or a list.</summary>
static class MemberList
{
    /// <summary>A local by its name.</summary>
    public static ExpressionSyntax Name(ILocalSymbol local) =>
        SyntaxFactory.ParseName(SyntaxFacts.GetKeywordKind(local.Name) == SyntaxKind.None ? local.Name : "@" + local.Name);

    /// <summary>The list of a member that is not its first, and the same list without it; comments at it go to the one before.</summary>
    public static (SyntaxNode List, SyntaxNode Shorter)? Without(ExpressionSyntax member) => member.Parent switch
    {
        ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax list } argument => (list, list.WithArguments(Shorter(list.Arguments, argument))),
        InitializerExpressionSyntax list => (list, list.WithExpressions(Shorter(list.Expressions, member))),
        _ => null,
    };

    /// <summary>The call of a group with more members at its end, or null where its members are not written as arguments, in an array or in a list.</summary>
    public static InvocationExpressionSyntax? With(InvocationExpressionSyntax call, IReadOnlyList<ExpressionSyntax> more)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || arguments.Any(argument => argument.NameColon is not null)) return null;
        if (arguments.Count == 1 && Initializer(arguments[0].Expression) is { } initializer)
            return call.ReplaceNode(initializer, initializer.WithExpressions(Longer(initializer.Expressions, more)));
        return call.WithArgumentList(call.ArgumentList.WithArguments(Longer(arguments, more.Select(SyntaxFactory.Argument))));
    }

    /// <summary>The only member of a group, to stand in its place.</summary>
    public static ExpressionSyntax Alone(ExpressionSyntax member, InvocationExpressionSyntax call) =>
        Comments.Carry((call.Parent is AwaitExpressionSyntax or MemberAccessExpressionSyntax ? Syntax.Operand(member) : member).WithTriviaFrom(call), call);

    static InitializerExpressionSyntax? Initializer(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax array => array.Initializer,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer,
        BaseObjectCreationExpressionSyntax list => list.Initializer,
        _ => null,
    };

    static SeparatedSyntaxList<T> Shorter<T>(SeparatedSyntaxList<T> list, T member) where T : SyntaxNode
    {
        var (nodes, separators, index) = (list.ToList(), list.GetSeparators().ToList(), list.IndexOf(member));
        var comma = separators[index < separators.Count ? index : index - 1];
        var (previous, isLast) = (nodes[index - 1], index == nodes.Count - 1);
        var comments = Comments.Inline(index < separators.Count
            ? member.GetLeadingTrivia().AddRange(member.GetTrailingTrivia()).AddRange(comma.GetAllTrivia())
            : new SyntaxTriviaList(comma.GetAllTrivia()).AddRange(member.GetLeadingTrivia()).AddRange(member.GetTrailingTrivia()));

        // The white space before the closing brace stays before it.
        var trailing = comments.Count > 0 ? previous.GetTrailingTrivia().Add(SyntaxFactory.Space).AddRange(comments)
            : !isLast ? previous.GetTrailingTrivia()
            : Comments.HasComment(previous.GetTrailingTrivia()) ? new SyntaxTriviaList(SyntaxFactory.Space).AddRange(Comments.Inline(previous.GetTrailingTrivia())).AddRange(member.GetTrailingTrivia())
            : member.GetTrailingTrivia();
        nodes[index - 1] = previous.WithTrailingTrivia(trailing);
        nodes.RemoveAt(index);
        separators.Remove(comma);
        return SyntaxFactory.SeparatedList(nodes, separators);
    }

    // What stands one below the other goes on like that.
    static SeparatedSyntaxList<T> Longer<T>(SeparatedSyntaxList<T> list, IEnumerable<T> more) where T : SyntaxNode
    {
        var last = list.Last();
        var layout = SyntaxFactory.TriviaList(last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        comma = list.SeparatorCount > 0 && !Comments.HasComment(list.GetSeparators().Last().TrailingTrivia)
            ? comma.WithTrailingTrivia(list.GetSeparators().Last().TrailingTrivia)
            : comma.WithTrailingTrivia(SyntaxFactory.Space);
        var all = list.ToList();
        var separators = list.GetSeparators().Take(all.Count - 1).ToList();
        foreach (var one in more)
        {
            var previous = all[all.Count - 1];
            all[all.Count - 1] = previous.WithoutTrailingTrivia();
            all.Add(one.WithLeadingTrivia(layout).WithTrailingTrivia(previous.GetTrailingTrivia()));
            separators.Add(comma);
        }

        if (list.SeparatorCount == list.Count) separators.Add(list.GetSeparators().Last());
        return SyntaxFactory.SeparatedList(all, separators);
    }
}
