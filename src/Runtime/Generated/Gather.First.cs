// Written by: dotnet run eng/generate.cs
namespace AsyncGather;

public static partial class Gather
{
    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params Task<T>[] tasks) => FirstRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params ReadOnlySpan<Task<T>> tasks) => FirstRunning(tasks, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(IEnumerable<Task<T>> tasks) => FirstRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params Task<T>[] tasks) => FirstRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params ReadOnlySpan<Task<T>> tasks) => FirstRunning(tasks, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, IEnumerable<Task<T>> tasks) => FirstRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params Func<Task<T>>[] factories) => FirstStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params ReadOnlySpan<Func<Task<T>>> factories) => FirstStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(IEnumerable<Func<Task<T>>> factories) => FirstStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params Func<Task<T>>[] factories) => FirstStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params ReadOnlySpan<Func<Task<T>>> factories) => FirstStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, IEnumerable<Func<Task<T>>> factories) => FirstStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params Func<CancellationToken, Task<T>>[] factories) => FirstStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => FirstStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(IEnumerable<Func<CancellationToken, Task<T>>> factories) => FirstStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params Func<CancellationToken, Task<T>>[] factories) => FirstStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => FirstStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, IEnumerable<Func<CancellationToken, Task<T>>> factories) => FirstStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params GatherChild<T>[] children) => FirstHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params ReadOnlySpan<GatherChild<T>> children) => FirstHeld<T, GatherChild<T>>(children, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(IEnumerable<GatherChild<T>> children) => FirstHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params GatherChild<T>[] children) => FirstHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params ReadOnlySpan<GatherChild<T>> children) => FirstHeld<T, GatherChild<T>>(children, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, IEnumerable<GatherChild<T>> children) => FirstHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params GatherHandle<T>[] children) => FirstHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(params ReadOnlySpan<GatherHandle<T>> children) => FirstHeld<T, GatherHandle<T>>(children, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params GatherHandle<T>[] children) => FirstHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<T>> First<T>(GatherOptions options, params ReadOnlySpan<GatherHandle<T>> children) => FirstHeld<T, GatherHandle<T>>(children, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params Task[] tasks) => FirstRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params ReadOnlySpan<Task> tasks) => FirstRunningPlain(tasks, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(IEnumerable<Task> tasks) => FirstRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params Task[] tasks) => FirstRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params ReadOnlySpan<Task> tasks) => FirstRunningPlain(tasks, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, IEnumerable<Task> tasks) => FirstRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params Func<Task>[] factories) => FirstStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params ReadOnlySpan<Func<Task>> factories) => FirstStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(IEnumerable<Func<Task>> factories) => FirstStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params Func<Task>[] factories) => FirstStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params ReadOnlySpan<Func<Task>> factories) => FirstStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, IEnumerable<Func<Task>> factories) => FirstStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params Func<CancellationToken, Task>[] factories) => FirstStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params ReadOnlySpan<Func<CancellationToken, Task>> factories) => FirstStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(IEnumerable<Func<CancellationToken, Task>> factories) => FirstStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params Func<CancellationToken, Task>[] factories) => FirstStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task>> factories) => FirstStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, IEnumerable<Func<CancellationToken, Task>> factories) => FirstStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params GatherChild<NoResult>[] children) => FirstHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params ReadOnlySpan<GatherChild<NoResult>> children) => FirstHeldPlain<GatherChild<NoResult>>(children, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(IEnumerable<GatherChild<NoResult>> children) => FirstHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params GatherChild<NoResult>[] children) => FirstHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params ReadOnlySpan<GatherChild<NoResult>> children) => FirstHeldPlain<GatherChild<NoResult>>(children, Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, IEnumerable<GatherChild<NoResult>> children) => FirstHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params GatherHandle<NoResult>[] children) => FirstHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null, or there is none. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(params ReadOnlySpan<GatherHandle<NoResult>> children) => FirstHeldPlain<GatherHandle<NoResult>>(children, null);

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params GatherHandle<NoResult>[] children) => FirstHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How the first to end ended; the others are asked to cancel (beyond asyncio: <c>asyncio.wait(.., FIRST_COMPLETED)</c>).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or there is none, or OnFailure is set. Nothing is started then (clause 6).</exception>
    public static GatherHandle<Outcome<NoResult>> First(GatherOptions options, params ReadOnlySpan<GatherHandle<NoResult>> children) => FirstHeldPlain<GatherHandle<NoResult>>(children, Guard.Options(options));

    static GatherHandle<Outcome<T>> FirstRunning<T>(ReadOnlySpan<Task<T>> tasks, GatherOptions? options)
    {
        var group = new FirstGroup<T>(tasks.Length);
        Starter.Running(group, tasks, options);
        return group;
    }

    static GatherHandle<Outcome<T>> FirstStarted<T, TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = new FirstGroup<T>(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherHandle<Outcome<T>> FirstHeld<T, TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<T>
    {
        var group = new FirstGroup<T>(children.Length);
        Starter.Held(group, children, options);
        return group;
    }

    static GatherHandle<Outcome<NoResult>> FirstRunningPlain(ReadOnlySpan<Task> tasks, GatherOptions? options)
    {
        var group = new FirstGroup<NoResult>(tasks.Length);
        Starter.Running(group, tasks, options);
        return group;
    }

    static GatherHandle<Outcome<NoResult>> FirstStartedPlain<TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = new FirstGroup<NoResult>(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherHandle<Outcome<NoResult>> FirstHeldPlain<TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<NoResult>
    {
        var group = new FirstGroup<NoResult>(children.Length);
        Starter.Held(group, children, options);
        return group;
    }
}
