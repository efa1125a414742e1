using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>What a rule knows of the compilation that it looks at, and how it asks to be called.</summary>
public sealed class RuleContext(CompilationStartAnalysisContext start)
{
    readonly ConcurrentDictionary<SyntaxTree, GatherOptions> options = new();

    public KnownTypes Types { get; } = KnownTypes.Of(start.Compilation);

    public Compilation Compilation => start.Compilation;

    /// <summary>The options that <c>.editorconfig</c> sets for the file of an operation.</summary>
    public GatherOptions OptionsAt(IOperation operation) =>
        options.GetOrAdd(operation.Syntax.SyntaxTree, tree => new GatherOptions(start.Options.AnalyzerConfigOptionsProvider.GetOptions(tree)));

    /// <summary>Calls a rule for every operation of some kinds. The rarer the kind, the cheaper the rule.</summary>
    public void OnOperation(Action<OperationAnalysisContext> analyze, params OperationKind[] kinds) =>
        start.RegisterOperationAction(analyze, kinds);
}
