using Spectre.Console;

namespace AsyncGather.Check.Reports;

/// <summary>Text to read: each finding with its line of code, then what there is in all.</summary>
static class TextReport
{
    // Nobody knows how wide a file is; a log of CI is read in a browser.
    const int WidthWithoutTerminal = 120;
    const int ErrorsShown = 5;

    public static void Write(Report report, TextWriter output)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) };
        if (Console.IsOutputRedirected) (settings.Ansi, settings.ColorSystem) = (AnsiSupport.No, ColorSystemSupport.NoColors);
        var console = AnsiConsole.Create(settings);
        if (Console.IsOutputRedirected) console.Profile.Width = WidthWithoutTerminal;

        foreach (var finding in report.Outcome.Findings) Write(console, output, report.Target, finding);
        if (report.Repaired is { } repaired) output.WriteLine(repaired > 0 ? $"Fixed {Count(repaired, "place")}; {report.Outcome.Findings.Count} left." : "Nothing could be fixed.");
        output.WriteLine(Summary(report));
        WriteUnseen(report, output);
        WriteErrors(report, output);
    }

    /// <summary>What was looked at, and how often each rule spoke.</summary>
    public static string Summary(Report report)
    {
        var (name, outcome) = (report.Target.Name, report.Outcome);
        if (outcome.Compilations == 0) return $"{name}: nothing could be looked at.";

        var looked = $"{name}: {Count(outcome.Compilations, "compilation")} looked at";
        var known = report.Known > 0 ? $" {Count(report.Known, "finding")} in the baseline." : "";
        if (outcome.Findings.Count == 0) return $"{looked}, nothing {(report.Known > 0 ? "new " : "")}found.{known}";

        var rules = outcome.Findings.GroupBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"  {rule.Key} {rule.Count(),3}  {rule.First().HelpUri}");
        var fixable = outcome.Findings.Count(finding => finding.HasFix);
        var found = $"{outcome.Findings.Count}{(report.Known > 0 ? " new" : "")} finding{(outcome.Findings.Count == 1 ? "" : "s")}";
        return $"{looked}, {found} in {Count(outcome.Findings.Select(finding => finding.File).Distinct().Count(), "file")}, {fixable} with a fix.{known}\n{string.Join("\n", rules)}";
    }

    static void Write(IAnsiConsole console, TextWriter output, Target target, Finding finding)
    {
        var color = new Style(finding.Level switch { "error" => Color.Red, "warning" => Color.Yellow, _ => Color.Blue });
        console.Write(new Text($"{target.Show(finding.File)}({finding.Span.Line},{finding.Span.Column})", new Style(decoration: Decoration.Bold)));
        console.Write(new Text($" {finding.Level} {finding.Rule}", color));
        output.WriteLine($" {finding.Title}{(finding.HasFix ? ": --fix does it" : "")}");
        foreach (var line in Wrap(finding.Message, console.Profile.Width - 2)) output.WriteLine("  " + line);
        if (Excerpt.Of(finding, console.Profile.Width) is { } excerpt)
        {
            var grey = new Style(Color.Grey);
            console.Write(new Text($"{excerpt.Number} | ", grey));
            output.WriteLine(excerpt.Code);
            console.Write(new Text($"{new string(' ', excerpt.Number.Length)} | ", grey));
            console.Write(new Text(excerpt.Squiggle + "\n", color));
        }

        output.WriteLine();
    }

    // Spectre.Console would fill each line with spaces up to the width.
    static IEnumerable<string> Wrap(string text, int width)
    {
        while (text.Length > width && text.LastIndexOf(' ', width) is > 0 and var space)
        {
            yield return text[..space];
            text = text[(space + 1)..];
        }

        yield return text;
    }

    static void WriteUnseen(Report report, TextWriter output)
    {
        var projects = report.Unseen.ToList();
        if (projects.Count == 0) return;
        output.WriteLine($"Not looked at: {Count(projects.Count, "project")}.");
        foreach (var (project, errors) in projects)
        {
            output.WriteLine($"  {project}");
            foreach (var error in errors.Take(ErrorsShown)) output.WriteLine($"    {error.Id}: {error.Message}");
        }
    }

    static void WriteErrors(Report report, TextWriter output)
    {
        var errors = report.Outcome.Errors;
        if (errors.Count == 0) return;
        output.WriteLine($"It does not compile, so this may not be all. {(errors.Count > ErrorsShown ? $"The first of {errors.Count} errors" : "The errors")}:");
        foreach (var error in errors.Take(ErrorsShown)) output.WriteLine(error);
        if (report.Repaired is null && errors.Any(error => error.IsOnGroupCall)) output.WriteLine("Some of these may be group calls that --fix repairs.");
    }

    static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
