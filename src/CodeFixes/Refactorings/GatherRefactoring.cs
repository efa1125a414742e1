using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// The base of every refactoring: another shape for code in which nothing is wrong. It is offered at one statement, and only where the result
/// compiles and none of the rules has something to say about it: what must not run at the same time is not offered to.
/// </summary>
public abstract class GatherRefactoring : CodeRefactoringProvider
{
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellationToken = context.CancellationToken;
        // An editor asks at every move of the caret: the tree is looked at before anything is bound.
        var site = await FixSite.CreateAsync(context.Document, root => StatementAt(root.FindNode(context.Span)), ImmutableDictionary<string, string?>.Empty, cancellationToken).ConfigureAwait(false);
        if (site is null) return;
        var proof = new Proof(site, ImmutableArray<string>.Empty);
        foreach (var offer in Offers(site, cancellationToken))
            if (await proof.OfAsync(offer, cancellationToken).ConfigureAwait(false) is { } changed)
                context.RegisterRefactoring(CodeAction.Create(offer.Title, _ => Task.FromResult(changed), offer.Key));
    }

    StatementSyntax? StatementAt(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>() is { ContainsDiagnostics: false } statement && MayBegin(statement) ? statement : null;

    /// <summary>Whether a statement has the form of one that the refactoring is about.</summary>
    protected abstract bool MayBegin(StatementSyntax statement);

    /// <summary>What the statement of a site can become, the best first.</summary>
    protected abstract IEnumerable<Offer> Offers(FixSite site, CancellationToken cancellationToken);
}
