using AsyncGather.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsyncGather.CodeFixes;

/// <summary>A local that holds the task of a group, and the statement that puts it there.</summary>
sealed class KeptGroup
{
    KeptGroup(SyntaxToken name, StatementSyntax statement) => (Name, Statement) = (name, statement);

    /// <summary>The local, as it is written.</summary>
    public SyntaxToken Name { get; }

    public StatementSyntax Statement { get; }

    /// <summary>
    /// The declaration or assignment around the underlined call. A value task may be awaited once only, and an arm of ?: may be
    /// null, so they are not among them.
    /// </summary>
    public static KeptGroup? At(FixSite site, CancellationToken cancellationToken)
    {
        var (name, statement, symbol) = AwaitedQuery.WholeValue(site.Node) switch
        {
            InvocationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } variable } } =>
                (variable.Identifier, (StatementSyntax)declaration, site.Model.GetDeclaredSymbol(variable, cancellationToken)),
            InvocationExpressionSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax left, Parent: ExpressionStatementSyntax assignment } } =>
                (left.Identifier, assignment, site.Model.GetSymbolInfo(left, cancellationToken).Symbol),
            _ => default,
        };
        return symbol is ILocalSymbol local && Awaitables.IsTask(local.Type) ? new KeptGroup(name.WithoutTrivia(), statement) : null;
    }
}
