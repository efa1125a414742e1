using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Puts the group in the place of the Task.Run around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UselessHopFix))]
public sealed class UselessHopFix() : GatherCodeFix(UselessHop.Id)
{
    /// <summary><c>Task.Run(() => Task.WhenAll(tasks))</c> becomes <c>Task.WhenAll(tasks)</c>.</summary>
    public const string Unwrap = "GATHER506.Unwrap";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Call is not { ArgumentList.Arguments: { Count: 1 } arguments } hop || GroupIn(arguments[0].Expression) is not { } group) yield break;

        yield return new Offer("Await the group itself", Unwrap, () => site.Replace(hop, Comments.InPlaceOf(group.WithoutTrivia(), hop, group)));
    }

    static ExpressionSyntax? GroupIn(ExpressionSyntax lambda) => lambda switch
    {
        LambdaExpressionSyntax { Body: AwaitExpressionSyntax { Expression: var group } } => group,
        LambdaExpressionSyntax { Body: ExpressionSyntax group } => group,
        LambdaExpressionSyntax { Body: BlockSyntax { Statements: { Count: 1 } statements } } => statements[0] switch
        {
            ExpressionStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var group } } => group,
            ReturnStatementSyntax { Expression: AwaitExpressionSyntax { Expression: var group } } => group,
            ReturnStatementSyntax { Expression: { } group } => group,
            _ => null,
        },
        _ => null,
    };
}
