using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.CodeFixes;

/// <summary>What it takes to replace a nested task by its work.</summary>
static class NestedWork
{
    /// <summary>
    /// Whether the code around compiles with the work in place of the nested task: each call around it, up to the group, and the
    /// declaration of the local that keeps it, whose type must not be written out.
    /// </summary>
    public static bool Binds(SyntaxNode old, SyntaxNode fresh, SemanticModel model)
    {
        foreach (var ancestor in old.Ancestors())
        {
            if (ancestor is InvocationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or QueryExpressionSyntax && ancestor.Parent is not MemberAccessExpressionSyntax)
            {
                var whole = (ExpressionSyntax)ancestor;
                if (whole is InvocationExpressionSyntax && Rebinding.TypeInPlaceOf(whole, whole.ReplaceNode(old, fresh), model) is null) return false;
            }
            else if (ancestor is EqualsValueClauseSyntax { Value: var value, Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } })
            {
                if (declaration.Type.IsVar) return true;
                return value == old && KnownTypes.Task.Is(model.GetTypeInfo(declaration.Type).Type);
            }
            else if (ancestor is MemberDeclarationSyntax or GlobalStatementSyntax)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>A return statement of an async lambda that awaits: a result is returned, without one the statement must be the last.</summary>
    public static StatementSyntax? AwaitedReturn(ReturnStatementSyntax statement, ExpressionSyntax awaited, AnonymousFunctionExpressionSyntax lambda, bool hasResult)
    {
        if (EnclosingFunction.OwnNodes(lambda).OfType<ReturnStatementSyntax>().Count() > 1) return null;
        if (hasResult) return statement.WithExpression(awaited);
        return lambda.Body is BlockSyntax block && block.Statements.Last() == statement
            ? Comments.InPlaceOf(SyntaxFactory.ExpressionStatement(awaited.WithoutTrivia()), statement, statement.Expression!)
            : null;
    }
}
