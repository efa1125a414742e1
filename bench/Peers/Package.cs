using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Peers;

/// <summary>The analyzers of one package, as a compiler of the loaded version would load them.</summary>
public sealed record Package(string Name, string Version, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    /// <summary>This package, built from this repository.</summary>
    public static Package Ours { get; } = new("AsyncGather.Analyzers", "this repository", Created(typeof(GatherAnalyzer).Assembly));

    /// <summary>The other packages, in the order of Peers.props.</summary>
    public static ImmutableArray<Package> Peers { get; } =
        [.. Here.All.Where(entry => entry.Key.StartsWith("Peer:", StringComparison.Ordinal)).Select(entry => Restored(entry.Key["Peer:".Length..], entry.Value!))];

    public static Package Peer(string name) => Peers.Single(package => package.Name == name);

    /// <summary>What a compiler of some version is given of a package that was restored.</summary>
    public static IReadOnlyList<string> FilesOf(string name, Version compiler) =>
        [.. Directory.EnumerateFiles(Folder(name, Here.Of($"Peer:{name}"), compiler), "*.dll").Order(StringComparer.Ordinal)];

    static Package Restored(string name, string version)
    {
        var compiler = typeof(Compilation).Assembly.GetName().Version!;
        var loader = new Loader(Folder(name, version, compiler));
        var analyzers = FilesOf(name, compiler).SelectMany(file =>
        {
            var reference = new AnalyzerFileReference(file, loader);
            reference.AnalyzerLoadFailed += (_, failure) =>
            {
                // A library beside the analyzers has none, and says so.
                if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers) throw new InvalidOperationException($"{file}: {failure.Message}", failure.Exception);
            };
            return reference.GetAnalyzers(LanguageNames.CSharp);
        });
        return new(name, version, [.. analyzers]);
    }

    // Several builds of one package, each for a range of compilers, lie in analyzers/dotnet/roslyn4.7/cs and so on: the newest that this compiler can load.
    static string Folder(string name, string version, Version compiler)
    {
        var analyzers = Path.Combine(Here.Of("Packages"), name.ToLowerInvariant(), version, "analyzers");
        var dotnet = Path.Combine(analyzers, "dotnet");
        var builds = Directory.Exists(dotnet) ? Directory.EnumerateDirectories(dotnet, "roslyn*") : [];
        var newest = builds.Select(path => (Path: path, Version: System.Version.Parse(Path.GetFileName(path)["roslyn".Length..]))).Where(build => build.Version <= compiler).OrderBy(build => build.Version).LastOrDefault();
        string[] candidates = [newest.Path is null ? "" : Path.Combine(newest.Path, "cs"), Path.Combine(dotnet, "cs"), Path.Combine(analyzers, "cs"), analyzers];
        return candidates.First(path => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.dll").Any());
    }

    static ImmutableArray<DiagnosticAnalyzer> Created(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // Packages bring libraries of the same name in different versions, so each has a context of its own; the compiler and the framework are shared.
    sealed class Loader(string folder) : AssemblyLoadContext, IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => LoadFromAssemblyPath(fullPath);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var file = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
