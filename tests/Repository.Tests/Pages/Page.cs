using System.Text.RegularExpressions;

namespace AsyncGather.RepositoryTests.Pages;

/// <summary>A C# block of a page: its text without the markers, the markers, and the bold words between it and the block before.</summary>
sealed record Block(string Section, string Text, IReadOnlyList<Marker> Markers, string? BoldBefore, int Line);

/// <summary>A line of a block, counted from 0, that ends with <c>// GATHER101</c>, <c>// CS0411, CS8130</c> or <c>// GATHER101: some words</c>.</summary>
readonly record struct Marker(int Line, string Id);

/// <summary>A page of the documentation, as its sections and its C# blocks.</summary>
sealed partial class Page
{
    readonly List<string> sections = [];
    readonly List<Block> blocks = [];

    public Page(string path, string text)
    {
        Path = path;
        var lines = text.Split('\n');
        var section = "";
        string? bold = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal)) sections.Add(section = lines[i][3..].Trim());
            if (lines[i] == "```csharp")
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                if (end < 0) throw new FormatException($"{path}, line {i + 1}: the block is never closed.");
                blocks.Add(Read(section, lines[(i + 1)..end], bold, i + 1));
                (i, bold) = (end, null);
            }
            else if (Bold().Match(lines[i]) is { Success: true } match) bold = match.Groups[1].Value;
        }
    }

    public string Path { get; }

    public IReadOnlyList<string> Sections => sections;

    public IReadOnlyList<Block> Blocks => blocks;

    public IEnumerable<Block> In(string section) => blocks.Where(block => block.Section == section);

    static Block Read(string section, string[] lines, string? bold, int line)
    {
        var markers = new List<Marker>();
        var plain = lines.Select((text, index) =>
        {
            if (Marked().Match(text) is not { Success: true } match) return text;
            markers.AddRange(match.Groups[1].Value.Split(", ").Select(id => new Marker(index, id)));
            return text[..match.Index];
        });
        return new(section, string.Join("\n", plain), markers, bold, line);
    }

    [GeneratedRegex(@"\s*// ((?:GATHER|CS)\d+(?:, (?:GATHER|CS)\d+)*)(?:: .*)?$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();
}
