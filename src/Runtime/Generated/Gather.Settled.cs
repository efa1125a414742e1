// Written by: dotnet run eng/generate.cs
namespace AsyncGather;

public static partial class Gather
{
    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params Task<T>[] tasks) => SettledRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params ReadOnlySpan<Task<T>> tasks) => SettledRunning(tasks, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(IEnumerable<Task<T>> tasks) => SettledRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params Task<T>[] tasks) => SettledRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params ReadOnlySpan<Task<T>> tasks) => SettledRunning(tasks, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, IEnumerable<Task<T>> tasks) => SettledRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params Func<Task<T>>[] factories) => SettledStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params ReadOnlySpan<Func<Task<T>>> factories) => SettledStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(IEnumerable<Func<Task<T>>> factories) => SettledStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params Func<Task<T>>[] factories) => SettledStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params ReadOnlySpan<Func<Task<T>>> factories) => SettledStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, IEnumerable<Func<Task<T>>> factories) => SettledStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params Func<CancellationToken, Task<T>>[] factories) => SettledStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => SettledStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(IEnumerable<Func<CancellationToken, Task<T>>> factories) => SettledStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params Func<CancellationToken, Task<T>>[] factories) => SettledStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => SettledStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, IEnumerable<Func<CancellationToken, Task<T>>> factories) => SettledStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params GatherChild<T>[] children) => SettledHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params ReadOnlySpan<GatherChild<T>> children) => SettledHeld<T, GatherChild<T>>(children, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(IEnumerable<GatherChild<T>> children) => SettledHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params GatherChild<T>[] children) => SettledHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params ReadOnlySpan<GatherChild<T>> children) => SettledHeld<T, GatherChild<T>>(children, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, IEnumerable<GatherChild<T>> children) => SettledHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params GatherHandle<T>[] children) => SettledHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(params ReadOnlySpan<GatherHandle<T>> children) => SettledHeld<T, GatherHandle<T>>(children, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params GatherHandle<T>[] children) => SettledHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<T> Settled<T>(GatherOptions options, params ReadOnlySpan<GatherHandle<T>> children) => SettledHeld<T, GatherHandle<T>>(children, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params Task[] tasks) => SettledRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params ReadOnlySpan<Task> tasks) => SettledRunningPlain(tasks, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(IEnumerable<Task> tasks) => SettledRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params Task[] tasks) => SettledRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params ReadOnlySpan<Task> tasks) => SettledRunningPlain(tasks, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, IEnumerable<Task> tasks) => SettledRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params Func<Task>[] factories) => SettledStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params ReadOnlySpan<Func<Task>> factories) => SettledStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(IEnumerable<Func<Task>> factories) => SettledStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params Func<Task>[] factories) => SettledStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params ReadOnlySpan<Func<Task>> factories) => SettledStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, IEnumerable<Func<Task>> factories) => SettledStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params Func<CancellationToken, Task>[] factories) => SettledStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params ReadOnlySpan<Func<CancellationToken, Task>> factories) => SettledStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(IEnumerable<Func<CancellationToken, Task>> factories) => SettledStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params Func<CancellationToken, Task>[] factories) => SettledStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task>> factories) => SettledStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, IEnumerable<Func<CancellationToken, Task>> factories) => SettledStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params GatherChild<NoResult>[] children) => SettledHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params ReadOnlySpan<GatherChild<NoResult>> children) => SettledHeldPlain<GatherChild<NoResult>>(children, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(IEnumerable<GatherChild<NoResult>> children) => SettledHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params GatherChild<NoResult>[] children) => SettledHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params ReadOnlySpan<GatherChild<NoResult>> children) => SettledHeldPlain<GatherChild<NoResult>>(children, Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, IEnumerable<GatherChild<NoResult>> children) => SettledHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params GatherHandle<NoResult>[] children) => SettledHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(params ReadOnlySpan<GatherHandle<NoResult>> children) => SettledHeldPlain<GatherHandle<NoResult>>(children, null);

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params GatherHandle<NoResult>[] children) => SettledHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>How each one ended, as values in argument order (clauses 24 to 27).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherSettled<NoResult> Settled(GatherOptions options, params ReadOnlySpan<GatherHandle<NoResult>> children) => SettledHeldPlain<GatherHandle<NoResult>>(children, Guard.Options(options));

    static GatherSettled<T> SettledRunning<T>(ReadOnlySpan<Task<T>> tasks, GatherOptions? options)
    {
        var group = GatherSettled<T>.Of(tasks.Length);
        Starter.Running(group, tasks, options);
        return group;
    }

    static GatherSettled<T> SettledStarted<T, TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = GatherSettled<T>.Of(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherSettled<T> SettledHeld<T, TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<T>
    {
        var group = GatherSettled<T>.Of(children.Length);
        Starter.Held(group, children, options);
        return group;
    }

    static GatherSettled<NoResult> SettledRunningPlain(ReadOnlySpan<Task> tasks, GatherOptions? options)
    {
        var group = GatherSettled<NoResult>.Of(tasks.Length);
        Starter.Running(group, tasks, options);
        return group;
    }

    static GatherSettled<NoResult> SettledStartedPlain<TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = GatherSettled<NoResult>.Of(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherSettled<NoResult> SettledHeldPlain<TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<NoResult>
    {
        var group = GatherSettled<NoResult>.Of(children.Length);
        Starter.Held(group, children, options);
        return group;
    }
}
