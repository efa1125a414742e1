using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Makes one group of a loop that awaits its turns one after the other: <c>foreach (var x in xs) await F(x);</c> and
/// <c>foreach (var x in xs) all.Add(await F(x));</c>.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LoopToGroup))]
public sealed class LoopToGroup : GatherRefactoring
{
    /// <summary>All at once: <c>await Task.WhenAll(xs.Select(x => F(x)))</c>.</summary>
    public const string WhenAll = "Loop.WhenAll";

    /// <summary>Some at a time: <c>await Parallel.ForEachAsync(xs, ..)</c>.</summary>
    public const string ForEachAsync = "Loop.ForEachAsync";

    /// <summary>Some at a time, with results: <c>await Gather.Map(xs, x => F(x), limit: 8)</c>.</summary>
    public const string Map = "Loop.Map";

    protected override bool MayBegin(StatementSyntax statement) => statement is ForEachStatementSyntax { AwaitKeyword.RawKind: 0 } loop && Turn(loop) is not null;

    protected override IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        var loop = (ForEachStatementSyntax)site.Node;
        var (awaited, list) = Turn(loop)!.Value;
        if (!OneByOne.IsInMemory(site.Model.GetTypeInfo(loop.Expression, cancellationToken).Type) || !site.Model.GetForEachStatementInfo(loop).ElementConversion.IsIdentity) yield break;
        if (OneByOne.Independent(awaited.Expression) is not { } task || list is not null && !TakesResults(list, loop, site.Model, cancellationToken)) yield break;
        if (OneByOne.UsesOneAtATime(task, site.Model, cancellationToken)) yield break;
        var isTask = Awaitables.IsTask(site.Model.GetTypeInfo(task, cancellationToken).Type);
        var work = new OneByOne(loop.Expression, loop.Identifier.Text, task, isTask);

        // What ran one after the other is not first offered to run all at once.
        foreach (var offer in work.SomeAtATime(loop, list is not null, (Map, ForEachAsync), group => site.Replace(loop, Awaited(group, list, loop)), site.Model)) yield return offer;
        yield return new Offer("Await all at once: Task.WhenAll(..)", WhenAll, c => Imports.WithLinqAsync(site.Replace(loop, Awaited(work.All, list, loop)), site, c));
    }

    /// <summary>What a loop awaits, where that is all that it does in a turn, and the list that it puts the result into.</summary>
    static (AwaitExpressionSyntax Awaited, ExpressionSyntax? List)? Turn(ForEachStatementSyntax loop)
    {
        var only = loop.Statement is BlockSyntax { Statements: { Count: 1 } statements } ? statements[0] : loop.Statement;
        return only is not ExpressionStatementSyntax { Expression: var whole } ? null : whole switch
        {
            AwaitExpressionSyntax awaited => (awaited, null),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: IdentifierNameSyntax list }, ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is AwaitExpressionSyntax awaited => (awaited, list),
            _ => null,
        };
    }

    // The order of the results is that of the turns. What the work itself does with the list would come before.
    static bool TakesResults(ExpressionSyntax list, ForEachStatementSyntax loop, SemanticModel model, CancellationToken cancellationToken) =>
        KnownTypes.ListOfT.Is(model.GetTypeInfo(list, cancellationToken).Type)
        && loop.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name => name.Identifier.ValueText == ((IdentifierNameSyntax)list).Identifier.ValueText) == 1;

    static StatementSyntax Awaited(ExpressionSyntax group, ExpressionSyntax? list, ForEachStatementSyntax loop)
    {
        var awaiting = AwaitHabit.Follow(Awaiting.Expression(group), loop);
        var statement = SyntaxFactory.ExpressionStatement(list is null ? awaiting : Syntax.Call(list.WithoutTrivia(), "AddRange", awaiting));
        return Comments.Carry(statement.WithTriviaFrom(loop).WithAdditionalAnnotations(Formatter.Annotation), loop);
    }
}
