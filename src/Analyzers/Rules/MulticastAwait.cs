using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Callbacks are fanned out, and only one of them, or none, is waited for: an awaited event, an async void callback of a token.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MulticastAwait() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER110";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Await every handler, not only the last",
        "'{0}' {1}",
        Family.Await,
        Promise.Certain,
        "Calling a delegate with several handlers gives what the last one returned. Awaiting it waits for the last handler; the others run on by themselves, and their exceptions are lost.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        var call = (IInvocationOperation)operation.Operation;
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            if (!Awaitables.IsAwaitable(method.ReturnType) || Multicast.Of(call) is not var (source, isCertain) || !Multicast.IsUsed(call)) return;
            Report(operation, call, isCertain ? Promise.Certain : Promise.Likely, source.Name, "gives the task of its last handler only: nothing waits for the others");
        }
        else if (method.Name is "Register" or "UnsafeRegister" && KnownTypes.CancellationToken.Is(method.ContainingType)
            && call.Arguments.Length > 0 && AsyncVoid.Is(call.Arguments[0].Value) && !OwnFailures.AreHandledBy(call.Arguments[0].Value))
        {
            Report(operation, call, Promise.Likely, Words.Name(method), "calls the async callback as async void: nothing waits for it, and an exception ends the process");
        }
    }

    static void Report(OperationAnalysisContext operation, IOperation call, DiagnosticSeverity severity, string name, string seen) =>
        operation.Report(Rule, Words.Place(call), severity, name, seen);
}
