using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Composition.Hosting;
using System.Reflection;
using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Testing;

/// <summary>Our analyzers and fixes, found as a compiler and an IDE find them: by attribute and by MEF export.</summary>
public static class Catalog
{
    static readonly Assembly FixAssembly = Assembly.Load("AsyncGather.CodeFixes");
    static readonly ConcurrentDictionary<Assembly, ImmutableArray<CodeFixProvider>> Exports = new();

    /// <summary>All analyzers and suppressors of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(GatherAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } found && found.Languages.Contains(LanguageNames.CSharp))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>All fixes of the package.</summary>
    public static ImmutableArray<CodeFixProvider> Fixes => ExportedBy(FixAssembly);

    /// <summary>What runs in a trial: everything of ours, and the rule itself where it is a test's own.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersFor(Trial trial) =>
        trial.Rule is { } rule && Analyzers.All(ours => ours.GetType() != rule.GetType()) ? Analyzers.Add(rule) : Analyzers;

    /// <summary>The fixes that may answer in a trial: those for the rule's id, or the one in question.</summary>
    public static ImmutableArray<CodeFixProvider> FixesFor(Trial trial)
    {
        var owner = (trial.Fix ?? trial.Rule!.GetType()).Assembly;
        var all = owner == typeof(GatherAnalyzer).Assembly || owner == FixAssembly ? Fixes : ExportedBy(owner);
        if (trial.Fix is null) return [.. all.Where(fix => fix.FixableDiagnosticIds.Contains(trial.RuleId!))];
        var found = all.Where(fix => fix.GetType() == trial.Fix).ToImmutableArray();
        return found.IsEmpty ? throw new VerifyException($"{trial.Fix.Name} is not exported: an IDE will not find it. Add [ExportCodeFixProvider].") : found;
    }

    static ImmutableArray<CodeFixProvider> ExportedBy(Assembly assembly) => Exports.GetOrAdd(assembly, static key =>
    {
        using var container = new ContainerConfiguration().WithAssembly(key).CreateContainer();
        return
        [
            .. container.GetExports<Lazy<CodeFixProvider, Export>>()
                .Where(export => export.Metadata.Languages?.Contains(LanguageNames.CSharp) == true)
                .Select(export => export.Value)
                .OrderBy(fix => fix.GetType().FullName, StringComparer.Ordinal),
        ];
    });

    /// <summary>What the export attribute says.</summary>
    sealed class Export
    {
        [DefaultValue(null)]
        public string[]? Languages { get; set; }
    }
}
