using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncGather.Check.Reports;

/// <summary>One JSON object for a script. Paths are relative to <c>folder</c>, lines and columns count from 1.</summary>
static class JsonReport
{
    // Read by people, too: apostrophes stay what they are.
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Report report, TextWriter output)
    {
        var json = new JsonObject
        {
            ["folder"] = report.Target.Folder,
            ["compilations"] = report.Outcome.Compilations,
            ["findings"] = Array(report.Outcome.Findings, finding => new JsonObject
            {
                ["rule"] = finding.Rule,
                ["level"] = finding.Level,
                ["message"] = finding.Message,
                ["file"] = finding.File.Length == 0 ? null : report.Target.Show(finding.File),
                ["line"] = finding.Span.Line,
                ["column"] = finding.Span.Column,
                ["endLine"] = finding.Span.EndLine,
                ["endColumn"] = finding.Span.EndColumn,
                ["repair"] = finding.Title,
                ["hasFix"] = finding.HasFix,
                ["help"] = finding.HelpUri,
            }),
            ["known"] = report.Known,
            ["repaired"] = report.Repaired,
            ["errors"] = Array(report.Outcome.Errors, Error),
            ["notLookedAt"] = Array(report.Unseen, project => new JsonObject { ["project"] = project.Project, ["errors"] = Array(project.Errors, Error) }),
        };
        output.WriteLine(json.ToJsonString(Readable));
    }

    static JsonObject Error(BuildError error) => new() { ["id"] = error.Id, ["place"] = error.Place, ["message"] = error.Message };

    static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> toJson) => new([.. items.Select(toJson)]);
}
