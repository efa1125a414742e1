namespace AsyncGather;

/// <summary>A coroutine object: it starts when the first group starts it, runs once, and has a token of its own.</summary>
sealed class ColdChild<T, TFactory, TLaunch>(TFactory factory) : OnceChild<T> where TFactory : class where TLaunch : struct, ILaunch<TFactory>
{
    TFactory? factory = factory;
    CancellationTokenSource? source = default(TLaunch).TakesToken ? new() : null;
    // Where the factory takes no token: whether it has had its turn on the thread pool, and can be cancelled no more.
    bool[]? begunOnPool;

    internal override bool CanCancel(long request) => !HasBegun || !HasEnded && IsReached;

    bool IsReached => source is not null && (begunOnPool is not { } begun || !Volatile.Read(ref begun[0]));

    public override bool Cancel(object? reason = null)
    {
        if (NeverStart())
        {
            factory = null;
            return true;
        }
        if (HasEnded || !IsReached) return false;
        source!.Cancel();
        return true;
    }

    protected override Task Start(bool onPool)
    {
        var item = factory!;
        // A coroutine object may outlive what it runs.
        factory = null;
        if (onPool && source is null) (begunOnPool, source) = (new bool[1], new CancellationTokenSource());
        return new Launcher<TFactory, TLaunch>(default, onPool).Start(item, source?.Token ?? CancellationToken.None, begunOnPool, 0);
    }
}
