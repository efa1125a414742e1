using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers;

/// <summary>
/// The base of every rule. A rule is one sealed class in one file: its id and descriptor, one override that registers
/// the rarest operation kind that can carry the mistake, and one function of guard clauses with the report at its end.
/// </summary>
public abstract class GatherAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(rule);

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => Register(start, RuleContext.Of(start.Options)));
    }

    /// <summary>Registers what the rule wants to see. Called once per compilation.</summary>
    protected abstract void Register(CompilationStartAnalysisContext start, RuleContext context);
}
