using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.RepositoryTests;

/// <summary>Who knows whom inside an assembly: read from what each name in the sources is bound to.</summary>
public class LayerTests
{
    // Rules -> Knowledge -> Framework.
    static readonly Dictionary<string, string[]> OfAnalyzers = new()
    {
        ["Framework"] = ["Framework"],
        ["Knowledge"] = ["Knowledge", "Framework"],
        ["Rules"] = ["Knowledge", "Framework"],
        ["Suppressors"] = ["Knowledge", "Framework"],
    };

    // What all fixes share knows none of them, and no fix knows another.
    static readonly Dictionary<string, string[]> OfCodeFixes = new()
    {
        ["Framework"] = ["Framework", "MakeAsync"],
        ["MakeAsync"] = ["Framework", "MakeAsync"],
        ["Awaits"] = ["Awaits", "Groups", "Framework", "MakeAsync"],
        ["Groups"] = ["Groups", "Awaits", "Framework", "MakeAsync"],
        ["Fixes"] = ["Fixes", "Awaits", "Groups", "Framework", "MakeAsync"],
        ["CompilerErrorFixes"] = ["CompilerErrorFixes", "Framework", "MakeAsync"],
        ["Refactorings"] = ["Refactorings", "Awaits", "Groups", "Framework", "MakeAsync"],
    };

    // Bound once for all questions.
    static readonly Lazy<Sources> Analyzers = new(() => Sources.Of("src/Analyzers", "AsyncGather.Analyzers", []));
    static readonly Lazy<Sources> CodeFixes = new(() => Sources.Of("src/CodeFixes", "AsyncGather.CodeFixes", [Analyzers.Value.Compilation.ToMetadataReference()]));

    [Fact]
    public void Rules_know_Knowledge_and_Knowledge_knows_Framework() => Repo.RequireNone(Violations("src/Analyzers", Analyzers.Value, OfAnalyzers));

    [Fact]
    public void Each_room_of_Knowledge_says_which_file_to_read_first() => Repo.RequireNone(
        from room in Repo.Under("src/Analyzers/Knowledge", ".cs").Select(file => file.Split('/')).Where(parts => parts.Length == 5).Select(parts => parts[3]).Distinct()
        let row = Repo.Read("CONTRIBUTING.md").Split('\n').FirstOrDefault(line => line.StartsWith($"| `{room}` |", StringComparison.Ordinal))
        where row is null || !Repo.Has($"src/Analyzers/Knowledge/{room}/{row.Split('`')[^2]}")
        select $"CONTRIBUTING.md does not say with which file of Knowledge/{room} one begins.");

    [Fact]
    public void What_fixes_share_does_not_know_them() => Repo.RequireNone(Violations("src/CodeFixes", CodeFixes.Value, OfCodeFixes));

    [Fact]
    public void A_fix_does_not_know_another_fix() => Repo.RequireNone(
        from use in CodeFixes.Value.Uses
        where use.From != use.To && use.From.EndsWith("Fix.cs", StringComparison.Ordinal) && use.To.EndsWith("Fix.cs", StringComparison.Ordinal) && !use.To.Contains("/Framework/", StringComparison.Ordinal)
        select $"{use.From} uses {use.Name} of {use.To}: put what both need into a file of its own.");

    static IEnumerable<string> Violations(string project, Sources sources, Dictionary<string, string[]> allowed)
    {
        foreach (var tree in sources.Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0 && !allowed.ContainsKey(Folder(project, tree.FilePath))))
            yield return $"{tree.FilePath}: the folders of {project} are {string.Join(", ", allowed.Keys)}. Where a file stands says what it may know.";
        foreach (var use in sources.Uses.Where(use => use.From != use.To))
            if (allowed.TryGetValue(Folder(project, use.From), out var known) && !known.Contains(Folder(project, use.To)))
                yield return $"{use.From} uses {use.Name} of {use.To}. {Folder(project, use.From)} may use {string.Join(" and ", known)}: move what is needed there.";
    }

    static string Folder(string project, string file) => file[(project.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : "";

    /// <summary>The sources of a project, bound, and which file uses a type of which.</summary>
    sealed record Sources(CSharpCompilation Compilation, IReadOnlyList<(string From, string To, string Name)> Uses)
    {
        public static Sources Of(string folder, string name, MetadataReference[] more)
        {
            var compilation = Compile(folder, name, more);
            // Where a name is not bound, what it depends on is not seen.
            var errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Take(3).ToList();
            Assert.True(errors.Count == 0, $"The sources do not compile as they are read here, so their arrows cannot be checked:\n{string.Join("\n", errors)}");
            return new(compilation, [.. Each(compilation).Distinct()]);
        }

        static IEnumerable<(string, string, string)> Each(CSharpCompilation compilation)
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                var model = compilation.GetSemanticModel(tree);
                foreach (var name in tree.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax))
                {
                    var symbol = model.GetSymbolInfo(name).Symbol;
                    var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                    foreach (var declaration in type?.OriginalDefinition.DeclaringSyntaxReferences ?? [])
                        if (compilation.ContainsSyntaxTree(declaration.SyntaxTree)) yield return (tree.FilePath, declaration.SyntaxTree.FilePath, type!.Name);
                }
            }
        }

        static CSharpCompilation Compile(string folder, string name, MetadataReference[] more)
        {
            var options = new CSharpParseOptions(LanguageVersion.Latest);
            var usings = string.Concat(new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks" }.Select(used => $"global using {used};\n"));
            var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => !Path.GetFileName(file).StartsWith("AsyncGather", StringComparison.Ordinal));
            return CSharpCompilation.Create(
                name,
                [CSharpSyntaxTree.ParseText(usings, options), .. Repo.Under(folder, ".cs").Select(file => CSharpSyntaxTree.ParseText(Repo.Read(file), options, file))],
                [.. platform.Select(file => MetadataReference.CreateFromFile(file)), .. more],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        }
    }
}
