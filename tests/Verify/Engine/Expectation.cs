using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>What a file must show: its marks and nothing else.</summary>
sealed class Expectation
{
    /// <summary>
    /// Warnings that are in the nature of a bad example: an await that is missing (CS4014), an async function that awaits
    /// nothing (CS1998), and things that are declared only to be there (CS0168, CS0219, CS0169, CS0649, CS0414, CS0067, CS8321).
    /// </summary>
    public static readonly ImmutableHashSet<string> Noise = ["CS4014", "CS1998", "CS0168", "CS0219", "CS0169", "CS0649", "CS0414", "CS0067", "CS8321"];

    /// <summary>A group of one, which is what a short example of another rule has.</summary>
    const string OfShortExamples = "GATHER207";

    readonly Trial trial;
    readonly int linesBefore;
    readonly int indent;

    public Expectation(Trial trial, string source)
    {
        this.trial = trial;
        (var file, linesBefore, indent) = Sources.Expand(source, trial.Case);
        Markup = Markup.Parse(file, trial.RuleId);
    }

    public Markup Markup { get; }

    public string Text => Markup.Text;

    /// <summary>Fails unless the findings are those that are marked.</summary>
    public void Check(Findings findings, string where)
    {
        var unexpected = findings.All.Where(Matters).ToList();
        var missing = new List<Mark>();
        var wrong = new List<string>();
        foreach (var mark in Markup.Marks)
        {
            var found = unexpected.Find(one => one.Id == mark.Id && IsAt(one, mark.Span));
            // A warning that is tolerated anyway may be marked to make a point.
            found ??= findings.All.FirstOrDefault(one => one.Id == mark.Id && IsAt(one, mark.Span) && !Matters(one));
            if (found is null) missing.Add(mark);
            else if (MessageOf(mark) is { } message && message != found.GetMessage()) wrong.Add($"wrong message at {Place(mark.Span)}\n    expected: {message}\n    actual:   {found.GetMessage()}");
            if (found is not null && mark.Id == trial.RuleId && trial.Case.Severity is { } severity && severity != found.Severity) wrong.Add($"wrong severity at {Place(mark.Span)}\n    expected: {severity}\n    actual:   {found.Severity}");
            unexpected.Remove(found!);
        }
        if (missing.Count + unexpected.Count + wrong.Count == 0) return;

        var report = new StringBuilder($"{where}\n");
        foreach (var mark in missing) report.AppendLine($"  missing:    {mark.Id} at {Place(mark.Span)}");
        foreach (var found in unexpected) report.AppendLine($"  unexpected: {Describe(found)}");
        foreach (var line in wrong) report.AppendLine($"  {line}");
        throw new VerifyException(report + Listing());
    }

    /// <summary>A diagnostic with its place as the author of the case counts lines.</summary>
    public string Describe(Diagnostic found) =>
        $"{found.Id} at {(found.Location.SourceTree?.FilePath == Projects.MainFile ? Place(found.Location.SourceSpan) : found.Location)} {found.Severity}: {found.GetMessage()}";

    /// <summary>The source with the author's line numbers.</summary>
    public string Listing() => Numbered(Text);

    /// <summary>A text of the same shape as the source, as its author wrote it, with line numbers.</summary>
    public string Numbered(string text)
    {
        // The closing braces of what stands around, each by four columns farther left.
        var lines = text.Split('\n')[linesBefore..^(indent == 0 ? 0 : indent / 4 + 1)];
        return string.Join("\n", lines.Select((line, index) => $"  {index + 1,3} | {(line.StartsWith(new string(' ', indent), StringComparison.Ordinal) ? line[indent..] : line).TrimEnd('\r')}"));
    }

    bool Matters(Diagnostic found)
    {
        if (!Findings.IsCompiler(found)) return !trial.Case.AllowedRules.Contains(found.Id) && !(found.Id == OfShortExamples && found.Id != trial.RuleId);
        return found.Severity switch
        {
            DiagnosticSeverity.Error => true,
            DiagnosticSeverity.Warning => !Noise.Contains(found.Id) && !trial.Case.AllowedWarnings.Contains(found.Id),
            _ => false,
        };
    }

    string? MessageOf(Mark mark)
    {
        if (mark.Id != trial.RuleId) return null;
        return mark.Number is { } number && number < trial.Case.Messages.Length ? trial.Case.Messages[number] : trial.Case.Message;
    }

    static bool IsAt(Diagnostic found, TextSpan span) => found.Location.SourceSpan == span && found.Location.SourceTree?.FilePath == Projects.MainFile;

    string Place(TextSpan span)
    {
        var text = SourceText.From(Text);
        if (span.End > text.Length) return span.ToString();
        var start = text.Lines.GetLinePosition(span.Start);
        return $"line {start.Line - linesBefore + 1}, column {start.Character - indent + 1}: {text.ToString(span).Replace("\n", "\\n")}";
    }
}
