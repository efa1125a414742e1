using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Takes AsParallel out of a query that makes tasks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParallelQueryOfTasksFix))]
public sealed class ParallelQueryOfTasksFix() : GatherCodeFix(ParallelQueryOfTasks.Id)
{
    /// <summary><c>ids.AsParallel().Select(F)</c> becomes <c>ids.Select(F)</c>.</summary>
    public const string Remove = "GATHER504.Remove";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(
            site.Call is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Expression: var source } } call
                ? [new Offer("Remove 'AsParallel'", Remove, () => site.Replace(call, Comments.Carry(source.WithTriviaFrom(call), call)))] : []);
}
