using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A variable that a loop changes, in a lambda that a turn of the loop starts and does not wait for: the lambda sees a later value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedLoopVariable() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER303";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Copy the variable that the loop changes",
        "'{0}' has another value by the time this lambda reads it: the loop changes it, and does not wait for '{1}'; copy it in the loop",
        Family.State,
        Promise.Certain,
        "A lambda captures the variable and not its value. What a loop starts without waiting runs when the loop is further on, or at its end, so that several lambdas see the same value, often one that is out of range.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (LoopVariables.Outliving(call) is not { } lambda || LoopVariables.LoopAround(call) is not { } loop) return;
        foreach (var mention in LoopVariables.CapturedBy(lambda, loop))
            operation.Report(Rule, mention.Syntax.GetLocation(), Concurrency.RunsOnAThread(call.TargetMethod) ? Promise.Certain : Promise.Likely, mention.Local.Name, Words.Name(call.TargetMethod));
    }
}
