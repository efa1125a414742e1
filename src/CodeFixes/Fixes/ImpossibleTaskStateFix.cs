using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>Takes the task that is complete out of the list that is counted, and awaits it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImpossibleTaskStateFix))]
public sealed class ImpossibleTaskStateFix() : GatherCodeFix(ImpossibleTaskState.Id)
{
    public const string TakeOut = "GATHER409.TakeOut";

    public override Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Offer>>(Change(site, cancellationToken) is { } change ? [new Offer("Take out the task that is complete, and await it", TakeOut, () => site.With(change(site.Root)))] : []);

    static Func<SyntaxNode, SyntaxNode>? Change(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Enclosing<AwaitExpressionSyntax>() is not { ContainsDiagnostics: false, Parent: ExpressionStatementSyntax statement } awaited) return null;
        if (site.Model.GetOperation(awaited, cancellationToken) is not IAwaitOperation operation) return null;
        if (Race.Of(operation, RuleContext.Of(site.Document.Project.AnalyzerOptions))?.Collection is not ILocalReferenceOperation { Type: { } type, Syntax: IdentifierNameSyntax list }) return null;
        if (!type.GetMembers("Remove").OfType<IMethodSymbol>().Any(method => method is { IsStatic: false, Parameters.Length: 1 }) || !Awaitables.IsAwaitableSequence(type)) return null;
        return KeptWinner.In(statement, awaited, name => SyntaxFactory.ExpressionStatement(Syntax.Call(list, "Remove", SyntaxFactory.IdentifierName(name)).WithTrailingTrivia(awaited.GetTrailingTrivia())));
    }
}
