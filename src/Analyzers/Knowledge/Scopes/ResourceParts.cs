using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What comes out of a resource, and whether it ends when the resource is disposed.</summary>
static class ResourceParts
{
    /// <summary>
    /// Whether what a member, or a method, of a resource gives may end with the resource. Text, numbers and sequences are read while the
    /// tasks are made, and what the resource only holds, or was read from it, lives on by itself.
    /// </summary>
    public static bool MayEnd(IOperation part) => part.Type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None, IsRecord: false } type
        && Sequences.ElementType(type) is null && !IsValue(type) && !IsElement(part) && !IsRead(part);

    // The current element of an enumerator, and the T of a BlockingCollection<T>: a container of the platform does not own what is in it.
    static bool IsElement(IOperation part)
    {
        var owner = part switch
        {
            IMemberReferenceOperation member => member.Instance?.Type,
            IInvocationOperation call => call.Instance?.Type,
            _ => null,
        };
        if (part is IPropertyReferenceOperation { Property.Name: nameof(IEnumerator<>.Current) } && IsEnumerator(owner)) return true;
        return owner is INamedTypeSymbol { IsGenericType: true } container && Disposables.EndsAtOnce(container) && container.TypeArguments.Contains(part.Type!, SymbolEqualityComparer.Default);
    }

    static bool IsEnumerator(ITypeSymbol? type) => type is not null && type.AllInterfaces.Append(type).Any(one => one.Name is "IEnumerator" or "IAsyncEnumerator");

    // JsonSerializer.Deserialize<Order>(stream): what it gives is in memory.
    static bool IsRead(IOperation part) => part is IInvocationOperation { TargetMethod.Name: var name }
        && (name.StartsWith("Deserialize", StringComparison.Ordinal) || name.StartsWith("Parse", StringComparison.Ordinal) || name.StartsWith("Read", StringComparison.Ordinal) || name.StartsWith("Load", StringComparison.Ordinal));

    static bool IsValue(ITypeSymbol type)
    {
        for (var one = type; one is not null; one = one.BaseType)
            if (one is { Name: "Uri" or "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } or { Name: "Encoding", ContainingNamespace.Name: "Text" }) return true;
        return false;
    }
}
