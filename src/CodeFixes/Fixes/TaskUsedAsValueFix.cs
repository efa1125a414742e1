using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits the task, or the group of the tasks, whose text was taken.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaskUsedAsValueFix))]
public sealed class TaskUsedAsValueFix() : GatherCodeFix(TaskUsedAsValue.Id)
{
    /// <summary><c>$"{await F()}"</c>, <c>string.Join(", ", await Task.WhenAll(tasks))</c>.</summary>
    public const string Await = "GATHER406.Await";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site, cancellationToken).ToList());

    static IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Enclosing<ExpressionSyntax>() is not { } value || site.Model.GetTypeInfo(value, cancellationToken).Type is not { } type) yield break;
        var isTask = Awaitables.IsTask(type);
        if (!isTask && !Awaitables.IsTask(Sequences.ElementType(type))) yield break;

        var awaited = Awaiting.Expression(isTask ? value : Syntax.WhenAll(value).WithTriviaFrom(value));
        yield return new Offer(isTask ? "Await the task" : "Await the tasks", Await, () => site.Replace(value, awaited));
    }
}
