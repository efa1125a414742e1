using System.Collections.Immutable;
using AsyncGather.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>
/// An assembly of analyzers that register what ours register, one for each of ours, and do nothing: what a compiler pays for having to
/// make operations and to call somebody. What our rules themselves cost is what comes on top of it.
/// </summary>
static class EmptyAnalyzers
{
    /// <summary>Compiles the assembly into a folder, and returns its path.</summary>
    public static string WriteTo(string folder)
    {
        var source = $"using Microsoft.CodeAnalysis;\nusing Microsoft.CodeAnalysis.Diagnostics;\nusing System.Collections.Immutable;\n{string.Concat(Package.Ours.Analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor).Select(Source))}";
        // Against the oldest compiler that we load into: that of the installed SDK may be older than the one that this process runs on.
        var roslyn = Directory.EnumerateFiles(Path.Combine(Here.Of("Packages"), "microsoft.codeanalysis.common", Here.Of("RoslynFloor"), "lib", "netstandard2.0"), "*.dll").Select(file => MetadataReference.CreateFromFile(file));
        var path = Path.Combine(folder, "Empty.Analyzers.dll");
        var result = CSharpCompilation.Create("Empty.Analyzers", [CSharpSyntaxTree.ParseText(source)], [.. Here.Net10, .. roslyn], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)).Emit(path);
        return result.Success ? path : throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
    }

    static string Source(DiagnosticAnalyzer analyzer)
    {
        var recorder = new Recorder();
        analyzer.Initialize(recorder);
        var id = analyzer.SupportedDiagnostics[0].Id.Replace("GATHER", "EMPTY");
        var registrations = recorder.Kinds.Select(kinds => $"start.RegisterOperationAction(static _ => {{ }}, {string.Join(", ", kinds.Select(kind => $"(OperationKind){(int)kind}"))});");
        return $$"""
            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class {{id}} : DiagnosticAnalyzer
            {
                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(new DiagnosticDescriptor("{{id}}", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, true));
                public override void Initialize(AnalysisContext context)
                {
                    context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                    context.EnableConcurrentExecution();
                    context.RegisterCompilationStartAction(static start => { {{string.Join(" ", registrations)}} });
                }
            }

            """;
    }

    /// <summary>Listens to what a rule registers.</summary>
    sealed class Recorder : AnalysisContext
    {
        public List<ImmutableArray<OperationKind>> Kinds { get; } = [];

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) { }

        public override void EnableConcurrentExecution() { }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => action(new Start(Kinds));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw Unknown();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Unknown();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw Unknown();
    }

    sealed class Start(List<ImmutableArray<OperationKind>> kinds) : CompilationStartAnalysisContext(CSharpCompilation.Create("Nothing"), new AnalyzerOptions([]), CancellationToken.None)
    {
        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) => kinds.Add(operationKinds);

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw Unknown();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Unknown();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Unknown();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw Unknown();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Unknown();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw Unknown();
    }

    // A kind of registration that no rule used when this was written: the empty analyzers must learn it.
    static NotSupportedException Unknown() => new("A rule registers what the empty analyzers cannot repeat.");
}
