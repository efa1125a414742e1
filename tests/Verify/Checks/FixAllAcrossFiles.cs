using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AsyncGather.Testing;

/// <summary>
/// Fixes everything at once in a document, a project and a solution. The solution has two projects, the first with a case and its
/// copy, the second with the case again: what is in the scope is as one fix after the other left it, the rest is untouched.
/// </summary>
sealed class FixAllAcrossFiles(Trial trial, Start start, Listing after, Fixed done)
{
    const string TwinName = "Twin.cs";

    readonly Listing before = start.Source;
    readonly Variant? twin = Variant.Of(start.Source.Text, start.Settings, "Twin");

    public async Task Check()
    {
        var provider = done.First.Fix.GetFixAllProvider() ?? throw new VerifyException($"{done.First.Fix.GetType().Name} cannot be applied to all places at once: it has no FixAllProvider.");
        var document = start.Document;
        if (twin is not null) document = Projects.AddFile(document.Project, TwinName, twin.Text).Project.GetDocument(document.Id)!;
        var clone = Projects.Clone(document, before.Text);
        document = clone.Project.Solution.GetDocument(document.Id)!;

        var diagnostics = new Diagnostics(trial);
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            var supported = provider.GetSupportedFixAllScopes().Contains(scope);
            var context = new FixAllContext(document, done.First.Fix, scope, done.First.Key, [done.First.Diagnostic.Id], diagnostics, CancellationToken.None);
            if (!supported || await provider.GetFixAsync(context) is not { } action) throw new VerifyException($"{done.First.Fix.GetType().Name} does not fix all in a {scope}.");
            var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            await Require(changed.GetDocument(document.Id)!, document, scope, fixedHere: true);
            await Require(changed.GetDocument(clone.Id)!, clone, scope, fixedHere: scope == FixAllScope.Solution);
        }
    }

    async Task Require(Document actual, Document original, FixAllScope scope, bool fixedHere)
    {
        var what = $"Fixing all in the {scope}, in project {original.Project.Name},".Replace("Case", "1").Replace("Clone", "2");
        Texts.Require(fixedHere ? after.Text : before.Text, (await actual.GetTextAsync()).ToString(), what);
        await RequireOtherFiles(actual.Project, original.Project, fixedHere, what);
        if (twin is null) return;
        var twinFixed = fixedHere && scope != FixAllScope.Document;
        var text = await actual.Project.Documents.Single(document => document.Name == TwinName).GetTextAsync();
        Texts.Require(twinFixed ? Variant.Of(after.Text, start.Settings, "Twin")!.Text : twin.Text, text.ToString(), what + " the copy");
    }

    // The files beside the main one are as they were, or as the case says that the fix leaves them.
    async Task RequireOtherFiles(Project actual, Project original, bool fixedToo, string what)
    {
        foreach (var document in original.Documents.Where(document => document.Name != start.Document.Name && document.Name != TwinName))
        {
            var expected = fixedToo && trial.Case.FilesAfter is { } files && Projects.IndexOf(document) is { } index ? files[index] : (await document.GetTextAsync()).ToString();
            var text = await actual.Documents.Single(one => one.Name == document.Name).GetTextAsync();
            Texts.Require(expected, text.ToString(), $"{what}, in {document.Name},");
        }
    }

    /// <summary>What an IDE hands to a fix: the diagnostics of the code as it was when the user asked.</summary>
    sealed class Diagnostics(Trial trial) : FixAllContext.DiagnosticProvider
    {
        readonly ConcurrentDictionary<Project, Task<Findings>> known = new();

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => (await Of(project)).All;

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => (await Of(document.Project)).In(document.FilePath!);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => (await Of(project)).All.Where(found => !found.Location.IsInSource);

        Task<Findings> Of(Project project) => known.GetOrAdd(project, key => Findings.Of(key, Catalog.AnalyzersFor(trial)));
    }
}
