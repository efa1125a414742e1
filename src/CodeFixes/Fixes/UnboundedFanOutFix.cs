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

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Offer> none = [];
        if (site.Enclosing<AwaitExpressionSyntax>() is not { } awaited || OneByOne.Of(awaited, site.Model, cancellationToken) is not { } work) return Task.FromResult(none);
        return Task.FromResult<IReadOnlyList<Offer>>(work.SomeAtATime(awaited, awaited.Parent is not ExpressionStatementSyntax, (Map, ForEachAsync), group => site.Replace(awaited, OneByOne.Awaited(group, awaited)), site.Model).ToList());
    }
}
