using System.Text.RegularExpressions;

namespace AsyncGather.Check;

/// <summary>
/// What was there on a day: a rule, a file and the text of the line for each finding, so that code which moves stays known. It is a
/// text file of one line each, in order, that merges like code.
/// </summary>
sealed partial class Baseline
{
    readonly FileInfo file;
    readonly Dictionary<string, int> known;

    Baseline(FileInfo file, IEnumerable<string> entries)
    {
        this.file = file;
        known = entries.CountBy(entry => entry).ToDictionary();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; a line that it cannot have written is named.</summary>
    public static Baseline Read(FileInfo file)
    {
        var lines = File.ReadAllLines(file.FullName);
        for (var i = 0; i < lines.Length; i++)
            if (!IsComment(lines[i]) && !Entry().IsMatch(lines[i]))
                throw new CheckException(ExitCode.Usage, $"'{file}', line {i + 1}, is no finding: \"{(lines[i].Length > 60 ? lines[i][..60] + ".." : lines[i])}\". A baseline has lines such as \"GATHER101 src/Store.cs: Task.WhenAll(orders);\".");
        return new Baseline(file, lines.Where(line => !IsComment(line)).Select(line => line.TrimEnd()));
    }

    public static void Write(FileInfo file, IReadOnlyList<Finding> findings)
    {
        var entries = EntriesOf(findings, file).Select(found => found.Entry).Order(StringComparer.Ordinal);
        File.WriteAllLines(file.FullName, ["# What AsyncGather.Check found when this file was written. It reports only what is not here. Delete the file, and it writes it anew.", .. entries]);
    }

    /// <summary>The findings that were not there. A line that stands twice is known as often as it stood.</summary>
    public IReadOnlyList<Finding> New(IReadOnlyList<Finding> findings)
    {
        var left = new Dictionary<string, int>(known);
        return [.. EntriesOf(findings, file).Where(found => !(left.TryGetValue(found.Entry, out var count) && count > 0 && (left[found.Entry] = count - 1) >= 0)).Select(found => found.Finding)];
    }

    static IEnumerable<(Finding Finding, string Entry)> EntriesOf(IReadOnlyList<Finding> findings, FileInfo file) =>
        from ofFile in findings.GroupBy(finding => finding.File)
        let lines = File.Exists(ofFile.Key) ? File.ReadAllLines(ofFile.Key) : []
        let path = ofFile.Key.Length == 0 ? "." : Path.GetRelativePath(file.DirectoryName!, ofFile.Key).Replace('\\', '/')
        from finding in ofFile
        let text = Spaces().Replace(lines.ElementAtOrDefault(finding.Span.Line - 1) ?? "", " ").Trim()
        select (finding, $"{finding.Rule} {path}: {text}".TrimEnd());

    static bool IsComment(string line) => line.Length == 0 || line.StartsWith('#');

    [GeneratedRegex(@"^GATHER\d{3} .+:")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
