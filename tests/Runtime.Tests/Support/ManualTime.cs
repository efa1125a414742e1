namespace AsyncGather.Runtime.Tests;

/// <summary>A clock that goes when it is told to.</summary>
sealed class ManualTime : TimeProvider
{
    readonly List<Timer> timers = [];
    TimeSpan now;

    public int RunningTimers => timers.Count(timer => timer.Due is not null);

    public void Advance(TimeSpan time)
    {
        now += time;
        foreach (var timer in timers.Where(timer => timer.Due <= now).ToList()) timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        timers.Add(timer);
        return timer;
    }

    sealed class Timer(ManualTime clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan? Due { get; private set; }

        public void Fire()
        {
            Due = null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            return true;
        }

        public void Dispose() => Due = null;
        public ValueTask DisposeAsync() { Dispose(); return default; }
    }
}
