using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Methods that call a delegate without a result once per element, or several delegates side by side.</summary>
public static class FanOut
{
    /// <summary>
    /// Whether a method is a fan-out over delegates that return nothing: List, Array and ImmutableList.ForEach, Parallel.For,
    /// ForEach and Invoke, ParallelEnumerable.ForAll, and extension methods called ForEach or ForAll over a sequence.
    /// </summary>
    public static bool IsVoidFanOut(IMethodSymbol method) => method.Name switch
    {
        "ForEach" => IsCollectionOfTheFramework(method.ContainingType) || KnownTypes.Parallel.Is(method.ContainingType) || IsExtensionOverSequence(method),
        "ForAll" => KnownTypes.ParallelEnumerable.Is(method.ContainingType) || IsExtensionOverSequence(method),
        "For" or "Invoke" => KnownTypes.Parallel.Is(method.ContainingType),
        _ => false,
    };

    static bool IsCollectionOfTheFramework(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Array || KnownTypes.ListOfT.Is(type)
        || KnownTypes.ImmutableListOfT.Is(type) || KnownTypes.ImmutableListOfT.Is(type.ContainingType);

    // MoreLinq, System.Interactive and nearly every code base have one.
    static bool IsExtensionOverSequence(IMethodSymbol method) =>
        method.IsExtensionMethod && Sequences.ElementType((method.ReducedFrom ?? method).Parameters[0].Type) is not null;
}
