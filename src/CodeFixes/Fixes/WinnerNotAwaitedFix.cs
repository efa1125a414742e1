using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits the task that Task.WhenAny gives back, or all tasks where nobody wants the first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WinnerNotAwaitedFix))]
public sealed class WinnerNotAwaitedFix() : GatherCodeFix(WinnerNotAwaited.Id)
{
    /// <summary>Awaits the winner where it is dropped, or behind its removal.</summary>
    public const string Await = "GATHER107.Await";

    /// <summary>Awaits all tasks instead of the first.</summary>
    public const string WhenAll = "GATHER107.WhenAll";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Offers(site).ToList());

    static IEnumerable<Offer> Offers(FixSite site)
    {
        if (!site.Properties.TryGetValue(WinnerNotAwaited.Remedy, out var name) || !Enum.TryParse(name, out RaceRemedy remedy)) yield break;
        if (site.Node.FirstAncestorOrSelf<SyntaxNode>(IsWait) is not { } wait || wait.ContainsDiagnostics || !MayAwaitAt(wait)) yield break;

        if (remedy != RaceRemedy.WhenAll && Change(wait) is { } change)
            yield return new Offer("Await the task that 'Task.WhenAny' returns", Await, () => site.With(change(site.Root)));
        if (remedy != RaceRemedy.Await && WaitForAll(wait) is var (old, fresh))
            yield return new Offer("Wait for all of them: Task.WhenAll", WhenAll, () => site.Replace(old, fresh));
    }

    static bool IsWait(SyntaxNode node) => node is AwaitExpressionSyntax or ForEachStatementSyntax;

    // Code that does not compile yet may have an await in a function that is not async: more of them make it worse.
    static bool MayAwaitAt(SyntaxNode place) => EnclosingFunction.Of(place) is { } function ? EnclosingFunction.IsAsync(function) : EnclosingFunction.IsTopLevel(place);

    static Func<SyntaxNode, SyntaxNode>? Change(SyntaxNode wait)
    {
        if (wait is ForEachStatementSyntax loop) return AwaitInLoop(loop);
        var awaited = (AwaitExpressionSyntax)wait;
        return awaited.Parent switch
        {
            ExpressionStatementSyntax or ArrowExpressionClauseSyntax => root => root.ReplaceNode(awaited, Awaiting.Expression(awaited)),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } discard => root => root.ReplaceNode(discard, Comments.InPlaceOf(Awaiting.Expression(awaited), discard, awaited)),
            ArgumentSyntax argument when Statement(argument) is { } removal => KeepThenAwait(awaited, removal),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => AwaitBehind(variable, awaited),
            _ => null,
        };
    }

    // tasks.Remove(..); tasks.RemoveAt(tasks.IndexOf(..));
    static ExpressionStatementSyntax? Statement(ArgumentSyntax argument) => argument.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } => statement,
        InvocationExpressionSyntax { Parent: ArgumentSyntax outer } => Statement(outer),
        _ => null,
    };

    // tasks.Remove(await Task.WhenAny(tasks));
    static Func<SyntaxNode, SyntaxNode>? KeepThenAwait(AwaitExpressionSyntax awaited, ExpressionStatementSyntax removal)
    {
        if (removal.Parent is GlobalStatementSyntax) return null;
        var name = Syntax.UnusedName(removal, "completed", "completedTask");
        var kept = Declaration(name, awaited.WithoutTrivia()).WithLeadingTrivia(removal.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        var removed = removal.ReplaceNode(awaited, SyntaxFactory.IdentifierName(name).WithTriviaFrom(awaited)).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticMarker);
        StatementSyntax[] statements = [kept, removed, Observe(SyntaxFactory.Identifier(name), awaited).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(removal.GetTrailingTrivia())];
        return removal.Parent is BlockSyntax or SwitchSectionSyntax
            ? root => root.ReplaceNode(removal, statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)))
            : root => root.ReplaceNode(removal, SyntaxFactory.Block(statements).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // var done = await Task.WhenAny(tasks); .. tasks.Remove(done);
    static Func<SyntaxNode, SyntaxNode>? AwaitBehind(VariableDeclaratorSyntax variable, AwaitExpressionSyntax awaited)
    {
        if (variable.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax block } declaration }) return null;
        var place = PlaceBehind(block, declaration, variable.Identifier.ValueText);
        var first = place.WithTrailingTrivia(SyntaxFactory.ElasticMarker).WithAdditionalAnnotations(Formatter.Annotation);
        var second = Observe(variable.Identifier, awaited).WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(place.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        return root => root.ReplaceNode(place, new SyntaxNode[] { first, second });
    }

    // Behind the removal, where every way leads there; or at once.
    static StatementSyntax PlaceBehind(BlockSyntax block, LocalDeclarationStatementSyntax declaration, string name)
    {
        foreach (var statement in block.Statements.SkipWhile(statement => statement != declaration).Skip(1))
        {
            if (IsRemovalOf(statement, name)) return statement;
            if (statement.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax)) break;
        }

        return declaration;
    }

    static bool IsRemovalOf(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Remove" or "RemoveAt" or "RemoveAll" or "TryRemove" } } or AssignmentExpressionSyntax }
        && statement.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    // await foreach (var task in Task.WhenEach(tasks)) ..
    static Func<SyntaxNode, SyntaxNode>? AwaitInLoop(ForEachStatementSyntax loop)
    {
        if (loop.Identifier.ValueText.StartsWith("_", StringComparison.Ordinal)) return null;
        var observed = SyntaxFactory.ExpressionStatement(Awaiting.Expression(SyntaxFactory.IdentifierName(loop.Identifier.WithoutTrivia()))).WithAdditionalAnnotations(Formatter.Annotation);
        var body = loop.Statement is BlockSyntax block
            ? block.WithStatements(block.Statements.Insert(0, observed.WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed)))
            : SyntaxFactory.Block(observed, loop.Statement.WithoutTrailingTrivia()).WithTrailingTrivia(loop.Statement.GetTrailingTrivia());
        return root => root.ReplaceNode(loop.Statement, body.WithAdditionalAnnotations(Formatter.Annotation));
    }

    // await Task.WhenAny(tasks); _ = await Task.WhenAny(tasks);
    static (ExpressionSyntax Old, ExpressionSyntax Fresh)? WaitForAll(SyntaxNode wait)
    {
        if (wait is not AwaitExpressionSyntax awaited) return null;
        var old = awaited.Parent is AssignmentExpressionSyntax discard ? discard : (ExpressionSyntax)awaited;
        if (old.Parent is not ExpressionStatementSyntax and not ArrowExpressionClauseSyntax) return null;
        if (awaited.DescendantNodes().OfType<MemberAccessExpressionSyntax>().FirstOrDefault(access => access.Name.Identifier.ValueText == "WhenAny")?.Name is not { } name) return null;
        var all = awaited.ReplaceNode(name, SyntaxFactory.IdentifierName("WhenAll").WithTriviaFrom(name));
        return (old, old == awaited ? all : Comments.InPlaceOf(all.WithoutTrivia(), old, awaited));
    }

    static StatementSyntax Declaration(string name, ExpressionSyntax value)
    {
        var identifier = SyntaxFactory.Identifier(name).WithTrailingTrivia(SyntaxFactory.Space);
        var equals = SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), value);
        return SyntaxFactory.LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(SyntaxFactory.Space))
            .AddVariables(SyntaxFactory.VariableDeclarator(identifier, null, equals)));
    }

    // Where the first await left the context, the second one leaves it as well.
    static StatementSyntax Observe(SyntaxToken name, AwaitExpressionSyntax awaited)
    {
        ExpressionSyntax task = SyntaxFactory.IdentifierName(name.WithoutTrivia());
        if (awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" }, ArgumentList.Arguments: { Count: 1 } arguments })
            task = Syntax.Call(task, "ConfigureAwait", arguments[0].Expression);
        return SyntaxFactory.ExpressionStatement(Awaiting.Expression(task));
    }
}
