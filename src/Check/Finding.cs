using System.Text.Json.Nodes;

namespace AsyncGather.Check;

/// <summary>A finding of one of our rules.</summary>
/// <param name="Level">error, warning or info.</param>
/// <param name="File">The full path; empty where the finding is about a compilation as a whole.</param>
/// <param name="Title">The repair in a few words.</param>
sealed record Finding(string Rule, string Level, string Message, string File, Span Span, string Title, string HelpUri)
{
    public bool HasFix => Rules.WithFix.Contains(Rule);
}

/// <summary>A part of a file. Lines and columns count from 1, the end column is the one behind the last character, as in SARIF.</summary>
sealed record Span(int Line, int Column, int EndLine, int EndColumn)
{
    public static Span Of(JsonNode? region)
    {
        var (line, column) = ((int?)region?["startLine"] ?? 1, (int?)region?["startColumn"] ?? 1);
        return new Span(line, column, (int?)region?["endLine"] ?? line, (int?)region?["endColumn"] ?? column);
    }

    public JsonObject ToRegion() => new() { ["startLine"] = Line, ["startColumn"] = Column, ["endLine"] = EndLine, ["endColumn"] = EndColumn };
}
