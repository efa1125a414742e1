using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a using statement or declaration disposes.</summary>
public static class Disposables
{
    /// <summary>The resources of a using: each with the variable that holds it, if any, and the value.</summary>
    public static IEnumerable<(ISymbol? Variable, IOperation Value)> Resources(IOperation operation) => operation switch
    {
        IUsingOperation { Resources: IVariableDeclarationGroupOperation declarations } => Of(declarations),
        IUsingOperation { Resources: { } value } => [(Mentions.Symbol(value), value)],
        IUsingDeclarationOperation declaration => Of(declaration.DeclarationGroup),
        _ => [],
    };

    static IEnumerable<(ISymbol?, IOperation)> Of(IVariableDeclarationGroupOperation declarations) =>
        from declaration in declarations.Declarations
        from declarator in declaration.Declarators
        let value = declarator.GetVariableInitializer()?.Value
        where value is not null
        select ((ISymbol?)declarator.Symbol, value);
}
