using Spectre.Console;

namespace AsyncGather.Check;

/// <summary>The table of findings and the summary.</summary>
static class Report
{
    // Nobody knows how wide a file is: wide enough that a place fits beside a message.
    const int WidthWithoutTerminal = 150;
    const int ErrorsShown = 5;

    /// <param name="target">What was looked at.</param>
    /// <param name="outcome">What there is now.</param>
    /// <param name="beforeFix">What there was before the fixes, if they were asked for.</param>
    public static void Write(Target target, Outcome outcome, Outcome? beforeFix)
    {
        var console = Console.IsOutputRedirected
            ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(Console.Out) })
            : AnsiConsole.Console;
        if (Console.IsOutputRedirected) console.Profile.Width = WidthWithoutTerminal;

        if (outcome.Findings.Count > 0) console.Write(TableOf(target, outcome.Findings));
        if (beforeFix is not null) Console.WriteLine(Fixed(beforeFix, outcome));
        Console.WriteLine(Summary(target, outcome));
        WriteUnseen(target, outcome);

        if (outcome.Errors.Count == 0) return;
        Console.WriteLine($"It does not compile, so this may not be all. {(outcome.Errors.Count > ErrorsShown ? $"The first of {outcome.Errors.Count} errors" : "The errors")}:");
        foreach (var error in outcome.Errors.Take(ErrorsShown)) Console.WriteLine(error);
        if (beforeFix is null && outcome.IsFixable) Console.WriteLine("Some of these may be group calls that --fix repairs.");
    }

    static void WriteUnseen(Target target, Outcome outcome)
    {
        var projects = outcome.Unseen.GroupBy(error => error.Project).OrderBy(errors => errors.Key, StringComparer.Ordinal).ToList();
        if (projects.Count == 0) return;
        Console.WriteLine($"Not looked at: {Count(projects.Count, "project")}.");
        foreach (var errors in projects)
        {
            Console.WriteLine($"  {(Path.IsPathRooted(errors.Key) ? Path.GetRelativePath(target.Folder, errors.Key) : errors.Key)}");
            foreach (var error in errors.Take(ErrorsShown)) Console.WriteLine($"    {error.Id}: {error.Message}");
        }
    }

    static Table TableOf(Target target, IEnumerable<Finding> findings)
    {
        var table = new Table().Border(Console.IsOutputRedirected ? TableBorder.Ascii : TableBorder.Rounded).ShowRowSeparators();
        table.AddColumn(new TableColumn("Place").NoWrap());
        table.AddColumn(new TableColumn("Rule").NoWrap());
        table.AddColumn("What is wrong");
        table.AddColumn("How to fix");
        foreach (var finding in findings)
        {
            table.AddRow(
                new Text($"{Path.GetRelativePath(target.Folder, finding.File)}({finding.Line},{finding.Column})"),
                new Text($"{finding.Rule}\n{finding.Level}", finding.Level == "info" ? new Style(Color.Blue) : new Style(Color.Yellow)),
                new Text(finding.Message),
                new Text(finding.HasFix ? $"{finding.Title}: --fix does it" : finding.Title));
        }

        return table;
    }

    static string Fixed(Outcome before, Outcome after)
    {
        var places = before.Findings.Count + before.Errors.Count - after.Findings.Count - after.Errors.Count;
        return places > 0 ? $"Fixed {Count(places, "place")}; {after.Findings.Count} left." : "Nothing could be fixed.";
    }

    static string Summary(Target target, Outcome outcome)
    {
        var looked = $"{target.Name}: {Count(outcome.Compilations, "compilation")} looked at";
        if (outcome.Compilations == 0) return $"{target.Name}: nothing could be looked at.";
        if (outcome.Findings.Count == 0) return $"{looked}, nothing found.";

        var rules = outcome.Findings.GroupBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"  {rule.Key} {rule.Count(),3}  {rule.First().HelpUri}");
        var fixable = outcome.Findings.Count(finding => finding.HasFix);
        return $"{looked}, {Count(outcome.Findings.Count, "finding")} in {Count(outcome.Findings.Select(finding => finding.File).Distinct().Count(), "file")}, {fixable} with a fix.\n{string.Join("\n", rules)}";
    }

    static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
