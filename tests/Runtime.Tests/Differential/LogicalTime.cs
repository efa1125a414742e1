namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>
/// Time that goes when nothing is left to do. Of several continuations of one task only one runs inside the event, the others
/// on the pool; so time stands still until as much is logged as asyncio logged at that time, or nothing has come for seconds.
/// What comes too much or too late has another time and is found when the traces are compared.
/// </summary>
sealed class LogicalTime(IReadOnlyList<string> expected) : TimeProvider
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Dictionary<int, int> expectedLines = expected.Where(line => !line.Contains(" at last ")).GroupBy(line => int.Parse(line[..line.IndexOf(' ')])).ToDictionary(lines => lines.Key, lines => lines.Count());
    readonly object gate = new();
    readonly PriorityQueue<Action, (int Time, int Order)> agenda = new();
    readonly List<(int Time, string Text)> trace = [];
    int order;

    public int Now { get; private set; }

    /// <summary>Runs what is on the agenda; time goes on only when <paramref name="isQuiet"/> agrees.</summary>
    public void Run(Func<bool> isQuiet)
    {
        while (TryNext(isQuiet, out var action)) action();
    }

    /// <summary>What was logged, in the order that both sides show.</summary>
    public List<string> Trace() => [.. trace.OrderBy(entry => entry.Time).ThenBy(entry => entry.Text, StringComparer.Ordinal).Select(entry => $"{entry.Time} {entry.Text}")];

    public void At(int time, Action action)
    {
        lock (gate) agenda.Enqueue(action, (time, order++));
    }

    public void Log(string text)
    {
        lock (gate) trace.Add((Now, text));
    }

    public Task Until(int time, CancellationToken token)
    {
        var wake = new TaskCompletionSource();
        At(time, () => wake.TrySetResult());
        token.Register(() => wake.TrySetCanceled(token));
        return wake.Task;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer();
        At(Now + (int)dueTime.TotalMilliseconds, () => { if (!timer.IsDisposed) callback(state); });
        return timer;
    }

    bool TryNext(Func<bool> isQuiet, out Action action)
    {
        lock (gate)
        {
            if (agenda.TryPeek(out _, out var next) && next.Time == Now) return agenda.TryDequeue(out action!, out _);
        }
        SpinWait.SpinUntil(() => HasLogged() && isQuiet(), Patience);
        lock (gate)
        {
            if (!agenda.TryDequeue(out action!, out var due)) return false;
            Now = due.Time;
            return true;
        }
    }

    bool HasLogged()
    {
        lock (gate)
        {
            var logged = 0;
            for (var index = trace.Count - 1; index >= 0 && trace[index].Time == Now; index--) logged++;
            return logged >= expectedLines.GetValueOrDefault(Now);
        }
    }

    sealed class Timer : ITimer
    {
        public bool IsDisposed { get; private set; }
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;
        public void Dispose() => IsDisposed = true;
        public ValueTask DisposeAsync() { Dispose(); return default; }
    }
}
