using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Starts together what several locals in a row await one after the other: <c>var a = await F(); var b = await G();</c>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AwaitsToGroup))]
public sealed class AwaitsToGroup : GatherRefactoring
{
    /// <summary><c>var (a, b) = await Gather.Tuple(F(), G());</c></summary>
    public const string Tuple = "Awaits.Tuple";

    /// <summary>The tasks first, then their group, then their results.</summary>
    public const string WhenAll = "Awaits.WhenAll";

    // As many results as a tuple of the library has.
    const int Most = 8;

    protected override bool MayBegin(StatementSyntax statement) => Awaited(statement) is not null && Row(statement).Count > 1;

    protected override IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken)
    {
        var row = Row((StatementSyntax)site.Node);
        var tasks = row.Select(statement => OneByOne.Independent(Awaited(statement)!.Expression)).OfType<ExpressionSyntax>().ToList();
        if (tasks.Count != row.Count || !tasks.All(task => Awaitables.IsTask(site.Model.GetTypeInfo(task, cancellationToken).Type))) yield break;
        if (tasks.Any(task => OneByOne.UsesOneAtATime(task, site.Model, cancellationToken))) yield break;
        var locals = row.Select(Local).ToList();
        if (KnownTypes.Gather.In(site.Model.Compilation) is not null && locals.All(local => ((VariableDeclarationSyntax)local.Parent!).Type.IsVar))
            yield return new Offer("Await together: Gather.Tuple(..)", Tuple, () => Replaced(site, row, [Deconstructed(locals, tasks, row[0])]));
        yield return new Offer("Await together: Task.WhenAll(..)", WhenAll, () => Replaced(site, row, [.. Grouped(row, locals, tasks)]));
    }

    /// <summary>The statement and those around it that declare a local by an await, none of which mentions the local of another.</summary>
    static List<LocalDeclarationStatementSyntax> Row(StatementSyntax at)
    {
        if (at.Parent is not BlockSyntax { Statements: var statements }) return [];
        var (first, end) = (statements.IndexOf(at), statements.IndexOf(at));
        while (first > 0 && Awaited(statements[first - 1]) is not null) first--;
        while (end < statements.Count && Awaited(statements[end]) is not null) end++;
        var row = new List<LocalDeclarationStatementSyntax>();
        var names = new HashSet<string>();
        for (var index = first; index < end && row.Count < Most; index++)
        {
            var local = (LocalDeclarationStatementSyntax)statements[index];
            if (local.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText)))
            {
                // What needs a result begins a row of its own.
                if (row.Contains(at)) break;
                row.Clear();
                names.Clear();
            }

            row.Add(local);
            names.Add(Local(local).Identifier.ValueText);
        }

        return row.Contains(at) ? row : [];
    }

    // var a = await F();
    static AwaitExpressionSyntax? Awaited(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, AwaitKeyword.RawKind: 0, ContainsDiagnostics: false, Declaration.Variables: { Count: 1 } variables } ? variables[0].Initializer?.Value as AwaitExpressionSyntax : null;

    static VariableDeclaratorSyntax Local(StatementSyntax statement) => ((LocalDeclarationStatementSyntax)statement).Declaration.Variables[0];

    static StatementSyntax Deconstructed(IReadOnlyList<VariableDeclaratorSyntax> locals, IReadOnlyList<ExpressionSyntax> tasks, StatementSyntax place)
    {
        var template = (ExpressionStatementSyntax)SyntaxFactory.ParseStatement($"var ({string.Join(", ", locals.Select(local => local.Identifier.Text))}) = x;");
        var group = Syntax.Call(Awaiting.Qualified("AsyncGather.Gather.Tuple"), [.. tasks]);
        return template.ReplaceNode(((AssignmentExpressionSyntax)template.Expression).Right, AwaitHabit.Follow(Awaiting.Expression(group), place));
    }

    static IEnumerable<StatementSyntax> Grouped(IReadOnlyList<LocalDeclarationStatementSyntax> row, IReadOnlyList<VariableDeclaratorSyntax> locals, IReadOnlyList<ExpressionSyntax> tasks)
    {
        var names = locals.Select(local => Syntax.UnusedName(row[0], local.Identifier.ValueText + "Task", local.Identifier.ValueText + "Work")).ToList();
        for (var index = 0; index < names.Count; index++) yield return Syntax.Local(names[index], tasks[index]);

        var named = names.Select(name => (ExpressionSyntax)SyntaxFactory.IdentifierName(name)).ToArray();
        yield return SyntaxFactory.ExpressionStatement(AwaitHabit.Follow(Awaiting.Expression(Syntax.WhenAll(named)), row[0]));
        for (var index = 0; index < names.Count; index++)
            yield return row[index].ReplaceNode(Awaited(row[index])!, AwaitHabit.Follow(Awaiting.Expression(named[index]), row[0])).WithoutTrivia();
    }

    static Solution Replaced(FixSite site, IReadOnlyList<StatementSyntax> row, StatementSyntax[] fresh)
    {
        var block = (BlockSyntax)row[0].Parent!;
        var first = block.Statements.IndexOf(row[0]);
        var (indent, end) = Layout(row[0]);
        var written = fresh.Select(statement => statement.WithLeadingTrivia(indent).WithTrailingTrivia(end).WithAdditionalAnnotations(Formatter.Annotation)).ToList();
        written[0] = written[0].WithLeadingTrivia(row[0].GetLeadingTrivia().AddRange(Remarks(row).SelectMany(remark => SyntaxFactory.TriviaList(remark, end).AddRange(indent))));
        // The last one ends as the last one did.
        written[written.Count - 1] = written[written.Count - 1].WithTrailingTrivia(row[row.Count - 1].GetTrailingTrivia());
        var statements = block.Statements.ToList();
        statements.RemoveRange(first, row.Count);
        statements.InsertRange(first, written);
        return site.Replace(block, block.WithStatements(SyntaxFactory.List(statements)));
    }

    // What is said at the statements that go, above their group.
    static IEnumerable<SyntaxTrivia> Remarks(IReadOnlyList<StatementSyntax> row) =>
        row.SelectMany((statement, index) => statement.DescendantTrivia().Where(trivia =>
            (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            && (index > 0 || trivia.SpanStart > statement.SpanStart) && (index < row.Count - 1 || trivia.SpanStart < statement.Span.End)));

    // One below the other where they stood so.
    static (SyntaxTriviaList Indent, SyntaxTrivia End) Layout(StatementSyntax first)
    {
        var end = first.GetTrailingTrivia().LastOrDefault();
        return end.IsKind(SyntaxKind.EndOfLineTrivia)
            ? (SyntaxFactory.TriviaList(first.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))), end)
            : (default, SyntaxFactory.Space);
    }
}
