// Written by: dotnet run eng/generate.cs
using System.Runtime.CompilerServices;

namespace AsyncGather;

public static partial class Gather
{
    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        MapItems<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapTokenLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(limit, cancellationToken)));

    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    [OverloadResolutionPriority(1)]
    public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body) =>
        MapItems<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapTokenLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(options)));

    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        MapItems<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(limit, cancellationToken)));

    /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task<T>> body) =>
        MapItems<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(options)));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        MapItemsPlain(Guard.Span(source, nameof(source)), new PlainMapTokenLaunch<TSource>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(limit, cancellationToken)));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    [OverloadResolutionPriority(1)]
    public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body) =>
        MapItemsPlain(Guard.Span(source, nameof(source)), new PlainMapTokenLaunch<TSource>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(options)));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        MapItemsPlain(Guard.Span(source, nameof(source)), new PlainMapLaunch<TSource>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(limit, cancellationToken)));

    /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task> body) =>
        MapItemsPlain(Guard.Span(source, nameof(source)), new PlainMapLaunch<TSource>(Guard.NotNull(body, nameof(body))), GatherOptions.ForMap(Guard.Options(options)));

    static GatherGroup<T> MapItems<TSource, T, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = AllGroup<T>.Of(items.Length);
        Starter.Mapped(group, items, launch, options);
        return group;
    }

    static GatherGroup MapItemsPlain<TSource, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = GatherGroup.Of(items.Length);
        Starter.Mapped(group, items, launch, options);
        return group;
    }
}
