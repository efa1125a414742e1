namespace AsyncGather.Check.Reports;

/// <summary>Workflow commands of GitHub Actions, which become annotations at the lines of a pull request.</summary>
static class GitHubReport
{
    // GitHub takes paths from the root of the repository, where a workflow runs unless it says otherwise.
    static readonly string Root = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } root ? root : Environment.CurrentDirectory;

    public static void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Outcome.Findings)
        {
            var (span, place) = (finding.Span, finding.File.Length == 0 ? "" : $"file={Property(Path.GetRelativePath(Root, finding.File).Replace('\\', '/'))},");
            // Columns are only taken where they are of one line.
            var columns = span.EndLine == span.Line ? $",col={span.Column},endColumn={span.EndColumn}" : "";
            output.WriteLine($"::{(finding.Level == "info" ? "notice" : finding.Level)} {place}line={span.Line},endLine={span.EndLine}{columns},title={Property($"{finding.Rule}: {finding.Title}")}::{Data($"{finding.Message} ({finding.HelpUri})")}");
        }

        foreach (var error in report.Outcome.Errors) output.WriteLine($"::error::{Data($"It does not compile, so this may not be all. {error.Place}: {error.Id}: {error.Message}")}");
        foreach (var (project, errors) in report.Unseen) output.WriteLine($"::error::{Data($"{project} was not looked at: {errors[0].Id}: {errors[0].Message}")}");
        output.WriteLine(TextReport.Summary(report));
    }

    static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
