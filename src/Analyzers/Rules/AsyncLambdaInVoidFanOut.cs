using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>An async lambda is given to a fan-out whose delegate returns nothing: each element becomes async void.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncLambdaInVoidFanOut() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER105";

    static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Fan out to tasks, not to async void",
        "'{0}' does not wait for the async {1}: it returns at the first await{2}",
        Family.Await,
        Promise.Certain,
        isEnabledByDefault: true,
        description: "A delegate without a result makes an async lambda async void. The fan-out returns as soon as each one reaches its first await, nobody can wait for the rest, and an exception is raised where nobody catches it.",
        helpLinkUri: HelpLink.For(Id));

    // The call, although the delegate is rarer: an editor sees no report that lies outside of the operation it was made for.
    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (!FanOut.IsVoidFanOut(call.TargetMethod)) return;
        if (FirstAsyncVoid(call) is not { } creation) return;

        var target = creation.Target is IAnonymousFunctionOperation ? "lambda" : "method";
        var endsTheProcess = !OwnFailures.AreHandledBy(creation);
        operation.Report(Diagnostic.Create(
            Rule,
            Words.Place(call),
            endsTheProcess ? Promise.Certain : Promise.Likely,
            additionalLocations: null,
            properties: null,
            Words.Name(call.TargetMethod),
            target,
            endsTheProcess ? ", and an exception ends the process" : ""));
    }

    // Parallel.Invoke takes several: one mistake, one report.
    static IDelegateCreationOperation? FirstAsyncVoid(IInvocationOperation call)
    {
        var found = call.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [argument.Value])
            .Where(AsyncVoid.Is).Cast<IDelegateCreationOperation>().ToList();
        return found.FirstOrDefault(creation => !OwnFailures.AreHandledBy(creation)) ?? found.FirstOrDefault();
    }
}
