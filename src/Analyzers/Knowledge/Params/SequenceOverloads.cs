using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Overloads that take a whole sequence where another one takes params elements.</summary>
public static class SequenceOverloads
{
    /// <summary>
    /// The accessible overload of a method that would take a sequence of <paramref name="element"/> at the place of its params
    /// parameter, directly or after a cast of the elements to object; null where there is none. A params parameter that is itself
    /// a sequence, <c>params IEnumerable&lt;object&gt;</c>, is both in one.
    /// </summary>
    public static IMethodSymbol? Find(IMethodSymbol method, IParameterSymbol parameters, ITypeSymbol element, ISymbol caller, Compilation compilation)
    {
        if (IsSequenceOfObjects(parameters)) return method;
        var definition = Overloads.Definition(method);
        var position = Overloads.Position(method, parameters);
        return Overloads.Of(method).FirstOrDefault(other =>
            TakesSequenceAt(other, position, element)
            && Overloads.StartAlike(other, definition, position)
            && Overloads.IsAccessible(other, caller, compilation));
    }

    /// <summary>
    /// Whether an overload that was found says that its elements are just these: a type of its own. An inferred type takes every
    /// sequence, and proves nothing; objects are elements of any type.
    /// </summary>
    public static bool NamesItsElements(IMethodSymbol overload, IMethodSymbol method, IParameterSymbol parameters) =>
        ElementOf(overload.Parameters[Position(overload, method, parameters)].Type) is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.TypeParameter };

    /// <summary>Whether an overload that was found takes sequences of any objects.</summary>
    public static bool TakesObjects(IMethodSymbol overload, IMethodSymbol method, IParameterSymbol parameters) =>
        ElementOf(overload.Parameters[Position(overload, method, parameters)].Type)?.SpecialType == SpecialType.System_Object;

    static int Position(IMethodSymbol overload, IMethodSymbol method, IParameterSymbol parameters) =>
        SymbolEqualityComparer.Default.Equals(overload, method) ? parameters.Ordinal : Overloads.Position(method, parameters);

    static bool IsSequenceOfObjects(IParameterSymbol parameters) =>
        parameters.Type is INamedTypeSymbol && Sequences.ElementType(parameters.Type)?.SpecialType == SpecialType.System_Object;

    static bool TakesSequenceAt(IMethodSymbol method, int position, ITypeSymbol element)
    {
        if (method.Parameters.Length <= position || method.Parameters[position].IsParams) return false;
        if (method.Parameters.Skip(position + 1).Any(rest => !rest.IsOptional && !rest.IsParams)) return false;
        return ElementOf(method.Parameters[position].Type) switch
        {
            null => false,
            ITypeParameterSymbol { DeclaringMethod: not null } free => Satisfies(element, free),
            { SpecialType: SpecialType.System_Object } => true,
            var exact => SymbolEqualityComparer.Default.Equals(exact, element),
        };
    }

    static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeKind: TypeKind.Interface, TypeArguments.Length: 1 } sequence => Sequences.ElementType(sequence),
        INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } span => span.TypeArguments[0],
        _ => null,
    };

    static bool Satisfies(ITypeSymbol element, ITypeParameterSymbol parameter) =>
        (!parameter.HasReferenceTypeConstraint || element.IsReferenceType)
        && (!parameter.HasValueTypeConstraint || element.IsValueType)
        && parameter.ConstraintTypes.IsEmpty;
}
