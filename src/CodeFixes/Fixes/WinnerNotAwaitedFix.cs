using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits the task that Task.WhenAny gives back.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WinnerNotAwaitedFix))]
public sealed class WinnerNotAwaitedFix() : GatherCodeFix(WinnerNotAwaited.Id)
{
    /// <summary>Awaits the winner where it is dropped, or behind its removal.</summary>
    public const string Await = "GATHER107.Await";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Change(site) is { } change ? [new Offer("Await the task that 'Task.WhenAny' returns", Await, () => site.With(change(site.Root)))] : []);

    static Func<SyntaxNode, SyntaxNode>? Change(FixSite site)
    {
        if (site.Enclosing<AwaitExpressionSyntax>() is not { } awaited) return null;
        return awaited.Parent switch
        {
            ExpressionStatementSyntax => root => root.ReplaceNode(awaited, Awaiting.Expression(awaited)),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax removal } } } => KeepThenAwait(awaited, removal),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => AwaitBehindRemoval(variable, awaited),
            _ => null,
        };
    }

    // tasks.Remove(await Task.WhenAny(tasks));
    static Func<SyntaxNode, SyntaxNode>? KeepThenAwait(AwaitExpressionSyntax awaited, ExpressionStatementSyntax removal)
    {
        if (removal.Parent is GlobalStatementSyntax) return null;
        var name = Syntax.UnusedName(removal, "completed", "completedTask");
        var kept = Declaration(name, awaited.WithoutTrivia()).WithLeadingTrivia(removal.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        var removed = removal.ReplaceNode(awaited, SyntaxFactory.IdentifierName(name).WithTriviaFrom(awaited)).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        StatementSyntax[] statements = [kept, removed, Observe(name, awaited).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(removal.GetTrailingTrivia())];
        return removal.Parent is BlockSyntax or SwitchSectionSyntax
            ? root => root.ReplaceNode(removal, statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)))
            : root => root.ReplaceNode(removal, SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // var done = await Task.WhenAny(tasks); .. tasks.Remove(done);
    static Func<SyntaxNode, SyntaxNode>? AwaitBehindRemoval(VariableDeclaratorSyntax variable, AwaitExpressionSyntax awaited)
    {
        var name = variable.Identifier.ValueText;
        if (variable.Parent?.Parent is not LocalDeclarationStatementSyntax { Parent: BlockSyntax block }) return null;
        if (block.DescendantTokens().Count(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name) != 2) return null;
        if (block.Statements.FirstOrDefault(statement => IsRemovalOf(statement, name)) is not { } removal) return null;

        var first = removal.WithTrailingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation);
        var second = Observe(name, awaited).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(removal.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        return root => root.ReplaceNode(removal, new SyntaxNode[] { first, second });
    }

    static bool IsRemovalOf(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } }
        && arguments[0].Expression is IdentifierNameSyntax argument && argument.Identifier.ValueText == name;

    static StatementSyntax Declaration(string name, ExpressionSyntax value)
    {
        var identifier = SyntaxFactory.Identifier(name).WithTrailingTrivia(SyntaxFactory.Space);
        var equals = SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), value);
        return SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space))
            .AddVariables(SyntaxFactory.VariableDeclarator(identifier, null, equals)));
    }

    // Where the first await left the context, the second one leaves it as well.
    static StatementSyntax Observe(string name, AwaitExpressionSyntax awaited)
    {
        ExpressionSyntax task = SyntaxFactory.IdentifierName(name);
        if (awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }, ArgumentList.Arguments: { Count: 1 } arguments })
            task = Syntax.Call(task, "ConfigureAwait", arguments[0].Expression);
        return SyntaxFactory.ExpressionStatement(Awaiting.Expression(task));
    }
}
