#if VERIFY_MICROSOFT
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AsyncGather.Testing;

public static partial class Engines
{
    static partial void Replace(ref IEngine engine) => engine = new MicrosoftEngine();
}

/// <summary>Microsoft.CodeAnalysis.Testing, where the feed has it: the same cases, judged by somebody else's code.</summary>
sealed class MicrosoftEngine : IEngine
{
    public Task Judge(Trial trial) => OnEach(trial, _ => { });

    public Task JudgeFix(Trial trial) => OnEach(trial, test => test.Expect(trial.After!, trial.Case.FilesAfter ?? trial.Case.Files));

    // A fixed state that is equal to the test state says that nothing is offered.
    public Task JudgeNoFix(Trial trial) => OnEach(trial, test => test.Expect(trial.Source, trial.Case.Files));

    static async Task OnEach(Trial trial, Action<MicrosoftTest> prepare)
    {
        foreach (var framework in References.Each(trial.Case.On))
        {
            var test = new MicrosoftTest(trial, framework);
            prepare(test);
            await test.RunAsync();
        }
    }
}

/// <summary>One case on one framework, with all our analyzers and the fixes that an IDE would find.</summary>
sealed class MicrosoftTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    readonly Trial trial;
    readonly Settings settings;

    public MicrosoftTest(Trial trial, Frameworks framework)
    {
        this.trial = trial;
        var markup = Parse(trial.Source);
        settings = Settings.For(trial, framework, markup.Text);

        // The references are given file by file: nothing is to be downloaded while tests run.
        ReferenceAssemblies = new ReferenceAssemblies(framework.ToString());
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        var marked = markup.Marks.Select(mark => mark.Id).ToHashSet();
        DisabledDiagnostics.AddRange(Expectation.Noise.Concat(trial.Case.AllowedWarnings).Concat(trial.Case.AllowedRules).Where(id => !marked.Contains(id)));
        CodeActionEquivalenceKey = trial.Key;
        Fill(TestState, markup, trial.Case.Files);
    }

    public void Expect(string after, string[] files)
    {
        // Explicit, or the errors that another mark names would be expected after the fix too.
        FixedState.InheritanceMode = StateInheritanceMode.Explicit;
        Fill(FixedState, Parse(after), files);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Catalog.AnalyzersFor(trial);

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => trial.Fix is null && trial.Rule is null ? [] : Catalog.FixesFor(trial);

    protected override CompilationOptions CreateCompilationOptions() => settings.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => settings.ParseOptions;

    Markup Parse(string source) => Markup.Parse(Sources.Expand(source, trial.Case).File, trial.RuleId);

    void Fill(SolutionState state, Markup markup, string[] files)
    {
        state.MarkupHandling = MarkupMode.Allow;
        state.OutputKind = settings.Output;
        state.AdditionalReferences.AddRange(References.For(trial.Case, settings.Framework));
        state.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\nend_of_line = lf\n"));
        if (trial.Case.EditorConfig is { } config) state.AnalyzerConfigFiles.Add((Projects.Folder + (config.Contains("is_global") ? ".globalconfig" : ".editorconfig"), config));
        state.Sources.Add((Projects.MainFile, WithNumbers(markup)));
        foreach (var (file, index) in files.Select((file, index) => (file, index))) state.Sources.Add(($"{Projects.Folder}File{index}.cs", file));

        for (var number = 0; number < markup.Marks.Length; number++)
        {
            var mark = markup.Marks[number];
            var severity = mark.Id.StartsWith("CS", StringComparison.Ordinal) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
            var asked = mark.Id == trial.RuleId ? trial.Case.Severity : null;
            var options = DiagnosticOptions.IgnoreAdditionalLocations | (asked is null ? DiagnosticOptions.IgnoreSeverity : DiagnosticOptions.None);
            var expected = new DiagnosticResult(mark.Id, asked ?? severity).WithLocation(number).WithOptions(options);
            state.ExpectedDiagnostics.Add(MessageOf(mark) is { } message ? expected.WithMessage(message) : expected);
        }
    }

    string? MessageOf(Mark mark) => mark.Id != trial.RuleId ? null
        : mark.Number is { } number && number < trial.Case.Messages.Length ? trial.Case.Messages[number] : trial.Case.Message;

    // Every mark by its number: which id and message are expected there is then said once, for marks of all kinds.
    static string WithNumbers(Markup markup)
    {
        var text = new StringBuilder();
        for (var position = 0; position <= markup.Text.Length; position++)
        {
            // The inner of two marks, which closes first, has the higher number. An empty one closes where it opened.
            for (var number = markup.Marks.Length - 1; number >= 0; number--)
                if (markup.Marks[number].Span is { IsEmpty: false } span && span.End == position) text.Append($"|#{number}}}");
            for (var number = 0; number < markup.Marks.Length; number++)
                if (markup.Marks[number].Span is var span && span.Start == position) text.Append($"{{|#{number}:{(span.IsEmpty ? $"|#{number}}}" : "")}");
            if (position < markup.Text.Length) text.Append(markup.Text[position]);
        }
        return text.ToString();
    }
}
#endif
