using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Gives <c>await Task.WhenAll(xs.Select(x => F(x)))</c> a limit, or makes it the loop that awaits one after the other, for who has to look
/// for an error.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(GroupToLoop))]
public sealed class GroupToLoop : GatherRefactoring
{
    /// <summary>One after the other: <c>foreach</c> with <c>await</c> in it.</summary>
    public const string Loop = "Group.Loop";

    /// <summary>Some at a time: <c>await Parallel.ForEachAsync(xs, ..)</c>.</summary>
    public const string ForEachAsync = "Group.ForEachAsync";

    /// <summary>Some at a time, with results: <c>await Gather.Map(xs, x => F(x), limit: 8)</c>.</summary>
    public const string Map = "Group.Map";

    protected override bool MayBegin(StatementSyntax statement) => OneByOne.AwaitedBy(statement) is { } awaited && OneByOne.MayBeIn(awaited);

    protected override IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        var awaited = OneByOne.AwaitedBy((StatementSyntax)site.Node)!;
        if (OneByOne.Of(awaited, site.Model, cancellationToken) is not { } work) yield break;
        foreach (var offer in work.SomeAtATime(awaited, site.Node is not ExpressionStatementSyntax, (Map, ForEachAsync), group => site.Replace(awaited, OneByOne.Awaited(group, awaited)), site.Model)) yield return offer;
        if (site.Node is not ExpressionStatementSyntax statement) yield break;
        yield return new Offer("Await one after the other: foreach", Loop, () => site.Replace(statement, Comments.Carry(work.Loop(statement).WithTriviaFrom(statement), statement)));
    }
}
