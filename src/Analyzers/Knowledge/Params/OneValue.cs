using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>
/// Types that can be enumerated although people think of a value of them as one thing: a dictionary, a node of JSON or XML, a
/// group of a query, a rope, a path, the bytes of an image.
/// </summary>
public static class OneValue
{
    static readonly KnownType[] Keyed =
    [
        new("System.Collections.IDictionary"),
        new("System.Collections.Generic.IDictionary`2"),
        new("System.Collections.Generic.IReadOnlyDictionary`2"),
        new("System.Linq.IGrouping`2"),
        new("System.Linq.ILookup`2"),
    ];

    /// <summary>
    /// Whether a collection may well be one value to a method. Of the collections that somebody declared, those are not that derive
    /// from one of the framework; but what is declared beside the method is always a value of that library.
    /// </summary>
    public static bool Is(ITypeSymbol? type, IMethodSymbol sink) =>
        IsInItself(type) || (!Sequences.IsPlainCollection(type) && (IsDeclaredBeside(type, sink) || !DerivesFromPlainCollection(type)));

    /// <summary>Whether a collection is one value wherever it goes: it has keys, or its elements are those of a text or a blob.</summary>
    public static bool IsInItself(ITypeSymbol? type) =>
        Sequences.ElementType(type) is { SpecialType: SpecialType.System_Byte or SpecialType.System_Char }
        || (type is INamedTypeSymbol named && Keyed.Any(keyed => keyed.Is(named) || named.AllInterfaces.Any(keyed.Is)));

    static bool IsDeclaredBeside(ITypeSymbol? type, IMethodSymbol sink) =>
        type is ITypeParameterSymbol || SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, sink.ContainingAssembly);

    static bool DerivesFromPlainCollection(ITypeSymbol? type)
    {
        for (var basis = type?.BaseType; basis is not null; basis = basis.BaseType)
            if (Sequences.IsPlainCollection(basis)) return true;
        return false;
    }
}
