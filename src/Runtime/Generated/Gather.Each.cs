// Written by: dotnet run eng/generate.cs
namespace AsyncGather;

public static partial class Gather
{
    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params Task<T>[] tasks) => EachRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params ReadOnlySpan<Task<T>> tasks) => EachRunning(tasks, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(IEnumerable<Task<T>> tasks) => EachRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params Task<T>[] tasks) => EachRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params ReadOnlySpan<Task<T>> tasks) => EachRunning(tasks, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, IEnumerable<Task<T>> tasks) => EachRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params Func<Task<T>>[] factories) => EachStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params ReadOnlySpan<Func<Task<T>>> factories) => EachStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(IEnumerable<Func<Task<T>>> factories) => EachStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params Func<Task<T>>[] factories) => EachStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params ReadOnlySpan<Func<Task<T>>> factories) => EachStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, IEnumerable<Func<Task<T>>> factories) => EachStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params Func<CancellationToken, Task<T>>[] factories) => EachStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => EachStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(IEnumerable<Func<CancellationToken, Task<T>>> factories) => EachStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params Func<CancellationToken, Task<T>>[] factories) => EachStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => EachStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, IEnumerable<Func<CancellationToken, Task<T>>> factories) => EachStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params GatherChild<T>[] children) => EachHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params ReadOnlySpan<GatherChild<T>> children) => EachHeld<T, GatherChild<T>>(children, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(IEnumerable<GatherChild<T>> children) => EachHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params GatherChild<T>[] children) => EachHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params ReadOnlySpan<GatherChild<T>> children) => EachHeld<T, GatherChild<T>>(children, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, IEnumerable<GatherChild<T>> children) => EachHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params GatherHandle<T>[] children) => EachHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(params ReadOnlySpan<GatherHandle<T>> children) => EachHeld<T, GatherHandle<T>>(children, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params GatherHandle<T>[] children) => EachHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<T>> Each<T>(GatherOptions options, params ReadOnlySpan<GatherHandle<T>> children) => EachHeld<T, GatherHandle<T>>(children, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params Task[] tasks) => EachRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params ReadOnlySpan<Task> tasks) => EachRunningPlain(tasks, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(IEnumerable<Task> tasks) => EachRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params Task[] tasks) => EachRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params ReadOnlySpan<Task> tasks) => EachRunningPlain(tasks, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, IEnumerable<Task> tasks) => EachRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params Func<Task>[] factories) => EachStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params ReadOnlySpan<Func<Task>> factories) => EachStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(IEnumerable<Func<Task>> factories) => EachStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params Func<Task>[] factories) => EachStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params ReadOnlySpan<Func<Task>> factories) => EachStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, IEnumerable<Func<Task>> factories) => EachStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params Func<CancellationToken, Task>[] factories) => EachStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params ReadOnlySpan<Func<CancellationToken, Task>> factories) => EachStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(IEnumerable<Func<CancellationToken, Task>> factories) => EachStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params Func<CancellationToken, Task>[] factories) => EachStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task>> factories) => EachStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, IEnumerable<Func<CancellationToken, Task>> factories) => EachStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params GatherChild<NoResult>[] children) => EachHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params ReadOnlySpan<GatherChild<NoResult>> children) => EachHeldPlain<GatherChild<NoResult>>(children, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(IEnumerable<GatherChild<NoResult>> children) => EachHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params GatherChild<NoResult>[] children) => EachHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params ReadOnlySpan<GatherChild<NoResult>> children) => EachHeldPlain<GatherChild<NoResult>>(children, Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, IEnumerable<GatherChild<NoResult>> children) => EachHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params GatherHandle<NoResult>[] children) => EachHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(params ReadOnlySpan<GatherHandle<NoResult>> children) => EachHeldPlain<GatherHandle<NoResult>>(children, null);

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params GatherHandle<NoResult>[] children) => EachHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as soon as it ends (<c>asyncio.as_completed</c>; read it once, and leaving the loop early cancels the rest).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static IAsyncEnumerable<Outcome<NoResult>> Each(GatherOptions options, params ReadOnlySpan<GatherHandle<NoResult>> children) => EachHeldPlain<GatherHandle<NoResult>>(children, Guard.Options(options));

    static IAsyncEnumerable<Outcome<T>> EachRunning<T>(ReadOnlySpan<Task<T>> tasks, GatherOptions? options)
    {
        var group = new EachGroup<T>(tasks.Length);
        Starter.Running(group, tasks, options);
        return group;
    }

    static IAsyncEnumerable<Outcome<T>> EachStarted<T, TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = new EachGroup<T>(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static IAsyncEnumerable<Outcome<T>> EachHeld<T, TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<T>
    {
        var group = new EachGroup<T>(children.Length);
        Starter.Held(group, children, options);
        return group;
    }

    static IAsyncEnumerable<Outcome<NoResult>> EachRunningPlain(ReadOnlySpan<Task> tasks, GatherOptions? options)
    {
        var group = new EachGroup<NoResult>(tasks.Length);
        Starter.Running(group, tasks, options);
        return group;
    }

    static IAsyncEnumerable<Outcome<NoResult>> EachStartedPlain<TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = new EachGroup<NoResult>(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static IAsyncEnumerable<Outcome<NoResult>> EachHeldPlain<TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<NoResult>
    {
        var group = new EachGroup<NoResult>(children.Length);
        Starter.Held(group, children, options);
        return group;
    }
}
