using AsyncGather.Peers;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>One analyzer after the other over an ordinary project that is bound anew each time: subtract what the compiler alone takes.</summary>
public class PeerBenchmarks
{
    const string Nothing = "compiler alone";

    CSharpCompilation compilation = null!;

    public IEnumerable<string> Analyzers => Peerwise.All.Keys.Order(StringComparer.Ordinal).Prepend(Nothing);

    [ParamsSource(nameof(Analyzers))]
    public string Analyzer { get; set; } = Nothing;

    [GlobalSetup]
    public void Setup() => compilation = Timing.Fresh(Shapes.Ordinary(50));

    [Benchmark]
    public int Analyze()
    {
        // A clone shares trees and references with the original, and nothing that was bound.
        var fresh = compilation.Clone();
        if (Analyzer == Nothing) return fresh.GetDiagnostics().Length;
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return fresh.WithAnalyzers(Peerwise.All[Analyzer], options).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;
    }
}
