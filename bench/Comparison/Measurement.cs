using System.Collections.Concurrent;
using System.Collections.Immutable;
using AsyncGather.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Comparison;

/// <summary>How a package is set up.</summary>
enum Setup
{
    /// <summary>As it is after it was installed: the rules that are on by default, where they are shown to anybody (info, warning, error).</summary>
    Installed,

    /// <summary>Every rule of the package on, as a warning. Its options are left as they are.</summary>
    Everything,
}

/// <summary>One column of the tables: a package, or what the SDK brings.</summary>
sealed record Contestant(string Name, ImmutableArray<Package> Packages, bool WithCompiler = false)
{
    public string Versions => string.Join(", ", Packages.Select(package => $"{package.Name} {package.Version}"));

    public static Contestant Ours { get; } = new("AsyncGather", [Package.Ours]);

    public static ImmutableArray<Contestant> All { get; } =
    [
        Ours,
        new("Compiler and SDK", [.. new[] { "Microsoft.CodeAnalysis.NetAnalyzers", "Microsoft.CodeAnalysis.CSharp.CodeStyle" }.Select(Package.Peer)], WithCompiler: true),
        new("VS.Threading", [Package.Peer("Microsoft.VisualStudio.Threading.Analyzers")]),
        new("Meziantou", [Package.Peer("Meziantou.Analyzer")]),
        new("Roslynator", [Package.Peer("Roslynator.Analyzers")]),
        new("Sonar", [Package.Peer("SonarAnalyzer.CSharp")]),
        new("AsyncFixer", [Package.Peer("AsyncFixer")]),
    ];
}

/// <summary>The ids that one package reports at a case, in one setup.</summary>
sealed class Measurement
{
    readonly Dictionary<(Case, Contestant, Setup), ImmutableSortedSet<string>> found = [];

    public ImmutableSortedSet<string> At(Case at, Contestant of, Setup setup) => found[(at, of, setup)];

    /// <summary>The analyzers that threw. They report nothing about the code that they threw over.</summary>
    public ConcurrentDictionary<string, string> Crashes { get; } = new();

    public static async Task<Measurement> Take()
    {
        var measurement = new Measurement();
        foreach (var contestant in Contestant.All)
        {
            foreach (var setup in Enum.GetValues<Setup>())
            {
                var reports = await measurement.Run(contestant, setup);
                foreach (var @case in Corpus.Cases)
                    measurement.found[(@case, contestant, setup)] = [.. reports.Where(@case.Holds).Select(report => report.Id)];
            }
        }

        return measurement;
    }

    async Task<ImmutableArray<Diagnostic>> Run(Contestant contestant, Setup setup)
    {
        var compilation = Corpus.Compilation;
        if (setup == Setup.Everything)
        {
            var ids = contestant.Packages.SelectMany(package => package.Analyzers).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct();
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ids.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
        }

        var reports = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var package in contestant.Packages)
        {
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, analyzer, _) => Crashes.TryAdd(analyzer.GetType().Name, exception.Message), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            reports.AddRange(await compilation.WithAnalyzers(package.Analyzers, options).GetAnalyzerDiagnosticsAsync());
        }

        if (contestant.WithCompiler) reports.AddRange(compilation.GetDiagnostics());
        return [.. reports.Where(report => report.Severity != DiagnosticSeverity.Hidden && !report.IsSuppressed)];
    }
}
