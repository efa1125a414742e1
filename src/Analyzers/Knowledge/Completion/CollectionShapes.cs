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

    /// <summary>Whether the type can never change after it was made.</summary>
    public static bool IsImmutable(ITypeSymbol? type) => type is INamedTypeSymbol { ContainingNamespace.Name: "Immutable" };

    /// <summary>Whether a method of a collection leaves no element in it that was not there before.</summary>
    public static bool AddsNothing(IMethodSymbol method) =>
        IsImmutable(method.ContainingType)
        || method.Name is "Remove" or "RemoveAt" or "RemoveAll" or "RemoveRange" or "Clear" or "Sort" or "Reverse" or "TrimExcess" or "EnsureCapacity"
            or "Contains" or "ContainsKey" or "ContainsValue" or "IndexOf" or "LastIndexOf" or "BinarySearch" or "Exists" or "TrueForAll" or "TryGetValue" or "Peek" or "Dequeue" or "Pop"
            or "Find" or "FindAll" or "FindIndex" or "FindLast" or "ForEach" or "ConvertAll" or "GetRange" or "ToArray" or "CopyTo" or "Clone" or "AsReadOnly" or "GetEnumerator" or "GetLength" or "GetHashCode" or "Equals" or "ToString" or "GetType"
            or "MoveNext" or "Dispose";

    /// <summary>
    /// The place of the elements of a sequence, where each of them comes out of one collection: <c>tasks</c>, <c>tasks.Skip(1)</c>,
    /// <c>map.Values</c>, <c>pairs.Select(pair => pair.Task)</c>.
    /// </summary>
    public static TaskPlace? ElementsOf(IOperation? sequence) => ElementsOf(sequence, LongestChain);

    static TaskPlace? ElementsOf(IOperation? sequence, int links)
    {
        // Each link of a chain asks for all before it.
        if (links == 0) return null;
        switch (Unconverted(sequence))
        {
            case IPropertyReferenceOperation { Property.Name: "Values", Instance: { } map } when ShapeOf(map.Type) == CollectionShape.Map:
                return TaskPlace.ElementOf(map, ".Value");
            case IInvocationOperation { TargetMethod: { Name: "Select" } method } call when IsOfLinq(method):
                return ElementsOf(GroupCalls.Receiver(call), links - 1) is { } source ? Selected(call, source) : null;
            case IInvocationOperation call when IsQuery(call.TargetMethod) && PassesElementsOn(call.TargetMethod.Name):
                return ElementsOf(GroupCalls.Receiver(call), links - 1);
            case var collection:
                return TaskPlace.ElementOf(collection, "");
        }
    }

    /// <summary>Whether a query operator gives all elements of its source, in some order.</summary>
    public static bool KeepsAll(string name) => name is "AsEnumerable" or "ToArray" or "ToList" or "ToHashSet" or "Cast" or "Reverse" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Distinct" or "Order" or "OrderDescending" or "Shuffle" or "Concat" or "Append" or "Prepend" or "Union";

    /// <summary>Whether a query operator takes a lambda whose first parameter is an element of its source.</summary>
    public static bool CallsWithElement(IMethodSymbol method) => method.Name is "Select" or "SelectMany" or "Where" or "Sum" or "Average" or "Min" or "Max" or "MinBy" or "MaxBy" or "Any" or "All" or "Count" or "LongCount"
        or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "ToDictionary" or "ToLookup" or "GroupBy"
        or "DistinctBy" or "TakeWhile" or "SkipWhile" or "ToHashSet"
        ? IsOfLinq(method)
        : method.Name is "ForEach" or "ConvertAll" or "TrueForAll" or "Exists" or "Find" or "FindAll" or "RemoveAll" && ShapeOf(method.ContainingType) == CollectionShape.List;

    /// <summary>Whether a call gives one element of its source: <c>tasks.First()</c>.</summary>
    public static bool PicksElement(IInvocationOperation call) =>
        call.TargetMethod.Name is "First" or "Last" or "Single" or "ElementAt" or "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" && IsOfLinq(call.TargetMethod);

    /// <summary>Whether a method is one of LINQ, or of a collection, as List.ToArray.</summary>
    public static bool IsQuery(IMethodSymbol method) => IsOfLinq(method) || ShapeOf(method.ContainingType) == CollectionShape.List;

    /// <summary>Whether a method is an operator of LINQ over sequences in memory.</summary>
    public static bool IsOfLinq(IMethodSymbol method) => method.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>A value without the conversions around it that change only its static type.</summary>
    public static IOperation? Unconverted(IOperation? value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion) value = conversion.Operand;
        return value is ITranslatedQueryOperation query ? query.Operation : value;
    }

    /// <summary>The place that a selector leads to: <c>x => x</c>, <c>x => x.Task</c>.</summary>
    static TaskPlace? Selected(IInvocationOperation select, TaskPlace source)
    {
        var argument = select.Arguments[select.Arguments.Length - 1].Value;
        if (LambdaResults.Lambda(argument) is not { } lambda || LambdaResults.Only(lambda) is not { } result) return null;
        if (TaskPlace.Of(result) is not { IsElement: false } place || !SymbolEqualityComparer.Default.Equals(place.Root, lambda.Symbol.Parameters[0])) return null;
        return new TaskPlace(source.Root, true, source.Path + place.Path);
    }

    /// <summary>Whether a query operator gives elements of its source and no others.</summary>
    public static bool PassesElementsOn(string name) =>
        name is not ("Concat" or "Append" or "Prepend" or "Union")
        && (KeepsAll(name) || name is "FindAll" or "GetRange" or "Where" or "OfType" or "Skip" or "SkipWhile" or "SkipLast" or "Take" or "TakeWhile" or "TakeLast" or "DistinctBy");
}
