using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        "'{0}' does not wait for the async {1}: it returns at the first await, and an exception ends the process",
        Family.Await,
        Promise.Certain,
        isEnabledByDefault: true,
        description: "A delegate without a result makes an async lambda async void. The fan-out returns as soon as each one reaches its first await, nobody can wait for the rest, and an exception is raised where nobody catches it.",
        helpLinkUri: HelpLink.For(Id));

    // The call, although the delegate is rarer: an editor sees no report that lies outside of the operation it was made for.
    protected override void Register(CompilationStartAnalysisContext start, RuleContext context) =>
        start.RegisterOperationAction(operation => Analyze(operation, context.Types), OperationKind.Invocation);

    static void Analyze(OperationAnalysisContext operation, KnownTypes types)
    {
        var call = (IInvocationOperation)operation.Operation;
        if (!FanOut.IsVoidFanOut(call.TargetMethod, types)) return;
        if (FirstAsyncVoid(call) is not { } creation) return;

        var target = creation.Target is IAnonymousFunctionOperation ? "lambda" : "method";
        operation.ReportDiagnostic(Diagnostic.Create(Rule, Words.Place(call), Words.Name(call.TargetMethod), target));
    }

    static bool IsAsyncVoid(IDelegateCreationOperation creation) => creation.Target switch
    {
        IAnonymousFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } } lambda => Awaits(lambda.Syntax),
        IMethodReferenceOperation { Method: { IsAsync: true, ReturnsVoid: true } } => true,
        _ => false,
    };

    // Without an await an async lambda runs to its end before it returns, like any other.
    static bool Awaits(SyntaxNode lambda) =>
        lambda.DescendantNodes(node => node == lambda || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(IsAwait);

    static bool IsAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax block => block.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        LocalDeclarationStatementSyntax declaration => declaration.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };

    // Parallel.Invoke takes several: one mistake, one report.
    static IDelegateCreationOperation? FirstAsyncVoid(IInvocationOperation call) =>
        call.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [argument.Value])
            .OfType<IDelegateCreationOperation>().FirstOrDefault(IsAsyncVoid);
}
