// Written by: dotnet run eng/generate.cs
using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>
/// Factories and bodies that return value tasks, in C# 14 as members of <c>Gather</c>. They stand apart because a lambda such
/// as <c>async () =&gt; 1</c> could be either kind, and the compiler would refuse it. In older languages they are plain
/// methods of this class.
/// </summary>
public static class GatherValueTaskExtensions
{
    extension(Gather)
    {
        /// <summary>All results in argument order (clauses 13 to 23).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup<T> All<T>(params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.All(ValueTasks.Factories(factories));

        /// <summary>All results in argument order (clauses 13 to 23).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup<T> All<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.All(options, ValueTasks.Factories(factories));

        /// <summary>All results in argument order (clauses 13 to 23).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup<T> All<T>(params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.All(ValueTasks.Factories(factories));

        /// <summary>All results in argument order (clauses 13 to 23).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup<T> All<T>(GatherOptions options, params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.All(options, ValueTasks.Factories(factories));

        /// <summary>All of them (clauses 13 to 23).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup All(params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.All(ValueTasks.Factories(factories));

        /// <summary>All of them (clauses 13 to 23).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup All(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.All(options, ValueTasks.Factories(factories));

        /// <summary>All of them (clauses 13 to 23).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup All(params ReadOnlySpan<Func<ValueTask>> factories) => Gather.All(ValueTasks.Factories(factories));

        /// <summary>All of them (clauses 13 to 23).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherGroup All(GatherOptions options, params ReadOnlySpan<Func<ValueTask>> factories) => Gather.All(options, ValueTasks.Factories(factories));

