using System.Collections.Immutable;
using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Testing;

/// <summary>What an offer did wrong: the kind of fault, the offer's key, the id of the diagnostic, and what was seen.</summary>
public sealed record Fault(string Kind, string Offer, string Id, string Seen)
{
    public override string ToString() => $"{Kind} | {Offer} | {Id} | {Seen}";
}

/// <summary>
/// Applies every offer for everything in a file, and each of them to all places, and says what none of them may do: throw, change
/// nothing, leave its report, raise another rule, lose a comment, break code or make it warn.
/// </summary>
public static class Ordeal
{
    /// <summary>The faults in a file, how many offers there were, and whether the file compiled: a test of nothing is no test.</summary>
    public static async Task<(IReadOnlyList<Fault> Faults, int Offers, bool Compiled)> Of(string text, string? language = null)
    {
        var document = Create(text, Compiler.LanguageOf(new Case { Language = language }) ?? Compiler.Newest);
        var run = new Run(document);
        try
        {
            await Task.Run(run.All).WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException)
        {
            run.Faults.Add(new("hangs", "", "", "longer than a minute"));
        }

        return (run.Faults, run.Offers.Count, run.Compiled);
    }

    /// <summary>Whether a file is right in the newest C#.</summary>
    public static bool Compiles(string text) =>
        !Create(text, Compiler.Newest).Project.GetCompilationAsync().Result!.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error);

    static Document Create(string text, LanguageVersion version) =>
        Projects.Create(new Settings(Compiler.IsTheOldest ? Frameworks.Net8 : Frameworks.Net10, version, OutputKind.DynamicallyLinkedLibrary, "\n", null), new Case(), text);

    sealed class Run(Document document)
    {
        Findings before = new([]);
        string text = "";

        public List<Fault> Faults { get; } = [];

        public List<Offer> Offers { get; } = [];

        public bool Compiled => !before.Errors.Any();

        public async Task All()
        {
            text = (await document.GetTextAsync()).ToString();
            if (await Try(() => Findings.Of(document.Project, Catalog.Analyzers), "", "") is not { } found) return;
            before = found;
            foreach (var one in before.In(document.FilePath!).Where(one => !one.Location.GetLineSpan().HasMappedPath))
                foreach (var fix in Catalog.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(one.Id)))
                    await Try(() => Register(fix, one), fix.GetType().Name, one.Id);

            foreach (var offer in Offers)
                if (await Try(() => Apply(offer.Action), offer.Key, offer.Diagnostic.Id) is { } changed) await Judge(changed, offer, "");
            foreach (var first in Offers.GroupBy(offer => (offer.Fix, offer.Key)).Select(group => group.First()))
                if (await Try(() => ApplyToAll(first), first.Key, first.Diagnostic.Id) is { } changed) await Judge(changed, first, "all: ");
        }

        async Task<object> Register(CodeFixProvider fix, Diagnostic found)
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => Offers.Add(new(fix, action, found)), CancellationToken.None));
            return Offers;
        }

        async Task<Document?> Apply(CodeAction action) =>
            (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id);

        async Task<Document?> ApplyToAll(Offer first)
        {
            var context = new FixAllContext(document, first.Fix, FixAllScope.Document, first.Key, [first.Diagnostic.Id], new Known(before, document), CancellationToken.None);
            return await first.Fix.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await Apply(action) : null;
        }

        async Task Judge(Document changed, Offer offer, string scope)
        {
            void Blame(string kind, string seen) => Faults.Add(new(scope + kind, offer.Key, offer.Diagnostic.Id, seen));

            var fresh = (await changed.GetTextAsync()).ToString();
            if (fresh == text) { Blame("changes nothing", ""); return; }
            foreach (var comment in Comments.Lost(text, fresh, (CSharpParseOptions)document.Project.ParseOptions!)) Blame("loses a comment", comment);
            // From text, as a compiler reads it.
            var reread = document.WithText(Microsoft.CodeAnalysis.Text.SourceText.From(fresh));
            if (await Try(() => Findings.Of(reread.Project, Catalog.Analyzers), offer.Key, offer.Diagnostic.Id) is not { } after) return;

            if (!Compiled)
            {
                if (after.Errors.Count() > before.Errors.Count()) Blame("breaks broken code", First(after.Errors, before.Errors) + "\n" + fresh);
                return;
            }

            foreach (var (id, seen) in More(after.Errors)) Blame("adds an error " + id, seen + "\n" + fresh);
            foreach (var (id, seen) in More(after.Warnings.Where(warning => !IsSaidByUs(warning, after)))) Blame("adds a warning " + id, seen + "\n" + fresh);
            foreach (var (id, seen) in More(after.Reported.Where(found => found.Id != offer.Diagnostic.Id && found.Severity > DiagnosticSeverity.Hidden && !IsOnlySlow(found)))) Blame("raises " + id, seen + "\n" + fresh);
            if (after.Reported.Count(found => found.Id == offer.Diagnostic.Id) >= before.Reported.Count(found => found.Id == offer.Diagnostic.Id)) Blame("leaves its report", fresh);
        }

        // What is right, and could be quicker, is better than what was wrong.
        static bool IsOnlySlow(Diagnostic found) => found is { Severity: DiagnosticSeverity.Info, Descriptor.Category: Family.Scale };

        IEnumerable<(string Id, string Seen)> More(IEnumerable<Diagnostic> after)
        {
            var had = before.All.ToLookup(found => found.Id);
            foreach (var has in after.GroupBy(found => found.Id))
                if (has.Count() > had[has.Key].Count()) yield return (has.Key, First(has, had[has.Key]));
        }

        // A group that was not awaited in a function that became async: the compiler now says what the rule said before.
        static bool IsSaidByUs(Diagnostic warning, Findings after) =>
            warning.Id == "CS4014" && after.Reported.Any(one => one.Id == "GATHER101" && one.Location.SourceSpan.IntersectsWith(warning.Location.SourceSpan));

        static string First(IEnumerable<Diagnostic> after, IEnumerable<Diagnostic> before) =>
            (after.FirstOrDefault(one => before.All(other => other.GetMessage() != one.GetMessage())) ?? after.First()).ToString();

        async Task<T?> Try<T>(Func<Task<T>> what, string key, string id) where T : class?
        {
            try
            {
                return await what();
            }
            catch (Exception thrown)
            {
                Faults.Add(new("throws", key, id, thrown.ToString()));
                return null;
            }
        }
    }

    /// <summary>What was reported before anything was fixed.</summary>
    sealed class Known(Findings findings, Document document) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings.All);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document one, CancellationToken cancellationToken) => Task.FromResult(findings.In(document.FilePath!));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
