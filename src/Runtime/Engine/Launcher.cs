namespace AsyncGather;

/// <summary>
/// Starts one child after the other and keeps them apart: what a factory throws is that child's failure (clause 5), and what
/// it changes in the execution context is neither seen by its siblings nor by the caller (clause 12).
/// </summary>
readonly struct Launcher<TItem, TLaunch>(TLaunch launch, bool onPool) where TLaunch : struct, ILaunch<TItem>
{
    readonly TLaunch launch = launch;
    readonly bool isSuppressed = ExecutionContext.IsFlowSuppressed();

    /// <summary>Whether children start on the thread pool.</summary>
    public bool OnPool { get; } = onPool;

    /// <summary>The context of the caller; null only where a runtime has none.</summary>
    public ExecutionContext? Context { get; } = Capture();

    // Where the flow is suppressed there is a context all the same, which the children must not change.
    static ExecutionContext? Capture()
    {
        if (!ExecutionContext.IsFlowSuppressed()) return ExecutionContext.Capture();
        ExecutionContext.RestoreFlow();
        try { return ExecutionContext.Capture(); }
        finally { ExecutionContext.SuppressFlow(); }
    }

    /// <summary>Starts a child that belongs to no group.</summary>
    public Task Start(TItem item, CancellationToken token) => Start(item, token, null, 0);

    /// <summary>Starts a child; always gives a task that runs or has ended.</summary>
    public Task Start(TItem item, CancellationToken token, bool[]? begunOnPool, int index)
    {
        if (OnPool) return Queue(item, token, begunOnPool, index);
#if NETSTANDARD2_0
        if (Context is null) return Call(launch, item, token);
        var call = new ContextCall(launch, item, token, isSuppressed);
        ExecutionContext.Run(Compat.Copy(Context), static state => ((ContextCall)state!).Run(), call);
        return call.Task!;
#else
        try { return Call(launch, item, token); }
        finally
        {
            if (Context is not null)
            {
                ExecutionContext.Restore(Context);
                if (isSuppressed) ExecutionContext.SuppressFlow();
            }
        }
#endif
    }

    Task Queue(TItem item, CancellationToken token, bool[]? begun, int index)
    {
        if (item is GatherChild child) return child.Launch(onPool: true);
        var launch = this.launch;
        return launch.Queue(index, () =>
        {
            if (begun is not null) Volatile.Write(ref begun[index], true);
            return launch.Start(item, token);
        }, token);
    }

    static Task Call(TLaunch launch, TItem item, CancellationToken token)
    {
        try { return launch.Start(item, token); }
        catch (Exception exception) { return Failure.ToTask(exception); }
    }

#if NETSTANDARD2_0
    sealed class ContextCall(TLaunch launch, TItem item, CancellationToken token, bool suppress)
    {
        public Task? Task { get; private set; }

        public void Run()
        {
            if (suppress && !ExecutionContext.IsFlowSuppressed()) ExecutionContext.SuppressFlow();
            Task = Call(launch, item, token);
        }
    }
#endif
}
