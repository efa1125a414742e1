using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>One more statement behind another, which awaits.</summary>
sealed class AwaitBehind
{
    readonly BlockSyntax block;
    readonly StatementSyntax statement;
    readonly AwaitPlan plan;

    AwaitBehind(BlockSyntax block, StatementSyntax statement, AwaitPlan plan) => (this.block, this.statement, this.plan) = (block, statement, plan);

    /// <summary>See <see cref="AwaitPlan.TitleSuffix"/>.</summary>
    public string TitleSuffix => plan.TitleSuffix;

    /// <summary>The place behind a statement of a block; null where it is never reached, or where await is not legal.</summary>
    public static async Task<AwaitBehind?> FindAsync(FixSite site, StatementSyntax statement, CancellationToken cancellationToken)
    {
        if (statement.Parent is not BlockSyntax block) return null;
        if (site.Model.AnalyzeControlFlow(statement) is not { Succeeded: true, EndPointIsReachable: true }) return null;
        return await AwaitPlan.FindAsync(site, statement, cancellationToken).ConfigureAwait(false) is { } plan ? new AwaitBehind(block, statement, plan) : null;
    }

    /// <summary>The solution with the new statement.</summary>
    public Task<Solution> InsertAsync(ExpressionSyntax task, CancellationToken cancellationToken)
    {
        var index = block.Statements.IndexOf(statement);
        var awaiting = SyntaxFactory.ExpressionStatement(Awaiting.Expression(task))
            .WithLeadingTrivia(statement.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            .WithTrailingTrivia(LineEnd(statement));
        return plan.ReplaceAsync(block, current => ((BlockSyntax)current).WithStatements(((BlockSyntax)current).Statements.Insert(index + 1, awaiting)), cancellationToken);
    }

    // On a line of its own where the other statement has one.
    static SyntaxTrivia LineEnd(StatementSyntax statement)
    {
        var end = statement.GetTrailingTrivia().LastOrDefault();
        return end.IsKind(SyntaxKind.EndOfLineTrivia) ? end : SyntaxFactory.Space;
    }
}
