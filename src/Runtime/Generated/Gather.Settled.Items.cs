// Written by: dotnet run eng/generate.cs
using System.Runtime.CompilerServices;

namespace AsyncGather;

public static partial class Gather
{
    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherSettled<T> Settled<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        SettledItems<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapTokenLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    [OverloadResolutionPriority(1)]
    public static GatherSettled<T> Settled<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body) =>
        SettledItems<TSource, T, MapTokenLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapTokenLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<TSource, T>(IEnumerable<TSource> source, Func<TSource, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        SettledItems<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherSettled<T> Settled<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task<T>> body) =>
        SettledItems<TSource, T, MapLaunch<TSource, T>>(Guard.Span(source, nameof(source)), new MapLaunch<TSource, T>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(1)]
    public static GatherSettled<NoResult> Settled<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        SettledItemsPlain(Guard.Span(source, nameof(source)), new PlainMapTokenLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    [OverloadResolutionPriority(1)]
    public static GatherSettled<NoResult> Settled<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body) =>
        SettledItemsPlain(Guard.Span(source, nameof(source)), new PlainMapTokenLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled<TSource>(IEnumerable<TSource> source, Func<TSource, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        SettledItemsPlain(Guard.Span(source, nameof(source)), new PlainMapLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(limit, cancellationToken));

    /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
    public static GatherSettled<NoResult> Settled<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, Task> body) =>
        SettledItemsPlain(Guard.Span(source, nameof(source)), new PlainMapLaunch<TSource>(Guard.NotNull(body, nameof(body))), Guard.Options(options));

    static GatherSettled<T> SettledItems<TSource, T, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = GatherSettled<T>.Of(items.Length);
        Starter.Mapped(group, items, launch, options);
        return group;
    }

    static GatherSettled<NoResult> SettledItemsPlain<TSource, TLaunch>(ReadOnlySpan<TSource> items, TLaunch launch, GatherOptions? options) where TLaunch : struct, ILaunch<TSource>
    {
        var group = GatherSettled<NoResult>.Of(items.Length);
        Starter.Mapped(group, items, launch, options);
        return group;
    }
}
