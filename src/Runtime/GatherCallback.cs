namespace AsyncGather;

/// <summary>A callback that was registered on a group. Disposing it removes it.</summary>
public sealed class GatherCallback : IDisposable
{
    readonly ExecutionContext? context = ExecutionContext.Capture();
    Action? call;

    internal GatherCallback(Action call) => this.call = call;

    internal SynchronizationContext? Target { get; } = SynchronizationContext.Current;

    /// <summary>Removes the callback (clause 45).</summary>
    /// <returns>True if it was there and now will not be called.</returns>
    public bool Remove() => Interlocked.Exchange(ref call, null) is not null;

    /// <summary>Removes the callback.</summary>
    public void Dispose() => Remove();

    internal void Call()
    {
        if (Interlocked.Exchange(ref call, null) is not { } action) return;
        if (context is null) action();
        else ExecutionContext.Run(context, static state => ((Action)state!)(), action);
    }
}
