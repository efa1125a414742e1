using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Runs the operations of a group some at a time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedFanOutFix))]
public sealed class UnboundedFanOutFix() : GatherCodeFix(UnboundedFanOut.Id)
{
    /// <summary><c>await Gather.Map(xs, x => F(x), limit: 8)</c>, where the library is there.</summary>
    public const string Map = "GATHER503.Map";

    /// <summary><c>await Parallel.ForEachAsync(xs, async (x, token) => await F(x))</c>, which has no results.</summary>
    public const string ForEachAsync = "GATHER503.ForEachAsync";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Enclosing<AwaitExpressionSyntax>() is not { } awaited || OneByOne.Of(awaited, site.Model, cancellationToken) is not { } work) yield break;
        if (KnownTypes.Gather.In(site.Model.Compilation) is not null)
            yield return new Offer("Await some at a time: Gather.Map(..)", Map, () => site.Replace(awaited, OneByOne.Awaited(work.Map, awaited)));
        if (awaited.Parent is not ExpressionStatementSyntax || KnownTypes.Parallel.In(site.Model.Compilation)?.GetMembers("ForEachAsync").IsEmpty != false) yield break;
        foreach (var limited in work.ForEachAsync(awaited))
            yield return new Offer("Await some at a time: Parallel.ForEachAsync(..)", ForEachAsync, () => site.Replace(awaited, OneByOne.Awaited(limited, awaited)));
    }
}
