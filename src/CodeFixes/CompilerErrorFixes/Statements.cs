using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Puts several statements where one was.</summary>
static class Statements
{
    /// <summary>
    /// A piece of code in which a statement of a block or of a program gives way to others, one a line, indented as it was. What
    /// stood above it stands above the first, what stood behind it behind the last. The new ones are marked for <see cref="Outcome"/>.
    /// </summary>
    public static SyntaxNode Replace(SyntaxNode scope, StatementSyntax old, IReadOnlyList<StatementSyntax> fresh)
    {
        var leading = old.GetLeadingTrivia();
        var indentation = leading.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
        var placed = fresh.Select((statement, index) => Outcome.Mark(statement)
            .WithLeadingTrivia(index == 0 ? leading.AddRange(statement.GetLeadingTrivia()) : indentation)
            .WithTrailingTrivia(index < fresh.Count - 1 ? SyntaxFactory.TriviaList(EndOfLine(old)) : old.GetTrailingTrivia()));
        return old.Parent is GlobalStatementSyntax global
            ? scope.ReplaceNode(global, placed.Select(statement => SyntaxFactory.GlobalStatement(statement)))
            : scope.ReplaceNode(old, placed);
    }

    /// <summary>What ends the lines of the file that a node is in.</summary>
    public static SyntaxTrivia EndOfLine(SyntaxNode node)
    {
        var found = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return found.IsKind(SyntaxKind.EndOfLineTrivia) ? found : SyntaxFactory.ElasticCarriageReturnLineFeed;
    }
}
