using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace AsyncGather.CodeFixes;

/// <summary>The awaited wait for a semaphore as the first statement of a try that does nothing in its finally but release.</summary>
sealed class WaitInTry
{
    readonly TryStatementSyntax attempt;

    WaitInTry(TryStatementSyntax attempt) => this.attempt = attempt;

    /// <summary>
    /// The wait that can stand in front of the try as it is, or null: a catch clause would no longer see its exceptions, a
    /// variable would change its scope, and a wait whose answer nobody looks at needs more than another place.
    /// </summary>
    public static WaitInTry? Find(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.FirstAncestorOrSelf<TryStatementSyntax>() is not { Catches.Count: 0, Finally.Block.Statements.Count: 1, Parent: BlockSyntax or SwitchSectionSyntax } attempt) return null;
        if (attempt.Block.Statements.FirstOrDefault() is not { } first || !first.Span.Contains(call.Span)) return null;
        return IsAwait(first, model, cancellationToken) || LeavesWithout(first) ? new WaitInTry(attempt) : null;
    }

    public SyntaxNode MoveOut(SyntaxNode root)
    {
        var wait = attempt.Block.Statements[0];
        var leading = attempt.GetLeadingTrivia();
        var moved = wait.WithLeadingTrivia(Comments.HasComment(wait.GetLeadingTrivia()) ? leading.AddRange(wait.GetLeadingTrivia()) : leading)
            .WithTrailingTrivia(wait.GetTrailingTrivia().Add(SyntaxFactory.ElasticMarker));
        if (IsAllThereIs) return root.ReplaceNode(attempt, new[] { moved.WithAdditionalAnnotations(Formatter.Annotation), Released().WithAdditionalAnnotations(Formatter.Annotation) });
        var rest = attempt.WithBlock(attempt.Block.WithStatements(attempt.Block.Statements.RemoveAt(0))).WithLeadingTrivia(SyntaxFactory.ElasticMarker);
        return root.ReplaceNode(attempt, new[] { moved.WithAdditionalAnnotations(Formatter.Annotation), rest.WithAdditionalAnnotations(Formatter.Annotation) });
    }

    // try { await x; } finally { gate.Release(); } guards nothing then.
    bool IsAllThereIs => attempt.Block.Statements.Count == 1 && !Comments.Within(attempt, trivia => !attempt.Block.Statements[0].FullSpan.Contains(trivia.Span)).Any();

    StatementSyntax Released() => attempt.Finally!.Block.Statements[0].WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(attempt.GetTrailingTrivia());

    // await x;
    static bool IsAwait(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax awaited }
        && model.GetTypeInfo(awaited, cancellationToken).Type?.SpecialType == SpecialType.System_Void;

    // if (!await x) return;
    static bool LeavesWithout(StatementSyntax statement) =>
        statement is IfStatementSyntax { Else: null, Condition: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: AwaitExpressionSyntax } } choice
        && Leaves(choice.Statement is BlockSyntax { Statements.Count: 1 } block ? block.Statements[0] : choice.Statement);

    static bool Leaves(StatementSyntax statement) => statement is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;
}
