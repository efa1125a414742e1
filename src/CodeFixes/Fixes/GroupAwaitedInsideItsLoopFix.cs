using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>Moves the await of a group behind the loop that fills it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupAwaitedInsideItsLoopFix))]
public sealed class GroupAwaitedInsideItsLoopFix() : GatherCodeFix(GroupAwaitedInsideItsLoop.Id)
{
    /// <summary><c>foreach (..) { list.Add(..); await Task.WhenAll(list); }</c> becomes <c>foreach (..) { list.Add(..); } await Task.WhenAll(list);</c>.</summary>
    public const string Move = "GATHER501.Move";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Moved(site) is { } moved ? [new Offer("Await the group behind the loop", Move, () => site.With(moved))] : []);

    static SyntaxNode? Moved(FixSite site)
    {
        if (site.Enclosing<ExpressionStatementSyntax>() is not { Parent: BlockSyntax { Parent: StatementSyntax { Parent: BlockSyntax outer } loop } turn } awaited) return null;
        // What stands behind the await needs what it waited for, and what ends with the turn is needed until then.
        if (turn.Statements.Last() != awaited || turn.Statements.Any(EndsWithTheTurn) || HasDirectives(awaited) || HasDirectives(turn.CloseBraceToken)) return null;

        var rest = turn.RemoveNode(awaited, SyntaxRemoveOptions.KeepNoTrivia)!;
        var left = loop.ReplaceNode(turn, rest);
        var behind = awaited.WithAdditionalAnnotations(Formatter.Annotation);
        return site.Root.ReplaceNode(outer, outer.WithStatements(outer.Statements.Replace(loop, left).Insert(outer.Statements.IndexOf(loop) + 1, behind)));
    }

    static bool EndsWithTheTurn(StatementSyntax statement) => statement is LocalDeclarationStatementSyntax declaration && !declaration.UsingKeyword.IsKind(SyntaxKind.None);

    static bool HasDirectives(SyntaxNodeOrToken code) => code.ContainsDirectives;
}
