using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>A value that stands as a statement, or as the whole body of an arrow function, and that nobody uses.</summary>
sealed class DroppedValue
{
    DroppedValue(ExpressionSyntax expression, ITypeSymbol? type, IInvocationOperation call)
    {
        Expression = expression;
        Name = Words.Name(call.TargetMethod);
        // An arm of ?: or ?? may be null, so only a plain call, or one behind ?., is known to give a task or to be handled.
        var value = Value(expression);
        while (value is ParenthesizedExpressionSyntax { Expression: var inner }) value = inner;
        IsAwaitable = value switch
        {
            InvocationExpressionSyntax => Awaitables.IsAwaitable(type),
            ConditionalAccessExpressionSyntax => Awaitables.IsTask(type),
            _ => false,
        };
        IsStream = Sequences.AsyncElementType(type) is { } element && Awaitables.IsAwaitable(element);
    }

    /// <summary>The whole expression, an assignment to a discard included.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>What the dropped call is called in a menu.</summary>
    public string Name { get; }

    public bool IsAwaitable { get; }

    /// <summary>Whether the value is an asynchronous stream of tasks.</summary>
    public bool IsStream { get; }

    /// <summary>The dropped value itself: <c>x</c> of <c>x</c>, and of <c>_ = x</c>.</summary>
    public ExpressionSyntax Value(SyntaxNode expression) => expression is AssignmentExpressionSyntax discard
        ? Comments.InPlaceOf(discard.Right, discard, discard.Right)
        : (ExpressionSyntax)expression;

    /// <summary>The dropped value around the underlined call of a site.</summary>
    public static DroppedValue? At(FixSite site, CancellationToken cancellationToken)
    {
        if (site.Call is not { } invocation) return null;
        if (site.Model.GetOperation(invocation, cancellationToken) is not IInvocationOperation call) return null;
        if (invocation.AncestorsAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(IsWhole) is not { } expression) return null;
        var value = expression is AssignmentExpressionSyntax discard ? discard.Right : expression;
        return new DroppedValue(expression, site.Model.GetTypeInfo(value, cancellationToken).Type, call);
    }

    static bool IsWhole(ExpressionSyntax expression) =>
        expression.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax;
}
