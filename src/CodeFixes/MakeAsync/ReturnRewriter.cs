using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// Rewrites the return statements of a function that returned a task and becomes async: <c>return Task.CompletedTask;</c>
/// disappears, <c>return Task.FromResult(x);</c> becomes <c>return x;</c>, any other task is awaited.
/// </summary>
static class ReturnRewriter
{
    // Two statements that took the place of one, waiting to be put into the surrounding block.
    static readonly SyntaxAnnotation Unpack = new("AsyncGather.Unpack");
    static readonly SyntaxAnnotation Remove = new("AsyncGather.Remove");

    /// <summary>The return statements of a function itself, without those of nested functions.</summary>
    public static IEnumerable<ReturnStatementSyntax> Returns(SyntaxNode function) =>
        EnclosingFunction.OwnNodes(function).OfType<ReturnStatementSyntax>();

    /// <summary>Whether each return can be rewritten: the function returns Task or ValueTask, and so do the expressions by themselves.</summary>
    public static bool CanRewrite(SyntaxNode function, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!Awaitables.IsTaskOrValueTask(method.ReturnType)) return function is AnonymousFunctionExpressionSyntax lambda && Rebinding.AcceptsAsync(lambda, model);
        return Returns(function).All(statement => statement.Expression is { } value
            && (EnclosingFunction.AllowsAwaitAt(statement, function) || NeedsNoAwait(value, method, model, cancellationToken))
            && model.GetTypeInfo(value, cancellationToken).Type is { } type && Awaitables.IsTaskOrValueTask(type)
            && (!HasResult(method.ReturnType) || SymbolEqualityComparer.Default.Equals(type, method.ReturnType)));
    }

    /// <summary>What a return statement becomes in the async function.</summary>
    public static Func<StatementSyntax, StatementSyntax>? Rewrite(ReturnStatementSyntax statement, SyntaxNode function, IMethodSymbol method, SemanticModel model)
    {
        if (!Awaitables.IsTaskOrValueTask(method.ReturnType) || statement.Expression is not { } value) return null;
        var symbol = model.GetSymbolInfo(value).Symbol;

        if (HasResult(method.ReturnType))
            return IsFromResult(value, symbol)
                ? current => Returning((ReturnStatementSyntax)current, FirstArgument((ReturnStatementSyntax)current))
                : current => Returning((ReturnStatementSyntax)current, Awaiting.Expression(((ReturnStatementSyntax)current).Expression!));

        var isLast = IsLast(statement, EnclosingFunction.Body(function));
        if (IsComplete(value, symbol, model))
            return isLast && statement.Parent is BlockSyntax
                ? current => current.WithAdditionalAnnotations(Remove)
                : current => WithoutValue((ReturnStatementSyntax)current);
        // The task that a race gives is one of its tasks: awaited as well, it throws what the race does not.
        var isNested = model.GetTypeInfo(value).Type is INamedTypeSymbol { TypeArguments.Length: 1 } type && Awaitables.IsTaskOrValueTask(type.TypeArguments[0]);
        return current => AwaitThenReturn((ReturnStatementSyntax)current, isLast, isNested);
    }

    /// <summary>Puts statements that were rewritten to several into their block, and takes out those that are no longer needed.</summary>
    public static SyntaxNode Tidy(SyntaxNode function)
    {
        while (function.GetAnnotatedNodes(Unpack).FirstOrDefault() is BlockSyntax pair)
            function = pair.Parent is BlockSyntax or SwitchSectionSyntax
                ? function.ReplaceNode(pair, pair.Statements)
                : function.ReplaceNode(pair, pair.WithoutAnnotations(Unpack));

        while (function.GetAnnotatedNodes(Remove).FirstOrDefault() is { } last)
            function = Comments.Remove(function, last);
        return function;
    }

    // The last statement of the function, also through the blocks of using and try statements that are last.
    static bool IsLast(SyntaxNode? statement, SyntaxNode? body)
    {
        for (var node = statement; node is not null && node != body; node = node.Parent)
            if (node.Parent is not (UsingStatementSyntax or TryStatementSyntax or CatchClauseSyntax) && (node.Parent as BlockSyntax)?.Statements.Last() != node) return false;
        return body is BlockSyntax;
    }

    static bool NeedsNoAwait(ExpressionSyntax value, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = model.GetSymbolInfo(value, cancellationToken).Symbol;
        return HasResult(method.ReturnType) ? IsFromResult(value, symbol) : IsComplete(value, symbol, model);
    }

    static StatementSyntax AwaitThenReturn(ReturnStatementSyntax statement, bool isLast, bool isNested)
    {
        var value = Awaiting.Expression(statement.Expression!);
        var awaited = SyntaxFactory.ExpressionStatement(isNested ? Awaiting.Expression(value) : value, statement.SemicolonToken);
        // What stands between "return" and the value stands in front of "await" then.
        var leading = statement.GetLeadingTrivia().AddRange(Comments.Inline(statement.ReturnKeyword.TrailingTrivia)).AddRange(Comments.Inline(statement.Expression!.GetLeadingTrivia()));
        if (isLast) return awaited.WithLeadingTrivia(leading);
        return SyntaxFactory.Block(
                awaited.WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.ElasticMarker),
                SyntaxFactory.ReturnStatement().WithTrailingTrivia(statement.GetTrailingTrivia()))
            .WithAdditionalAnnotations(Unpack, Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
    }

    static ReturnStatementSyntax WithoutValue(ReturnStatementSyntax statement) =>
        statement.WithReturnKeyword(statement.ReturnKeyword.WithoutTrivia().WithLeadingTrivia(statement.ReturnKeyword.LeadingTrivia)).WithExpression(null);

    static ReturnStatementSyntax Returning(ReturnStatementSyntax statement, ExpressionSyntax value) =>
        statement.WithExpression(value.WithTriviaFrom(statement.Expression!));

    static ExpressionSyntax FirstArgument(ReturnStatementSyntax statement) =>
        ((InvocationExpressionSyntax)statement.Expression!).ArgumentList.Arguments[0].Expression;

    // With an explicit type argument the value may convert to another type: only the inferred form is unwrapped.
    static bool IsFromResult(ExpressionSyntax value, ISymbol? symbol) =>
        symbol is IMethodSymbol { Name: "FromResult" } method && (KnownTypes.Task.Is(method.ContainingType) || KnownTypes.ValueTask.Is(method.ContainingType))
        && value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax }, ArgumentList.Arguments.Count: 1 };

    // Task.CompletedTask, and Task.FromResult(0), which said the same before there was one.
    static bool IsComplete(ExpressionSyntax value, ISymbol? symbol, SemanticModel model) => symbol is IPropertySymbol { Name: "CompletedTask" }
        || (IsFromResult(value, symbol) && model.GetConstantValue(((InvocationExpressionSyntax)value).ArgumentList.Arguments[0].Expression).HasValue);

    static bool HasResult(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true };
}
