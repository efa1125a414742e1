using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers;

/// <summary>Methods that call a delegate without a result once per element, or several delegates side by side.</summary>
public static class FanOut
{
    /// <summary>Whether a method may be a fan-out: it is known as one, or the delegate takes an element of a sequence that the method takes as well.</summary>
    public static bool MayBe(IMethodSymbol method, IParameterSymbol callback) => IsVoidFanOut(method) || TakesElements(method, callback);

    /// <summary>
    /// How sure it is that a method calls a delegate once per element: certain by its name, or by its body where that is in the source;
    /// likely where the delegate takes an element of the sequence; null where nothing shows it.
    /// </summary>
    public static DiagnosticSeverity? Of(IMethodSymbol method, IParameterSymbol callback)
    {
        if (IsVoidFanOut(method)) return Promise.Certain;
        if (!TakesElements(method, callback)) return null;
        return FanOutBodies.Of(method, callback) switch
        {
            FanOutBody.Calls => Promise.Certain,
            FanOutBody.Keeps => null,
            _ => TaskMembers.Starts.Has(method.Name) ? Promise.Certain : IsLikeAnEvent(method.Name) ? null : Promise.Likely,
        };
    }

    /// <summary>
    /// Whether a method is known as a fan-out over delegates that return nothing: List, Array and ImmutableList.ForEach, Parallel.For,
    /// ForEach and Invoke, ParallelEnumerable.ForAll, and extension methods called ForEach or ForAll over a sequence.
    /// </summary>
    public static bool IsVoidFanOut(IMethodSymbol method) => method.Name switch
    {
        nameof(Parallel.ForEach) => IsCollectionOfTheFramework(method.ContainingType) || KnownTypes.Parallel.Is(method.ContainingType) || IsExtensionOverSequence(method),
        nameof(ParallelEnumerable.ForAll) => KnownTypes.ParallelEnumerable.Is(method.ContainingType) || IsExtensionOverSequence(method),
        nameof(Parallel.For) or nameof(Parallel.Invoke) => KnownTypes.Parallel.Is(method.ContainingType),
        _ => false,
    };

    static bool IsCollectionOfTheFramework(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Array || KnownTypes.ListOfT.Is(type)
        || KnownTypes.ImmutableListOfT.Is(type) || KnownTypes.ImmutableListOfT.Is(type.ContainingType);

    // MoreLinq, System.Interactive and nearly every code base have one.
    static bool IsExtensionOverSequence(IMethodSymbol method) =>
        method.IsExtensionMethod && Sequences.ElementType((method.ReducedFrom ?? method).Parameters[0].Type) is not null;

    // Do(this IEnumerable<T> source, Action<T> action), bag.Each(Action<T> action), map.Each(Action<K, V> action)
    static bool TakesElements(IMethodSymbol method, IParameterSymbol callback)
    {
        if (callback.Type is not INamedTypeSymbol { DelegateInvokeMethod: { ReturnsVoid: true, Parameters: { Length: > 0 } parameters } }) return false;
        return Sources(method).Any(source => Element(source) is { } element && (SymbolEqualityComparer.Default.Equals(element, parameters[0].Type) || IsPairOf(element, parameters)));
    }

    static IEnumerable<ITypeSymbol> Sources(IMethodSymbol method)
    {
        if (method.ReducedFrom is not null) return method.Parameters.Select(parameter => parameter.Type).Prepend(method.ReceiverType!);
        return method.IsStatic ? method.Parameters.Select(parameter => parameter.Type) : method.Parameters.Select(parameter => parameter.Type).Prepend(method.ContainingType);
    }

    static ITypeSymbol? Element(ITypeSymbol source) => Sequences.ElementType(source) ?? Sequences.AsyncElementType(source);

    static bool IsPairOf(ITypeSymbol element, System.Collections.Immutable.ImmutableArray<IParameterSymbol> parameters) =>
        element is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: { Length: 2 } types } && parameters.Length == 2
        && SymbolEqualityComparer.Default.Equals(types[0], parameters[0].Type) && SymbolEqualityComparer.Default.Equals(types[1], parameters[1].Type);

    // list.OnAdded(item => ..) keeps the delegate for what comes.
    static bool IsLikeAnEvent(string name) =>
        name.StartsWith("On", StringComparison.Ordinal) || name.StartsWith("When", StringComparison.Ordinal) || name.Contains("Subscribe") || name.Contains("Register") || name.Contains("Observe") || name.Contains("Callback") || name.Contains("Handler");
}
