namespace AsyncGather;

/// <summary>A coroutine object: it starts when the first group starts it, runs once, and has a token of its own.</summary>
sealed class ColdChild<T, TFactory, TLaunch>(TFactory factory) : GatherChild<T> where TLaunch : struct, ILaunch<TFactory>
{
    readonly CancellationTokenSource? source = default(TLaunch).TakesToken ? new() : null;
    readonly object gate = new();
    Task? task;
    bool starting;

    public override GatherStatus Status => starting && task is null ? GatherStatus.Running : Run.StatusOf(task);
    internal override bool CanCancel => task is null ? !starting || source is not null : !task.IsCompleted && source is not null;

    public override bool Cancel(object? reason = null)
    {
        lock (gate)
        {
            if (!CanCancel) return false;
            if (!starting)
            {
                starting = true;
                task = Run.NotStarted;
                return true;
            }
        }
        source!.Cancel();
        return true;
    }

    // The lock is held while user code starts, so that a second group on another thread waits for the task instead of
    // starting it again. It is not held when the same thread comes back: then the coroutine waits for itself.
    internal override Task Launch(bool onPool)
    {
        lock (gate)
        {
            if (task is not null) return task;
            if (starting) return Failure.ToTask(new InvalidOperationException("The coroutine gathers itself."));
            starting = true;
            return task = new Launcher<TFactory, TLaunch>(default, onPool).Start(factory, source?.Token ?? CancellationToken.None);
        }
    }
}
