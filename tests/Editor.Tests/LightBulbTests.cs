using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.EditorTests;

/// <summary>What somebody sees who presses Ctrl+. in an editor that is made of Roslyn's services.</summary>
public sealed class LightBulbTests : IDisposable
{
    readonly EditorHost editor = new();

    public void Dispose() => editor.Dispose();

    [Theory]
    [InlineData("async Task M(int[] ids) { await Task.Yield(); [|Task.WhenAll(ids.Select(DoAsync));|] }", "Await 'Task.WhenAll'")]
    [InlineData("void M(int[] ids) { [|Task.WhenAll(ids.Select(DoAsync));|] }", "Await 'Task.WhenAll' and make 'M' async")]
    [InlineData("async Task M(List<int> ids) { await Task.Yield(); [|Parallel.ForEach(ids, async id => await DoAsync(id));|] }", "Await Parallel.ForEachAsync(..)", "Await one after the other: foreach", "Await all: Task.WhenAll(..)")]
    [InlineData("async Task M(List<Task>? maybe) { await Task.Yield(); [|maybe?.WhenAll();|] }", "Await 'Own.WhenAll'")]
    [InlineData("string M(int[] ids) => string.Join(\", \", \"ids\", [|ids|]);", "Spread the elements of 'ids'")]
    [InlineData("async Task M(int[] ids) { [|foreach|] (var id in ids) await DoAsync(id); }", "Await some at a time: Parallel.ForEachAsync(..)", "Await all at once: Task.WhenAll(..)")]
    public async Task The_offers_are_there_at_every_caret_each_once_in_order(string marked, params string[] titles)
    {
        var (document, span) = Open(marked);
        var text = await editor.TextAsync(document);
        for (var caret = span.Start; caret <= span.End; caret++)
        {
            // The squiggle ends before a semicolon, and an editor asks for the whole line there.
            var asked = caret == span.End && text[caret - 1] == ';' ? Line(text, caret) : new TextSpan(caret, 0);
            Assert.Equal(titles, (await editor.BulbAsync(document, asked)).Select(offer => offer.Title));
        }
    }

    [Fact]
    public async Task Asking_again_lists_nothing_twice()
    {
        var (document, span) = Open("void M(int[] ids) { [|Task.WhenAll(ids.Select(DoAsync))|]; }");
        for (var request = 0; request < 8; request++)
        {
            var text = await editor.TextAsync(document) + "\n";
            editor.Type(document, text);
            Assert.Single(await editor.BulbAsync(document, span.Start));
            Assert.Single(await editor.BulbAsync(document, Line(text, span.Start)));
        }
    }

    [Fact]
    public async Task The_preview_shows_the_change_and_nothing_is_written_before_it_is_chosen()
    {
        var (document, span) = Open("void M(int[] ids) { [|Task.WhenAll(ids.Select(DoAsync))|]; }\n\n    void Caller() { M([1]); }");
        var before = await editor.TextAsync(document);
        var offer = Assert.Single(await editor.BulbAsync(document, span.Start));

        var preview = Assert.IsType<ApplyChangesOperation>(Assert.Single(await offer.Action.GetPreviewOperationsAsync(TestContext.Current.CancellationToken))).ChangedSolution;

        Assert.Contains("await Task.WhenAll(ids.Select(DoAsync));", await EditorHost.TextAsync(preview, document), StringComparison.Ordinal);
        Assert.Equal([document], preview.GetChanges(editor.Solution).GetProjectChanges().SelectMany(change => change.GetChangedDocuments()));
        Assert.Equal(before, await editor.TextAsync(document));
    }

    [Theory]
    [InlineData(FixAllScope.Document, 2)]
    [InlineData(FixAllScope.Project, 4)]
    [InlineData(FixAllScope.Solution, 6)]
    public async Task Fix_all_reaches_as_far_as_its_scope(FixAllScope scope, int repaired)
    {
        const string Two = "async Task M(Task a, Task b) { await a; Task.WhenAll(a, b); [|Task.WhenAny(a, b)|]; }";
        var (document, span) = Open(Two);
        Open(Two);
        Open(Two, project: "Other");
        var offer = Assert.Single(await editor.BulbAsync(document, span.Start));

        var action = await offer.FixAll!(scope);

        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action!.GetOperationsAsync(TestContext.Current.CancellationToken))).ChangedSolution;
        var texts = await Task.WhenAll(changed.Projects.SelectMany(project => project.DocumentIds).Select(id => EditorHost.TextAsync(changed, id)));
        Assert.Equal(repaired, texts.Sum(text => text.Split("await Task.When").Length - 1));
        foreach (var project in changed.Projects)
            Assert.Empty((await project.GetCompilationAsync(TestContext.Current.CancellationToken))!.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
    }

    // The code of a class, with one place marked.
    (DocumentId Document, TextSpan Marked) Open(string marked, string project = "Project")
    {
        var text = Sources.InClass(marked);
        var start = text.IndexOf("[|", StringComparison.Ordinal);
        var end = text.IndexOf("|]", StringComparison.Ordinal) - 2;
        return (editor.Open(text.Remove(end + 2, 2).Remove(start, 2), project), TextSpan.FromBounds(start, end));
    }

    static TextSpan Line(string text, int position) => SourceText.From(text).Lines.GetLineFromPosition(position).Span;
}
