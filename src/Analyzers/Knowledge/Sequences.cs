using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>What a type enumerates.</summary>
public static class Sequences
{
    /// <summary>
    /// The element type of a collection that a caller may have meant to pass element by element: an array, or a type that
    /// implements IEnumerable&lt;T&gt; exactly once. Null for strings, for everything that is not enumerable, and where it is ambiguous.
    /// </summary>
    public static ITypeSymbol? ElementType(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array) return array.ElementType;
        if (type is null or { TypeKind: TypeKind.Enum or TypeKind.Delegate } or { SpecialType: > SpecialType.None and <= SpecialType.System_String }) return null;
        return OfOrdinary(type) ?? Only(type, SpecialType.System_Collections_Generic_IEnumerable_T);
    }

    /// <summary>The element type of an IAsyncEnumerable&lt;T&gt;, or null.</summary>
    public static ITypeSymbol? AsyncElementType(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && Constructed(named).FirstOrDefault(IsAsyncEnumerable) is { } found ? found.TypeArguments[0] : null;

    /// <summary>Whether a type is an array, or a collection or query of the framework itself: nothing else than the sum of its elements.</summary>
    public static bool IsPlainCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || (type is INamedTypeSymbol named && ElementType(named) is not null && IsOfCollections(named.OriginalDefinition.ContainingNamespace));

    /// <summary>Whether a type is a query that somebody else runs: a lambda over it becomes an expression tree.</summary>
    public static bool IsQueryable(ITypeSymbol type) => type.Name == nameof(IQueryable) || type.AllInterfaces.Any(contract => contract.Name == nameof(IQueryable));

    static bool IsOfCollections(INamespaceSymbol? space) => space is { IsGlobalNamespace: false }
        && (space is { Name: "Collections" or "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } || IsOfCollections(space.ContainingNamespace));

    // What most sequences are. The compiler makes the list of the interfaces of List<T> anew for each T, and rules ask about every value.
    static ITypeSymbol? OfOrdinary(ITypeSymbol type) =>
        type is INamedTypeSymbol { Arity: 1, ContainingType: null, Name: "List" or "IEnumerable" or "IList" or "ICollection" or "IReadOnlyList" or "IReadOnlyCollection" or "HashSet" } generic
        && generic.ContainingNamespace is { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
            ? generic.TypeArguments[0] : null;

    static ITypeSymbol? Only(ITypeSymbol type, SpecialType definition)
    {
        ITypeSymbol? element = null;
        foreach (var candidate in Constructed(type))
        {
            if (candidate.OriginalDefinition.SpecialType != definition) continue;
            if (element is not null) return null;
            element = candidate.TypeArguments[0];
        }

        return element;
    }

    static IEnumerable<INamedTypeSymbol> Constructed(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? type.AllInterfaces.Insert(0, self) : type.AllInterfaces;

    static bool IsAsyncEnumerable(INamedTypeSymbol type) =>
        type is { MetadataName: "IAsyncEnumerable`1", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } };
}
