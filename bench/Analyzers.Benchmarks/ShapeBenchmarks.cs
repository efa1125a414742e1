using AsyncGather.Peers;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>All our rules over each shape, and what they allocate.</summary>
public class ShapeBenchmarks
{
    CSharpCompilation compilation = null!;

    public IEnumerable<string> Names => Shapes.All.Select(shape => shape.Name);

    [ParamsSource(nameof(Names))]
    public string Shape { get; set; } = "";

    [Params(500, 1000, 2000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var (_, divisor, source) = Shapes.All.Single(shape => shape.Name == Shape);
        compilation = Timing.Fresh([source(Size / divisor)]);
    }

    [Benchmark(Baseline = true)]
    public int Compiler() => compilation.Clone().GetDiagnostics().Length;

    [Benchmark]
    public int CompilerAndRules()
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return compilation.Clone().WithAnalyzers(Package.Ours.Analyzers, options).GetAllDiagnosticsAsync().GetAwaiter().GetResult().Length;
    }
}
