using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// What the operators of LINQ do with their source: those of Enumerable, of ParallelEnumerable, and of AsyncEnumerable, whose names are the
/// same with or without <c>Async</c> behind them.
/// </summary>
public static class LinqOperators
{
    /// <summary>Gives all elements of its source, in some order.</summary>
    public static readonly Names Whole = new("""
        AsEnumerable AsOrdered AsParallel AsSequential AsUnordered Cast Distinct Order OrderBy OrderByDescending OrderDescending Reverse Shuffle ThenBy ThenByDescending ToArray
        ToAsyncEnumerable ToBlockingEnumerable ToHashSet ToList WithCancellation WithDegreeOfParallelism WithExecutionMode WithMergeOptions
        """);

    /// <summary>Gives all elements of its source, and others.</summary>
    public static readonly Names WholeAndMore = new("Append Concat DefaultIfEmpty Prepend Union");

    /// <summary>Gives some elements of its source, and no others.</summary>
    public static readonly Names Part = new("DistinctBy Except ExceptBy Intersect IntersectBy OfType Skip SkipLast SkipWhile Take TakeLast TakeWhile Where");

    /// <summary>Gives one element of its source.</summary>
    public static readonly Names Picks = new("ElementAt ElementAtOrDefault First FirstOrDefault Last LastOrDefault MaxBy MinBy Single SingleOrDefault");

    /// <summary>Gives something else that it makes of the elements.</summary>
    public static readonly Names Makes = new("""
        Aggregate AggregateBy Average Chunk CountBy FullJoin GroupBy GroupJoin Index Join LeftJoin Max Min RightJoin Select SelectMany SequenceEqual Sum ToDictionary ToLookup Zip
        """);

    /// <summary>Says how many elements there are, or whether there are some.</summary>
    public static readonly Names Counts = new("All Any Contains Count LongCount TryGetNonEnumeratedCount");

    /// <summary>Those of them that never go through their source.</summary>
    public static readonly Names AsksWithoutGoing = new("TryGetNonEnumeratedCount");

    /// <summary>Makes a sequence of nothing, mixes parts of two, or is there for its effect.</summary>
    public static readonly Names Others = new("Empty ForAll InfiniteSequence Range Repeat Sequence UnionBy");

    /// <summary>Goes through its whole source before it gives the first element.</summary>
    public static readonly Names Buffers = new("Order OrderBy OrderByDescending OrderDescending Reverse Shuffle TakeLast ThenBy ThenByDescending");

    /// <summary>Stops before the end of its source, or begins behind its start.</summary>
    public static readonly Names GoesPartly = new("ElementAt ElementAtOrDefault First FirstOrDefault Last LastOrDefault Skip SkipLast SkipWhile Take TakeLast TakeWhile");

    /// <summary>Gives so many elements of its source and no more.</summary>
    public static readonly Names TakesANumber = new("Take TakeLast");

    /// <summary>Goes through its source at once and keeps the elements in a new collection.</summary>
    public static readonly Names Materializes = new("ToArray ToHashSet ToImmutableArray ToImmutableHashSet ToImmutableList ToList");

    /// <summary>The same, by keys.</summary>
    public static readonly Names MaterializesByKey = new("ToDictionary ToLookup");

    /// <summary>Takes a predicate of an element.</summary>
    public static readonly Names AsksEach = new("All Any Count First FirstOrDefault Last LastOrDefault LongCount Single SingleOrDefault SkipWhile TakeWhile Where");

    /// <summary>Takes a lambda whose first parameter is an element of its source, apart from predicates.</summary>
    public static readonly Names MapsEach = new("""
        Average CountBy DistinctBy GroupBy Max MaxBy Min MinBy OrderBy OrderByDescending Select SelectMany Sum ThenBy ThenByDescending ToDictionary ToLookup
        """);

    /// <summary>May end before it has called its lambda with the last element.</summary>
    public static readonly Names StopsEarly = new("All Any First FirstOrDefault Last LastOrDefault Single SingleOrDefault SkipWhile TakeWhile");

    extension(IMethodSymbol method)
    {
        /// <summary>Whether a method is an operator of LINQ over sequences in memory.</summary>
        public bool IsLinq => KnownTypes.Enumerable.Is(method.ContainingType);

        /// <summary>Whether a method is an operator of LINQ over sequences in memory, asynchronous streams, or in parallel.</summary>
        public bool IsAnyLinq => method.IsLinq || KnownTypes.AsyncEnumerable.Is(method.ContainingType) || KnownTypes.ParallelEnumerable.Is(method.ContainingType);

        /// <summary>The name of an operator as the tables have it: that of an asynchronous stream without its <c>Async</c>.</summary>
        public string OperatorName => KnownTypes.AsyncEnumerable.Is(method.ContainingType) && method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - "Async".Length) : method.Name;

        /// <summary>Whether a method is the Select of one of the three, whose lambda makes the elements.</summary>
        public bool IsSelect => method.Name == "Select" && method.IsAnyLinq;

        /// <summary>Whether a method is the Where of one of the three.</summary>
        public bool IsWhere => method.Name == "Where" && method.IsAnyLinq;

        /// <summary>Whether a method makes a sequence a parallel query.</summary>
        public bool IsAsParallel => method.Name == "AsParallel" && KnownTypes.ParallelEnumerable.Is(method.ContainingType);

        /// <summary>Whether a method casts the elements of a sequence, or picks those of a type.</summary>
        public bool IsCast => method.Name is "Cast" or "OfType" && method.IsAnyLinq;

        public bool IsGroupBy => method.Name == "GroupBy" && method.IsAnyLinq;

        /// <summary>Whether a method gives an asynchronous stream a token.</summary>
        public bool IsWithCancellation => method.Name == "WithCancellation";

        /// <summary>Whether an operator gives all elements of its source, alone or among others.</summary>
        public bool KeepsAllElements => Whole.Has(method.Name) || WholeAndMore.Has(method.Name);

        /// <summary>Whether an operator gives elements of its source and no others.</summary>
        public bool PassesElementsOn => Whole.Has(method.Name) || Part.Has(method.Name);

        /// <summary>Whether a method of a framework keeps the elements of a sequence in a new list, array or set.</summary>
        public bool CopiesElements => Materializes.Has(method.Name) && (method.IsAnyLinq || TaskCollections.IsOfTheFramework(method.ContainingType) || method.ContainingType.SpecialType == SpecialType.System_Array);
    }

    /// <summary>Whether an operation counts a sequence by LINQ, or asks whether it has elements: <c>tasks.Any()</c>, without a predicate.</summary>
    public static bool IsCount(IOperation? operation) => operation is IInvocationOperation { Arguments.Length: 1, TargetMethod: var method } && Counts.Has(method.Name) && method.IsLinq;
}
