using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Adds up the results of a group, in place of a sum that the operations add to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostUpdateAcrossAwaitFix))]
public sealed class LostUpdateAcrossAwaitFix() : GatherCodeFix(LostUpdateAcrossAwait.Id)
{
    /// <summary><c>total += (await Task.WhenAll(ids.Select(i => F(i)))).Sum();</c></summary>
    public const string SumResults = "GATHER301.SumResults";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Enclosing<AssignmentExpressionSyntax>() is not { RawKind: (int)SyntaxKind.AddAssignmentExpression } update) yield break;
        if (ReturnedResults.Of(update, update.Right, site.Model, cancellationToken) is not { } group || !HasSum(group.Result)) yield break;

        var sum = SyntaxFactory.ExpressionStatement(update.WithRight(Syntax.Call(group.Results, nameof(Enumerable.Sum))).WithoutTrivia());
        yield return new Offer($"Add the sum of the results to '{Words.Short(update.Left)}'", SumResults, () => site.Replace(group.Statement, Comments.Carry(sum.WithTriviaFrom(group.Statement), group.Statement)));
    }

    static bool HasSum(ITypeSymbol result) => result.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;
}
