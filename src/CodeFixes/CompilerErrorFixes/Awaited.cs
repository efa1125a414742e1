using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>Where an awaited group stands, and what the group is.</summary>
static class Awaited
{
    /// <summary>What is awaited, without the ConfigureAwait and WaitAsync around it.</summary>
    public static ExpressionSyntax Group(AwaitExpressionSyntax awaited)
    {
        var group = awaited.Expression;
        while (group is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "WaitAsync" } access }) group = access.Expression;
        return group;
    }

    /// <summary>The call that makes the awaited group, where it compiles and has the name.</summary>
    public static InvocationExpressionSyntax? Call(AwaitExpressionSyntax awaited, SemanticModel model, CancellationToken cancellationToken, params string[] names) =>
        Group(awaited) is InvocationExpressionSyntax call && model.GetSymbolInfo(call, cancellationToken).Symbol is { } method
        && names.Contains(method.Name) && FailingGroup.IsGroup(method) ? call : null;

    /// <summary>The statement whose whole value the await is, where statements can be put in front of it.</summary>
    public static StatementSyntax? StatementOf(AwaitExpressionSyntax awaited)
    {
        StatementSyntax? statement = awaited.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax local } } } => local,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax assignment } right when right.Right == awaited => assignment,
            ReturnStatementSyntax returned => returned,
            _ => null,
        };
        return statement?.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax ? statement : null;
    }

    /// <summary>The await that gives the value of an underlined declaration or assignment.</summary>
    public static AwaitExpressionSyntax? At(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax awaited => awaited,
        VariableDeclaratorSyntax { Initializer.Value: AwaitExpressionSyntax awaited } => awaited,
        VariableDesignationSyntax => node.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Right as AwaitExpressionSyntax,
        _ => null,
    };
}
