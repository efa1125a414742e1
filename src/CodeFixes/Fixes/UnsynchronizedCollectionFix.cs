using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Adds the results of a group to the list, in place of a list that the operations fill.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsynchronizedCollectionFix))]
public sealed class UnsynchronizedCollectionFix() : GatherCodeFix(UnsynchronizedCollection.Id)
{
    /// <summary><c>all.AddRange(await Task.WhenAll(ids.Select(i => F(i))));</c></summary>
    public const string AddResults = "GATHER302.AddResults";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { Expression: MemberAccessExpressionSyntax { Expression: var list }, ArgumentList.Arguments: { Count: 1 } arguments } add) yield break;
        if (site.Model.GetSymbolInfo(add, cancellationToken).Symbol is not IMethodSymbol { Name: nameof(List<>.Add) } method || !KnownTypes.ListOfT.Is(method.ContainingType)) yield break;
        if (ReturnedResults.Of(add, arguments[0].Expression, site.Model, cancellationToken) is not { } group) yield break;

        var all = SyntaxFactory.ExpressionStatement(Syntax.Call(list, nameof(List<>.AddRange), group.Results));
        yield return new Offer($"Add the results of the group to '{Words.Short(list)}'", AddResults, () => site.Replace(group.Statement, Comments.Carry(all.WithTriviaFrom(group.Statement), group.Statement)));
    }
}
