using System.Collections.Immutable;
using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Makes the change of an offer on a copy and looks at what became of it, before anybody sees the offer. What a fix asks about the
/// code around it, it asks to write the right thing; that nothing else is wrong with it, only the compiler and the rules know.
/// </summary>
sealed class Proof(FixSite site, ImmutableArray<string> ids)
{
    static readonly ImmutableArray<DiagnosticAnalyzer> Rules = typeof(GatherAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(GatherAnalyzer)) && !type.IsAbstract)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .ToImmutableArray();

    readonly Dictionary<DocumentId, (ImmutableArray<TextSpan> Spans, List<Diagnostic> Found)> before = [];

    /// <summary>
    /// The solution that an offer leads to; null where it has an error or a warning that was not there, where the report stays or
    /// another rule has one more, or where a comment is lost.
    /// </summary>
    public async Task<Solution?> OfAsync(Offer offer, CancellationToken cancellationToken)
    {
        var fresh = await offer.ApplyAsync(cancellationToken).ConfigureAwait(false);
        var (had, has) = (new List<Diagnostic>(), new List<Diagnostic>());
        var written = await WrittenAsync(offer, fresh, cancellationToken).ConfigureAwait(false);
        foreach (var id in written.GetChanges(site.Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)))
        {
            var (old, changed) = (site.Solution.GetDocument(id)!, await RereadAsync(written.GetDocument(id)!, cancellationToken).ConfigureAwait(false));
            if (await ChangedSpans.OfAsync(old, changed, cancellationToken).ConfigureAwait(false) is not { LosesAComment: false } spans) return null;
            had.AddRange(await BeforeAsync(old, spans.Old, cancellationToken).ConfigureAwait(false));
            has.AddRange(await FindAsync(changed, spans.New, cancellationToken).ConfigureAwait(false));
        }

        return IsBetter(had, has) ? fresh : null;
    }

    // With its names shortened and its lines formatted, as the editor does it.
    static async Task<Solution> WrittenAsync(Offer offer, Solution fresh, CancellationToken cancellationToken)
    {
        var operations = await CodeAction.Create(offer.Title, _ => Task.FromResult(fresh)).GetOperationsAsync(cancellationToken).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution ?? fresh;
    }

    // From its text: a tree can hold what nobody can write, such as a variable with the name "await" in a function that became async.
    static async Task<Document> RereadAsync(Document document, CancellationToken cancellationToken) =>
        document.WithText(SourceText.From((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()));

    bool IsBetter(List<Diagnostic> had, List<Diagnostic> has)
    {
        // A refactoring answers no report.
        if (!ids.IsEmpty && has.Count(IsOurs) >= had.Count(IsOurs)) return false;
        // In code that does not compile, what the rules and the flow analysis say is about something else as soon as an error is gone.
        var counted = had.Any(IsError) ? has.Where(IsError) : has.Where(found => !IsSaidByUs(found, has));
        return counted.Where(found => found.Severity > DiagnosticSeverity.Hidden && !IsOnlySlow(found)).GroupBy(found => found.Id).All(group => group.Count() <= had.Count(found => found.Id == group.Key));
    }

    bool IsOurs(Diagnostic found) => ids.Contains(found.Id);

    // What is right, and could be quicker, is better than what was wrong: await Task.WhenAny of a list, where Task.WhenEach would do.
    static bool IsOnlySlow(Diagnostic found) => found is { Severity: DiagnosticSeverity.Info, Descriptor.Category: Family.Scale };

    // CS4014 appears in async functions only. Where a group that is not awaited was reported before, it is no news.
    static bool IsSaidByUs(Diagnostic found, List<Diagnostic> has) =>
        found.Id == "CS4014" && has.Any(one => one.Id == GroupNotAwaited.Id && one.Location.SourceSpan.IntersectsWith(found.Location.SourceSpan));

    // A warning that the project treats as an error is still one.
    static bool IsError(Diagnostic found) => found.DefaultSeverity == DiagnosticSeverity.Error;

    async Task<List<Diagnostic>> BeforeAsync(Document document, ImmutableArray<TextSpan> spans, CancellationToken cancellationToken)
    {
        if (before.TryGetValue(document.Id, out var known) && known.Spans.SequenceEqual(spans)) return known.Found;
        var found = await FindAsync(document, spans, cancellationToken).ConfigureAwait(false);
        before[document.Id] = (spans, found);
        return found;
    }

    static async Task<List<Diagnostic>> FindAsync(Document document, ImmutableArray<TextSpan> spans, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return found;
        var rules = model.Compilation.WithAnalyzers(Rules, document.Project.AnalyzerOptions, cancellationToken);
        foreach (var span in spans)
        {
            found.AddRange(model.GetDiagnostics(span, cancellationToken).Where(one => one.Severity >= DiagnosticSeverity.Warning && !one.IsSuppressed));
            found.AddRange((await rules.GetAnalyzerSemanticDiagnosticsAsync(model, span, cancellationToken).ConfigureAwait(false)).Where(one => span.Contains(one.Location.SourceSpan)));
        }

        return found;
    }
}
