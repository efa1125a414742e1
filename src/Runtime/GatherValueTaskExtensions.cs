namespace AsyncGather;

/// <summary>
/// Factories and bodies that return value tasks, in C# 14 as <c>Gather.Map</c> and <c>Gather.Cold</c>. They stand apart because a
/// lambda such as <c>async () =&gt; 1</c> could be either kind, and older compilers would refuse it. In older languages they are
/// plain methods of this class.
/// </summary>
public static class GatherValueTaskExtensions
{
    extension(Gather)
    {
        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body, int? limit = null)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(source, (item, token) => body(item, token).AsTask(), limit);
        }

        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask<T>> body)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(options, source, (item, token) => body(item, token).AsTask());
        }

        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherGroup<T> Map<TSource, T>(IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body, int? limit = null)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(source, item => body(item).AsTask(), limit);
        }

        /// <summary>The results of a body for every item of a source, in the order of the source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <typeparam name="T">The type of each result.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherGroup<T> Map<TSource, T>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask<T>> body)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(options, source, item => body(item).AsTask());
        }

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body, int? limit = null)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(source, (item, token) => body(item, token).AsTask(), limit);
        }

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item, with the token of the group. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, CancellationToken, ValueTask> body)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(options, source, (item, token) => body(item, token).AsTask());
        }

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <param name="limit">How many run at the same time, at least 1; null is no limit.</param>
        /// <exception cref="ArgumentNullException">The source or the body is null.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1. Nothing is started then (clause 6).</exception>
        public static GatherGroup Map<TSource>(IEnumerable<TSource> source, Func<TSource, ValueTask> body, int? limit = null)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(source, item => body(item).AsTask(), limit);
        }

        /// <summary>A body for every item of a source, as many at a time as the limit says (beyond asyncio; clauses 3, 4 and 37).</summary>
        /// <typeparam name="TSource">The type of an item.</typeparam>
        /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
        /// <param name="source">The items; the sequence is read to its end before anything starts.</param>
        /// <param name="body">Starts the operation for an item. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The options, the source or the body is null.</exception>
        public static GatherGroup Map<TSource>(GatherOptions options, IEnumerable<TSource> source, Func<TSource, ValueTask> body)
        {
            Guard.NotNull(body, nameof(body));
            return Gather.Map(options, source, item => body(item).AsTask());
        }

        /// <summary>A coroutine object with a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <typeparam name="T">The type of its result.</typeparam>
        /// <param name="factory">Starts the operation, with a token that Cancel cancels. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<T> Cold<T>(Func<CancellationToken, ValueTask<T>> factory)
        {
            Guard.NotNull(factory, nameof(factory));
            return Gather.Cold(token => factory(token).AsTask());
        }

        /// <summary>A coroutine object with a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <typeparam name="T">The type of its result.</typeparam>
        /// <param name="factory">Starts the operation; once it runs it cannot be cancelled. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<T> Cold<T>(Func<ValueTask<T>> factory)
        {
            Guard.NotNull(factory, nameof(factory));
            return Gather.Cold(() => factory().AsTask());
        }

        /// <summary>A coroutine object without a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <param name="factory">Starts the operation, with a token that Cancel cancels. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<NoResult> Cold(Func<CancellationToken, ValueTask> factory)
        {
            Guard.NotNull(factory, nameof(factory));
            return Gather.Cold(token => factory(token).AsTask());
        }

        /// <summary>A coroutine object without a result: see <see cref="Gather.Cold{T}(Func{Task{T}})"/>.</summary>
        /// <param name="factory">Starts the operation; once it runs it cannot be cancelled. It returns a value task.</param>
        /// <exception cref="ArgumentNullException">The factory is null.</exception>
        public static GatherChild<NoResult> Cold(Func<ValueTask> factory)
        {
            Guard.NotNull(factory, nameof(factory));
            return Gather.Cold(() => factory().AsTask());
        }
    }
}
