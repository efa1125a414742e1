using System.Collections.Immutable;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Run when everything else is done: the heap is one for all.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

/// <summary>A server that compiles all day, and an editor, keep the analyzers loaded: what was found out about a compilation goes with it.</summary>
[Collection(nameof(Alone))]
public class MemoryTests
{
    // Something for each table that is kept: graphs, mentions, scopes, code that runs several times at once, answers about variables, events and method names, options.
    const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        class C{0}
        {{
            event Func<Task> Changed;
            Task DoAsync(int i) => Task.Delay(i);
            async Task<int> GetAsync(int i) {{ await Task.Delay(i); return i; }}
            void Subscribe() => Changed += () => DoAsync({0});
            void Block() => PrivateAsync(new Task<int>[0]).Wait();
            async Task PrivateAsync(Task<int>[] ints) {{ Task.WaitAll(ints); await Task.Yield(); await Changed(); }}
            async Task Paths(bool b) {{ var all = Task.WhenAll(DoAsync(1), DoAsync(2)); if (b) return; await all; }}
            async Task Twice(int[] ids) {{ var q = ids.Select(i => GetAsync(i)); await Task.WhenAll(q); Console.Write(q.Count()); }}
            async Task Race(int[] ids) {{ var left = ids.Select(i => GetAsync(i)).ToList(); while (left.Count > 0) {{ var one = await Task.WhenAny(left); left.Remove(one); }} }}
            async Task Over(Task<int> a, Task<int> b) {{ await Task.WhenAll(a, b); Console.Write(Task.WhenAll(a, b).Result.Length); }}
            async Task Shared(int[] ids) {{ var all = new List<int>(); await Task.WhenAll(ids.Select(async i => {{ await Task.Yield(); all.Add(i); }})); }}
            Task Scope() {{ using var gate = new SemaphoreSlim({0}); return Task.WhenAll(gate.WaitAsync(), gate.WaitAsync()); }}
            void Dropped(int[] ids) {{ Task.WhenAll(ids.Select(DoAsync)); ids.Select(i => DoAsync(i)); string.Join(",", 1, ids); }}
        }}
        """;

    static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(GatherAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    [Fact]
    public async Task A_thousand_compilations_leave_nothing_behind()
    {
        for (var i = 0; i < 100; i++) await Analyze(i);
        var before = Heap();
        for (var i = 0; i < 1000; i++) await Analyze(i);
        var grown = Heap() - before;

        // A compilation of which one table keeps something stays as a whole, some 250,000 bytes. The compiler has caches of its own, which do not grow.
        Assert.True(grown < 4_000_000, $"The heap has grown by {grown} bytes.");
    }

    static async Task Analyze(int number)
    {
        var tree = CSharpSyntaxTree.ParseText(string.Format(System.Globalization.CultureInfo.InvariantCulture, Source, number), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Memory", [tree], References.Of(Frameworks.Net8), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        Assert.NotEmpty(await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));
    }

    static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
