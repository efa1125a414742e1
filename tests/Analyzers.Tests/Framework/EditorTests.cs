using System.Collections.Immutable;
using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What an editor shows while somebody types: it analyses the same code again and again, and code that is not finished.</summary>
public class EditorTests
{
    const int Cases = 60;

    // Each key is an analysis.
    [Theory]
    [InlineData("Task.WhenAll(ids.Select(id => DoAsync(id)));")]
    [InlineData("ids.ForEach(async id => await DoAsync(id));")]
    [InlineData("Parallel.ForEach(ids, async id => { await DoAsync(id); });")]
    [InlineData("Task.WhenAll(DoAsync(1), DoAsync(1)).Wait();")]
    public async Task A_report_comes_with_the_last_key_and_not_before(string statement)
    {
        Assert.NotEqual(0, await Reports(statement));
        for (var keys = 1; keys < statement.Length; keys++)
            Assert.True(await Reports(statement[..keys]) == 0, $"'{statement[..keys]}' is reported.");
    }

    [Theory]
    [InlineData("Task.WhenAll(tasks)")]
    [InlineData("Task.WhenAll(tasks;")]
    [InlineData("ids.ForEach(async id => { await DoAsync(id); );")]
    [InlineData("var t = Task.WhenAll(tasks, );")]
    public async Task A_statement_that_is_not_finished_is_not_judged(string statement) => Assert.Equal(0, await Reports(statement));

    [Fact]
    public async Task What_stands_beside_it_is() => Assert.NotEqual(0, await Reports("Task.WhenAll(tasks); ids.ForEach(async"));

    [Fact]
    public async Task The_same_code_looked_at_twice_gives_equal_diagnostics()
    {
        var count = 0;
        foreach (var text in HostileSources.Some(HostileSources.Reported, Cases))
        {
            var compilation = CSharpCompilation.Create("Twice", [CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken)], References.For(new Case(), Frameworks.Net10), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            var (first, second) = (await Look(compilation), await Look(compilation));
            foreach (var found in first) Assert.Contains(found, second);
            count += first.Length;
        }

        Assert.True(count > Cases / 2, $"{count} reports are too few to compare.");
    }

    [Fact]
    public async Task What_is_reported_twice_in_one_place_is_fixed_by_one_offer()
    {
        var document = Document("using System.Threading.Tasks; class C { async Task M(Task a, Task b) { Task.WhenAll(a, b); await a; } }");
        var found = Assert.Single(await Look((await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!));
        var again = Diagnostic.Create(found.Descriptor, found.Location, found.Severity, null, null, new string("Task.WhenAll"), new string("and so on"));
        var offers = new List<CodeAction>();
        await new GroupNotAwaitedFix().RegisterCodeFixesAsync(new CodeFixContext(document, found.Location.SourceSpan, [found, again], (offer, answered) =>
        {
            Assert.Equal(2, answered.Length);
            offers.Add(offer);
        }, CancellationToken.None));
        Assert.Single(offers);
    }

    [Fact]
    public async Task Who_asks_without_a_key_fixes_everything_that_can_be_fixed()
    {
        var document = Document("using System.Threading.Tasks; class C { C(Task a) { Task.WhenAll(a, a); } async Task M(Task a, Task b) { Task.WhenAll(a, b); await a; } }");
        var found = await Look((await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!);
        var fix = new GroupNotAwaitedFix();
        // As "dotnet format" does where nothing is offered for the first of a project: there is no await in a constructor.
        var context = new FixAllContext(document, fix, FixAllScope.Solution, null!, [GroupNotAwaited.Id], new Known(found), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
        var changed = (await action!.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        Assert.Contains("await Task.WhenAll(a, b);", (await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
    }

    static Document Document(string text) => new AdhocWorkspace().AddProject("Editor", LanguageNames.CSharp)
        .WithMetadataReferences(References.Of(Frameworks.Net10))
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .AddDocument("Editor.cs", text);

    static async Task<int> Reports(string statement) => (await Survival.Of(HostileSources.AsFile($"void Typed()\n{{\n    {statement}\n}}\n"), References.Of(Frameworks.Net10))).Diagnostics;

    static Task<ImmutableArray<Diagnostic>> Look(Compilation compilation) =>
        compilation.WithAnalyzers([.. Catalog.Analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor)]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    sealed class Known(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
