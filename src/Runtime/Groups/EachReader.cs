using System.Threading.Tasks.Sources;

namespace AsyncGather;

/// <summary>
/// Reads the stream. One reader serves all its waits with one reusable source, so that waiting allocates nothing. Each wait
/// has a number; of a child, the end of the group and the reader's token, whoever takes the number first wakes the reader.
/// </summary>
sealed class EachReader<T>(EachGroup<T> group, CancellationToken token) : IAsyncEnumerator<Outcome<T>>, IValueTaskSource<bool>
{
    ManualResetValueTaskSourceCore<bool> core = new() { RunContinuationsAsynchronously = false };
    CancellationTokenRegistration registration;
    int waits;
    int waiting;

    public void Listen()
    {
        if (token.CanBeCanceled) registration = Compat.Register(token, static reader => ((EachReader<T>)reader!).Wake(), this);
    }

    public Outcome<T> Current { get; private set; }

    public ValueTask<bool> MoveNextAsync()
    {
        if (TryMove(out var moved)) return moved ? new ValueTask<bool>(true) : End();
        core.Reset();
        var version = core.Version;
        Interlocked.Exchange(ref waiting, ++waits);
        if (group.HasNext || group.IsCompleted || token.IsCancellationRequested) Wake();
        return new ValueTask<bool>(this, version);
    }

    // The token, a child, or the end: looked at in this order, so that nothing that has ended is lost.
    bool TryMove(out bool moved)
    {
        moved = false;
        if (token.IsCancellationRequested) return true;
        if (group.TryTake(out var outcome))
        {
            Current = outcome;
            return moved = true;
        }
        if (!group.IsCompleted) return false;
        // The last child is queued before the group completes; it may have come between the two looks.
        if (group.TryTake(out outcome))
        {
            Current = outcome;
            moved = true;
        }
        return true;
    }

    /// <summary>
    /// A child has ended. It may be one that was read before this call came: then the reader waits for another, and is not
    /// woken. The next entry does not move while the reader waits, so it is looked at for the wait that the number names.
    /// </summary>
    public void ChildEnded()
    {
        var wait = Volatile.Read(ref waiting);
        if (wait != 0 && group.HasNext) Wake(wait);
    }

    /// <summary>Wakes the reader, if it waits: the stream has ended, or the token is cancelled.</summary>
    public void Wake() => Wake(Volatile.Read(ref waiting));

    void Wake(int wait)
    {
        if (wait != 0 && Interlocked.CompareExchange(ref waiting, 0, wait) == wait) core.SetResult(true);
    }

    ValueTask<bool> End()
    {
        if (token.IsCancellationRequested) return new ValueTask<bool>(Task.FromCanceled<bool>(token));
        return group.IsCompletedSuccessfully ? new ValueTask<bool>(false) : new ValueTask<bool>(FailedAsync());
    }

    async Task<bool> FailedAsync()
    {
        await group.ConfigureAwait(false);
        return false;
    }

    bool IValueTaskSource<bool>.GetResult(short version)
    {
        core.GetResult(version);
        if (TryMove(out var moved) && moved) return true;
        token.ThrowIfCancellationRequested();
        // Throws where the group was cancelled or timed out.
        _ = group.Result;
        return false;
    }

    ValueTaskSourceStatus IValueTaskSource<bool>.GetStatus(short version) => core.GetStatus(version);

    void IValueTaskSource<bool>.OnCompleted(Action<object?> continuation, object? state, short version, ValueTaskSourceOnCompletedFlags flags) =>
        core.OnCompleted(continuation, state, version, flags);

    /// <summary>Leaving the loop early cancels the children that nobody will read.</summary>
    public ValueTask DisposeAsync()
    {
        if (token.CanBeCanceled) Compat.Unregister(registration);
        group.Leave();
        return default;
    }
}
