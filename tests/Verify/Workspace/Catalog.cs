using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Composition.Hosting;
using System.Reflection;
using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Testing;

/// <summary>Our analyzers and fixes, found as a compiler and an IDE find them: by attribute and by MEF export.</summary>
public static class Catalog
{
    static readonly Assembly FixAssembly = Assembly.Load("AsyncGather.CodeFixes");
    static readonly ConcurrentDictionary<Assembly, ImmutableArray<CodeFixProvider>> Exports = new();
    static readonly Lazy<ImmutableArray<CodeRefactoringProvider>> ExportedRefactorings = new(() => ExportedBy<CodeRefactoringProvider>(FixAssembly));

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

    /// <summary>All refactorings of the package.</summary>
    public static ImmutableArray<CodeRefactoringProvider> Refactorings => ExportedRefactorings.Value;

    // Microsoft.CodeAnalysis.Testing switches on whatever it is given.
    static readonly ImmutableArray<DiagnosticAnalyzer> OnByDefault = [.. Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.All(rule => rule.IsEnabledByDefault))];

    /// <summary>What runs in a trial: everything of ours that is on, and the rule itself, which may be off by default or a test's own.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersFor(Trial trial) =>
        trial.Rule is { } rule && OnByDefault.All(ours => ours.GetType() != rule.GetType()) ? OnByDefault.Add(rule) : OnByDefault;

    /// <summary>The fixes that may answer in a trial: those for the rule's id, or the one in question.</summary>
    public static ImmutableArray<CodeFixProvider> FixesFor(Trial trial)
    {
        var owner = (trial.Fix ?? trial.Rule!.GetType()).Assembly;
        var all = owner == typeof(GatherAnalyzer).Assembly || owner == FixAssembly ? Fixes : ExportedBy(owner);
        if (trial.Fix is null) return [.. all.Where(fix => fix.FixableDiagnosticIds.Contains(trial.RuleId!))];
        var found = all.Where(fix => fix.GetType() == trial.Fix).ToImmutableArray();
        return found.IsEmpty ? throw new VerifyException($"{trial.Fix.Name} is not exported: an IDE will not find it. Add [ExportCodeFixProvider].") : found;
    }

    static ImmutableArray<CodeFixProvider> ExportedBy(Assembly assembly) => Exports.GetOrAdd(assembly, ExportedBy<CodeFixProvider>);

    static ImmutableArray<T> ExportedBy<T>(Assembly assembly) where T : class
    {
        using var container = new ContainerConfiguration().WithAssembly(assembly).CreateContainer();
        return
        [
            .. container.GetExports<Lazy<T, Export>>()
                .Where(export => export.Metadata.Languages?.Contains(LanguageNames.CSharp) == true)
                .Select(export => export.Value)
                .OrderBy(found => found.GetType().FullName, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the export attribute says.</summary>
    sealed class Export
    {
        [DefaultValue(null)]
        public string[]? Languages { get; set; }
    }
}
