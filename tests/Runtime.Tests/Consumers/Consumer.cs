using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Runtime.Tests;

/// <summary>Compiles code as a project would that refers to one target of the library.</summary>
static class Consumer
{
    /// <summary>The errors and warnings of a program against a target, in a language version such as <c>7.3</c>.</summary>
    public static IEnumerable<string> Compile(string source, string target, string languageVersion)
    {
        Assert.True(LanguageVersionFacts.TryParse(languageVersion, out var version));
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version));
        var compilation = CSharpCompilation.Create("consumer", [tree], [.. References(target), MetadataReference.CreateFromFile(Repository.Library(target))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString());
    }

    /// <summary>The reference assemblies of a target, and for netstandard2.0 the packages that the library brings along.</summary>
    public static IEnumerable<MetadataReference> References(string target) => (target switch
    {
        "netstandard2.0" => Files("netstandard.library/2.0.3/build/netstandard2.0/ref")
            .Concat(Files("microsoft.bcl.asyncinterfaces/8.0.0/lib/netstandard2.0"))
            .Concat(Files("microsoft.bcl.timeprovider/8.0.1/lib/netstandard2.0"))
            .Concat(Files("system.memory/4.5.5/lib/netstandard2.0"))
            .Concat(Files("system.threading.tasks.extensions/4.5.4/lib/netstandard2.0")),
        "net8.0" => Files("microsoft.netcore.app.ref/8.0.28/ref/net8.0"),
        _ => Files("microsoft.netcore.app.ref/10.0.10/ref/net10.0"),
    }).Select(file => MetadataReference.CreateFromFile(file));

    static string[] Files(string folder) => Directory.GetFiles(Path.Combine([Repository.Packages, .. folder.Split('/')]), "*.dll");
}
