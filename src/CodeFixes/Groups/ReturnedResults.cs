using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>
/// A group whose lambda does one thing with what it awaits, and the same group whose lambda gives it back:
/// <c>await Task.WhenAll(ids.Select(async i => all.Add(await F(i))));</c> and <c>await Task.WhenAll(ids.Select(i => F(i)))</c>.
/// </summary>
/// <param name="statement">The statement that awaits the group.</param>
/// <param name="results">The awaited group, whose results are those that the lambda did something with.</param>
/// <param name="result">The type of one result.</param>
sealed class ReturnedResults(ExpressionStatementSyntax statement, AwaitExpressionSyntax results, ITypeSymbol result)
{
    public ExpressionStatementSyntax Statement => statement;
    public AwaitExpressionSyntax Results => results;
    public ITypeSymbol Result => result;

    /// <summary>The group around an expression that is all that its lambda does, and a value that the expression awaits; or null.</summary>
    public static ReturnedResults? Of(ExpressionSyntax whole, ExpressionSyntax? value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value is not AwaitExpressionSyntax awaited || LambdaAround(whole) is not { } lambda) return null;
        if (lambda is not { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax query } } }) return null;
        if (query is not { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax group } } }) return null;
        if (!IsSelect(query, model, cancellationToken) || !IsWhenAll(group, model, cancellationToken) || AwaitAround(group) is not { Parent: ExpressionStatementSyntax statement } wait) return null;
        if (model.GetTypeInfo(awaited, cancellationToken).Type is not { SpecialType: not SpecialType.System_Void } result) return null;
        return new ReturnedResults(statement, wait.ReplaceNode(lambda, Returning(lambda, awaited, model, cancellationToken)), result);
    }

    // async i => all.Add(await F(i)), async i => { all.Add(await F(i)); }
    static LambdaExpressionSyntax? LambdaAround(ExpressionSyntax whole) => whole.Parent switch
    {
        LambdaExpressionSyntax lambda => lambda,
        ExpressionStatementSyntax { Parent: BlockSyntax { Statements.Count: 1, Parent: LambdaExpressionSyntax lambda } } => lambda,
        _ => null,
    };

    // A task needs no async lambda around it.
    static LambdaExpressionSyntax Returning(LambdaExpressionSyntax lambda, AwaitExpressionSyntax awaited, SemanticModel model, CancellationToken cancellationToken)
    {
        var isTask = KnownTypes.TaskOfT.Is(model.GetTypeInfo(awaited.Expression, cancellationToken).Type);
        var body = (isTask ? awaited.Expression : awaited).WithoutTrivia();
        var fresh = lambda.WithBody(body).WithArrowToken(lambda.ArrowToken.WithTrailingTrivia(SyntaxFactory.Space));
        return isTask ? fresh.WithAsyncKeyword(default).WithTriviaFrom(lambda) : fresh;
    }

    static bool IsSelect(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsSelect: true, IsLinq: true };

    static bool IsWhenAll(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsWhenAll: true };

    static AwaitExpressionSyntax? AwaitAround(InvocationExpressionSyntax group) => group.Parent switch
    {
        AwaitExpressionSyntax wait => wait,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.ConfigureAwait), Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax wait } } => wait,
        _ => null,
    };
}
