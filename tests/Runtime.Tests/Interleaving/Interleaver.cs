using System.Collections.Concurrent;

namespace AsyncGather.Runtime.Tests.Interleaving;

/// <summary>
/// Runs a few threads of which one goes on at a time, and changes over where it is told to: at numbered points of the library,
/// which was compiled with them. The same numbers give the same run.
/// </summary>
sealed class Interleaver(IReadOnlyList<Action> actions, IReadOnlyList<int> changes)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [ThreadStatic] static Interleaver? current;
    [ThreadStatic] static int number;
    [ThreadStatic] static int locks;

    // Threads of their own: those of the pool come too slowly, and do other work.
    static readonly BlockingCollection<Action>[] Workers = [.. Enumerable.Range(0, 3).Select(_ => StartWorker())];

    readonly IReadOnlyList<int> changes = changes;
    readonly SemaphoreSlim[] mayRun = [.. actions.Select(_ => new SemaphoreSlim(0))];
    readonly bool[] isOver = new bool[actions.Count];
    readonly CountdownEvent left = new(actions.Count);
    Exception? failure;
    int idle;

    /// <summary>How many points were passed.</summary>
    public int Points { get; private set; }

    /// <summary>What one of the threads threw.</summary>
    public Exception? Failure => failure;

    /// <summary>Runs the threads to their ends, the first one first.</summary>
    public void Run()
    {
        for (var index = 0; index < actions.Count; index++)
        {
            var mine = index;
            Workers[index].Add(() => RunOne(mine));
        }
        mayRun[0].Release();
        if (!left.Wait(Patience)) throw new TimeoutException($"The threads wait for each other after {Points} points.");
    }

    static BlockingCollection<Action> StartWorker()
    {
        var work = new BlockingCollection<Action>();
        new Thread(() => { foreach (var action in work.GetConsumingEnumerable()) action(); }) { IsBackground = true }.Start();
        return work;
    }

    void RunOne(int mine)
    {
        mayRun[mine].Wait();
        (current, number, locks) = (this, mine, 0);
        try { actions[mine](); }
        catch (Exception exception) { failure ??= exception; }
        current = null;
        isOver[mine] = true;
        left.Signal();
        if (Next(mine) is var next && next != mine) mayRun[next].Release();
    }

    int Next(int mine)
    {
        for (var step = 1; step < actions.Count; step++)
            if (!isOver[(mine + step) % actions.Count]) return (mine + step) % actions.Count;
        return mine;
    }

    void ChangeOver()
    {
        var mine = number;
        if (Next(mine) is var next && next == mine) return;
        mayRun[next].Release();
        mayRun[mine].Wait();
    }

    /// <summary>A point of the library. Inside a lock nobody else could go on.</summary>
    public static void Point()
    {
        if (current is not { } run || locks > 0) return;
        if (run.changes.Contains(run.Points++)) run.ChangeOver();
    }

    /// <summary>The library waits for another thread in a loop.</summary>
    public static void Spin()
    {
        if (current is not { } run) Thread.Yield();
        // What it waits for may have come since it looked; again and again it has not.
        else if (++run.idle > 1000) throw new TimeoutException("A loop waits for what no thread brings about.");
        else run.ChangeOver();
    }

    public static void Lock() => locks++;
    public static void Unlock() => locks--;
}
