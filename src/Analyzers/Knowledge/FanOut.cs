using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Methods that call a delegate without a result once per element, or several delegates side by side.</summary>
public static class FanOut
{
    /// <summary>
    /// Whether a method is a fan-out over delegates that return nothing: List, Array and ImmutableList.ForEach, Parallel.For,
    /// ForEach and Invoke, ParallelEnumerable.ForAll, and extension methods called ForEach or ForAll over a sequence.
    /// </summary>
    public static bool IsVoidFanOut(IMethodSymbol method, KnownTypes types) => method.Name switch
    {
        "ForEach" => IsCollectionOfTheFramework(method.ContainingType, types) || KnownTypes.Is(method.ContainingType, types.Parallel) || IsExtensionOverSequence(method),
        "ForAll" => KnownTypes.Is(method.ContainingType, types.ParallelEnumerable) || IsExtensionOverSequence(method),
        "For" or "Invoke" => KnownTypes.Is(method.ContainingType, types.Parallel),
        _ => false,
    };

    static bool IsCollectionOfTheFramework(INamedTypeSymbol type, KnownTypes types) =>
        type.SpecialType == SpecialType.System_Array || KnownTypes.Is(type, types.ListOfT)
        || KnownTypes.Is(type, types.ImmutableListOfT) || KnownTypes.Is(type.ContainingType, types.ImmutableListOfT);

    // MoreLinq, System.Interactive and nearly every code base have one.
    static bool IsExtensionOverSequence(IMethodSymbol method) =>
        method.IsExtensionMethod && Sequences.ElementType((method.ReducedFrom ?? method).Parameters[0].Type) is not null;
}
