using Microsoft.CodeAnalysis;

namespace AsyncGather.Testing;

/// <summary>A source within the file that it is compiled in, and how a message shows it to its author.</summary>
sealed class Listing
{
    readonly int linesBefore;
    readonly int indent;

    public Listing(Trial trial, string source)
    {
        (var file, linesBefore, indent) = Sources.Expand(source, trial.Case);
        Markup = Markup.Parse(file, trial.RuleId);
    }

    public Markup Markup { get; }

    public string Text => Markup.Text;

    /// <summary>A diagnostic with its line as the author of the case counts lines.</summary>
    public string Describe(Diagnostic found)
    {
        var isHere = found.Location.SourceTree?.FilePath == Projects.MainFile;
        return $"{found.Id} {(isHere ? $"in line {found.Location.GetLineSpan().StartLinePosition.Line - linesBefore + 1}" : found.Location)}: {found.GetMessage()}";
    }

    public override string ToString() => Numbered(Text);

    /// <summary>A text of the same shape as the source, as its author wrote it, with line numbers.</summary>
    public string Numbered(string text)
    {
        // The closing braces of what stands around, each by four columns farther left.
        var lines = text.Split('\n')[linesBefore..^(indent == 0 ? 0 : indent / 4 + 1)];
        return string.Join("\n", lines.Select((line, index) => $"  {index + 1,3} | {(line.StartsWith(new string(' ', indent), StringComparison.Ordinal) ? line[indent..] : line).TrimEnd('\r')}"));
    }
}
