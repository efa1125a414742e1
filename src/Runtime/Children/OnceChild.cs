using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>
/// A child that runs once, whoever starts it. No lock is held while it starts, since that runs user code: a group on another
/// thread that comes meanwhile gets a task that follows.
/// </summary>
abstract class OnceChild<T> : GatherChild<T>
{
    const int Waiting = 0, Starting = 1;
    static readonly object Closed = new();

    Task? task;
    object? follower;
    int phase;
    int starter;

    public override GatherStatus Status => Volatile.Read(ref task) is { } known ? Statuses.Of(known)
        : HasBegun ? GatherStatus.Running
        : StatusBefore;

    /// <summary>The status before it is started.</summary>
    protected virtual GatherStatus StatusBefore => GatherStatus.NotStarted;

    /// <summary>Whether somebody has started it, or it was cancelled before.</summary>
    protected bool HasBegun => Volatile.Read(ref phase) != Waiting;

    protected bool HasEnded => Volatile.Read(ref task) is { IsCompleted: true };

    /// <summary>Starts the operation; what it throws is the operation's failure.</summary>
    protected abstract Task Start(bool onPool);

    /// <summary>Keeps the operation from ever running; false if it has been started.</summary>
    protected bool NeverStart()
    {
        if (!Begin()) return false;
        Publish(NeverStarted.Task);
        return true;
    }

    internal override Task Launch(bool onPool)
    {
        if (Volatile.Read(ref task) is { } known) return known;
        if (!Begin()) return Follow();
        starter = Environment.CurrentManagedThreadId;
        Task started;
        try { started = Start(onPool); }
        catch (Exception exception) { started = Failure.ToTask(exception); }
        starter = 0;
        Publish(started);
        return started;
    }

    bool Begin() => Interlocked.CompareExchange(ref phase, Starting, Waiting) == Waiting;

    void Publish(Task started)
    {
        Volatile.Write(ref task, started);
        (Interlocked.Exchange(ref follower, Closed) as Follower)?.Follow(started);
    }

    Task Follow()
    {
        if (starter == Environment.CurrentManagedThreadId) return Failure.ToTask(new InvalidOperationException("The coroutine gathers itself."));
        var mine = new Follower();
        var other = Interlocked.CompareExchange(ref follower, mine, null);
        return other is null ? mine.Task : (other as Follower)?.Task ?? Volatile.Read(ref task)!;
    }

    /// <summary>A task that ends as another that is not there yet.</summary>
    sealed class Follower
    {
        AsyncTaskMethodBuilder<T> promise = AsyncTaskMethodBuilder<T>.Create();
        Task? operation;

        public Follower() => Task = promise.Task;

        public Task Task { get; }

        public void Follow(Task followed)
        {
            operation = followed;
            if (followed.IsCompleted) End();
            else followed.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(End);
        }

        void End()
        {
            if (Compat.Succeeded(operation!)) promise.SetResult(Failure.Result<T>(operation!));
            else promise.SetException(Failure.Of(operation!));
        }
    }
}
