using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>An async lambda, or one that starts a task, is given to a fan-out whose delegate returns nothing: nobody can wait for the work.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncLambdaInVoidFanOut() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER105";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Fan out to tasks, not to async void",
        "'{0}' does not wait for {1}{2}",
        Family.Await,
        Promise.Certain,
        "A delegate without a result makes an async lambda async void, and drops the task of another. The fan-out returns as soon as each one reaches its first await, nobody can wait for the rest, and an exception is raised where nobody catches it, or is lost.");

    // The call, although the delegate is rarer: an editor sees no report that lies outside of the operation it was made for.
    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation, RuleContext context)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (Lost(call, context) is not var (work, certainty)) return;

        var failuresAreHandled = OwnFailures.AreHandledBy(work);
        operation.Report(
            Rule,
            Words.Place(call),
            failuresAreHandled ? Promise.Likely : certainty,
            Words.Name(call.TargetMethod),
            What(work),
            failuresAreHandled ? "" : work is IInvocationOperation ? ", and its exception is lost" : ", and an exception ends the process");
    }

    // Parallel.Invoke takes several delegates: one mistake, one report, of the one that is worst.
    static (IOperation Work, DiagnosticSeverity Certainty)? Lost(IInvocationOperation call, RuleContext context)
    {
        (IOperation, DiagnosticSeverity)? handled = null;
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || !MayBeDelegate(argument)) continue;
            if (!FanOut.MayBe(call.TargetMethod, parameter)) continue;
            foreach (var value in ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [argument.Value])
            {
                if (WorkOf(value, context) is not { } work || FanOut.Of(call.TargetMethod, parameter) is not { } certainty) continue;
                if (!OwnFailures.AreHandledBy(work)) return (work, certainty);
                handled ??= (work, certainty);
            }
        }

        return handled;
    }

    static bool MayBeDelegate(IArgumentOperation argument) => argument.Value is IDelegateCreationOperation || ParamsBinding.IsExpanded(argument);

    static IOperation? WorkOf(IOperation value, RuleContext context) =>
        AsyncVoid.Is(value) ? value : value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } ? DroppedWork.In(lambda, context) : null;

    static string What(IOperation work) => work switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation } => "the async lambda: it returns at the first await",
        IDelegateCreationOperation => "the async method: it returns at the first await",
        IInvocationOperation call => $"the task of '{Words.Name(call.TargetMethod)}': the lambda drops it",
        _ => "",
    };
}
