using System.Reflection;
using System.Xml.Linq;

namespace AsyncGather.RepositoryTests;

/// <summary>Who knows whom among the assemblies. A compiler loads the analyzers: what they reference beyond it is missing there.</summary>
public class AssemblyTests
{
    static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Analyzers"] = [],
        ["CodeFixes"] = ["Analyzers"],
        ["Runtime"] = [],
    };

    [Fact]
    public void The_analyzers_reference_the_compiler_and_nothing_else() => RequireReferences("AsyncGather.Analyzers",
        "Microsoft.CodeAnalysis 4.5.0.0", "Microsoft.CodeAnalysis.CSharp 4.5.0.0", "System.Collections.Immutable 6.0.0.0", "netstandard 2.0.0.0");

    // Not System.Composition: its version is the host's affair, and an older editor would not load the fixes.
    [Fact]
    public void The_fixes_reference_the_workspaces_too() => RequireReferences("AsyncGather.CodeFixes",
        "AsyncGather.Analyzers", "Microsoft.CodeAnalysis 4.5.0.0", "Microsoft.CodeAnalysis.CSharp 4.5.0.0", "Microsoft.CodeAnalysis.Workspaces 4.5.0.0", "System.Collections.Immutable 6.0.0.0", "netstandard 2.0.0.0");

    [Fact]
    public void The_runtime_library_knows_none_of_ours() =>
        Repo.RequireNone(References("AsyncGather").Where(name => name.StartsWith("AsyncGather", StringComparison.Ordinal)).Select(name => $"The runtime library references {name}: it must stand alone."));

    [Fact]
    public void A_project_references_only_what_it_may() => Repo.RequireNone(
        from project in Projects
        let file = Repo.Under($"src/{project.Key}", ".csproj").Single()
        from reference in XDocument.Parse(Repo.Read(file)).Descendants("ProjectReference").Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")!.Value.Replace('\\', '/')))
        where !project.Value.Contains(reference)
        select $"{file} references {reference}. {project.Key} may know {(project.Value.Length == 0 ? "no other project" : string.Join(", ", project.Value))}.");

    static void RequireReferences(string name, params string[] expected)
    {
        var actual = References(name);
        Assert.True(actual.SequenceEqual(expected), $"{name}.dll references\n    {string.Join("\n    ", actual)}\nand not exactly\n    {string.Join("\n    ", expected)}\nA new reference is missing in a compiler or an editor that loads the package: do without it.");
    }

    static List<string> References(string name) =>
        [.. Assembly.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!.StartsWith("AsyncGather", StringComparison.Ordinal) ? reference.Name : $"{reference.Name} {reference.Version}").Order(StringComparer.Ordinal)];
}
