using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Whether two mentions in one function mean the same variable: a local, a parameter, or a field or property of the same object.</summary>
public static class Variables
{
    /// <summary>Whether both are the same variable. Everything that is computed (calls, indexers) equals nothing.</summary>
    public static bool AreSame(IOperation? one, IOperation? other) =>
        Symbol(one) is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, Symbol(other)) && HaveSameOwner(Plain(one), Plain(other));

    /// <summary>The local, parameter, field or property that an operation mentions, or null.</summary>
    public static ISymbol? Symbol(IOperation? reference) => Plain(reference) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

    /// <summary>The type of a local, parameter, field or property.</summary>
    public static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>An operation without conversions, implicit or not.</summary>
    public static IOperation? Plain(IOperation? operation)
    {
        while (operation is IConversionOperation conversion) operation = conversion.Operand;
        return operation;
    }

    static bool HaveSameOwner(IOperation? one, IOperation? other) => one is not IMemberReferenceOperation member
        || (other is IMemberReferenceOperation second && AreSameOwners(Plain(member.Instance), Plain(second.Instance)));

    static bool AreSameOwners(IOperation? one, IOperation? other) => (one, other) switch
    {
        (null, null) or (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
        _ => AreSame(one, other),
    };
}
