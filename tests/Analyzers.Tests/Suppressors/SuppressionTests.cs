using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Tests;

/// <summary>How a suppressor behaves in a compiler, whatever it silences.</summary>
public class SuppressionTests
{
    const string Over = "using System.Threading.Tasks; class C { async Task<int> M(Task<int> a) { await a; return a.Result; } }";

    [Fact]
    public async Task What_is_silenced_is_still_known() => Assert.True(Assert.Single(await Run(Over, [])).IsSuppressed);

    [Fact]
    public async Task It_can_be_turned_off() => Assert.False(Assert.Single(await Run(Over, [new("GATHER902", ReportDiagnostic.Suppress)])).IsSuppressed);

    [Fact]
    public async Task Code_that_is_being_typed_survives()
    {
        var alarms = 0;
        foreach (var input in HostileSources.OneWayOfEach([.. HostileSources.Cases.Where(source => source.Contains(".Result"))], 30, HostileSources.Holed)) alarms += (await Run(input, [])).Count(found => found.Id == "VSTHRD103");
        Assert.NotEqual(0, alarms);
    }

    static async Task<IReadOnlyList<Diagnostic>> Run(string source, KeyValuePair<string, ReportDiagnostic>[] severities)
    {
        var compilation = CSharpCompilation.Create(
            "Suppressed",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken)],
            References.Of(Frameworks.Net10),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(severities));
        var thrown = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await compilation.WithAnalyzers([new AlarmAtName(), new WaitIsOver()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Empty(thrown);
        return found;
    }
}
