using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Found = System.Collections.Immutable.ImmutableArray<(Microsoft.CodeAnalysis.Project project, Microsoft.CodeAnalysis.Diagnostic diagnostic)>;

namespace AsyncGather.Testing;

/// <summary>Exactly what is marked is reported, with all our analyzers.</summary>
sealed class ReportTest : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
{
    readonly Trial trial;
    readonly CaseState state;

    public ReportTest(Trial trial, Frameworks framework)
    {
        this.trial = trial;
        // Copies asks for more of both, and for less time: in one compilation.
        TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
        state = new CaseState(trial, framework);
        state.Begin(this);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Catalog.AnalyzersFor(trial);

    protected override CompilationOptions CreateCompilationOptions() => state.Settings.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => state.Settings.ParseOptions;

    protected override Found FilterDiagnostics(Found diagnostics) => CaseState.WithoutSuppressed(base.FilterDiagnostics(diagnostics));
}

/// <summary>The fix that an IDE would find, applied to one diagnostic after the other and to all at once, gives the text.</summary>
sealed class FixTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    readonly Trial trial;
    readonly CaseState state;

    /// <param name="trial">The case.</param>
    /// <param name="framework">What it is compiled against.</param>
    /// <param name="isFirst">Whether all is fixed at once, too.</param>
    /// <param name="after">The text after the fix.</param>
    /// <param name="files">The other files after it.</param>
    public FixTest(Trial trial, Frameworks framework, bool isFirst, string after, string[] files)
    {
        this.trial = trial;
        if (!isFirst) CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        state = new CaseState(trial, framework);
        state.Begin(this);
        CodeActionEquivalenceKey = trial.Key;
        // Explicit, or the errors that another mark names would be expected after the fix too.
        FixedState.InheritanceMode = StateInheritanceMode.Explicit;
        state.Fill(FixedState, after, files);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Catalog.AnalyzersFor(trial);

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => Catalog.FixesFor(trial);

    protected override CompilationOptions CreateCompilationOptions() => state.Settings.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => state.Settings.ParseOptions;

    protected override Found FilterDiagnostics(Found diagnostics) => CaseState.WithoutSuppressed(base.FilterDiagnostics(diagnostics));
}
