using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A loop of one's own, such as a heartbeat beside a group, that is started with the token of a using source and that nobody ever waits for.</summary>
/// <param name="call">The call that starts the loop.</param>
/// <param name="resource">The source of the token.</param>
/// <param name="local">The variable that the task is kept in and never read from; null where it is discarded.</param>
public sealed class ForgottenLoop(IInvocationOperation call, ISymbol resource, ILocalSymbol? local)
{
    public IInvocationOperation Call => call;
    public ISymbol Resource => resource;
    public ILocalSymbol? Local => local;

    /// <summary>
    /// The loop that the declaration of a local, or a discard, starts and forgets; null where somebody looks at its task, and of a
    /// discard where somebody cancels it.
    /// </summary>
    public static ForgottenLoop? Of(IOperation operation, RuleContext context)
    {
        if (Started(operation) is not var (local, call)) return null;
        var resources = Scopes.Around(operation).Where(scope => scope is IUsingOperation or IUsingDeclarationOperation).SelectMany(scope => ScopeEnd.Of(scope, operation));
        var work = new StartedWork(call, context);
        foreach (var end in resources)
        {
            // The body of what is called is read last: tasks are started everywhere, and few of them inside of such a using.
            if (!IsTokenSource(end.Resource) || !RunsLoop(call) || work.UseOf(end.Resource) is not { IsDirect: true }) continue;
            if (local is null ? IsCancelled(end.Resource, operation) : !DeadLocals.IsNeverObserved(local, operation, isCollection: false)) return null;
            return new ForgottenLoop(call, end.Resource, local);
        }

        return null;
    }

    static (ILocalSymbol? Local, IInvocationOperation Call)? Started(IOperation operation)
    {
        var (local, value) = operation switch
        {
            IVariableDeclaratorOperation { Symbol: { } declared } declarator when Awaitables.IsTask(declared.Type) => (declared, declarator.GetVariableInitializer()?.Value),
            IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IDiscardOperation } discard } => ((ILocalSymbol?)null, discard.Value),
            _ => default,
        };
        return Operations.Plain(value) is IInvocationOperation call && Awaitables.IsTask(call.Type) ? (local, call) : null;
    }

    // Of a listener or a timer the end of the using is what ends the loop.
    static bool IsTokenSource(ISymbol resource) => Variables.TypeOf(resource) is { Name: "CancellationTokenSource", ContainingNamespace.Name: "Threading" };

    // BeatAsync(stop.Token), where BeatAsync is at hand; Task.Run(async () => { while (..) .. })
    static bool RunsLoop(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax().DescendantNodes().Any(IsEndless))
        || call.Arguments.Any(argument => LambdaResults.Lambda(argument.Value) is { } lambda && lambda.Syntax.DescendantNodes().Any(IsEndless));

    static bool IsEndless(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax { Condition: null };

    static bool IsCancelled(ISymbol source, IOperation within) =>
        Mentions.Of(source, within).Any(mention => mention.Parent is IInvocationOperation { TargetMethod.IsCancel: true } or IArgumentOperation);
}
