using System.Diagnostics.CodeAnalysis;

namespace AsyncGather;

public abstract partial class GatherHandle<TResult>
{
    /// <summary>
    /// A group is where a task is wanted: <c>Task.WhenAll(group, other)</c>, <c>Task task = group</c>. It is the task of
    /// <see cref="AsTask"/>, and costs nothing where nobody asks for it.
    /// </summary>
    /// <param name="group">The group; null becomes null.</param>
    [return: NotNullIfNotNull(nameof(group))]
    public static implicit operator Task<TResult>?(GatherHandle<TResult>? group) => group?.AsTask();

    /// <summary>Waits no longer than a time or a token allows and leaves the group alone, as <c>asyncio.shield</c> does (clause 41).</summary>
    /// <param name="timeout">How long to wait; <see cref="Timeout.InfiniteTimeSpan"/> is no limit.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task with the end of the group; it fails with a <see cref="TimeoutException"/> if the time is over first, and is cancelled if the token comes first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than a timer can wait (about 49 days).</exception>
    public Task<TResult> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
#if NETSTANDARD2_0
        return Waiting.For(AsTask(), timeout, cancellationToken);
#else
        return AsTask().WaitAsync(timeout, cancellationToken);
#endif
    }

    internal override void Forgo() => Continuations.Observe(AsTask());
}
