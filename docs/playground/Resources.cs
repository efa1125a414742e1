using System.Text.RegularExpressions;

namespace AsyncGather.Playground;

/// <summary>A piece of code to begin with: the first example of a rule's page.</summary>
sealed record Example(string Name, string Code);

/// <summary>What is built into the page.</summary>
static partial class Resources
{
    public static IReadOnlyList<Example> Examples { get; } = [.. typeof(Resources).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("rules/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Read(Text(name)))];

    public static Stream Open(string name) => typeof(Resources).Assembly.GetManifestResourceStream(name)!;

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // A page is headed "# GATHER101 GroupNotAwaited: Await the group", and its examples are members of a class that derives from Shop.
    static Example Read(string page)
    {
        var (name, block) = (Heading().Match(page), Block().Match(page[page.IndexOf("## How to fix", StringComparison.Ordinal)..]));
        var code = Marker().Replace(block.Groups[1].Value, "");
        return new($"{name.Groups[1].Value} {name.Groups[2].Value}", $"class Example : Shop\n{{\n{Indented().Replace(code.TrimEnd(), "    ")}\n}}\n");
    }

    [GeneratedRegex(@"^# (\w+) \w+: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s*// (?:GATHER|CS)\d+.*$", RegexOptions.Multiline)]
    private static partial Regex Marker();

    [GeneratedRegex("^(?=[^\n])", RegexOptions.Multiline)]
    private static partial Regex Indented();
}
