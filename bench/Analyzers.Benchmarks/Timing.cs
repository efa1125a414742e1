using System.Collections.Immutable;
using System.Diagnostics;
using AsyncGather.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>What analyzers cost over some sources, as the compiler's driver counts it for each of them: without parsing and binding, which somebody else does.</summary>
static class Timing
{
    /// <summary>A compilation that nobody has bound yet.</summary>
    public static CSharpCompilation Fresh(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Shape", sources.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))), Here.Net10, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The milliseconds of each analyzer, the least of some runs, and of the compiler under the empty name.</summary>
    public static Dictionary<string, double> Of(IReadOnlyList<string> sources, ImmutableArray<DiagnosticAnalyzer> analyzers, int runs)
    {
        var least = new Dictionary<string, double>();
        for (var run = 0; run < runs; run++)
        {
            var compilation = Fresh(sources);
            if (run == 0)
            {
                var watch = Stopwatch.StartNew();
                var errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Take(3).ToList();
                Keep("", watch.Elapsed);
                if (errors.Count > 0) throw new InvalidOperationException($"A shape does not compile: {string.Join("; ", errors)}");
            }

            // One after the other, and a crash is a result too.
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (thrown, analyzer, _) => throw new InvalidOperationException($"{Name(analyzer)} threw.", thrown), concurrentAnalysis: false, logAnalyzerExecutionTime: true);
            var result = compilation.WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
            foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo) Keep(Name(analyzer), telemetry.ExecutionTime);
        }

        return least;

        void Keep(string name, TimeSpan time) => least[name] = Math.Min(least.GetValueOrDefault(name, double.MaxValue), time.TotalMilliseconds);
    }

    public static string Name(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics is [var only] ? $"{only.Id} {analyzer.GetType().Name}" : analyzer.GetType().Name;
}
