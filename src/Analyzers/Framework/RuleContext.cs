using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>What a rule, or a fix, knows beside the code: the user's options. One for all rules of a compilation.</summary>
public sealed class RuleContext
{
    static readonly ConditionalWeakTable<AnalyzerOptions, RuleContext> Shared = new();

    // An editor makes a tree for every key that is pressed: they must not be kept.
    readonly ConditionalWeakTable<SyntaxTree, RuleOptions> options = new();
    readonly AnalyzerConfigOptionsProvider provider;

    // Rules ask about one file many times in a row.
    Tuple<WeakReference<SyntaxTree>, RuleOptions>? last;

    RuleContext(AnalyzerConfigOptionsProvider provider) => this.provider = provider;

    public static RuleContext Of(AnalyzerOptions options) => Shared.GetValue(options, static one => new RuleContext(one.AnalyzerConfigOptionsProvider));

    /// <summary>The options that <c>.editorconfig</c> sets for the file of an operation.</summary>
    public RuleOptions OptionsAt(IOperation operation)
    {
        var tree = operation.Syntax.SyntaxTree;
        if (last is var (lastTree, lastOptions) && lastTree.TryGetTarget(out var known) && known == tree) return lastOptions;
        var found = options.GetValue(tree, one => new RuleOptions(provider.GetOptions(one)));
        last = Tuple.Create(new WeakReference<SyntaxTree>(tree), found);
        return found;
    }
}
