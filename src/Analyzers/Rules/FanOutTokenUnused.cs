using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The token that Parallel.ForEachAsync gives to its body, where the body calls something that takes a token and gets none, or another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FanOutTokenUnused() : GatherAnalyzer(Rule)
{
    public const string Id = "GATHER407";

    static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Pass the token of the loop on",
        "Pass '{0}' to '{1}': when one turn fails, '{2}' cancels it, and the others need not go on",
        Family.Outcome,
        Promise.Likely,
        "Parallel.ForEachAsync gives its body a token of its own, which is cancelled when the caller cancels and when another turn has failed. A body that does not pass it on goes on to its end for nothing.");

    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(Analyze, OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation)
    {
        var loop = (IInvocationOperation)operation.Operation;
        if (!loop.TargetMethod.IsParallelAsync || Body(loop) is not { } body) return;
        if (body.Symbol.Parameters.LastOrDefault() is not { } token || !KnownTypes.CancellationToken.Is(token.Type) || token.Name.StartsWith("_", StringComparison.Ordinal) || !Mentions.Of(token, body).All(mention => mention.Parent is INameOfOperation)) return;
        if (Functions.OwnOperations(body.Body).OfType<IInvocationOperation>().FirstOrDefault(TakesAnother) is not { } call) return;

        operation.Report(Rule, Words.Place(call), token.Name, Words.Name(call.TargetMethod), Words.Name(loop.TargetMethod));
    }

    static IAnonymousFunctionOperation? Body(IInvocationOperation loop) => loop.Arguments.Select(argument => LambdaResults.Lambda(argument.Value)).FirstOrDefault(lambda => lambda is not null);

    // No token, or the one from outside. CancellationToken.None says that it is meant.
    static bool TakesAnother(IInvocationOperation call) => Awaitables.IsAwaitable(call.Type) && call.Arguments.Any(argument =>
        KnownTypes.CancellationToken.Is(argument.Parameter?.Type)
        && (argument.ArgumentKind == ArgumentKind.DefaultValue || Operations.Plain(argument.Value) is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation));
}
