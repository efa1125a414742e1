using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncGather.CodeFixes;

/// <summary>
/// The base of every fix: it finds the place, asks for the offers, and registers those that prove right. A fix says only what it
/// offers where; fixing all occurrences is the same offer applied at each place in turn.
/// </summary>
public abstract class GatherCodeFix(params string[] ids) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ids);

    public sealed override FixAllProvider GetFixAllProvider() => SequentialFixAll.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // An editor may hold several reports of one mistake: it is offered its fix once.
        foreach (var same in context.Diagnostics.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)))
        {
            var diagnostic = same.First();
            var site = await FixSite.CreateAsync(context.Document, root => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic.Properties, context.CancellationToken).ConfigureAwait(false);
            if (site is null) continue;
            var proof = new Proof(site, FixableDiagnosticIds);
            foreach (var offer in await OffersAsync(site, context.CancellationToken).ConfigureAwait(false))
                if (await proof.OfAsync(offer, context.CancellationToken).ConfigureAwait(false) is { } changed)
                    context.RegisterCodeFix(CodeAction.Create(offer.Title, _ => Task.FromResult(changed), offer.Key), same);
        }
    }

    /// <summary>What can be done at a place, the best first; nothing where nothing is certain to compile.</summary>
    public abstract Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken);
}
