using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Waits for all tasks that were started together, before the first of them is awaited alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SequentialAwaitsFix))]
public sealed class SequentialAwaitsFix() : GatherCodeFix(SequentialAwaits.Id)
{
    /// <summary><c>await Task.WhenAll(a, b);</c> in front of <c>await a</c>, <c>await Task.WhenAll(tasks);</c> in front of the loop over them.</summary>
    public const string Gather = "GATHER405.Gather";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Enclosing<AwaitExpressionSyntax>() is not { } wait || site.Model.GetOperation(wait, cancellationToken) is not IAwaitOperation awaited) yield break;
        if (TaskMembers.Awaited(awaited.Operation) is not ILocalReferenceOperation first || TasksInARow.Of(first, awaited, RuleContext.Of(site.Document.Project.AnalyzerOptions)) is not { } row) yield break;
        if ((row.Loop?.Syntax as StatementSyntax ?? wait.FirstAncestorOrSelf<StatementSyntax>()) is not { Parent: BlockSyntax block } statement) yield break;
        var members = row.Loop is null ? new[] { first.Local }.Concat(row.Left) : row.Left;
        var gathered = SyntaxFactory.ExpressionStatement(AwaitHabit.Follow(Awaiting.Expression(Syntax.WhenAll(members.Select(MemberList.Name).ToArray())), wait))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia().LastOrDefault() is var end && end.IsKind(SyntaxKind.EndOfLineTrivia) ? end : SyntaxFactory.Space)
            .WithAdditionalAnnotations(Formatter.Annotation);
        // What leads the statement is said of all that happens here.
        var indent = statement.GetLeadingTrivia().LastOrDefault();
        var rest = statement.WithLeadingTrivia(indent.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(indent) : default);
        yield return new Offer("Await all of them first: Task.WhenAll(..)", Gather, () => site.Replace(block, block.WithStatements(block.Statements.Replace(statement, rest).Insert(block.Statements.IndexOf(statement), gathered))));
    }
}
