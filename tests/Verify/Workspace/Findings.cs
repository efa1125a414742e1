using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Testing;

/// <summary>What the compiler and all analyzers say about a project.</summary>
sealed record Findings(ImmutableArray<Diagnostic> All)
{
    public static async Task<Findings> Of(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var crashes = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, analyzer, _) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var compilation = await project.GetCompilationAsync();
        var all = await compilation!.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync();
        if (!crashes.IsEmpty) throw new VerifyException($"An analyzer threw.\n{string.Join("\n", crashes)}");
        return new([.. all.Where(found => !found.IsSuppressed).OrderBy(found => found.Location.SourceSpan.Start).ThenBy(found => found.Id, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// What is reported outside of the code that an analyzer was called for. An editor asks for the code in view and never sees
    /// these, nor a fix for them.
    /// </summary>
    public static async Task<IEnumerable<Diagnostic>> Elsewhere(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = await project.GetCompilationAsync();
        var result = await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalysisResultAsync(CancellationToken.None);
        return result.CompilationDiagnostics.Values.SelectMany(found => found).Where(found => found.Location.IsInSource);
    }

    /// <summary>Ours and other analyzers': whatever the compiler did not say itself.</summary>
    public IEnumerable<Diagnostic> Reported => All.Where(found => !IsCompiler(found));

    public IEnumerable<Diagnostic> Errors => All.Where(found => found.Severity == DiagnosticSeverity.Error);

    /// <summary>The compiler's warnings. Its hidden ones, such as unused usings, are nobody's concern.</summary>
    public IEnumerable<Diagnostic> Warnings => All.Where(found => IsCompiler(found) && found.Severity == DiagnosticSeverity.Warning);

    /// <summary>What is reported in one file.</summary>
    public IEnumerable<Diagnostic> In(string path) => All.Where(found => found.Location.SourceTree?.FilePath == path);

    public static bool IsCompiler(Diagnostic found) => found.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);
}
