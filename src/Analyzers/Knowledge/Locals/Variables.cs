using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Whether two mentions in one function mean the same variable: a local, a parameter, or a field or property of the same object.</summary>
public static class Variables
{
    /// <summary>Whether both are the same variable. Everything that is computed (calls, indexers) equals nothing.</summary>
    public static bool AreSame(IOperation? one, IOperation? other) =>
        Operations.Variable(one) is { } variable && SymbolEqualityComparer.Default.Equals(variable, Operations.Variable(other)) && HaveSameOwner(Operations.Plain(one), Operations.Plain(other));

    /// <summary>The type of a local, parameter, field or property.</summary>
    public static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    static bool HaveSameOwner(IOperation? one, IOperation? other) => one is not IMemberReferenceOperation member
        || (other is IMemberReferenceOperation second && AreSameOwners(Operations.Plain(member.Instance), Operations.Plain(second.Instance)));

    static bool AreSameOwners(IOperation? one, IOperation? other) => (one, other) switch
    {
        (null, null) or (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => AreSame(one, other),
    };
}
