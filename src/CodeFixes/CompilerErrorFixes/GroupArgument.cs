using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Tells the kinds of arguments apart that people pass to a group.</summary>
static class GroupArgument
{
    public static ArgumentKind KindOf(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        var inner = WithoutParentheses(argument);
        if (inner is AnonymousFunctionExpressionSyntax lambda) return HasParameters(lambda) ? ArgumentKind.Unknown : ArgumentKind.Lambda;

        var type = model.GetTypeInfo(inner, cancellationToken).Type;
        var kind = KindOf(type);
        if (kind != ArgumentKind.Unknown) return kind;
        if (inner is AwaitExpressionSyntax awaited && IsOperation(KindOf(Operand(awaited), model, cancellationToken))) return ArgumentKind.Awaited;
        return type is null && !model.GetMemberGroup(inner, cancellationToken).IsEmpty ? ArgumentKind.MethodGroup : ArgumentKind.Unknown;
    }

    public static ArgumentKind KindOf(ITypeSymbol? type)
    {
        if (KnownTypes.CancellationToken.Is(type)) return ArgumentKind.Token;
        if (One(type) is var one and not ArgumentKind.Unknown) return one;
        return One(Sequences.ElementType(type)) switch
        {
            ArgumentKind.Task => ArgumentKind.Tasks,
            ArgumentKind.ValueTask => ArgumentKind.ValueTasks,
            ArgumentKind.Starter => ArgumentKind.Starters,
            _ => ArgumentKind.Unknown,
        };
    }

    /// <summary>What an await waits for: without the ConfigureAwait that is of no use to a group.</summary>
    public static ExpressionSyntax Operand(AwaitExpressionSyntax awaited) => WithoutParentheses(awaited.Expression) switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access } => access.Expression,
        var operand => operand,
    };

    public static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax inner) expression = inner.Expression;
        return expression;
    }

    static bool IsOperation(ArgumentKind kind) =>
        kind is ArgumentKind.Task or ArgumentKind.Tasks or ArgumentKind.ValueTask or ArgumentKind.ValueTasks;

    static ArgumentKind One(ITypeSymbol? type)
    {
        if (Awaitables.IsValueTask(type)) return ArgumentKind.ValueTask;
        for (var t = type; t is not null; t = t.BaseType)
            if (Awaitables.IsTask(t)) return ArgumentKind.Task;
        return type is INamedTypeSymbol { DelegateInvokeMethod: { Parameters.IsEmpty: true, ReturnType: var started } }
            && Awaitables.IsTaskOrValueTask(started)
            ? ArgumentKind.Starter : ArgumentKind.Unknown;
    }

    static bool HasParameters(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 } => false,
        AnonymousMethodExpressionSyntax method => method.ParameterList is { Parameters.Count: > 0 },
        _ => true,
    };
}
