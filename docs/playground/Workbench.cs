using System.Collections.Immutable;
using System.Reflection;
using AsyncGather.Analyzers;
using AsyncGather.CodeFixes;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AsyncGather.Playground;

/// <summary>Something to say about the code: an error of the compiler, or a report of a rule.</summary>
/// <param name="diagnostic">What was found.</param>
sealed class Finding(Diagnostic diagnostic)
{
    public Diagnostic Diagnostic => diagnostic;
    public string Id => diagnostic.Id;
    public string Message { get; } = diagnostic.GetMessage();

    /// <summary>Lines and columns, from 0.</summary>
    public FileLinePositionSpan Span { get; } = diagnostic.Location.GetLineSpan();

    /// <summary>What a fix can make of it. That takes longer than finding it, and comes after.</summary>
    public IReadOnlyList<CodeAction> Offers { get; set; } = [];
}

/// <summary>The compiler, the rules and the fixes, over one document.</summary>
sealed class Workbench
{
    const int ErrorsShown = 20;

    // What the SDK imports into a console project, what the pages of the rules use beside it, and the library.
    const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Data.Common;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using AsyncGather;
        """;

    static readonly ImmutableArray<DiagnosticAnalyzer> Rules = [.. Instances<GatherAnalyzer>(typeof(GatherAnalyzer).Assembly)];
    static readonly IReadOnlyList<CodeFixProvider> Fixes = [.. Instances<CodeFixProvider>(typeof(GatherCodeFix).Assembly)];

    // Here everybody wants to see what is off, too.
    static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false)
        .WithSpecificDiagnosticOptions(Rules.SelectMany(rule => rule.SupportedDiagnostics).Where(rule => !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Info)));

    readonly AdhocWorkspace workspace = new();
    Document document;

    public Workbench() => document = workspace.AddProject("Playground", LanguageNames.CSharp)
        .WithMetadataReferences([.. Net100.References.All, Library()])
        .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
        .WithCompilationOptions(Options)
        .AddDocument("Usings.cs", Usings).Project
        .AddDocument("Shop.cs", Resources.Text("Shop.cs")).Project
        .AddDocument("Program.cs", "");

    /// <summary>What there is to say about a program or a file of types.</summary>
    public async Task<IReadOnlyList<Finding>> LookAsync(string code)
    {
        // From the last one: what is referenced is bound once.
        var next = document.WithText(SourceText.From(code));
        var root = (CompilationUnitSyntax)(await next.GetSyntaxRootAsync())!;
        var kind = root.Members.Any(member => member is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        if (next.Project.CompilationOptions!.OutputKind != kind) next = next.Project.WithCompilationOptions(Options.WithOutputKind(kind)).GetDocument(next.Id)!;
        document = next;

        var compilation = (await document.Project.GetCompilationAsync())!;
        var rules = compilation.WithAnalyzers(Rules, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var model = rules.Compilation.GetSemanticModel(root.SyntaxTree);
        var found = model.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).Take(ErrorsShown)
            .Concat(await rules.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None))
            .Where(one => one.Severity > DiagnosticSeverity.Hidden)
            .OrderBy(one => one.Location.SourceSpan.Start);
        return [.. found.Select(one => new Finding(one))];
    }

    /// <summary>What can be done about something that the last look found.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Finding finding)
    {
        var offers = new List<CodeAction>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding.Diagnostic, (offer, _) => offers.Add(offer), CancellationToken.None));
        return offers;
    }

    /// <summary>The code after an offer of the last look was taken.</summary>
    public async Task<string> TakeAsync(CodeAction offer)
    {
        var operations = await offer.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    static PortableExecutableReference Library()
    {
        using var library = Resources.Open("AsyncGather.dll");
        return MetadataReference.CreateFromStream(library);
    }

    static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
        .Select(type => (T)Activator.CreateInstance(type)!);
}
