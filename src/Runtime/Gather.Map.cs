namespace AsyncGather;

public static partial class Gather
{
    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body, int? limit = null) =>
        MapStarted<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Limit(limit));

    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body) =>
        MapStarted<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, Task<T>> body, int? limit = null) =>
        MapStarted<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Limit(limit));

    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task<T>> body) =>
        MapStarted<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body, int? limit = null) =>
        MapStartedPlain<TSource, PlainMapTokenLaunch<TSource>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Limit(limit));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body) =>
        MapStartedPlain<TSource, PlainMapTokenLaunch<TSource>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, Task> body, int? limit = null) =>
        MapStartedPlain<TSource, PlainMapLaunch<TSource>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Limit(limit));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task> body) =>
        MapStartedPlain<TSource, PlainMapLaunch<TSource>>(Guard.Span(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    static AllGroup<T> MapStarted<TSource, T, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = AllGroup<T>.Of(items.Length);
        Starter.Mapped(group, items, launch, options);
        return group;
    }

    static GatherGroup MapStartedPlain<TSource, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = GatherGroup.Of(items.Length);
        Starter.Mapped(group, items, launch, options);
        return group;
    }
}
