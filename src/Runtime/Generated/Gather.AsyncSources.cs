// Written by: dotnet run eng/generate.cs
using System.Runtime.CompilerServices;

namespace AsyncGather;

public static partial class Gather
{
    /// <summary>The results of a body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(3)]
    public static Task<T[]> Map<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Map<TSource, T, MapTokenLaunch<TSource, T>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);

    /// <summary>The results of a body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(2)]
    public static Task<T[]> Map<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Map<TSource, T, MapLaunch<TSource, T>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);

    /// <summary>A body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(3)]
    public static Task Map<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Map<TSource, NoResult, PlainMapTokenLaunch<TSource>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);

    /// <summary>A body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(2)]
    public static Task Map<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Map<TSource, NoResult, PlainMapLaunch<TSource>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);

    /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(3)]
    public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Each<TSource, T, MapTokenLaunch<TSource, T>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);

    /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(2)]
    public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, Task<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Each<TSource, T, MapLaunch<TSource, T>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);

    /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item, with the token of the group.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(3)]
    public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Each<TSource, NoResult, PlainMapTokenLaunch<TSource>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);

    /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
    /// <typeparam name="TSource">The type of an item.</typeparam>
    /// <param name="source">The items. Its token is cancelled with the others.</param>
    /// <param name="body">Starts the operation for an item.</param>
    /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
    /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
    /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
    [OverloadResolutionPriority(2)]
    public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, Task> body, int? limit = null, CancellationToken cancellationToken = default) =>
        AsyncSource.Each<TSource, NoResult, PlainMapLaunch<TSource>>(Guard.NotNull(source, nameof(source)), new(Guard.NotNull(body, nameof(body))), Guard.AtLeastOne(limit), cancellationToken);
}
