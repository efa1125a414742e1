using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// What the members of the framework's collections do with elements: of arrays, of the generic, immutable and concurrent collections, and of
/// StringBuilder. A name means the same in all of them; a member that does two things stands in two rows. Of a collection that is
/// immutable they do it with a copy.
/// </summary>
public static class CollectionMembers
{
    /// <summary>Puts one element in.</summary>
    public static readonly Names TakesOne = new("""
        Add AddAfter AddBefore AddFirst AddLast AddOrUpdate AddToAny Append AppendFormat AppendLine DequeueEnqueue Enqueue EnqueueDequeue GetOrAdd Insert Push SetItem
        SetAt TryAdd TryAddToAny
        """);

    /// <summary>Goes through another sequence, and puts its elements in.</summary>
    public static readonly Names TakesSeveral = new("AddRange AppendJoin EnqueueRange InsertRange MoveChunks PushRange SetItems SymmetricExcept SymmetricExceptWith Union UnionWith");

    /// <summary>Goes through another sequence, whatever it does with its elements.</summary>
    public static readonly Names GoesThroughArgument = new("""
        AddRange AppendJoin EnqueueRange Except ExceptWith InsertRange Intersect IntersectWith IsProperSubsetOf IsProperSupersetOf IsSubsetOf IsSupersetOf Overlaps
        PushRange RemoveRange SetEquals SetItems SymmetricExcept SymmetricExceptWith Union UnionWith
        """);

    /// <summary>Puts an element in the place of another.</summary>
    public static readonly Names Replaces = new("AddOrUpdate DequeueEnqueue EnqueueDequeue Fill Replace SetAt SetItem SetItems SetValue SetValueAtIndex TryUpdate");

    /// <summary>Takes some elements out, and gives none of them to the caller, other than by <c>out</c>.</summary>
    public static readonly Names Removes = new("""
        Except ExceptWith Intersect IntersectWith Remove RemoveAll RemoveAt RemoveFirst RemoveLast RemoveRange RemoveWhere SymmetricExcept SymmetricExceptWith TryRemove
        """);

    /// <summary>Takes all elements out.</summary>
    public static readonly Names Clears = new("Clear Initialize");

    /// <summary>Takes an element out and hands it to the caller.</summary>
    public static readonly Names TakesOut = new("Dequeue DequeueEnqueue EnqueueDequeue GetConsumingEnumerable Pop Take TakeFromAny TryDequeue TryPop TryPopRange TryTake TryTakeFromAny");

    /// <summary>Changes the order, or the room, and no element.</summary>
    public static readonly Names Rearranges = new("EnsureCapacity Resize Reverse Sort TrimExcess");

    /// <summary>Says how many there are, or how many have room.</summary>
    public static readonly Names Counts = new("BoundedCapacity Capacity Count GetLength GetLongLength IsDefault IsDefaultOrEmpty IsEmpty Length LongLength MaxCapacity");

    /// <summary>Says whether, or where, there is an element.</summary>
    public static readonly Names Asks = new("""
        BinarySearch Contains ContainsKey ContainsValue Exists FindIndex FindLastIndex IndexOf IndexOfKey IndexOfValue IsProperSubsetOf IsProperSupersetOf IsSubsetOf
        IsSupersetOf LastIndexOf Overlaps SetEquals TrueForAll TryGetKey
        """);

    /// <summary>Those of them that are about keys alone.</summary>
    public static readonly Names AsksKeys = new("ContainsKey IndexOfKey TryGetKey");

    /// <summary>Hands out an element and leaves it where it is.</summary>
    public static readonly Names HandsOut = new("""
        Current Find FindLast First GetAt GetKeyAtIndex GetOrAdd GetRuneAt GetValue GetValueAtIndex GetValueOrDefault ItemRef Last Max Min Peek PeekRef TryGetRuneAt TryGetValue TryPeek ValueRef
        """);

    /// <summary>Gives another collection, or a view, of all elements.</summary>
    public static readonly Names CopiesAll = new("As AsMemory AsReadOnly AsSpan CastArray CastUp Clone DrainToImmutable MoveToImmutable ToArray ToBuilder ToImmutable ToImmutableDictionary UnorderedItems");

    /// <summary>Gives another collection, or a view, of some elements.</summary>
    public static readonly Names CopiesPart = new("FindAll GetChunks GetRange GetViewBetween OfType Slice");

    /// <summary>Gives a collection of the keys or of the values.</summary>
    public static readonly Names Halves = new("Keys Values");

