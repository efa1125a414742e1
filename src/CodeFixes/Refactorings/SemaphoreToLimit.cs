using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Makes a limit of a semaphore: <c>await gate.WaitAsync(); try { .. } finally { gate.Release(); }</c> in the lambda of a group becomes
/// <c>Parallel.ForEachAsync</c> or <c>Gather.Map</c> with that limit, and the semaphore goes.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(SemaphoreToLimit))]
public sealed class SemaphoreToLimit : GatherRefactoring
{
    /// <summary><c>await Parallel.ForEachAsync(xs, new ParallelOptions { MaxDegreeOfParallelism = 8 }, ..)</c>.</summary>
    public const string ForEachAsync = "Semaphore.ForEachAsync";

    /// <summary>With results: <c>await Gather.Map(xs, .., limit: 8)</c>.</summary>
    public const string Map = "Semaphore.Map";

    protected override bool MayBegin(StatementSyntax statement) => Group(statement) is { } group && ThrottleIdiom.MayBeAt(group);

    protected override IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        var group = Group((StatementSyntax)site.Node)!;
        if (new ThrottleIdiom(site.Model, cancellationToken).Find(group) is not { } work) yield break;
        var compilation = site.Model.Compilation;
        if (KnownTypes.Gather.In(compilation) is not null) yield return new Offer("Limit with Gather.Map(.., limit: ..)", Map, () => work.WithMap(site, group));
        if (site.Node is ExpressionStatementSyntax && KnownTypes.Parallel.Has(compilation, "ForEachAsync")) yield return new Offer("Limit with Parallel.ForEachAsync(..)", ForEachAsync, () => work.WithForEachAsync(site, group));
    }

    static InvocationExpressionSyntax? Group(StatementSyntax statement) => OneByOne.AwaitedBy(statement) is { } awaited ? OneByOne.GroupIn(awaited) : null;
}
