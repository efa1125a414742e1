namespace AsyncGather;

/// <summary>Holds back children under a limit.</summary>
abstract class Pump
{
    /// <summary>Whether children wait for their turn.</summary>
    public abstract bool HasUnstarted { get; }

    /// <summary>The children that wait for their turn never run (clause 37).</summary>
    public abstract void Drain();

    /// <summary>Waits no more for the children that nobody can cancel, and says how many have ended or are let go by that.</summary>
    public abstract int LetGo();
}

/// <summary>
/// As many workers as the limit says, each taking the next child from a shared index. Only the children that run are alive
/// at any time, and no child waits for a semaphore. Of a child there is a byte here that says how far it is.
/// </summary>
sealed class Pump<TResult, TItem, TLaunch> : Pump where TLaunch : struct, ILaunch<TItem>
{
    readonly GatherHandle<TResult> group;
    readonly TItem[] items;
    readonly Launcher<TItem, TLaunch> launcher;
    readonly SynchronizationContext? home;
    readonly byte[] statuses;
    readonly Worker?[] workers;
    int next = -1;

    public Pump(GatherHandle<TResult> group, TItem[] items, Launcher<TItem, TLaunch> launcher, int limit)
    {
        (this.group, this.items, this.launcher) = (group, items, launcher);
        // Work on the thread pool goes on there; other work starts where the caller is.
        home = launcher.OnPool ? null : Compat.CurrentContext();
        statuses = new byte[items.Length];
        workers = new Worker?[limit];
        group.HoldBack(this, statuses);
    }

    public override bool HasUnstarted => Volatile.Read(ref next) + 1 < items.Length;

    public void Start()
    {
        for (var index = 0; index < workers.Length && HasUnstarted; index++) (workers[index] = new Worker(this)).Run();
    }

    public override void Drain()
    {
        var from = Interlocked.Exchange(ref next, items.Length) + 1;
        if (from >= items.Length) return;
        Compat.Fill(statuses, from, (byte)GatherStatus.Canceled);
        Array.Clear(items, from, items.Length - from);
        group.EndUnstarted(from);
    }

    public override int LetGo()
    {
        var (number, request) = (0, Requests.Next());
        foreach (var worker in workers) number += worker?.LetGo(request) ?? 0;
        return number;
    }

    // A child that is given again has its turn at its first place. The check keeps the index from running over: each caller
    // adds one at most after the end.
    bool TryTake(out int index)
    {
        do index = HasUnstarted ? Interlocked.Increment(ref next) : items.Length;
        while (index < items.Length && group.IsDuplicate(index));
        return index < items.Length;
    }

    // Null if the child never starts: the group starts no more, or it was cancelled alone before its turn.
    Task? StartChild(int index)
    {
        var token = group.TokenOf(index);
        if (group.StartsNoMore)
        {
            Drain();
            return null;
        }
        if (token.IsCancellationRequested) return null;
        statuses[index] = (byte)GatherStatus.Running;
        var item = items[index];
        items[index] = default!;
        return launcher.Start(item, token, group.BegunOnPool, index);
    }

    /// <summary>One child after the other.</summary>
    sealed class Worker(Pump<TResult, TItem, TLaunch> pump)
    {
        const int Nothing = -1;

        // The workers share no counter but the index: each counts the children that it has seen end, and says so when it leaves.
        // The group ends with the last child all the same, since a worker leaves with its last child.
        int ended;
        int current = Nothing;
        Task? task;
        Action? resume;
        bool isHeldBack;

        public void Run()
        {
            while (pump.TryTake(out var index))
            {
                var started = pump.StartChild(index);
                if (started is null) pump.group.Forgo(index);
                var child = started ?? NeverStarted.Task;
                pump.group.Remember(index, child);
                if (!child.IsCompleted)
                {
                    Wait(index, child);
                    return;
                }
                Ended(index, child);
                if (IsHeldBack()) return;
            }
            Leave();
        }

        // Until its reader has taken an outcome a stream starts no other child. A worker that waits for that has counted what it
        // saw end: the group may end meanwhile.
        bool IsHeldBack()
        {
            if (!pump.group.HasTurns || !pump.HasUnstarted) return false;
            Leave();
            isHeldBack = true;
            return pump.group.AwaitTurn(resume ??= Resume) || (isHeldBack = false);
        }

        void Leave()
        {
            var counted = ended;
            ended = 0;
            pump.group.ChildrenEnded(counted);
        }

        void Ended(int index, Task child)
        {
            Volatile.Write(ref pump.statuses[index], (byte)Statuses.Of(child));
            pump.group.TakeIn(index, child);
            ended++;
        }

        void Wait(int index, Task child)
        {
            task = child;
            Interlocked.Exchange(ref current, index);
            resume ??= Resume;
            if (pump.home is not null || pump.launcher.OnPool) Block.Register(child, resume);
            else child.GetAwaiter().UnsafeOnCompleted(resume);
            // It may have been started while the group stopped waiting for such children.
            pump.group.LetGo();
        }

        void Resume()
        {
            if (pump.home is not { } home || SynchronizationContext.Current == home) GoOn();
            else
            {
                try { home.Post(static worker => ((Worker)worker!).GoOn(), this); }
                // A loop that is closed: the children are started here, rather than never.
                catch (Exception exception)
                {
                    pump.group.Controls.Hear(exception);
                    GoOn();
                }
            }
        }

        void GoOn()
        {
            if (pump.launcher.Context is { } context) ExecutionContext.Run(Compat.Copy(context), static worker => ((Worker)worker!).Next(), this);
            else Next();
        }

        void Next()
        {
            if (isHeldBack)
            {
                isHeldBack = false;
                Run();
                return;
            }
            var (index, child) = (current, task!);
            if (index < 0 || Interlocked.CompareExchange(ref current, Nothing, index) != index) return;
            task = null;
            Ended(index, child);
            if (!IsHeldBack()) Run();
        }

        public int LetGo(long request)
        {
            var index = Volatile.Read(ref current);
            if (index < 0 || task is not { IsCompleted: false } child || !pump.group.LetsGo(index, request)) return 0;
            if (Interlocked.CompareExchange(ref current, Nothing, index) != index) return 0;
            pump.group.LetGoUnderLimit(index, child, resume!);
            return ended + 1;
        }
    }
}
