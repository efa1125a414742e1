// Written by: dotnet run eng/generate.cs
namespace AsyncGather;

public static partial class Gather
{
    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params Task<T>[] tasks) => AnyRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params ReadOnlySpan<Task<T>> tasks) => AnyRunning(tasks, null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(IEnumerable<Task<T>> tasks) => AnyRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params Task<T>[] tasks) => AnyRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params ReadOnlySpan<Task<T>> tasks) => AnyRunning(tasks, Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, IEnumerable<Task<T>> tasks) => AnyRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params Func<Task<T>>[] factories) => AnyStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params ReadOnlySpan<Func<Task<T>>> factories) => AnyStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(IEnumerable<Func<Task<T>>> factories) => AnyStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params Func<Task<T>>[] factories) => AnyStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params ReadOnlySpan<Func<Task<T>>> factories) => AnyStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, IEnumerable<Func<Task<T>>> factories) => AnyStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params Func<CancellationToken, Task<T>>[] factories) => AnyStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => AnyStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(IEnumerable<Func<CancellationToken, Task<T>>> factories) => AnyStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params Func<CancellationToken, Task<T>>[] factories) => AnyStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => AnyStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, IEnumerable<Func<CancellationToken, Task<T>>> factories) => AnyStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params GatherChild<T>[] children) => AnyHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params ReadOnlySpan<GatherChild<T>> children) => AnyHeld<T, GatherChild<T>>(children, null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(IEnumerable<GatherChild<T>> children) => AnyHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params GatherChild<T>[] children) => AnyHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params ReadOnlySpan<GatherChild<T>> children) => AnyHeld<T, GatherChild<T>>(children, Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, IEnumerable<GatherChild<T>> children) => AnyHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params GatherHandle<T>[] children) => AnyHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(params ReadOnlySpan<GatherHandle<T>> children) => AnyHeld<T, GatherHandle<T>>(children, null);

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params GatherHandle<T>[] children) => AnyHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>The first result; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<T> Any<T>(GatherOptions options, params ReadOnlySpan<GatherHandle<T>> children) => AnyHeld<T, GatherHandle<T>>(children, Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params Task[] tasks) => AnyRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params ReadOnlySpan<Task> tasks) => AnyRunningPlain(tasks, null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(IEnumerable<Task> tasks) => AnyRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params Task[] tasks) => AnyRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params ReadOnlySpan<Task> tasks) => AnyRunningPlain(tasks, Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, IEnumerable<Task> tasks) => AnyRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params Func<Task>[] factories) => AnyStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params ReadOnlySpan<Func<Task>> factories) => AnyStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(IEnumerable<Func<Task>> factories) => AnyStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params Func<Task>[] factories) => AnyStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params ReadOnlySpan<Func<Task>> factories) => AnyStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, IEnumerable<Func<Task>> factories) => AnyStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params Func<CancellationToken, Task>[] factories) => AnyStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params ReadOnlySpan<Func<CancellationToken, Task>> factories) => AnyStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(IEnumerable<Func<CancellationToken, Task>> factories) => AnyStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params Func<CancellationToken, Task>[] factories) => AnyStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task>> factories) => AnyStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, IEnumerable<Func<CancellationToken, Task>> factories) => AnyStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params GatherChild<NoResult>[] children) => AnyHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params ReadOnlySpan<GatherChild<NoResult>> children) => AnyHeldPlain<GatherChild<NoResult>>(children, null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(IEnumerable<GatherChild<NoResult>> children) => AnyHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params GatherChild<NoResult>[] children) => AnyHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params ReadOnlySpan<GatherChild<NoResult>> children) => AnyHeldPlain<GatherChild<NoResult>>(children, Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, IEnumerable<GatherChild<NoResult>> children) => AnyHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params GatherHandle<NoResult>[] children) => AnyHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(params ReadOnlySpan<GatherHandle<NoResult>> children) => AnyHeldPlain<GatherHandle<NoResult>>(children, null);

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params GatherHandle<NoResult>[] children) => AnyHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>The place of the first that succeeds, from 0; the others are asked to cancel (beyond asyncio; an <see cref="AggregateException"/> if none succeeds).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<int> Any(GatherOptions options, params ReadOnlySpan<GatherHandle<NoResult>> children) => AnyHeldPlain<GatherHandle<NoResult>>(children, Guard.Options(options));

    static GatherHandle<T> AnyRunning<T>(ReadOnlySpan<Task<T>> tasks, GatherOptions? options)
    {
        var group = new AnyGroup<T>(tasks.Length, static (_, task) => Failure.Result<T>(task));
        Starter.Running(group, tasks, options);
        return group;
    }

    static GatherHandle<T> AnyStarted<T, TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = new AnyGroup<T>(factories.Length, static (_, task) => Failure.Result<T>(task));
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherHandle<T> AnyHeld<T, TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<T>
    {
        var group = new AnyGroup<T>(children.Length, static (_, task) => Failure.Result<T>(task));
        Starter.Held(group, children, options);
        return group;
    }

    static GatherHandle<int> AnyRunningPlain(ReadOnlySpan<Task> tasks, GatherOptions? options)
    {
        var group = new AnyGroup<int>(tasks.Length, static (place, _) => place);
        Starter.Running(group, tasks, options);
        return group;
    }

    static GatherHandle<int> AnyStartedPlain<TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = new AnyGroup<int>(factories.Length, static (place, _) => place);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherHandle<int> AnyHeldPlain<TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<NoResult>
    {
        var group = new AnyGroup<int>(children.Length, static (place, _) => place);
        Starter.Held(group, children, options);
        return group;
    }
}
