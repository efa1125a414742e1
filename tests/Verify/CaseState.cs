using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Found = System.Collections.Immutable.ImmutableArray<(Microsoft.CodeAnalysis.Project project, Microsoft.CodeAnalysis.Diagnostic diagnostic)>;

namespace AsyncGather.Testing;

/// <summary>A case as Microsoft.CodeAnalysis.Testing takes it: sources with numbered marks, what is expected at each, options and references.</summary>
sealed class CaseState
{
    /// <summary>
    /// What is in the nature of a bad example: an await that is missing (CS4014), an async function that awaits nothing (CS1998), things that are
    /// declared only to be there (CS0168, CS0219, CS0169, CS0649, CS0414, CS0067, CS8321) and that nobody describes (CS1591), and a group of one
    /// (GATHER207).
    /// </summary>
    static readonly string[] Noise = ["CS4014", "CS1998", "CS0168", "CS0219", "CS0169", "CS0649", "CS0414", "CS0067", "CS8321", "CS1591", "GATHER207"];

    readonly Trial trial;
    readonly Markup markup;

    public CaseState(Trial trial, Frameworks framework)
    {
        this.trial = trial;
        markup = Parse(trial.Source);
        Settings = Settings.For(trial, framework, markup.Text);
    }

    public Settings Settings { get; }

    /// <summary>What a suppressor has silenced is handed on as well.</summary>
    public static Found WithoutSuppressed(Found diagnostics) => diagnostics.RemoveAll(found => found.diagnostic.IsSuppressed);

    /// <summary>What the case is before a fix.</summary>
    public void Begin(AnalyzerTest<DefaultVerifier> test)
    {
        // The references are given file by file: nothing is to be downloaded while tests run.
        test.ReferenceAssemblies = new ReferenceAssemblies(Settings.Framework.ToString());
        test.CompilerDiagnostics = CompilerDiagnostics.Warnings;
        var marked = markup.Marks.Select(mark => mark.Id).ToHashSet();
        test.DisabledDiagnostics.AddRange(Noise.Concat(trial.Case.AllowedWarnings).Concat(trial.Case.AllowedRules).Where(id => id != trial.RuleId && !marked.Contains(id)));
        Fill(test.TestState, trial.Source, trial.Case.Files);
    }

    public void Fill(SolutionState state, string source, string[] files)
    {
        var markup = Parse(source);
        state.MarkupHandling = MarkupMode.Allow;
        state.OutputKind = Settings.Output;
        state.AdditionalReferences.AddRange(References.For(trial.Case, Settings.Framework));
        state.AnalyzerConfigFiles.Add(("/.editorconfig", Settings.EditorConfig));
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

    Markup Parse(string source) => Markup.Parse(Sources.Expand(source, trial.Case).File, trial.RuleId);

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