    /// <summary>Lets the caller go through the elements, or puts them elsewhere.</summary>
    public static readonly Names GoesThrough = new("ConstrainedCopy ConvertAll Copy CopyTo ForEach EnumerateRunes GetEnumerator");

    /// <summary>Calls a lambda with each element, or with those up to the first that it wants, before it returns.</summary>
    public static readonly Names CallsWithElement = new("ConvertAll Exists Find FindAll FindIndex FindLast FindLastIndex ForEach RemoveAll RemoveWhere TrueForAll");

    /// <summary>Those of them that may end before the last element.</summary>
    public static readonly Names StopsEarly = new("Exists Find FindIndex FindLast FindLastIndex TrueForAll");

    /// <summary>Those of them whose lambda is a predicate.</summary>
    public static readonly Names AsksEach = new("Exists Find FindAll FindIndex FindLast FindLastIndex RemoveAll RemoveWhere TrueForAll");

    /// <summary>Says nothing of the elements.</summary>
    public static readonly Names SaysNothing = new("""
        Comparer CompleteAdding Create CreateBuilder CreateInstance CreateInstanceFromArrayType CreateRange CreateRangeWithOverwrite CreateSetComparer Dispose Empty Equals
        GetAlternateLookup GetHashCode GetLowerBound GetObjectData GetType GetUpperBound IsAddingCompleted IsCompleted IsFixedSize IsReadOnly IsSynchronized
        KeyComparer MaxLength MoveNext OnDeserialization Rank ReferenceEquals SyncRoot ToString TryGetAlternateLookup ValueComparer WithComparer
        WithComparers
        """);

    // What is safe, or never changes: the others of the framework are for one thread at a time.
    static readonly Names OfOneThread = new("List HashSet SortedSet Dictionary SortedDictionary SortedList OrderedDictionary Queue Stack LinkedList PriorityQueue StringBuilder");

    extension(IMethodSymbol method)
    {
        /// <summary>Whether elements come into the collection by a call.</summary>
        public bool Fills => TakesOne.Has(method.Name) || TakesSeveral.Has(method.Name);

        /// <summary>Whether elements go out of the collection by a call.</summary>
        public bool Empties => Removes.Has(method.Name) || Clears.Has(method.Name) || TakesOut.Has(method.Name);

        /// <summary>Whether a call fills or empties a collection, or changes its room, and gives nobody an element: it tells nothing of the tasks in it.</summary>
        public bool OnlyKeepsElements => method.Fills && !HandsOut.Has(method.Name) || Removes.Has(method.Name) || Clears.Has(method.Name) || Rearranges.Has(method.Name);

        /// <summary>Whether a call removes the elements for which a lambda says so.</summary>
        public bool RemovesByPredicate => Removes.Has(method.Name) && AsksEach.Has(method.Name);

        /// <summary>Whether a call certainly leaves no element in a collection that was not there before.</summary>
        public bool AddsNothing => IsImmutable(method.ContainingType) || (IsKnown(method.Name) && !method.Fills && !Replaces.Has(method.Name));
    }

    /// <summary>Whether an operation asks a collection for its count: <c>list.Count</c>, <c>array.Length</c>.</summary>
    public static bool IsCount(IOperation? operation) => operation is IPropertyReferenceOperation { Arguments.IsEmpty: true } property && Counts.Has(property.Property.Name);

    /// <summary>Whether an operation is the keys or the values of a dictionary.</summary>
    public static bool IsHalf(IOperation? operation) => operation is IPropertyReferenceOperation { Instance: not null } property && Halves.Has(property.Property.Name);

    /// <summary>Whether a type is a collection that can never change after it was made.</summary>
    public static bool IsImmutable(ITypeSymbol? type) => type is INamedTypeSymbol { ContainingNamespace.Name: "Immutable" };

    /// <summary>Whether a type is a collection of the framework that breaks when two threads use it at once and one of them changes it.</summary>
    public static bool IsForOneThread(ITypeSymbol? type) =>
        type is INamedTypeSymbol { ContainingType: null } named && OfOneThread.Has(named.Name) && (TaskCollections.IsOfTheFramework(named) || KnownTypes.StringBuilder.Is(named)) && !IsImmutable(named);

    static bool IsKnown(string name) =>
        Removes.Has(name) || Clears.Has(name) || TakesOut.Has(name) || Rearranges.Has(name) || Counts.Has(name) || Asks.Has(name) || HandsOut.Has(name) || CopiesAll.Has(name) || CopiesPart.Has(name) || Halves.Has(name) || GoesThrough.Has(name) || CallsWithElement.Has(name) || SaysNothing.Has(name);
}
