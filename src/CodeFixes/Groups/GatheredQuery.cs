using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>A query that waits for each of its elements, and the awaited group that takes its place.</summary>
static class GatheredQuery
{
    /// <summary>The group for a query over a sequence in memory whose lambda is one expression; null where it would not do the same.</summary>
    public static GatheredResults? Find(BlockingQuery query, SemanticModel model, CancellationToken cancellationToken)
    {
        if (query.Operator is not { TargetMethod: var method } call || !KnownTypes.Enumerable.Is(method.ContainingType)) return null;
        if (call.Syntax is SelectClauseSyntax { Parent: QueryBodySyntax { Continuation: null, Parent: QueryExpressionSyntax whole } } select) return OfClause(whole, select, model, cancellationToken);
        if (call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax callee } syntax) return null;
        if (method.Name is not ("Select" or "Sum" or "Average" or "Min" or "Max")) return null;
        if (arguments[0].Expression is not LambdaExpressionSyntax { ExpressionBody: { } body } lambda || Parameter(lambda) is not { } parameter) return null;
        var waits = WaitsIn(body, lambda, model, cancellationToken);
        if (waits.Count == 0) return null;
        return query.StartsItself ? Started(syntax, callee, lambda, waits, model, cancellationToken) : Collected(syntax, callee, lambda, parameter, waits, model, cancellationToken);
    }

    // from x in xs select F(x).Result, from t in xs.Select(F) select t.Result
    static GatheredResults? OfClause(QueryExpressionSyntax whole, SelectClauseSyntax select, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsWait(select.Expression, model, cancellationToken) || Waited(select.Expression) is not { } task || !Awaitables.IsTask(model.GetTypeInfo(task, cancellationToken).Type)) return null;
        var isElement = whole.Body.Clauses.Count == 0 && task is IdentifierNameSyntax name && name.Identifier.ValueText == whole.FromClause.Identifier.ValueText;
        var source = isElement ? whole.FromClause.Expression : whole.ReplaceNode(select.Expression, task.WithTriviaFrom(select.Expression));
        return GatheredResults.InPlaceOf(whole, Syntax.WhenAll(source), model, cancellationToken);
    }

    // xs.Select(t => t.Result.Name): the results are what the lambda goes through now.
    static GatheredResults? Collected(InvocationExpressionSyntax call, MemberAccessExpressionSyntax callee, LambdaExpressionSyntax lambda, ParameterSyntax parameter, IReadOnlyList<ExpressionSyntax> waits, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = parameter.Identifier.ValueText;
        var mentions = lambda.ExpressionBody!.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Count(identifier => identifier.Identifier.ValueText == name);
        if (mentions != waits.Count || parameter.Type is not null || waits.Any(wait => Waited(wait) is not IdentifierNameSyntax task || task.Identifier.ValueText != name)) return null;
        var source = callee.Expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList" or "ToArray" } access } ? access.Expression : callee.Expression;
        if (AwaitedQuery.Group(source, model, cancellationToken) is not { } group) return null;
        if (waits[0] == lambda.ExpressionBody) return InPlace(call, callee, group, model, cancellationToken);
        return GatheredResults.Under(call, callee.Name.Identifier.ValueText, group, lambda.WithExpressionBody(lambda.ExpressionBody.ReplaceNodes(waits, (wait, _) => Waited(wait)!.WithTriviaFrom(wait))), model);
    }

    // xs.Select(x => F(x).Result): what was waited for is what the lambda returns, or awaits.
    static GatheredResults? Started(InvocationExpressionSyntax call, MemberAccessExpressionSyntax callee, LambdaExpressionSyntax lambda, IReadOnlyList<ExpressionSyntax> waits, SemanticModel model, CancellationToken cancellationToken)
    {
        var isWhole = waits[0] == lambda.ExpressionBody && Awaitables.IsTask(model.GetTypeInfo(Waited(waits[0])!, cancellationToken).Type);
        var starting = isWhole
            ? lambda.WithExpressionBody(Waited(waits[0])!.WithTriviaFrom(waits[0]))
            : (LambdaExpressionSyntax)Rebinding.AsAsync(lambda.WithExpressionBody(lambda.ExpressionBody!.ReplaceNodes(waits, (wait, _) => Awaited(wait, call))));
        return InPlace(call, callee, Syntax.WhenAll(Syntax.Call(callee.Expression, "Select", starting)), model, cancellationToken);
    }

    static GatheredResults? InPlace(InvocationExpressionSyntax call, MemberAccessExpressionSyntax callee, ExpressionSyntax group, SemanticModel model, CancellationToken cancellationToken) =>
        callee.Name.Identifier.ValueText is "Select" ? GatheredResults.InPlaceOf(call, group, model, cancellationToken) : GatheredResults.Under(call, callee.Name.Identifier.ValueText, group, null, model);

    // In a function inside of the lambda there is nothing to await, and a wait in a wait has no order of its own.
    static List<ExpressionSyntax> WaitsIn(ExpressionSyntax body, LambdaExpressionSyntax lambda, SemanticModel model, CancellationToken cancellationToken)
    {
        var waits = body.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(expression => IsWait(expression, model, cancellationToken)).ToList();
        return waits.Any(wait => !EnclosingFunction.AllowsAwaitAt(wait, lambda) || EnclosingFunction.Of(wait) != lambda || waits.Any(other => other != wait && other.Span.Contains(wait.Span))) ? [] : waits;
    }

    static bool IsWait(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        BlockingWait.Of(model.GetOperation(expression, cancellationToken)) is { IsLimited: false, Static: null } && Waited(expression) is not null;

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

    static ExpressionSyntax Awaited(ExpressionSyntax wait, SyntaxNode place)
    {
        var awaiting = AwaitHabit.Follow(Awaiting.Expression(Waited(wait)!.WithTriviaFrom(wait)), place);
        return wait.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(awaiting.WithoutTrivia()).WithTriviaFrom(awaiting) : awaiting;
    }
}
