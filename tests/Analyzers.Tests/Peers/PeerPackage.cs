using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Tests;

/// <summary>The analyzers of another package, loaded as a compiler loads them: each package by itself, on the compiler's own assemblies.</summary>
sealed class PeerPackage : AssemblyLoadContext
{
    static readonly ConcurrentDictionary<string, Lazy<PeerPackage>> Loaded = new();

    readonly string folder;
    readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> analyzers;

    PeerPackage(string name) : base(name)
    {
        folder = typeof(PeerPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Peer." + name).Value!;
        analyzers = new(() => [.. Directory.EnumerateFiles(folder, "*.dll").SelectMany(Analyzers)]);
    }

    /// <summary>The analyzers of a package that report an id.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Of(string package, string id) =>
        [.. Loaded.GetOrAdd(package, static name => new(() => new(name))).Value.analyzers.Value.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id))];

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(folder, assemblyName.Name + ".dll");
        // The compiler's assemblies are those of the tests, or its analyzers would be of another type than ours.
        return File.Exists(file) && Default.Assemblies.All(loaded => loaded.GetName().Name != assemblyName.Name) ? LoadFromAssemblyPath(file) : null;
    }

    IEnumerable<DiagnosticAnalyzer> Analyzers(string file)
    {
        Type[] types;
        try
        {
            types = LoadFromAssemblyPath(file).GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            // The fixes beside them need assemblies of an editor.
            types = [.. partly.Types.OfType<Type>()];
        }

        return types
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type) && type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
    }
}
