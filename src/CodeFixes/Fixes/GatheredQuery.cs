using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>A query that waits for each of its elements, and the awaited group that takes its place.</summary>
sealed class GatheredQuery
{
    readonly SemanticModel model;
    readonly InvocationExpressionSyntax call;
    readonly MemberAccessExpressionSyntax callee;
    readonly LambdaExpressionSyntax lambda;
    readonly ParameterSyntax parameter;
    readonly IReadOnlyList<ExpressionSyntax> waits;

    GatheredQuery(SemanticModel model, InvocationExpressionSyntax call, MemberAccessExpressionSyntax callee, LambdaExpressionSyntax lambda, ParameterSyntax parameter, IReadOnlyList<ExpressionSyntax> waits) =>
        (this.model, this.call, this.callee, this.lambda, this.parameter, this.waits) = (model, call, callee, lambda, parameter, waits);

    /// <summary>What the awaited group takes the place of.</summary>
    public ExpressionSyntax Replaced { get; private set; } = null!;

    /// <summary>The awaited group.</summary>
    public ExpressionSyntax Awaited { get; private set; } = null!;

    /// <summary>
    /// The query in method syntax whose lambda is one expression; null where the results of the tasks, in an array, cannot take its
    /// place, or where it would not compile.
    /// </summary>
    public static GatheredQuery? Find(BlockingQuery query, SemanticModel model, CancellationToken cancellationToken)
    {
        if (query.IsOverStream || query.Operator?.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax callee } call) return null;
        if (!KnownTypes.Enumerable.Is(query.Operator.TargetMethod.ContainingType) || query.Operator.TargetMethod.Name is not ("Select" or "Sum" or "Average" or "Min" or "Max")) return null;
        if (arguments[0].Expression is not LambdaExpressionSyntax { ExpressionBody: { } body } lambda || Parameter(lambda) is not { } parameter) return null;
        var waits = body.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(expression => BlockingWait.Of(model.GetOperation(expression, cancellationToken)) is { IsLimited: false, Static: null } && Waited(expression) is not null).ToList();
        // In a function inside of the lambda there is nothing to await, and a wait in a wait has no order of its own.
        if (waits.Count == 0 || waits.Any(wait => !EnclosingFunction.AllowsAwaitAt(wait, lambda) || EnclosingFunction.Of(wait) != lambda || waits.Any(other => other != wait && other.Span.Contains(wait.Span)))) return null;
        var found = new GatheredQuery(model, call, callee, lambda, parameter, waits);
        return found.Rewrite(query.StartsItself, cancellationToken) ? found : null;
    }

    bool Rewrite(bool startsItself, CancellationToken cancellationToken)
    {
        var (group, mapped) = startsItself ? Started() : Collected(cancellationToken);
        if (group is null) return false;
        if (model.GetSpeculativeSymbolInfo(call.SpanStart, group, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol { ReturnType: INamedTypeSymbol { IsGenericType: true } }) return false;
        var awaited = AwaitHabit.Follow(Awaiting.Expression(group), call);
        if (mapped is not null) (Replaced, Awaited) = (call, Syntax.Call(awaited, callee.Name.Identifier.ValueText, mapped == parameter ? [] : [(ExpressionSyntax)mapped]));
        else if (Behind(call) is "ToArray") (Replaced, Awaited) = ((ExpressionSyntax)call.Parent!.Parent!, awaited);
        else if (Behind(call) is { } next && next != "Reverse") (Replaced, Awaited) = (call, SyntaxFactory.ParenthesizedExpression(awaited));
        else if (TakesArray(cancellationToken)) (Replaced, Awaited) = (call, awaited);
        else return false;
        return true;
    }

    // xs.Select(t => t.Result.Name): the results are what the lambda goes through now.
    (ExpressionSyntax? Group, SyntaxNode? Mapped) Collected(CancellationToken cancellationToken)
    {
        var name = parameter.Identifier.ValueText;
        var mentions = lambda.ExpressionBody!.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(identifier => identifier.Identifier.ValueText == name).ToList();
        if (mentions.Count != waits.Count || waits.Any(wait => Waited(wait) is not IdentifierNameSyntax task || task.Identifier.ValueText != name)) return default;
        if (parameter.Type is not null) return default;
        var source = callee.Expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList" or "ToArray" } access } ? access.Expression : callee.Expression;
        var body = lambda.ExpressionBody.ReplaceNodes(waits, (wait, _) => Waited(wait)!.WithTriviaFrom(wait));
        var isIdentity = waits[0] == lambda.ExpressionBody;
        return (AwaitedQuery.Group(source, model, cancellationToken), isIdentity ? IsSelect ? null : parameter : lambda.WithExpressionBody(body));
    }

    // xs.Select(x => F(x).Result): what was waited for is what the lambda returns, or awaits.
    (ExpressionSyntax? Group, SyntaxNode? Mapped) Started()
    {
        var isWhole = waits[0] == lambda.ExpressionBody && Awaitables.IsTask(model.GetTypeInfo(Waited(waits[0])!).Type);
        var starting = isWhole
            ? lambda.WithExpressionBody(Waited(waits[0])!.WithTriviaFrom(waits[0]))
            : (LambdaExpressionSyntax)Rebinding.AsAsync(lambda.WithExpressionBody(lambda.ExpressionBody!.ReplaceNodes(waits, (wait, _) => InPlace(AwaitHabit.Follow(Awaiting.Expression(Waited(wait)!.WithTriviaFrom(wait)), call), wait))));
        return (Syntax.WhenAll(Syntax.Call(callee.Expression, "Select", starting)), IsSelect ? null : parameter);
    }

    bool IsSelect => callee.Name.Identifier.ValueText == "Select";

    static ParameterSyntax? Parameter(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0],
        _ => null,
    };

    /// <summary>The task that an expression waits for, without the wait.</summary>
    static ExpressionSyntax? Waited(ExpressionSyntax wait)
    {
        var task = wait switch
        {
            MemberAccessExpressionSyntax result => result.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax getter } } } => getter.Expression,
            _ => null,
        };
        return task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } configured } ? configured.Expression : task;
    }

    static ExpressionSyntax InPlace(ExpressionSyntax awaiting, ExpressionSyntax wait) =>
        wait.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(awaiting.WithoutTrivia()).WithTriviaFrom(awaiting) : awaiting;

    /// <summary>The method that is called on a value, or null.</summary>
    static string? Behind(ExpressionSyntax value) =>
        value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } } ? name == "ToArray" && arguments.Count > 0 ? null : name : null;

    // Where the sequence was, an array is now: that must not change what else is bound, or whether it is.
    bool TakesArray(CancellationToken cancellationToken) => call.Parent switch
    {
        ForEachStatementSyntax loop => loop.Expression == call,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => EnclosingFunction.Of(call) is not AnonymousFunctionExpressionSyntax,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } variable } => !declaration.Type.IsVar || !IsAssigned(variable),
        ArgumentSyntax argument => model.GetOperation(argument, cancellationToken) is Microsoft.CodeAnalysis.Operations.IArgumentOperation { Parameter: { IsParams: false, OriginalDefinition.Type: INamedTypeSymbol { Name: "IEnumerable" } } },
        _ => false,
    };

    static bool IsAssigned(VariableDeclaratorSyntax variable) => variable.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member
        || member.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText);
}
