using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A local that is given a value: by its declaration, or by an assignment that stands as a statement.</summary>
/// <param name="operation">The declarator or the assignment.</param>
/// <param name="value">What the local is given.</param>
public sealed class LocalDefinition(IOperation operation, IOperation value, ILocalSymbol local)
{
    public IOperation Operation => operation;
    public IOperation Value => value;
    public ILocalSymbol Local => local;

    /// <summary>Calls a rule for each definition. The statement, not the assignment: object initializers are full of those.</summary>
    public static void Register(CompilationStartAnalysisContext start, Action<OperationAnalysisContext, LocalDefinition> analyze) =>
        start.RegisterOperationAction(operation =>
        {
            if (Of(operation.Operation) is { } definition) analyze(operation, definition);
        }, OperationKind.ExpressionStatement, OperationKind.VariableDeclarator);

    static LocalDefinition? Of(IOperation operation) => operation switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation { IsDeclaration: false } target } assignment } => new(assignment, assignment.Value, target.Local),
        IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { Value: var value } => new(declarator, value, declarator.Symbol),
        _ => null,
    };
}
