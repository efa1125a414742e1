using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncGather.CodeFixes;

/// <summary>Runs a lazy sequence of tasks: <c>await Task.WhenAll(sequence)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskSequenceNeverEnumeratedFix))]
public sealed class TaskSequenceNeverEnumeratedFix() : GatherCodeFix(TaskSequenceNeverEnumerated.Id)
{
    public const string AwaitWhenAll = "GATHER102.AwaitWhenAll";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (AwaitedQuery.WholeValue(site.Node) is not { } query || AwaitedQuery.Replaced(query, site.Model, cancellationToken) is not { } replaced) return [];
        if (AwaitedQuery.Group(query, site.Model, cancellationToken) is not { } group) return [];
        if (await AwaitPlan.FindAsync(site, query, cancellationToken).ConfigureAwait(false) is not { } plan) return [];
        return [new Offer($"Run the tasks: await Task.WhenAll(..){plan.TitleSuffix}", AwaitWhenAll, c => plan.ReplaceAsync(replaced, _ => AwaitedQuery.InPlaceOf(replaced, query, Awaiting.Expression(group)), c))];
    }
}
