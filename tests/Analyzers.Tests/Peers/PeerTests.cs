using System.Collections.Immutable;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What the packages that people have really report, and what is left of it beside our suppressor.</summary>
public class PeerTests
{
    // In methods called Over everything is complete; in the others it may not be.
    const string Source =
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        public class Waits
        {
            public async Task<int> OverTasks(Task<int> a, Task<int> b)
            {
                await Task.WhenAll(a, b).ConfigureAwait(false);
                a.Wait();
                return a.Result + b.GetAwaiter().GetResult();
            }

            public async Task<int> OverList(List<Task<int>> tasks)
            {
                await Task.WhenAll(tasks).ConfigureAwait(false);
                foreach (var task in tasks) task.Wait();
                return tasks[0].Result + tasks.Select(task => task.Result).Sum();
            }

            public int OverAsked(Task<int> a) => a.IsCompleted ? a.Result : 0;

            public async Task<int> Maybe(Task<int> a, Task<int> b, Task<int> c)
            {
                await Task.WhenAny(a, b, c).ConfigureAwait(false);
                a.Wait();
                return b.Result + c.GetAwaiter().GetResult();
            }

            public int MaybeInSyncCode(Task<int> a, Task<int> b)
            {
                a.Wait();
                return b.Result + MaybePrivate(a);
            }

            int MaybePrivate(Task<int> a) => a.GetAwaiter().GetResult() + MaybeLazy([a]).First();

            IEnumerable<int> MaybeLazy(List<Task<int>> tasks) => tasks.Select(task => task.Result);

            int OverPrivate(Task<int> a) => a.IsCompleted ? a.GetAwaiter().GetResult() : OverPrivate(a);
        }
        """;

    // A project that references xUnit is a test project, where some rules of others are off: so it has its own.
    const string Tests =
        """
        using System.Linq;
        using System.Threading.Tasks;

        public class WaitTests
        {
            [Xunit.Fact]
            public async Task OverInTest()
            {
                var a = Task.Run(() => 1);
                var b = Task.Run(() => 2);
                var all = Task.WhenAll(a, b);
                try { await all; } catch { }
                Xunit.Assert.Equal(a.Result, b.Result);
            }

            [Xunit.Fact]
            public async Task OverInTestOfMany()
            {
                var tasks = Enumerable.Range(0, 3).Select(i => Task.Run(() => i)).ToArray();
                await Task.WhenAll(tasks);
                Xunit.Assert.Equal(3, tasks.Select(task => task.Result).Sum() + tasks[0].Result);
                foreach (var task in tasks) Xunit.Assert.True(task.Result >= 0);
            }

            [Xunit.Fact]
            public async Task MaybeInTest()
            {
                var a = Task.Run(() => 1);
                await Task.Yield();
                Xunit.Assert.Equal(1, a.Result);
            }
        }
        """;

    [Theory]
    [InlineData("Microsoft.VisualStudio.Threading.Analyzers", "VSTHRD002")]
    [InlineData("Microsoft.VisualStudio.Threading.Analyzers", "VSTHRD103")]
    [InlineData("Microsoft.CodeAnalysis.NetAnalyzers", "CA1849")]
    [InlineData("Meziantou.Analyzer", "MA0042")]
    [InlineData("Meziantou.Analyzer", "MA0045")]
    [InlineData("SonarAnalyzer.CSharp", "S4462")]
    [InlineData("AsyncFixer", "AsyncFixer02")]
    [InlineData("xunit.analyzers", "xUnit1031")]
    public async Task A_wait_that_is_over_is_silenced_and_no_other(string package, string id)
    {
        var analyzers = PeerPackage.Of(package, id);
        Assert.NotEmpty(analyzers);
        var isOfTests = id == "xUnit1031";
        var compilation = CSharpCompilation.Create(
            "Peers",
            [CSharpSyntaxTree.ParseText(isOfTests ? Tests : Source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. References.Of(Frameworks.Net10), .. isOfTests ? XUnit() : []],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));

        var (over, maybe) = await Reported(compilation, analyzers, id);
        var (stillOver, stillMaybe) = await Reported(compilation, analyzers.Add(new WaitIsOver()), id);

        // Otherwise the package has learned it, and our suppressor of this id can go.
        Assert.True(over.Length > 0 && maybe.Length > 0, $"{id} reports only\n{string.Join("\n", over.Concat(maybe))}");
        Assert.Empty(stillOver);
        Assert.Equal(maybe, stillMaybe);
    }

    static IEnumerable<MetadataReference> XUnit() => Directory.EnumerateFiles(AppContext.BaseDirectory, "xunit*.dll").Select(file => MetadataReference.CreateFromFile(file));

    static async Task<(string[] Over, string[] Maybe)> Reported(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, string id)
    {
        var found = (await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Where(one => one.Id == id && !one.IsSuppressed).ToLookup(IsOver, one => one.ToString());
        return ([.. found[true].Order(StringComparer.Ordinal)], [.. found[false].Order(StringComparer.Ordinal)]);
    }

    static bool IsOver(Diagnostic found) =>
        found.Location.SourceTree!.GetRoot().FindNode(found.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.ValueText.StartsWith("Over", StringComparison.Ordinal);
}
