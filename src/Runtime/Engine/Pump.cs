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
        var ended = 0;
        for (; TryTake(out var index); ended++) run.NeverStart(index);
        run.ChildrenEnded(ended);
    }

    // Each worker counts the children that it has seen end, and says so when it leaves: the workers share no counter but the
    // index. The group ends with the last child all the same, since a worker leaves with its last child.
    async Task Work()
    {
        var ended = 0;
        for (; TryTake(out var index); ended++)
        {
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
        run.ChildrenEnded(ended);
    }

    // A child that is given again has its turn at its first place. The check keeps the index from running over: each caller
    // adds one at most after the end.
    bool TryTake(out int index)
    {
        do index = HasUnstarted ? Interlocked.Increment(ref next) : items.Length;
        while (index < items.Length && run.IsDuplicate(index));
        return index < items.Length;
    }
}
