using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>Everything about a project but its sources. Cases with equal settings share what the compiler has learned.</summary>
sealed record Settings(Frameworks Framework, LanguageVersion Language, OutputKind Output, string NewLine, string? Enable)
{
    public static Settings For(Trial trial, Frameworks framework, string text)
    {
        var language = Compiler.LanguageOf(trial.Case)!.Value;
        var isProgram = CSharpSyntaxTree.ParseText(text, Options(framework, language)).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);
        var isOff = trial.Rule?.SupportedDiagnostics.Single().IsEnabledByDefault == false;
        return new(framework, language, isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, "\n", isOff ? trial.RuleId : null);
    }

    /// <summary>
    /// The text of an <c>.editorconfig</c> above the case. A rule that is off by default is switched on here, as its users do it: the oldest
    /// compiler hears of nothing else.
    /// </summary>
    public string EditorConfig => $"[*.cs]\nend_of_line = {(NewLine == "\n" ? "lf" : "crlf")}\n{(Enable is null ? "" : $"dotnet_diagnostic.{Enable}.severity = warning\n")}";

    public CSharpParseOptions ParseOptions => Options(Framework, Language);

    static CSharpParseOptions Options(Frameworks framework, LanguageVersion language) =>
        new(language, DocumentationMode.Parse, SourceCodeKind.Regular, References.Symbols(framework));

    public CSharpCompilationOptions CompilationOptions => new CSharpCompilationOptions(Output, allowUnsafe: true)
        .WithWarningLevel(9999)
        .WithNullableContextOptions(Language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable);
}

/// <summary>The projects that cases are compiled in, as an IDE holds them.</summary>
static class Projects
{
    public const string Folder = "/0/";
    public const string MainFile = Folder + "Case.cs";

    static readonly ConcurrentDictionary<(Settings, bool), Lazy<Project>> Bases = new();

    /// <summary>The project of a case: its main file, its other files, its <c>.editorconfig</c>.</summary>
    public static Document Create(Settings settings, Case with, string text)
    {
        var project = Bases.GetOrAdd((settings, with.Shape == Shape.File), key => new(() => Base(settings, References.For(with, settings.Framework)))).Value;
        foreach (var (file, index) in with.Files.Select((file, index) => (file, index))) project = AddFile(project, $"File{index}.cs", file).Project;
        if (with.EditorConfig is { } config) project = AddConfig(project, Folder + (config.Contains("is_global") ? ".globalconfig" : ".editorconfig"), config);
        return AddFile(project, "Case.cs", text);
    }

    public static Document AddFile(Project project, string name, string text) =>
        project.AddDocument(name, SourceText.From(text), filePath: Folder + name);

    /// <summary>Which of <see cref="Case.Files"/> a document is, or null where it is none of them.</summary>
    public static int? IndexOf(Document document) => document.Name.StartsWith("File", StringComparison.Ordinal) ? int.Parse(document.Name.AsSpan(4, document.Name.Length - 7)) : null;

    /// <summary>A second project of the same solution with the same files in another folder: in the same one they would be linked.</summary>
    public static Document Clone(Document document, string text)
    {
        var project = document.Project;
        var clone = project.Solution.AddProject("Clone", "Clone", LanguageNames.CSharp)
            .WithMetadataReferences(project.MetadataReferences)
            .WithParseOptions(project.ParseOptions!)
            .WithCompilationOptions(project.CompilationOptions!);
        foreach (var config in project.AnalyzerConfigDocuments) clone = AddConfig(clone, Moved(config), config.GetTextAsync().Result.ToString());
        foreach (var other in project.Documents.Where(other => other.Id != document.Id))
            clone = clone.AddDocument(other.Name, other.GetTextAsync().Result, filePath: Moved(other)).Project;
        return clone.AddDocument(document.Name, text, filePath: Moved(document));
    }

    static string Moved(TextDocument document) => document.FilePath!.Replace(Folder, "/1/");

    static Project Base(Settings settings, ImmutableArray<MetadataReference> references)
    {
        var project = new AdhocWorkspace().AddProject("Case", LanguageNames.CSharp)
            .WithMetadataReferences(references)
            .WithParseOptions(settings.ParseOptions)
            .WithCompilationOptions(settings.CompilationOptions);
        // What a fix writes ends its lines as the file does: a hard-coded end of line shows on the other setting.
        project = AddConfig(project, "/.editorconfig", settings.EditorConfig);
        // Compiled once here, the references are bound for every case to come.
        _ = project.GetCompilationAsync().Result;
        return project;
    }

    static Project AddConfig(Project project, string path, string text) =>
        project.AddAnalyzerConfigDocument(Path.GetFileName(path), SourceText.From(text), filePath: path).Project;
}