        /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<T> Any<T>(params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.Any(ValueTasks.Factories(factories));

        /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<T> Any<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.Any(options, ValueTasks.Factories(factories));

        /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<T> Any<T>(params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.Any(ValueTasks.Factories(factories));

        /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<T> Any<T>(GatherOptions options, params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.Any(options, ValueTasks.Factories(factories));

        /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<int> Any(params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.Any(ValueTasks.Factories(factories));

        /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<int> Any(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.Any(options, ValueTasks.Factories(factories));

        /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<int> Any(params ReadOnlySpan<Func<ValueTask>> factories) => Gather.Any(ValueTasks.Factories(factories));

        /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<int> Any(GatherOptions options, params ReadOnlySpan<Func<ValueTask>> factories) => Gather.Any(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<T>> Each<T>(params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.Each(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.Each(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<T>> Each<T>(params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.Each(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.Each(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<NoResult>> Each(params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.Each(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.Each(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<NoResult>> Each(params ReadOnlySpan<Func<ValueTask>> factories) => Gather.Each(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params ReadOnlySpan<Func<ValueTask>> factories) => Gather.Each(options, ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<T>> First<T>(params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.First(ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.First(options, ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<T>> First<T>(params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.First(ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.First(options, ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<NoResult>> First(params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.First(ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.First(options, ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<NoResult>> First(params ReadOnlySpan<Func<ValueTask>> factories) => Gather.First(ValueTasks.Factories(factories));

        /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params ReadOnlySpan<Func<ValueTask>> factories) => Gather.First(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<T> Settled<T>(params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.Settled(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<T> Settled<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask<T>>> factories) => Gather.Settled(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<T> Settled<T>(params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.Settled(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<T> Settled<T>(GatherOptions options, params ReadOnlySpan<Func<ValueTask<T>>> factories) => Gather.Settled(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<NoResult> Settled(params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.Settled(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order and gives its token.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<NoResult> Settled(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, ValueTask>> factories) => Gather.Settled(options, ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<NoResult> Settled(params ReadOnlySpan<Func<ValueTask>> factories) => Gather.Settled(ValueTasks.Factories(factories));

        /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="factories">Factories that return value tasks, which the group starts in argument order.</param>
        /// <exception cref="ArgumentNullException">The options are null.</exception>
        /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
        public static GatherSettled<NoResult> Settled(GatherOptions options, params ReadOnlySpan<Func<ValueTask>> factories) => Gather.Settled(options, ValueTasks.Factories(factories));

        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        [OverloadResolutionPriority(1)]
        public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body) =>
            Gather.Map(options, source, ValueTasks.Body(body));

        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body) =>
            Gather.Map(options, source, ValueTasks.Body(body));

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        [OverloadResolutionPriority(1)]
        public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) =>
            Gather.Map(options, source, ValueTasks.Body(body));

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37). The first failure cancels the others, and the group ends when they have, unless the options say otherwise.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask> body) =>
            Gather.Map(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherSettled<T> Settled<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Settled(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        [OverloadResolutionPriority(1)]
        public static GatherSettled<T> Settled<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body) =>
            Gather.Settled(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherSettled<T> Settled<TSource, T>(IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Settled(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherSettled<T> Settled<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body) =>
            Gather.Settled(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherSettled<NoResult> Settled<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Settled(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        [OverloadResolutionPriority(1)]
        public static GatherSettled<NoResult> Settled<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) =>
            Gather.Settled(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherSettled<NoResult> Settled<TSource>(IEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Settled(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for every item of a source, as values in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherSettled<NoResult> Settled<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask> body) =>
            Gather.Settled(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        [OverloadResolutionPriority(1)]
        public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body) =>
            Gather.Each(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body) =>
            Gather.Each(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        [OverloadResolutionPriority(1)]
        public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) =>
            Gather.Each(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(IEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of a source, as soon as it ends. Under a limit the next item is started when the reader has taken one; read it once, and leaving the loop early cancels the rest.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask> body) =>
            Gather.Each(options, source, ValueTasks.Body(body));

        /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<T> Any<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Any(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<T> Any<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body) =>
            Gather.Any(options, source, ValueTasks.Body(body));

        /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherHandle<T> Any<TSource, T>(IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Any(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>The first result of a body for the items of a source; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<T> Any<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body) =>
            Gather.Any(options, source, ValueTasks.Body(body));

        /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<int> Any<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Any(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<int> Any<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) =>
            Gather.Any(options, source, ValueTasks.Body(body));

        /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherHandle<int> Any<TSource>(IEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Any(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>The place of the first item for which a body succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<int> Any<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask> body) =>
            Gather.Any(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<Outcome<T>> First<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.First(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<Outcome<T>> First<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body) =>
            Gather.First(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<T>> First<TSource, T>(IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.First(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<T>> First<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body) =>
            Gather.First(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<Outcome<NoResult>> First<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.First(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(1)]
        public static GatherHandle<Outcome<NoResult>> First<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body) =>
            Gather.First(options, source, ValueTasks.Body(body));

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item. Nothing is started then (clause 6).</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<NoResult>> First<TSource>(IEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.First(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for the item that ended first; the others are asked to cancel (beyond asyncio).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        /// <exception cref="ArgumentException">There is no item, or OnFailure is set. Nothing is started then (clause 6).</exception>
        public static GatherHandle<Outcome<NoResult>> First<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask> body) =>
            Gather.First(options, source, ValueTasks.Body(body));

        /// <summary>The results of a body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(3)]
        public static Task<T[]> Map<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>The results of a body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(2)]
        public static Task<T[]> Map<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>A body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(3)]
        public static Task Map<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>A body for every item of an asynchronous sequence, in the order of the source, which is read on when there is room under the limit. The first failure cancels the others, and the task ends when they have.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(2)]
        public static Task Map<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Map(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(3)]
        public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(2)]
        public static IAsyncEnumerable<Outcome<T>> Each<TSource, T>(IAsyncEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(3)]
        public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>How a body ended for each item of an asynchronous sequence, as soon as it ends. Nothing starts before it is read; under a limit the next item is read and started when the reader has taken an outcome. Leaving the loop early cancels the rest and waits for it.</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items. Its token is cancelled with the others.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <param name="cancellationToken">Cancels the group: see <see cref="GatherOptions.CancellationToken"/>.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        [OverloadResolutionPriority(2)]
        public static IAsyncEnumerable<Outcome<NoResult>> Each<TSource>(IAsyncEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null, CancellationToken cancellationToken = default) =>
            Gather.Each(source, ValueTasks.Body(body), limit, cancellationToken);

        /// <summary>A coroutine object with a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <typeparam name="T">The type of its result.</typeparam>
        /// <param name="factory">Starts the operation, with a token that Cancel cancels. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<T> Cold<T>(Func<CancellationToken, ValueTask<T>> factory) => Gather.Cold(ValueTasks.Factory(factory, nameof(factory)));

        /// <summary>A coroutine object with a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <typeparam name="T">The type of its result.</typeparam>
        /// <param name="factory">Starts the operation; once it runs it cannot be cancelled. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<T> Cold<T>(Func<ValueTask<T>> factory) => Gather.Cold(ValueTasks.Factory(factory, nameof(factory)));

        /// <summary>A coroutine object without a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <param name="factory">Starts the operation, with a token that Cancel cancels. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<NoResult> Cold(Func<CancellationToken, ValueTask> factory) => Gather.Cold(ValueTasks.Factory(factory, nameof(factory)));

        /// <summary>A coroutine object without a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <param name="factory">Starts the operation; once it runs it cannot be cancelled. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<NoResult> Cold(Func<ValueTask> factory) => Gather.Cold(ValueTasks.Factory(factory, nameof(factory)));
    }
}
