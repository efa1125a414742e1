using System.Text.RegularExpressions;

namespace AsyncGather.Check;

/// <summary>An error that a build printed.</summary>
sealed partial record BuildError(string Place, string Id, string Message)
{
    public override string ToString() => $"  {Place}: {Id}: {Message}";

    /// <summary>The errors of a build, each once: a multi-targeted project says all of them several times.</summary>
    public static IReadOnlyList<BuildError> Parse(IEnumerable<string> lines) =>
        [.. lines.Select(line => Line().Match(line)).Where(match => match.Success)
            .Select(match => new BuildError(match.Groups["place"].Value, match.Groups["id"].Value, match.Groups["message"].Value))
            .Distinct()];

    [GeneratedRegex(@"^\s*(?<place>.+?)\s*: error (?<id>[A-Za-z]+\d+)?\s*: (?<message>.*?)(?: \[[^\]]*\])?$")]
    private static partial Regex Line();
}
