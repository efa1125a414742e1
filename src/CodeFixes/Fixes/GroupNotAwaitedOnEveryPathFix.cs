using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.CodeFixes;

/// <summary>Awaits a group right behind the statement that keeps it. Awaiting it again further down does no harm.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupNotAwaitedOnEveryPathFix))]
public sealed class GroupNotAwaitedOnEveryPathFix() : GatherCodeFix(GroupNotAwaitedOnEveryPath.Id)
{
    public const string AwaitHere = "GATHER104.AwaitHere";

    public override async Task<IReadOnlyList<Offer>> OffersAsync(FixSite site, CancellationToken cancellationToken)
    {
        if (KeptGroup.At(site, cancellationToken) is not { } kept) return [];
        if (await AwaitBehind.FindAsync(site, kept.Statement, cancellationToken).ConfigureAwait(false) is not { } place) return [];
        return [new Offer($"Await '{kept.Name.ValueText}' here{place.TitleSuffix}", AwaitHere, c => place.InsertAsync(SyntaxFactory.IdentifierName(kept.Name), c))];
    }
}
