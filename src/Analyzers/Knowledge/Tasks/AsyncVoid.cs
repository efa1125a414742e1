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

    // Without an await an async lambda runs to its end before it returns, like any other.
    static bool Awaits(SyntaxNode lambda) => Functions.OwnNodes(lambda).Any(IsAwait);

    /// <summary>Whether code may go on later from here: an await, or a foreach or using that awaits.</summary>
    public static bool IsAwait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax => true,
        CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        UsingStatementSyntax block => block.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        LocalDeclarationStatementSyntax declaration => declaration.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
        _ => false,
    };
}
