namespace AsyncGather.Check.Reports;

/// <summary>The line of code of a finding, and what is underlined in it, cut to a width.</summary>
sealed record Excerpt(string Number, string Code, string Squiggle)
{
    const int TabWidth = 4;
    const string Cut = "..";

    /// <summary>Null where the file cannot be read, or has changed since.</summary>
    public static Excerpt? Of(Finding finding, int width)
    {
        if (LineOf(finding) is not { } line || finding.Span.Column > line.Length) return null;
        var start = finding.Span.Column - 1;
        // Of what goes on below, the first line is underlined.
        var end = finding.Span.EndLine == finding.Span.Line ? Math.Clamp(finding.Span.EndColumn - 1, start + 1, line.Length) : line.TrimEnd().Length;

        // Without the indentation: what is underlined stands as far to the left as it can.
        var number = finding.Span.Line.ToString();
        var before = Expand(line[..start].TrimStart());
        var marked = Expand(line[start..end]);
        var code = before + marked + Expand(line[end..].TrimEnd());
        var (from, to) = (before.Length, before.Length + marked.Length);

        // Of a line that is too long, what stands before goes first.
        var room = Math.Max(width - number.Length - " | ".Length, 2 * TabWidth);
        if (code.Length > room)
        {
            var left = Math.Clamp(code.Length - room + Cut.Length, 0, Math.Max(0, from - TabWidth));
            if (left > 0) (code, from, to) = (Cut + code[left..], from - left + Cut.Length, to - left + Cut.Length);
            if (code.Length > room) code = code[..(room - Cut.Length)] + Cut;
        }

        return new Excerpt(number, code, new string(' ', from) + new string('~', Math.Max(1, Math.Min(to, room) - from)));
    }

    static string Expand(string text) => text.Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal);

    static string? LineOf(Finding finding)
    {
        try
        {
            return File.ReadLines(finding.File).ElementAtOrDefault(finding.Span.Line - 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
