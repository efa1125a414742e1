using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Generate;

/// <summary>A rule as its analyzer describes it, and whether a fix exists.</summary>
sealed record Rule(DiagnosticDescriptor Descriptor, string Stem, bool HasFix)
{
    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString();

    /// <summary>The path of its page, from the root of the repository.</summary>
    public string Page => $"docs/rules/{Id}.md";

    public static IReadOnlyList<Rule> All()
    {
        var fixable = Fixable().ToHashSet();
        return [.. Instances<DiagnosticAnalyzer>("AsyncGather.Analyzers")
            .SelectMany(analyzer => analyzer.SupportedDiagnostics.Select(rule => new Rule(rule, analyzer.GetType().Name, fixable.Contains(rule.Id))))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>The ids that a fix exists for, those of compiler errors among them.</summary>
    public static IEnumerable<string> Fixable() =>
        Instances<CodeFixProvider>("AsyncGather.CodeFixes").SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal);

    static IEnumerable<T> Instances<T>(string assembly) => System.Reflection.Assembly.Load(assembly).GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
        .Select(type => (T)Activator.CreateInstance(type)!);
}
