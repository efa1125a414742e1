using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A group that starts one operation for each element of a sequence that may be long, all at once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundedFanOut() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER503";

    /// <summary>From how many operations on a limit is in order, where their number is known.</summary>
    const int Many = 1000;

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Limit how many operations run at once",
        "'{0}' starts an operation for each of {1} at once: run some at a time",
        Family.Scale,
        Promise.Likely,
        "Thousands of requests at once exhaust sockets, connections and memory, and the server on the other side refuses them. Parallel.ForEachAsync and Gather.Map run some at a time.",
        isEnabledByDefault: false);

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        if (operation.Operation is not IInvocationOperation { TargetMethod.IsWhenAll: true, Arguments: { Length: 1 } arguments } group) return;
        if (FanOutSize.Query(arguments[0].Value) is not { } query || !StartedTasks.StartedBy(query) || FanOutSize.IsLimited(query)) return;
        if (Operations.Receiver(query) is { } source && Of(source) is { } many) operation.Report(Rule, Words.Place(group), Words.Name(group.TargetMethod), many);
    }

    // Null where they are known to be few.
    static string? Of(IOperation source)
    {
        if (FanOutSize.AtMost(source) is not { } count) return Words.Quote(source);
        return count >= Many ? $"{count} elements" : null;
    }
}
