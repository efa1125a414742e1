using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncGather.Check;

/// <summary>Reads the logs that the compiler wrote, and writes one of our own.</summary>
static class SarifFile
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Our findings in some logs, each once: a multi-targeted project has them once per target.</summary>
    public static IReadOnlyList<Finding> Read(IEnumerable<string> logs) =>
        [.. logs.SelectMany(Read).Distinct().OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Span.Line).ThenBy(finding => finding.Span.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal)];

    static IEnumerable<Finding> Read(string log)
    {
        var run = JsonNode.Parse(File.ReadAllText(log))!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]?.AsArray() ?? [];
        foreach (var result in run["results"]?.AsArray() ?? [])
        {
            var id = (string)result!["ruleId"]!;
            var level = (string?)result["level"] ?? "warning";
            if (!Rules.Ids.Contains(id) || level == "none" || result["suppressions"] is JsonArray { Count: > 0 }) continue;

            var rule = rules.FirstOrDefault(rule => (string?)rule!["id"] == id);
            var place = result["locations"]?[0]?["physicalLocation"];
            yield return new Finding(
                id, level == "note" ? "info" : level, (string)result["message"]!["text"]!,
                place is null ? "" : new Uri((string)place["artifactLocation"]!["uri"]!).LocalPath,
                Span.Of(place?["region"]),
                (string?)rule?["shortDescription"]?["text"] ?? "", (string?)rule?["helpUri"] ?? "");
        }
    }

    public static void Write(FileInfo file, IReadOnlyList<Finding> findings)
    {
        var rules = findings.DistinctBy(finding => finding.Rule).OrderBy(finding => finding.Rule, StringComparer.Ordinal).ToList();
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "AsyncGather.Analyzers", ["rules"] = new JsonArray([.. rules.Select(Rule)]) } },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. findings.Select(finding => Result(finding, rules.FindIndex(rule => rule.Rule == finding.Rule)))]),
            }),
        };
        file.Directory!.Create();
        File.WriteAllText(file.FullName, log.ToJsonString(Indented) + "\n");
    }

    static JsonNode Rule(Finding finding) => new JsonObject
    {
        ["id"] = finding.Rule,
        ["shortDescription"] = new JsonObject { ["text"] = finding.Title },
        ["helpUri"] = finding.HelpUri,
    };

    static JsonNode Result(Finding finding, int rule) => new JsonObject
    {
        ["ruleId"] = finding.Rule,
        ["ruleIndex"] = rule,
        ["level"] = finding.Level == "info" ? "note" : finding.Level,
        ["message"] = new JsonObject { ["text"] = finding.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = new Uri(finding.File).AbsoluteUri },
                ["region"] = finding.Span.ToRegion(),
            },
        }),
    };
}
