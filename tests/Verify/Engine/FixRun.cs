using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncGather.Testing;

/// <summary>An action that a fix offers for a diagnostic.</summary>
sealed record Offer(CodeFixProvider Fix, CodeAction Action, Diagnostic Diagnostic)
{
    public string Key => Action.EquivalenceKey ?? throw new VerifyException($"'{Action.Title}' of {Fix.GetType().Name} has no equivalence key: it cannot be fixed in all places at once.");
}

/// <summary>Applies a fix as a user does: one diagnostic after the other, until it is offered no more.</summary>
sealed class FixRun(Trial trial, Expectation before, Document document)
{
    readonly ImmutableArray<CodeFixProvider> fixes = Catalog.FixesFor(trial);

    public async Task Check()
    {
        var after = new Expectation(trial, trial.After!);
        var (result, _) = await Iterate(document, trial.Key);
        var text = (await result.GetTextAsync()).ToString();
        if (text != after.Text) throw new VerifyException($"The fix wrote something else.\n{Difference.Between(after.Text, text)}");
        var findings = await Findings.Of(result.Project, Catalog.AnalyzersFor(trial));
        after.Check(findings, "After the fix:");
    }

    public async Task CheckNoOffer()
    {
        var offers = await Offers(document);
        var offered = trial.Key is null ? offers : [.. offers.Where(offer => offer.Key == trial.Key)];
        if (offered.FirstOrDefault() is { } one) throw new VerifyException($"A fix is offered: '{one.Action.Title}' ({one.Key}) for {before.Describe(one.Diagnostic)}\n{before.Listing()}");
    }

    /// <summary>The document when no action with the key is offered any more, and the first offer.</summary>
    public async Task<(Document Result, Offer First)> Iterate(Document start, string? key)
    {
        var current = start;
        Offer? first = null;
        for (var step = 0; ; step++)
        {
            var offer = (await Offers(current)).FirstOrDefault(offer => key is null || offer.Key == key);
            if (offer is null) break;
            if (step > before.Markup.Marks.Length) throw new VerifyException($"The fix does not come to rest: it is still offered after {step} applications.\n{before.Numbered((await current.GetTextAsync()).ToString())}");
            first ??= offer;
            key ??= offer.Key;
            current = await Apply(offer, current);
        }
        return first is null ? throw new VerifyException($"No fix is offered{(key is null ? "" : $" with the key '{key}'; offered: {string.Join(", ", (await Offers(start)).Select(offer => offer.Key))}")}.\n{before.Listing()}") : (current, first);
    }

    async Task<ImmutableArray<Offer>> Offers(Document current)
    {
        var findings = await Findings.Of(current.Project, Catalog.AnalyzersFor(trial));
        var offers = ImmutableArray.CreateBuilder<Offer>();
        foreach (var found in findings.In(current.FilePath!))
            foreach (var fix in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(found.Id) && (trial.RuleId ?? found.Id) == found.Id))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(current, found, (action, _) => offers.Add(new(fix, action, found)), CancellationToken.None));
        return offers.ToImmutable();
    }

    async Task<Document> Apply(Offer offer, Document current)
    {
        var operations = await offer.Action.GetOperationsAsync(CancellationToken.None);
        if (operations is not [ApplyChangesOperation changes]) throw new VerifyException($"'{offer.Action.Title}' does not consist of one change of the solution: {operations.Length} operations.");
        var result = changes.ChangedSolution.GetDocument(current.Id)!;
        // From text, as it will be when the user goes on: annotations must not carry a fix through its next application.
        var text = await result.GetTextAsync();
        if (text.ContentEquals(await current.GetTextAsync())) throw new VerifyException($"'{offer.Action.Title}' returns the document unchanged for {before.Describe(offer.Diagnostic)}");
        return changes.ChangedSolution.WithDocumentText(current.Id, text).GetDocument(current.Id)!;
    }
}
