// Written by: dotnet run eng/generate.cs
using System.Runtime.CompilerServices;

namespace AsyncGather;

public static partial class Gather
{
    /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherHandle<T> Any<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AnyItems<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapTokenLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherHandle<T> Any<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body) =>
        AnyItems<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapTokenLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<TSource, T>(IEnumerable<TSource> source, Func<TSource, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AnyItems<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task<T>> body) =>
        AnyItems<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherHandle<int> Any<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AnyItemsPlain(Guard.Span(source, nameof(source)), new PlainMapTokenLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherHandle<int> Any<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body) =>
        AnyItemsPlain(Guard.Span(source, nameof(source)), new PlainMapTokenLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any<TSource>(IEnumerable<TSource> source, Func<TSource, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AnyItemsPlain(Guard.Span(source, nameof(source)), new PlainMapLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task> body) =>
        AnyItemsPlain(Guard.Span(source, nameof(source)), new PlainMapLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    static GatherHandle<T> AnyItems<TSource, T, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = new AnyGroup<T>(items.Length, static (_, task) => Failure.Result<T>(task));
        group.Check(options, "source");
        Starter.Mapped(group, items, launch, options);
        return group;
    }

    static GatherHandle<int> AnyItemsPlain<TSource, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = new AnyGroup<int>(items.Length, static (place, _) => place);
        group.Check(options, "source");
        Starter.Mapped(group, items, launch, options);
        return group;
    }
}
