#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../src/CodeFixes/CodeFixes.csproj
#:package Microsoft.CodeAnalysis.CSharp.Workspaces

// Writes every generated file of the repository from the rules themselves:   dotnet run eng/generate.cs
// With --check nothing is written; the exit code is 1 when a file is stale.

using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

var fixable = Instances<CodeFixProvider>("AsyncGather.CodeFixes").SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal).ToList();
Rule[] rules =
[
    .. Instances<DiagnosticAnalyzer>("AsyncGather.Analyzers")
        .SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(rule => new Rule(rule, analyzer.GetType().Name, fixable.Contains(rule.Id))))
        .OrderBy(rule => rule.Id, StringComparer.Ordinal),
];
(string Path, string Text)[] files =
[
    .. Presets.Files(rules),
    RulesOfCheck.File(rules, fixable),
];

var root = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
var stale = files.Where(file => !IsCurrent(Path.Combine(root, file.Path), file.Text)).ToList();
if (args is ["--check"])
{
    foreach (var file in stale) Console.Error.WriteLine($"{file.Path} is stale. Run: dotnet run eng/generate.cs");
    return stale.Count == 0 ? 0 : 1;
}

foreach (var (path, text) in stale)
{
    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
    File.WriteAllText(Path.Combine(root, path), text);
    Console.WriteLine($"wrote {path}");
}

return 0;

// A checkout may have CRLF: that alone does not make a file stale.
static bool IsCurrent(string path, string text) => File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text;

static IEnumerable<T> Instances<T>(string assembly) => System.Reflection.Assembly.Load(assembly).GetTypes()
    .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
    .Select(type => (T)Activator.CreateInstance(type)!);

/// <summary>A rule as its analyzer describes it, and whether a fix exists.</summary>
sealed record Rule(DiagnosticDescriptor Descriptor, string Stem, bool HasFix)
{
    public string Id => Descriptor.Id;
}

/// <summary>The three presets that the package picks from by the MSBuild property GatherAnalysisMode.</summary>
static class Presets
{
    public static IEnumerable<(string Path, string Text)> Files(IReadOnlyList<Rule> rules) =>
    [
        // Comments only: a severity that is written here, even the rule's own, would beat the bulk settings of a user
        // (dotnet_analyzer_diagnostic.severity), because an id beats a category wherever it is written.
        File("Default", "Each rule has its own severity.", rules.Select(rule => "# " + Line(rule, Severity(rule.Descriptor.DefaultSeverity)))),
        File("All", "Every rule is at least a warning.", rules.Select(rule => Line(rule, Severity(Max(rule.Descriptor.DefaultSeverity, DiagnosticSeverity.Warning))))),
        File("None", "Every rule is off.", rules.Select(rule => Line(rule, "none"))),
    ];

    // The low level lets every .globalconfig of the user win; an .editorconfig wins anyway.
    static (string, string) File(string name, string meaning, IEnumerable<string> lines) => ($"src/Package/presets/{name}.globalconfig",
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

/// <summary>What check.cs knows about the rules without loading a compiler.</summary>
static class RulesOfCheck
{
    public static (string Path, string Text) File(IReadOnlyList<Rule> rules, IEnumerable<string> fixable) => ("eng/Check/Rules.g.cs", $$"""
        // Written by: dotnet run eng/generate.cs
        namespace AsyncGather.Check;

        static class Rules
        {
            public static readonly string[] Ids = [{{Quoted(rules.Select(rule => rule.Id))}}];
            public static readonly string[] WithFix = [{{Quoted(rules.Where(rule => rule.HasFix).Select(rule => rule.Id))}}];

            /// <summary>Errors of the compiler that have a fix of ours where they stand on a group call.</summary>
            public static readonly string[] CompilerErrors = [{{Quoted(fixable.Except(rules.Select(rule => rule.Id)))}}];
        }

        """.ReplaceLineEndings("\n"));

    static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"\"{id}\""));
}
