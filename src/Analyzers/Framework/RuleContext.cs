using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>What a rule, or a fix, knows of the compilation that it looks at: the library types and the user's options.</summary>
public sealed class RuleContext(Compilation compilation, AnalyzerOptions analyzerOptions)
{
    readonly ConcurrentDictionary<SyntaxTree, RuleOptions> options = new();

    public Compilation Compilation => compilation;

    public KnownTypes Types { get; } = KnownTypes.Of(compilation);

    /// <summary>The options that <c>.editorconfig</c> sets for the file of an operation.</summary>
    public RuleOptions OptionsAt(IOperation operation) =>
        options.GetOrAdd(operation.Syntax.SyntaxTree, tree => new RuleOptions(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree)));
}
