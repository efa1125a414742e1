namespace AsyncGather;

/// <summary>
/// Starts one child after the other and keeps them apart: what a factory throws is that child's failure (clause 5), and what
/// it changes in the execution context is neither seen by its siblings nor by the caller (clause 12).
/// </summary>
readonly struct Launcher<TItem, TLaunch>(TLaunch launch, bool onPool) where TLaunch : struct, ILaunch<TItem>
{
    readonly TLaunch launch = launch;
    readonly ExecutionContext? context = ExecutionContext.Capture();

    /// <summary>Starts a child; always gives a task that runs or has ended.</summary>
    public Task Start(TItem item, CancellationToken token)
    {
        if (onPool) return launch.StartOnPool(item, token);
#if NETSTANDARD2_0
        if (context is null) return Call(launch, item, token);
        var call = new ContextCall(launch, item, token);
        // A captured context may be used once on .NET Framework, a copy of it any time.
        ExecutionContext.Run(context.CreateCopy(), static state => ((ContextCall)state!).Run(), call);
        return call.Task!;
#else
        try { return Call(launch, item, token); }
        finally { if (context is not null) ExecutionContext.Restore(context); }
#endif
    }

    static Task Call(TLaunch launch, TItem item, CancellationToken token)
    {
        try { return launch.Start(item, token); }
        catch (Exception exception) { return Failure.ToTask(exception); }
    }

#if NETSTANDARD2_0
    sealed class ContextCall(TLaunch launch, TItem item, CancellationToken token)
    {
        public Task? Task { get; private set; }
        public void Run() => Task = Call(launch, item, token);
    }
#endif
}
