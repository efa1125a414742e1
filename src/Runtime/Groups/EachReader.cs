using System.Threading.Tasks.Sources;

namespace AsyncGather;

/// <summary>
/// Reads the stream. One reader serves all its waits with one reusable source, so that waiting allocates nothing. The wait
/// is a number; of a child, the end of the group and the reader's token, whoever takes the number first wakes the reader.
/// </summary>
sealed class EachReader<T> : IAsyncEnumerator<Outcome<T>>, IValueTaskSource<bool>
{
    readonly EachGroup<T> group;
    readonly CancellationToken token;
    readonly CancellationTokenRegistration registration;
    readonly Action wake;
    ManualResetValueTaskSourceCore<bool> core = new() { RunContinuationsAsynchronously = false };
    int waiting;
    bool hearsEnd;

    public EachReader(EachGroup<T> group, CancellationToken token)
    {
        (this.group, this.token, wake) = (group, token, Wake);
        if (token.CanBeCanceled) registration = Compat.Register(token, static reader => ((EachReader<T>)reader!).Wake(), this);
    }

    public Outcome<T> Current { get; private set; }

    public ValueTask<bool> MoveNextAsync()
    {
        if (TryMove(out var moved)) return moved ? new ValueTask<bool>(true) : End();
        core.Reset();
        Volatile.Write(ref waiting, 1);
        var version = core.Version;
        if (!hearsEnd)
        {
            hearsEnd = true;
            group.AsTask().ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(wake);
        }
        if (!group.Await(wake) || group.IsCompleted || token.IsCancellationRequested) Wake();
        return new ValueTask<bool>(this, version);
    }

    // A child, the end, or the token: looked at in this order, so that nothing that has ended is lost.
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

    void Wake()
    {
        if (Interlocked.Exchange(ref waiting, 0) == 1) core.SetResult(true);
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
        if (!group.IsCompleted) group.CancelRemaining();
        return default;
    }
}
