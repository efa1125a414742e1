using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>The methods that one could call instead of another one, by the same name.</summary>
public static class Overloads
{
    /// <summary>The other overloads of a method, static or not as it is, as they are declared. Some may not be accessible.</summary>
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        var definition = Definition(method);
        return Named(method, method.Name).Where(other => !SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, definition) && other.IsStatic == definition.IsStatic);
    }

    /// <summary>The methods of a name in the type of a method and in its bases; of a constructor, all constructors.</summary>
    public static IEnumerable<IMethodSymbol> Named(IMethodSymbol method, string name)
    {
        if (method.MethodKind == MethodKind.Constructor) return method.ContainingType.InstanceConstructors;
        return SelfAndBases(method.ContainingType).SelectMany(type => type.GetMembers(name)).OfType<IMethodSymbol>();
    }

    /// <summary>A method as it is declared: without type arguments, and an extension method with its receiver as a parameter.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    /// <summary>Where the definition of a method has a parameter of that method.</summary>
    public static int Position(IMethodSymbol method, IParameterSymbol parameter) => method.ReducedFrom is null ? parameter.Ordinal : parameter.Ordinal + 1;

    /// <summary>Whether two methods have the same parameters up to a position.</summary>
    public static bool StartAlike(IMethodSymbol one, IMethodSymbol other, int count) =>
        one.Parameters.Length >= count && other.Parameters.Length >= count
        && one.Parameters.Take(count).Zip(other.Parameters.Take(count), (a, b) => SameShape(a.Type, b.Type)).All(same => same);

    /// <summary>Whether a method can be called from a place.</summary>
    public static bool IsAccessible(IMethodSymbol method, ISymbol caller, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(method, caller.ContainingType ?? (ISymbol)compilation.Assembly);

    static IEnumerable<INamedTypeSymbol> SelfAndBases(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType!) yield return t;
        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : ImmutableArray<INamedTypeSymbol>.Empty) yield return contract;
    }

    // Two methods declare different type parameters for the same thing.
    static bool SameShape(ITypeSymbol one, ITypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition)
        || (one.TypeKind == TypeKind.TypeParameter && other.TypeKind == TypeKind.TypeParameter);
}
