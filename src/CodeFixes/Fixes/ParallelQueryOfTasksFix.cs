using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Takes AsParallel out of a query that only starts tasks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParallelQueryOfTasksFix))]
public sealed class ParallelQueryOfTasksFix() : GatherCodeFix(ParallelQueryOfTasks.Id)
{
    /// <summary><c>ids.AsParallel().Select(F)</c> becomes <c>ids.Select(F)</c>.</summary>
    public const string Gather = "GATHER504.Gather";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        if (site.Enclosing<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(ParallelEnumerable.AsParallel), Expression: var source } } parallel } }) yield break;

        yield return new Offer("Leave 'AsParallel' out", Gather, () => site.Replace(parallel, Comments.InPlaceOf(source.WithoutTrivia(), parallel, source)));
    }
}
