using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Testing;

/// <summary>Code that nobody would write, but that everybody has in the editor while writing: nothing of ours may throw over it.</summary>
public static class Survival
{
    static readonly ConcurrentDictionary<ImmutableArray<MetadataReference>, Lazy<Project>> Bases = new();

    /// <summary>
    /// Runs all analyzers over a file and computes every fix that is offered for anything in it, compiler errors included.
    /// Returns how many of our diagnostics and how many fixes there were: a test of nothing is no test.
    /// </summary>
    public static async Task<(int Diagnostics, int Fixes)> Of(string text, ImmutableArray<MetadataReference> references, string? editorConfig = null)
    {
        var project = Bases.GetOrAdd(references, static key => new(() => Base(key))).Value;
        if (editorConfig is not null) project = project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From(editorConfig), filePath: "/0/.editorconfig").Project;
        var document = project.AddDocument("Hostile.cs", text, filePath: "/0/Hostile.cs");
        try
        {
            var findings = await Findings.Of(document.Project, Catalog.Analyzers);
            var fixes = 0;
            foreach (var found in findings.In(document.FilePath!)) fixes += await Compute(document, found);
            return (findings.Reported.Count(), fixes);
        }
        catch (Exception thrown)
        {
            throw new VerifyException($"{thrown}\n\nThe file was\n{text}\n\n{editorConfig}");
        }
    }

    static Project Base(ImmutableArray<MetadataReference> references)
    {
        var project = new AdhocWorkspace().AddProject("Hostile", LanguageNames.CSharp)
            .WithMetadataReferences(references)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true).WithNullableContextOptions(NullableContextOptions.Enable));
        // The references are bound once, not for every input.
        _ = project.GetCompilationAsync().Result;
        return project;
    }

    static async Task<int> Compute(Document document, Diagnostic found)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in Catalog.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(found.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => actions.Add(action), CancellationToken.None));
        foreach (var action in actions) await action.GetOperationsAsync(CancellationToken.None);
        return actions.Count;
    }
}
