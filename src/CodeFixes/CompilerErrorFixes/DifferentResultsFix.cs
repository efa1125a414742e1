using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Takes the results from the tasks of a group that has none itself, because their types are different, or that has an array
/// where a tuple is wanted.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DifferentResultsFix))]
public sealed class DifferentResultsFix() : GatherCodeFix("CS0815", "CS8129", "CS8130", "CS0029")
{
    /// <summary>Names the tasks, awaits them together, and makes a tuple of their results.</summary>
    public const string NameTasks = "DifferentResults.NameTasks";

    /// <summary>Removes the variable for results that no task of the group has.</summary>
    public const string NoResult = "DifferentResults.NoResult";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (Awaited.At(site.Node) is not { ContainsDiagnostics: false } awaited) return [];
        if (Awaited.Call(awaited, site.Model, cancellationToken, "WhenAll", "All") is null) return [];
        if (await NamedTasks.TryAsync(site, awaited, cancellationToken).ConfigureAwait(false) is { } named)
            return [new Offer("Name the tasks and take the results from them", NameTasks, () => site.With(named))];

        if (Awaited.StatementOf(awaited) is not LocalDeclarationStatementSyntax { Declaration: { Type.IsVar: true } declaration } statement) return [];
        if (site.Model.GetTypeInfo(awaited, cancellationToken).Type?.SpecialType != SpecialType.System_Void) return [];
        // Whatever uses the variable has a type of its own in mind: it would not compile any more, and so this is not offered.
        var scope = Outcome.Member(statement);
        var comments = Comments.Inline(statement.DescendantTrivia().Where(trivia => trivia.SpanStart > statement.SpanStart && trivia.SpanStart < awaited.SpanStart));
        var alone = Statements.Replace(scope, statement, [SyntaxFactory.ExpressionStatement(awaited.WithLeadingTrivia(comments), statement.SemicolonToken)]);
        return await Outcome.TryAsync(site, scope, alone, false, cancellationToken).ConfigureAwait(false) is { } root
            ? [new Offer($"Remove '{declaration.Variables[0].Identifier.ValueText}': the tasks have no results", NoResult, () => site.With(root))] : [];
    }
}
