using System.Collections.Immutable;
using AsyncGather.Peers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>Rules of other packages that look at the same calls, and ours.</summary>
static class Peerwise
{
    // What reports un-awaited calls, misuse of value tasks, async void lambdas, blocking, and returns from using blocks.
    static readonly (string Package, string Id)[] Others =
    [
        ("Microsoft.VisualStudio.Threading.Analyzers", "VSTHRD110"), ("Microsoft.VisualStudio.Threading.Analyzers", "VSTHRD101"), ("Microsoft.VisualStudio.Threading.Analyzers", "VSTHRD103"),
        ("Meziantou.Analyzer", "MA0134"), ("Meziantou.Analyzer", "MA0147"), ("Meziantou.Analyzer", "MA0042"), ("Meziantou.Analyzer", "MA0100"),
        ("Microsoft.CodeAnalysis.NetAnalyzers", "CA2012"), ("Microsoft.CodeAnalysis.NetAnalyzers", "CA2241"), ("Roslynator.Analyzers", "RCS1229"), ("AsyncFixer", "AsyncFixer04"),
    ];

    /// <summary>Each analyzer under the name of what it reports, and all of ours at once. An analyzer of others may report more than the id that it is here for.</summary>
    public static ImmutableDictionary<string, ImmutableArray<DiagnosticAnalyzer>> All { get; } = Others
        .Select(other => (other.Id, Analyzers: Package.Peer(other.Package).Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == other.Id)).ToImmutableArray()))
        .Append(("AsyncGather, all rules", Package.Ours.Analyzers))
        .ToImmutableDictionary(entry => entry.Item1, entry => entry.Item2);

    /// <summary>Prints what each costs over an ordinary project.</summary>
    public static void Print()
    {
        var sources = Shapes.Ordinary(40).ToList();
        var everybody = All.Values.SelectMany(analyzers => analyzers).Distinct().ToImmutableArray();
        Timing.Of([.. sources.Take(5)], everybody, runs: 2);
        var times = Timing.Of(sources, everybody, runs: 2);
        Console.WriteLine($"\nOver an ordinary project of {sources.Count} files and {sources.Sum(source => source.Count(c => c == '\n'))} lines, which the compiler binds in {times[""]:0} ms:\n\n| | ms |\n|---|---|");
        foreach (var (name, cost) in All.Select(entry => (entry.Key, Cost: entry.Value.Sum(analyzer => times.GetValueOrDefault(Timing.Name(analyzer))))).OrderByDescending(entry => entry.Cost)) Console.WriteLine($"| {name} | {cost:0.0} |");
        // A suppressor runs only where there is something to suppress, and has no time of its own.
        foreach (var rule in Package.Ours.Analyzers.Select(Timing.Name).Where(times.ContainsKey).OrderByDescending(name => times[name])) Console.WriteLine($"| of these, {rule} | {times[rule]:0.0} |");
    }
}
