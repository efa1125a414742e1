using System.Text.RegularExpressions;
using AsyncGather.Pictures;

namespace AsyncGather.Package.Tests;

/// <summary>A terminal in which check has run.</summary>
static partial class TerminalPicture
{
    public static string Of(string command, string printed)
    {
        var drawing = new Drawing();
        drawing.Line([new Run("$ ", "d"), new Run(command, "k")]);
        drawing.Line("");
        foreach (var line in printed.ReplaceLineEndings("\n").TrimEnd().Split('\n')) drawing.Line(Runs(line));
        return drawing.ToSvg($"What '{command}' prints in a terminal");
    }

    static List<Run> Runs(string line)
    {
        if (Head().Match(line) is { Success: true } head)
            return [new Run(head.Groups[1].Value, ""), new Run(head.Groups[2].Value, head.Groups[2].Value.Contains("info", StringComparison.Ordinal) ? "k" : "w"), new Run(head.Groups[3].Value, "")];
        if (Excerpt().Match(line) is { Success: true } excerpt)
            return [new Run(excerpt.Groups[1].Value, "d"), new Run(excerpt.Groups[2].Value, excerpt.Groups[2].Value.Contains("~~", StringComparison.Ordinal) ? "w" : "")];
        return line.Length == 0 ? [] : [new Run(line, "")];
    }

    [GeneratedRegex(@"^(\S+\(\d+,\d+\) )((?:error|warning|info) GATHER\d+)(.*)$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(\s*\d* \| )(.*)$")]
    private static partial Regex Excerpt();
}
