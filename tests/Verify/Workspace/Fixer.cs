using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Testing;

/// <summary>An action that a fix offers for a diagnostic.</summary>
sealed record Offer(CodeFixProvider Fix, CodeAction Action, Diagnostic Diagnostic)
{
    public string Key => Action.EquivalenceKey ?? throw new VerifyException($"'{Action.Title}' of {Fix.GetType().Name} has no equivalence key: it cannot be applied to all places at once.");
}

/// <summary>A document in which a fix is offered no more, what is still reported there, and the first offer that led to it.</summary>
sealed record Fixed(Document Document, Findings Findings, Offer First);

/// <summary>Applies a fix as a user does: to one diagnostic after the other, until it is offered no more.</summary>
sealed class Fixer(Trial trial, Listing before)
{
    readonly ImmutableArray<CodeFixProvider> fixes = Catalog.FixesFor(trial);

    /// <summary>Applies the action with a key, or the first that is offered, wherever it is offered.</summary>
    public async Task<Fixed> Fix(Document document, string? key)
    {
        Offer? first = null;
        for (var step = 0; ; step++)
        {
            var (findings, offers) = await Offers(document);
            var offer = offers.FirstOrDefault(offer => key is null || offer.Key == key);
            if (offer is null) return first is null ? throw NoOffer(key, offers) : new(document, findings, first);
            if (step > before.Markup.Marks.Length) throw new VerifyException($"The fix does not come to rest: after {step} applications it is still offered.\n{await Listing(document)}");
            first ??= offer;
            key ??= offer.Key;
            document = await Apply(offer, document);
        }
    }

    /// <summary>What is reported, and what is offered for it, from the top of the file to its end.</summary>
    public async Task<(Findings Findings, ImmutableArray<Offer> Offers)> Offers(Document document)
    {
        var findings = await Findings.Of(document.Project, Catalog.AnalyzersFor(trial));
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var found in findings.In(document.FilePath!).Where(found => trial.RuleId is null || found.Id == trial.RuleId))
            foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(found.Id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => offers.Add(new(fix, action, found)), CancellationToken.None));
        return (findings, offers.ToImmutable());
    }

    async Task<Document> Apply(Offer offer, Document document)
    {
        var operations = await offer.Action.GetOperationsAsync(CancellationToken.None);
        if (operations is not [ApplyChangesOperation changes]) throw new VerifyException($"'{offer.Action.Title}' is not one change of the solution but {operations.Length} operations.");
        var changed = changes.ChangedSolution;
        if (!changed.GetChanges(document.Project.Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)).Any())
            throw new VerifyException($"'{offer.Action.Title}' returns the document unchanged for {before.Describe(offer.Diagnostic)}\n{await Listing(document)}");
        var result = changed.GetDocument(document.Id)!;
        var text = await result.GetTextAsync();
        var written = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)document.Project.ParseOptions!).GetRoot();
        if (FirstDifference((await result.GetSyntaxRootAsync())!, written) is { } difference)
            throw new VerifyException($"'{offer.Action.Title}' builds another tree than its text has, {difference}: are parentheses missing?\n{before.Numbered(text.ToString())}");
        // From text, as it is when the user goes on.
        return changed.WithDocumentText(document.Id, text, PreservationMode.PreserveIdentity).GetDocument(document.Id)!;
    }

    static string? FirstDifference(SyntaxNode built, SyntaxNode written) => built.DescendantNodesAndTokens().Zip(written.DescendantNodesAndTokens())
        .Where(pair => pair.First.RawKind != pair.Second.RawKind)
        .Select(pair => $"{pair.First.Kind()} where it reads {pair.Second.Kind()}")
        .FirstOrDefault();

    VerifyException NoOffer(string? key, ImmutableArray<Offer> offers)
    {
        var others = string.Join(", ", offers.Select(offer => offer.Key).Distinct());
        return new($"No fix is offered{(key is null ? "" : $" with the key '{key}'")}{(others.Length == 0 ? "" : $"; offered: {others}")}.\n{before}");
    }

    async Task<string> Listing(Document document) => before.Numbered((await document.GetTextAsync()).ToString());
}
