namespace AsyncGather;

public static partial class Gather
{
    /// <summary>A task that runs, as a child of a group of mixed kinds (clauses 1 and 11).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="task">The task. A group cannot cancel it (clause 29).</param>
    /// <exception cref="ArgumentNullException">The task is null.</exception>
    /// <exception cref="ArgumentException">The task was never started.</exception>
    public static GatherChild<T> Hot<T>(Task<T> task) => new HotChild<T>(Guard.Running(task));

    /// <summary>A task without a result that runs, as a child of a group of mixed kinds (clauses 1 and 11).</summary>
    /// <param name="task">The task. A group cannot cancel it (clause 29).</param>
    /// <exception cref="ArgumentNullException">The task is null.</exception>
    /// <exception cref="ArgumentException">The task was never started.</exception>
    public static GatherChild<NoResult> Hot(Task task) => new HotChild<NoResult>(Guard.Running(task));

    /// <summary>
    /// A value task, as a child of a group. The first group that holds it consumes it; the same value task in two places of one
    /// group is one child (clause 7).
    /// </summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="task">The value task; do not await it yourself as well.</param>
    public static GatherChild<T> Hot<T>(ValueTask<T> task) => new ValueTaskChild<T, ValueTask<T>>(task, ValueTaskSource.Of(task), static key => key.AsTask());

    /// <summary>A value task without a result, as a child of a group: see <see cref="Hot{T}(ValueTask{T})"/>.</summary>
    /// <param name="task">The value task; do not await it yourself as well.</param>
    public static GatherChild<NoResult> Hot(ValueTask task) => new ValueTaskChild<NoResult, ValueTask>(task, ValueTaskSource.Of(task), static key => key.AsTask());

    /// <summary>
    /// A coroutine object: it starts when the first group starts it, and runs once, in however many places it is given
    /// (clause 7). A factory given twice runs twice.
    /// </summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="factory">Starts the operation. Once it runs it cannot be cancelled, since it takes no token.</param>
    /// <exception cref="ArgumentNullException">The factory is null.</exception>
    public static GatherChild<T> Cold<T>(Func<Task<T>> factory) =>
        new ColdChild<T, Func<Task<T>>, FactoryLaunch<T>>(Guard.NotNull(factory, nameof(factory)));

    /// <summary>A coroutine object that can be cancelled: its token is its own. See <see cref="Cold{T}(Func{Task{T}})"/>.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="factory">Starts the operation, with a token that Cancel cancels.</param>
    /// <exception cref="ArgumentNullException">The factory is null.</exception>
    public static GatherChild<T> Cold<T>(Func<CancellationToken, Task<T>> factory) =>
        new ColdChild<T, Func<CancellationToken, Task<T>>, TokenLaunch<T>>(Guard.NotNull(factory, nameof(factory)));

    /// <summary>A coroutine object without a result: see <see cref="Cold{T}(Func{Task{T}})"/>.</summary>
    /// <param name="factory">Starts the operation. Once it runs it cannot be cancelled, since it takes no token.</param>
    /// <exception cref="ArgumentNullException">The factory is null.</exception>
    public static GatherChild<NoResult> Cold(Func<Task> factory) =>
        new ColdChild<NoResult, Func<Task>, PlainFactoryLaunch>(Guard.NotNull(factory, nameof(factory)));

    /// <summary>A coroutine object without a result that can be cancelled: see <see cref="Cold{T}(Func{Task{T}})"/>.</summary>
    /// <param name="factory">Starts the operation, with a token that Cancel cancels.</param>
    /// <exception cref="ArgumentNullException">The factory is null.</exception>
    public static GatherChild<NoResult> Cold(Func<CancellationToken, Task> factory) =>
        new ColdChild<NoResult, Func<CancellationToken, Task>, PlainTokenLaunch>(Guard.NotNull(factory, nameof(factory)));

    /// <summary>A child that cancellation spares: only the waiting for it is cancelled, the task runs on (clause 41).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentNullException">The task is null.</exception>
    /// <exception cref="ArgumentException">The task was never started.</exception>
    public static GatherChild<T> Shield<T>(Task<T> task) => new ShieldChild<T>(Hot(task));

    /// <summary>A child without a result that cancellation spares: see <see cref="Shield{T}(Task{T})"/>.</summary>
    /// <param name="task">The task.</param>
    /// <exception cref="ArgumentNullException">The task is null.</exception>
    /// <exception cref="ArgumentException">The task was never started.</exception>
    public static GatherChild<NoResult> Shield(Task task) => new ShieldChild<NoResult>(Hot(task));

    /// <summary>A group or coroutine that cancellation spares: see <see cref="Shield{T}(Task{T})"/>.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="child">The group or coroutine. A coroutine starts when a group starts the shield.</param>
    /// <exception cref="ArgumentNullException">The child is null.</exception>
    public static GatherChild<T> Shield<T>(GatherChild<T> child) => new ShieldChild<T>(Guard.NotNull(child, nameof(child)));

    /// <summary>A group that cancellation spares: see <see cref="Shield{T}(Task{T})"/>.</summary>
    /// <typeparam name="T">What awaiting the group gives.</typeparam>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    public static GatherChild<T> Shield<T>(GatherHandle<T> group) => new ShieldChild<T>(Guard.NotNull(group, nameof(group)));

    /// <summary>A group as a child of another, which it is already (clause 42): it is the group itself.</summary>
    /// <typeparam name="T">What awaiting the group gives.</typeparam>
    /// <param name="group">The group.</param>
    /// <exception cref="ArgumentNullException">The group is null.</exception>
    public static GatherChild<T> Hot<T>(GatherHandle<T> group) => Guard.NotNull(group, nameof(group));
}
