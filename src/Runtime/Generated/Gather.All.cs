// Written by: dotnet run eng/generate.cs
namespace AsyncGather;

public static partial class Gather
{
    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params Task<T>[] tasks) => AllRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params ReadOnlySpan<Task<T>> tasks) => AllRunning(tasks, null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(IEnumerable<Task<T>> tasks) => AllRunning(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params Task<T>[] tasks) => AllRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params ReadOnlySpan<Task<T>> tasks) => AllRunning(tasks, Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, IEnumerable<Task<T>> tasks) => AllRunning(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params Func<Task<T>>[] factories) => AllStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params ReadOnlySpan<Func<Task<T>>> factories) => AllStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(IEnumerable<Func<Task<T>>> factories) => AllStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params Func<Task<T>>[] factories) => AllStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params ReadOnlySpan<Func<Task<T>>> factories) => AllStarted<T, Func<Task<T>>, FactoryLaunch<T>>(factories, Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, IEnumerable<Func<Task<T>>> factories) => AllStarted<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params Func<CancellationToken, Task<T>>[] factories) => AllStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => AllStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(IEnumerable<Func<CancellationToken, Task<T>>> factories) => AllStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params Func<CancellationToken, Task<T>>[] factories) => AllStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task<T>>> factories) => AllStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(factories, Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, IEnumerable<Func<CancellationToken, Task<T>>> factories) => AllStarted<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params GatherChild<T>[] children) => AllHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params ReadOnlySpan<GatherChild<T>> children) => AllHeld<T, GatherChild<T>>(children, null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(IEnumerable<GatherChild<T>> children) => AllHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params GatherChild<T>[] children) => AllHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params ReadOnlySpan<GatherChild<T>> children) => AllHeld<T, GatherChild<T>>(children, Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children of any kind, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, IEnumerable<GatherChild<T>> children) => AllHeld<T, GatherChild<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params GatherHandle<T>[] children) => AllHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(params ReadOnlySpan<GatherHandle<T>> children) => AllHeld<T, GatherHandle<T>>(children, null);

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params GatherHandle<T>[] children) => AllHeld<T, GatherHandle<T>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>All results in argument order (clauses 13 to 23).</summary>
    /// <typeparam name="T">The type of each result.</typeparam>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup<T> All<T>(GatherOptions options, params ReadOnlySpan<GatherHandle<T>> children) => AllHeld<T, GatherHandle<T>>(children, Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params Task[] tasks) => AllRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params ReadOnlySpan<Task> tasks) => AllRunningPlain(tasks, null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(IEnumerable<Task> tasks) => AllRunningPlain(Guard.Span(tasks, nameof(tasks)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params Task[] tasks) => AllRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params ReadOnlySpan<Task> tasks) => AllRunningPlain(tasks, Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="tasks">Tasks without results that run already; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The tasks or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null, or a task was never started, or a limit is set. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, IEnumerable<Task> tasks) => AllRunningPlain(Guard.Span(tasks, nameof(tasks)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params Func<Task>[] factories) => AllStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params ReadOnlySpan<Func<Task>> factories) => AllStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(IEnumerable<Func<Task>> factories) => AllStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params Func<Task>[] factories) => AllStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params ReadOnlySpan<Func<Task>> factories) => AllStartedPlain<Func<Task>, PlainFactoryLaunch>(factories, Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, IEnumerable<Func<Task>> factories) => AllStartedPlain<Func<Task>, PlainFactoryLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params Func<CancellationToken, Task>[] factories) => AllStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params ReadOnlySpan<Func<CancellationToken, Task>> factories) => AllStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(IEnumerable<Func<CancellationToken, Task>> factories) => AllStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params Func<CancellationToken, Task>[] factories) => AllStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params ReadOnlySpan<Func<CancellationToken, Task>> factories) => AllStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(factories, Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="factories">Factories without results, which the group starts in argument order and gives its token; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The factories or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, IEnumerable<Func<CancellationToken, Task>> factories) => AllStartedPlain<Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.Span(factories, nameof(factories)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params GatherChild<NoResult>[] children) => AllHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params ReadOnlySpan<GatherChild<NoResult>> children) => AllHeldPlain<GatherChild<NoResult>>(children, null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(IEnumerable<GatherChild<NoResult>> children) => AllHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params GatherChild<NoResult>[] children) => AllHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params ReadOnlySpan<GatherChild<NoResult>> children) => AllHeldPlain<GatherChild<NoResult>>(children, Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Children without results, groups included; the sequence is read to its end before anything starts.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, IEnumerable<GatherChild<NoResult>> children) => AllHeldPlain<GatherChild<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params GatherHandle<NoResult>[] children) => AllHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(params ReadOnlySpan<GatherHandle<NoResult>> children) => AllHeldPlain<GatherHandle<NoResult>>(children, null);

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The children or the options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params GatherHandle<NoResult>[] children) => AllHeldPlain<GatherHandle<NoResult>>(Guard.Span(children, nameof(children)), Guard.Options(options));

    /// <summary>All of them (clauses 13 to 23).</summary>
    /// <param name="options">How the group runs; a <see cref="CancellationToken"/> will do.</param>
    /// <param name="children">Groups without results, which are children here.</param>
    /// <exception cref="ArgumentNullException">The options are null.</exception>
    /// <exception cref="ArgumentException">An element is null. Nothing is started then (clause 6).</exception>
    public static GatherGroup All(GatherOptions options, params ReadOnlySpan<GatherHandle<NoResult>> children) => AllHeldPlain<GatherHandle<NoResult>>(children, Guard.Options(options));

    static GatherGroup<T> AllStarted<T, TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = AllGroup<T>.Of(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherGroup<T> AllHeld<T, TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<T>
    {
        var group = AllGroup<T>.Of(children.Length);
        Starter.Held(group, children, options);
        return group;
    }

    static GatherGroup AllRunningPlain(ReadOnlySpan<Task> tasks, GatherOptions? options)
    {
        var group = GatherGroup.Of(tasks.Length);
        Starter.Running(group, tasks, options);
        return group;
    }

    static GatherGroup AllStartedPlain<TItem, TLaunch>(ReadOnlySpan<TItem> factories, GatherOptions? options) where TLaunch : struct, ILaunch<TItem>
    {
        var group = GatherGroup.Of(factories.Length);
        Starter.Started(group, factories, default(TLaunch), options);
        return group;
    }

    static GatherGroup AllHeldPlain<TChild>(ReadOnlySpan<TChild> children, GatherOptions? options) where TChild : GatherChild<NoResult>
    {
        var group = GatherGroup.Of(children.Length);
        Starter.Held(group, children, options);
        return group;
    }
}
