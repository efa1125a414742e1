using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Goes through the tasks as they end, in place of a race over those that are left.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QuadraticWhenAnyFix))]
public sealed class QuadraticWhenAnyFix() : GatherCodeFix(QuadraticWhenAny.Id)
{
    /// <summary><c>await foreach (var done in Task.WhenEach(open))</c></summary>
    public const string WhenEach = "GATHER502.WhenEach";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Enclosing<AwaitExpressionSyntax>() is not { } wait || site.Model.GetOperation(wait, cancellationToken) is not IAwaitOperation awaited || DrainLoop.Around(awaited) is not { } drain) yield break;
        if (TaskMembers.Awaited(awaited.Operation) is not IInvocationOperation { Arguments: { Length: 1 } arguments } || Race.Uncopied(arguments[0].Value) is not ILocalReferenceOperation { Local: var list } tasks) yield break;
        if (drain.Loop.Syntax is not WhileStatementSyntax { Statement: BlockSyntax body } loop || drain.RemovalFrom(list)?.Syntax is not StatementSyntax removal) yield break;

        yield return new Offer("Take the tasks as they end with 'Task.WhenEach'", WhenEach, () => site.Replace(loop, Rewritten(loop, body, (StatementSyntax)drain.Declaration.Syntax, removal, drain.Winner.Name, (ExpressionSyntax)tasks.Syntax)));
    }

    static SyntaxNode Rewritten(WhileStatementSyntax loop, BlockSyntax body, StatementSyntax declaration, StatementSyntax removal, string winner, ExpressionSyntax tasks)
    {
        var rest = body.TrackNodes(declaration, removal);
        rest = Comments.Remove(rest, rest.GetCurrentNode(declaration)!);
        rest = Comments.Remove(rest, rest.GetCurrentNode(removal)!);
        var each = Syntax.Call(Awaiting.Qualified("System.Threading.Tasks.Task.WhenEach"), tasks);
        var stream = SyntaxFactory.ForEachStatement(SyntaxFactory.IdentifierName("var"), SyntaxFactory.Identifier(winner), each, SyntaxFactory.Block())
            .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword)).NormalizeWhitespace();
        stream = stream.WithStatement(rest).WithCloseParenToken(SyntaxFactory.Token(SyntaxKind.CloseParenToken).WithTrailingTrivia(loop.CloseParenToken.TrailingTrivia)).WithAdditionalAnnotations(Formatter.Annotation);
        return Comments.Carry(stream.WithTriviaFrom(loop), loop);
    }
}
