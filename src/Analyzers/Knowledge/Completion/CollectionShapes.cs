using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>How a collection is indexed.</summary>
public enum CollectionShape
{
    /// <summary>Not a collection that is known to hold its elements: a query makes new ones each time it is enumerated.</summary>
    None,

    /// <summary>Its elements are what it enumerates.</summary>
    List,

    /// <summary>Its elements are pairs of a key and a value.</summary>
    Map,
}

/// <summary>Collections that hold tasks, and the methods of LINQ that pass their elements on.</summary>
public static class CollectionShapes
{
    /// <summary>Operators of the longest query whose elements are followed: nobody writes more.</summary>
    const int LongestChain = 32;

    /// <summary>The shape of a collection type that holds what was put into it.</summary>
    public static CollectionShape ShapeOf(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 }) return CollectionShape.List;
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, ContainingNamespace: { Name: "Generic" or "Immutable", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } } named) return CollectionShape.None;
        return named.Name switch
        {
            "List" or "HashSet" or "SortedSet" or "Queue" or "Stack" or "LinkedList" or "ImmutableArray" or "ImmutableList" or "ImmutableHashSet" => CollectionShape.List,
            "Dictionary" or "SortedDictionary" or "SortedList" or "ImmutableDictionary" => CollectionShape.Map,
            _ => CollectionShape.None,
        };
    }

    /// <summary>
    /// The place of the elements of a sequence, where each of them comes out of one collection: <c>tasks</c>, <c>tasks.Skip(1)</c>,
    /// <c>map.Values</c>, <c>pairs.Select(pair => pair.Task)</c>.
    /// </summary>
    public static TaskPlace? ElementsOf(IOperation? sequence) => ElementsOf(sequence, LongestChain);

    static TaskPlace? ElementsOf(IOperation? sequence, int links)
    {
        // Each link of a chain asks for all before it.
        if (links == 0) return null;
        switch (Operations.Plain(sequence))
        {
            case IPropertyReferenceOperation { Property.Name: nameof(IDictionary<,>.Values), Instance: { } map } when ShapeOf(map.Type) == CollectionShape.Map:
                return TaskPlace.ElementOf(map, ".Value");
            case IInvocationOperation { TargetMethod: { IsSelect: true, IsLinq: true } } call:
                return ElementsOf(Operations.Receiver(call), links - 1) is { } source ? Selected(call, source) : null;
            case IInvocationOperation call when IsQuery(call.TargetMethod) && PassesElementsOn(call.TargetMethod):
                return ElementsOf(Operations.Receiver(call), links - 1);
            case var collection:
                return TaskPlace.ElementOf(collection, "");
        }
    }

    /// <summary>Whether a query, or a method of a list, takes a lambda whose first parameter is an element.</summary>
    public static bool CallsWithElement(IMethodSymbol method) => method.IsLinq
        ? LinqOperators.AsksEach.Has(method.Name) || LinqOperators.MapsEach.Has(method.Name)
        : CollectionMembers.CallsWithElement.Has(method.Name) && ShapeOf(method.ContainingType) == CollectionShape.List;

    /// <summary>Whether a method is one of LINQ, or of a collection, as List.ToArray.</summary>
    public static bool IsQuery(IMethodSymbol method) => method.IsLinq || ShapeOf(method.ContainingType) == CollectionShape.List;

    /// <summary>Whether a query, or a method of a list, gives all elements of its source, in some order.</summary>
    public static bool KeepsAll(IMethodSymbol method) => method.IsLinq ? method.KeepsAllElements : CollectionMembers.CopiesAll.Has(method.Name) || CollectionMembers.Rearranges.Has(method.Name);

    /// <summary>Whether a query, or a method of a list, gives elements of its source and no others.</summary>
    public static bool PassesElementsOn(IMethodSymbol method) => method.IsAnyLinq ? method.PassesElementsOn : KeepsAll(method) || CollectionMembers.CopiesPart.Has(method.Name);

    /// <summary>The place that a selector leads to: <c>x => x</c>, <c>x => x.Task</c>.</summary>
    static TaskPlace? Selected(IInvocationOperation select, TaskPlace source)
    {
        var argument = select.Arguments[select.Arguments.Length - 1].Value;
        if (LambdaResults.Lambda(argument) is not { } lambda || LambdaResults.Only(lambda) is not { } result) return null;
        if (TaskPlace.Of(result) is not { IsElement: false } place || !SymbolEqualityComparer.Default.Equals(place.Root, lambda.Symbol.Parameters[0])) return null;
        return new TaskPlace(source.Root, true, source.Path + place.Path);
    }
}
