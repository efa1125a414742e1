using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Methods that turn their arguments into text, and what they make of a collection.</summary>
public static class TextSinks
{
    /// <summary>Whether a method puts the text of each argument into its result: string.Join, string.Concat, StringBuilder.AppendJoin.</summary>
    public static bool Joins(IMethodSymbol method) => method.Name switch
    {
        nameof(string.Join) or nameof(string.Concat) => method.ContainingType.SpecialType == SpecialType.System_String,
        "AppendJoin" => KnownTypes.StringBuilder.Is(method.ContainingType),
        _ => false,
    };

    /// <summary>
    /// Whether the text of a collection is certainly the name of its type: an array, a class of enumerable things that nobody
    /// gave a ToString, or an interface of System.Collections. What derives from an abstract class may have a text of its own.
    /// </summary>
    public static bool PrintsItsTypeName(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol) return true;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named) return false;
        // What is a sequence of chars to the compiler is often a text.
        if (named.TypeKind == TypeKind.Interface) return IsCollectionInterface(named) && Sequences.ElementType(named)?.SpecialType != SpecialType.System_Char;
        return !named.IsAbstract && named.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable) && !HasOwnText(named);
    }

    /// <summary>
    /// Whether a value has certainly no better text than a name: what implements an interface may well have one, but a query of the
    /// framework has not.
    /// </summary>
    public static bool HasNoTextOfItsOwn(IOperation value) =>
        value.Type is not { TypeKind: TypeKind.Interface }
        || (value is IInvocationOperation { TargetMethod: { Name: not (nameof(Enumerable.AsEnumerable) or nameof(Enumerable.Cast)), ContainingType: var type } } && KnownTypes.Enumerable.Is(type));

    /// <summary>Which type's name the text of a collection is. An interface is not what a value says of itself.</summary>
    public static string NameOfType(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "run-time type, or whatever its ToString gives",
        IArrayTypeSymbol array => $"type, '{array.ElementType.Name}[]'",
        _ => $"type, '{type.Name}'",
    };

    static bool IsCollectionInterface(INamedTypeSymbol type) =>
        (type.SpecialType == SpecialType.System_Collections_IEnumerable || type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable))
        && type.ContainingNamespace is { Name: "Generic" or "Collections" } space
        && (space.Name == "Collections" ? space : space.ContainingNamespace) is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    // A type that may be derived from could get a ToString further down, but then it would print more, not less, of what is meant.
    static bool HasOwnText(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
            if (t.GetMembers(nameof(ToString)).Any(member => member is IMethodSymbol { Parameters.IsEmpty: true, IsOverride: true })) return true;
        return false;
    }
}
