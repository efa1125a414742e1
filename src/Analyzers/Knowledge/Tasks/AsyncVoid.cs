using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Async functions without a task: nobody can wait for them, and an exception in one ends the process.</summary>
public static class AsyncVoid
{
    /// <summary>Whether a value is a delegate to an async function that returns nothing and goes on after its caller.</summary>
    public static bool Is(IOperation value) => value is IDelegateCreationOperation creation && creation.Target switch
    {
        IAnonymousFunctionOperation { Symbol: { IsAsync: true, ReturnsVoid: true } } lambda => Awaits(lambda.Syntax),
        IMethodReferenceOperation { Method: { IsAsync: true, ReturnsVoid: true } } => true,
        _ => false,
    };

    /// <summary>Whether such a delegate is a lambda that catches every exception itself: one statement, a try with a catch for all of them.</summary>
    public static bool CatchesEverything(IOperation value) =>
        value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
        && lambda.Body.Operations.Where(statement => !statement.IsImplicit).ToList() is { Count: 1 } only
        && only[0] is ITryOperation attempt && attempt.Catches.Any(handler => handler.Filter is null && IsForAll(handler));

    static bool IsForAll(ICatchClauseOperation handler) =>
        handler.ExceptionType.SpecialType == SpecialType.System_Object
        || handler.ExceptionType is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

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
}
