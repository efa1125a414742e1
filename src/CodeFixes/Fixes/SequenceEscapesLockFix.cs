using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Makes a list of the query under the lock.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SequenceEscapesLockFix))]
public sealed class SequenceEscapesLockFix() : GatherCodeFix(SequenceEscapesLock.Id)
{
    /// <summary><c>return query.ToList();</c></summary>
    public const string ToList = "GATHER505.ToList";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Enclosing<ReturnStatementSyntax>()?.Expression is not { } query) yield break;

        yield return new Offer("Return a list", ToList, () => site.Replace(query, Syntax.Call(query, nameof(Enumerable.ToList)).WithTriviaFrom(query)));
    }
}
