using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Starts the tasks of a group where it is awaited, behind what may throw.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupAbandonedFix))]
public sealed class GroupAbandonedFix() : GatherCodeFix(GroupAbandoned.Id)
{
    /// <summary>The declarations of the tasks move down to the statement that awaits them.</summary>
    public const string StartLater = "GATHER111.StartLater";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        IReadOnlyList<Offer> none = [];
        if (site.Enclosing<AwaitExpressionSyntax>() is not { } expression || expression.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } statement) return Task.FromResult(none);
        if (site.Model.GetOperation(expression, cancellationToken) is not IAwaitOperation awaited) return Task.FromResult(none);
        if (AbandonedGroup.Of(awaited, RuleContext.Of(site.Document.Project.AnalyzerOptions)) is not { } abandoned) return Task.FromResult(none);
        var declarations = abandoned.Locals.Select(local => DeclarationOf(local, block, cancellationToken)).ToList();
        if (declarations.Any(declaration => declaration is null)) return Task.FromResult(none);
        var moved = block.Statements.Where(declarations.Contains).ToList();
        if (!MayMove(moved, statement, abandoned, block, site.Model)) return Task.FromResult(none);

        var rest = block.Statements.Where(one => !moved.Contains(one)).ToList();
        rest.InsertRange(rest.IndexOf(statement), moved);
        return Task.FromResult<IReadOnlyList<Offer>>([new Offer($"Start the tasks after '{Words.Name(abandoned.Between.TargetMethod)}'", StartLater, () => site.Replace(block, block.WithStatements(SyntaxFactory.List(rest))))]);
    }

    static StatementSyntax? DeclarationOf(ILocalSymbol local, BlockSyntax block, CancellationToken cancellationToken) =>
        local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: var home } declaration } } && home == block ? declaration : null;

    // The same values must go into the tasks, and nothing in between may know them.
    static bool MayMove(List<StatementSyntax> moved, StatementSyntax group, AbandonedGroup abandoned, BlockSyntax block, SemanticModel model)
    {
        var passed = block.Statements.SkipWhile(one => one != moved[0]).TakeWhile(one => one != group).ToList();
        if (passed.Append(group).Any(one => one.ContainsDirectives)) return false;
        var names = new HashSet<string>(abandoned.Locals.Select(local => local.Name));
        var read = new HashSet<ISymbol>(moved.SelectMany(one => one.DescendantNodes().OfType<IdentifierNameSyntax>()).Select(name => model.GetSymbolInfo(name).Symbol).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        return passed.Where(one => !moved.Contains(one)).All(one =>
            !one.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
            && model.AnalyzeDataFlow(one) is { Succeeded: true } flow && !flow.WrittenInside.Any(read.Contains));
    }
}
