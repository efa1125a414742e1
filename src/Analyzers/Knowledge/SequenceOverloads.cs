using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Overloads that take a whole sequence where another one takes params elements.</summary>
public static class SequenceOverloads
{
    /// <summary>
    /// The accessible overload of a method that would take a sequence of <paramref name="element"/> at the place of its params
    /// parameter, directly or after a cast of the elements to object; null where there is none.
    /// </summary>
    public static IMethodSymbol? Find(IMethodSymbol method, IParameterSymbol parameters, ITypeSymbol element, ISymbol caller, Compilation compilation)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var position = method.ReducedFrom is null ? parameters.Ordinal : parameters.Ordinal + 1;
        var within = caller.ContainingType ?? (ISymbol)compilation.Assembly;
        return Overloads(method).FirstOrDefault(other =>
            !SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, definition)
            && other.IsStatic == definition.IsStatic
            && TakesSequenceAt(other, position, element)
            && HasSameStart(other, definition, position)
            && compilation.IsSymbolAccessibleWithin(other, within));
    }

    static IEnumerable<IMethodSymbol> Overloads(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor) return method.ContainingType.InstanceConstructors;
        return SelfAndBases(method.ContainingType).SelectMany(type => type.GetMembers(method.Name)).OfType<IMethodSymbol>();
    }

    static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType!) yield return t;
        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : System.Collections.Immutable.ImmutableArray<INamedTypeSymbol>.Empty) yield return contract;
    }

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

    static bool HasSameStart(IMethodSymbol one, IMethodSymbol other, int count) =>
        one.Parameters.Take(count).Zip(other.Parameters.Take(count), (a, b) => SameShape(a.Type, b.Type)).All(same => same);

    // Two methods declare different type parameters for the same thing.
    static bool SameShape(ITypeSymbol one, ITypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition)
        || (one.TypeKind == TypeKind.TypeParameter && other.TypeKind == TypeKind.TypeParameter);
}
