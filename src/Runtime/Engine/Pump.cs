namespace AsyncGather;

/// <summary>Holds back children under a limit.</summary>
abstract class Pump
{
    /// <summary>Whether children wait for their turn.</summary>
    public abstract bool HasUnstarted { get; }

    /// <summary>Ends all children that wait for their turn as cancelled: they never run (clause 37).</summary>
    public abstract void Drain();
}

/// <summary>
/// As many workers as the limit says, each taking the next child from a shared index. Only the children that run are alive
/// at any time, and no child waits for a semaphore.
/// </summary>
sealed class Pump<TItem, TLaunch>(Run run, TItem[] items, Launcher<TItem, TLaunch> launcher) : Pump where TLaunch : struct, ILaunch<TItem>
{
    int next = -1;

    public override bool HasUnstarted => Volatile.Read(ref next) + 1 < items.Length;

    public void Start(int workers)
    {
        for (var worker = 0; worker < workers && HasUnstarted; worker++) _ = Work();
    }

    public override void Drain()
    {
        while (TryTake(out var index)) run.NeverStart(index);
    }

    async Task Work()
    {
        while (TryTake(out var index))
        {
            if (run.IsDuplicate(index)) continue;
            if (run.StartsNoMore || run.TokenOf(index).IsCancellationRequested)
            {
                run.NeverStart(index);
                continue;
            }
            var task = launcher.Start(items[index], run.TokenOf(index));
            run.Started(index, task);
            if (!task.IsCompleted) await new Quiet(task);
            run.PumpedChildEnded(index, task);
        }
    }

    // The check keeps the index from running over: each caller adds one at most after the end.
    bool TryTake(out int index)
    {
        index = HasUnstarted ? Interlocked.Increment(ref next) : items.Length;
        return index < items.Length;
    }
}
