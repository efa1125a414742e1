using System.Collections.Immutable;
using System.Reflection;
using AsyncGather.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Comparison;

/// <summary>All cases as one project for .NET 10, which compiles.</summary>
static class Corpus
{
    static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.None);

    static readonly string Usings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }.Select(name => $"global using {name};\n"));

    public static ImmutableArray<SyntaxTree> Files { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("Case:", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => CSharpSyntaxTree.ParseText(Read(name), Parse, $"Cases/{name["Case:".Length..]}.cs")),
    ];

    public static ImmutableArray<Case> Cases { get; } = [.. Files.SelectMany(Case.In)];

    public static CSharpCompilation Compilation { get; } = Compile("Cases", [.. Files, CSharpSyntaxTree.ParseText(Usings, Parse, "Usings.cs")], [Compile("Scaffold", [CSharpSyntaxTree.ParseText(Read("Scaffold"), Parse)], []).ToMetadataReference()]);

    // WarningLevel as the SDK sets it for .NET 10: it adds the warnings that came after C# 4.
    static CSharpCompilation Compile(string name, ImmutableArray<SyntaxTree> trees, ImmutableArray<MetadataReference> more)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 10, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(name, trees, Here.Net10.AddRange(more), options);
        var errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0 ? compilation : throw new InvalidOperationException($"{name} does not compile.\n{string.Join("\n", errors)}");
    }

    static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n");
    }
}
