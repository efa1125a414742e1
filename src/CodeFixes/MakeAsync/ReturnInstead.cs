using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Returns a task that stands right before the final <c>return Task.CompletedTask;</c> of its function.</summary>
static class ReturnInstead
{
    /// <summary>The change, or null where the task is not the last thing the function does, or a using would end before it.</summary>
    public static Func<Solution>? Find(FixSite site, ExpressionSyntax dropped, CancellationToken cancellationToken)
    {
        if (dropped.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement) return null;
        if (EnclosingFunction.Of(dropped) is not { } function || EnclosingFunction.Body(function) != block || EnclosingFunction.IsAsync(function)) return null;
        if (block.Statements.IndexOf(statement) != block.Statements.Count - 2 || block.Statements.Last() is not ReturnStatementSyntax { Expression: { } value } last) return null;
        if (site.Model.GetSymbolInfo(value, cancellationToken).Symbol is not IPropertySymbol { Name: "CompletedTask" } property) return null;
        if (!KnownTypes.Task.Is(property.ContainingType)) return null;
        if (block.Statements.OfType<LocalDeclarationStatementSyntax>().Any(local => !local.UsingKeyword.IsKind(SyntaxKind.None))) return null;

        var fresh = dropped is AssignmentExpressionSyntax discard ? discard.Right : dropped;
        if (!site.Model.ClassifyConversion(fresh, property.Type).IsImplicit || fresh is ConditionalAccessExpressionSyntax) return null;
        return () => site.Replace(block, Joined(block, statement, last, fresh));
    }

    static BlockSyntax Joined(BlockSyntax block, ExpressionStatementSyntax statement, ReturnStatementSyntax last, ExpressionSyntax value)
    {
        var leading = statement.GetLeadingTrivia();
        // A comment at one of the two statements stays above the one that remains.
        if (Comments.HasComment(statement.GetTrailingTrivia())) leading = statement.GetTrailingTrivia().AddRange(leading);
        if (Comments.HasComment(last.GetLeadingTrivia())) leading = last.GetLeadingTrivia().AddRange(leading);
        // What leads the statement is placed above; a comment between the value and its semicolon stays where it is.
        if (value.SpanStart == statement.SpanStart) value = value.WithoutLeadingTrivia();
        var joined = Comments.Carry(last.WithExpression(value).WithLeadingTrivia(leading), last);
        return block.WithStatements(block.Statements.Replace(statement, joined).RemoveAt(block.Statements.Count - 1));
    }
}
