using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Waits for a task with a limit: <c>await task.WaitAsync(time)</c> in place of a race with a delay whose loss throws.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncancelledDelayFix))]
public sealed class UncancelledDelayFix() : GatherCodeFix(UncancelledDelay.Id)
{
    /// <summary><c>if (await Task.WhenAny(task, Task.Delay(time)) != task) throw new TimeoutException(); await task;</c> becomes <c>await task.WaitAsync(time);</c></summary>
    public const string WaitAsync = "GATHER402.WaitAsync";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var members, Parent: InvocationExpressionSyntax race } } } delay || members.Select(member => member.Expression).FirstOrDefault(member => member != delay) is not IdentifierNameSyntax task) yield break;
        if (race.Parent is not AwaitExpressionSyntax { Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } comparison } || (comparison.Left == race.Parent ? comparison.Right : comparison.Left).ToString() != task.ToString()) yield break;
        if (comparison.Parent is not IfStatementSyntax { Else: null, Parent: BlockSyntax block } test || !ThrowsTimeout(test.Statement, site.Model, cancellationToken)) yield break;
        // The race does not throw what the task throws, and the await behind it does: with WaitAsync they are one.
        var next = block.Statements.ElementAtOrDefault(block.Statements.IndexOf(test) + 1);
        if (next is null || AwaitOf(next, task) is not { } awaited) yield break;
        var limited = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, task.WithoutTrivia(), SyntaxFactory.IdentifierName("WaitAsync")), delay.ArgumentList.WithoutTrivia());
        if (Time(delay, site.Model, cancellationToken) is { } time) limited = limited.ReplaceNode(limited.ArgumentList.Arguments[0].Expression, time);
        var fresh = next.ReplaceNode(awaited.Expression, limited);
        yield return new Offer("Wait with a limit: WaitAsync", WaitAsync, () => site.Replace(block, block.WithStatements(
            block.Statements.Replace(next, Comments.Carry(fresh.WithLeadingTrivia(test.GetLeadingTrivia().AddRange(Comments.HasComment(test.GetTrailingTrivia()) ? test.GetTrailingTrivia() : []).AddRange(fresh.GetLeadingTrivia().Where(trivia => Comments.HasComment(SyntaxFactory.TriviaList(trivia))))), test).WithAdditionalAnnotations(Formatter.Annotation)).RemoveAt(block.Statements.IndexOf(test)))));
    }

    static bool ThrowsTimeout(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        (statement is BlockSyntax { Statements: { Count: 1 } statements } ? statements[0] : statement) is ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } thrown }
        && model.GetTypeInfo(thrown, cancellationToken).Type is { Name: nameof(TimeoutException) };

    // await task; return await task; var x = await task;
    static AwaitExpressionSyntax? AwaitOf(StatementSyntax statement, IdentifierNameSyntax task)
    {
        var value = statement switch
        {
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: var right } } => right,
            ExpressionStatementSyntax { Expression: var expression } => expression,
            ReturnStatementSyntax { Expression: { } expression } => expression,
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
            _ => null,
        };
        return value is AwaitExpressionSyntax { Expression: IdentifierNameSyntax name } awaited && name.Identifier.ValueText == task.Identifier.ValueText ? awaited : null;
    }

    // WaitAsync takes no number of milliseconds.
    static ExpressionSyntax? Time(InvocationExpressionSyntax delay, SemanticModel model, CancellationToken cancellationToken) =>
        delay.ArgumentList.Arguments[0].Expression is var time && model.GetTypeInfo(time, cancellationToken).Type?.SpecialType == SpecialType.System_Int32
            ? Syntax.Call(Awaiting.Qualified("System.TimeSpan.FromMilliseconds"), time)
            : null;
}
