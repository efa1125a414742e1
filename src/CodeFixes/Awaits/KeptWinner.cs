using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>The winner of a race in a local, taken out of its list and awaited.</summary>
static class KeptWinner
{
    /// <summary>
    /// The change of a statement with a race in it to three: the winner is kept, taken out, and awaited. Null where a statement cannot become three.
    /// </summary>
    /// <param name="statement">The statement that has the race in it.</param>
    /// <param name="awaited">The race.</param>
    /// <param name="removal">The statement that takes the winner out, by its name.</param>
    public static Func<SyntaxNode, SyntaxNode>? In(ExpressionStatementSyntax statement, AwaitExpressionSyntax awaited, Func<string, ExpressionStatementSyntax> removal)
    {
        if (statement.Parent is GlobalStatementSyntax) return null;
        var name = Syntax.UnusedName(statement, "completed", "completedTask");
        var kept = Declaration(name, awaited.WithoutTrivia()).WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        var removed = removal(name).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        var observed = Observe(SyntaxFactory.Identifier(name), awaited).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(statement.GetTrailingTrivia());
        StatementSyntax[] statements = [kept, removed, observed];
        return statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? root => root.ReplaceNode(statement, statements.Select(one => one.WithAdditionalAnnotations(Formatter.Annotation)))
            : root => root.ReplaceNode(statement, SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>An await of a winner as a statement. Where the first await left the context, this one leaves it as well.</summary>
    public static StatementSyntax Observe(SyntaxToken name, AwaitExpressionSyntax awaited)
    {
        ExpressionSyntax task = SyntaxFactory.IdentifierName(name.WithoutTrivia());
        if (awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }, ArgumentList.Arguments: { Count: 1 } arguments })
            task = Syntax.Call(task, "ConfigureAwait", arguments[0].Expression);
        return SyntaxFactory.ExpressionStatement(Awaiting.Expression(task));
    }

    static StatementSyntax Declaration(string name, ExpressionSyntax value)
    {
        var identifier = SyntaxFactory.Identifier(name).WithTrailingTrivia(SyntaxFactory.Space);
        var equals = SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), value);
        return SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space))
            .AddVariables(SyntaxFactory.VariableDeclarator(identifier, null, equals)));
    }
}
