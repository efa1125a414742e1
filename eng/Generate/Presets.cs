using Microsoft.CodeAnalysis;

namespace AsyncGather.Generate;

/// <summary>The three presets that the package picks from by the MSBuild property GatherAnalysisMode.</summary>
static class Presets
{
    public static IEnumerable<GeneratedFile> Files(IReadOnlyList<Rule> rules) =>
    [
        // Comments only: a severity that is written here, even the rule's own, would beat the bulk settings of a user
        // (dotnet_analyzer_diagnostic.severity), because an id beats a category wherever it is written.
        File("Default", "Each rule has its own severity.", rules.Select(rule => "# " + Line(rule, rule.Descriptor.IsEnabledByDefault ? Severity(rule.Descriptor.DefaultSeverity) : "none"))),
        File("All", "Every rule is at least a warning.", rules.Select(rule => Line(rule, Severity(Max(rule.Descriptor.DefaultSeverity, DiagnosticSeverity.Warning))))),
        File("None", "Every rule is off.", rules.Select(rule => Line(rule, "none"))),
    ];

    // The low level lets every .globalconfig of the user win; an .editorconfig wins anyway.
    static GeneratedFile File(string name, string meaning, IEnumerable<string> lines) => new($"src/Package/presets/{name}.globalconfig",
        $"# GatherAnalysisMode = {name}. {meaning}\nis_global = true\nglobal_level = -100\n\n{string.Join("\n", lines)}\n");

    static string Line(Rule rule, string severity) => $"dotnet_diagnostic.{rule.Id}.severity = {severity}";

    static DiagnosticSeverity Max(DiagnosticSeverity a, DiagnosticSeverity b) => a > b ? a : b;

    static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
