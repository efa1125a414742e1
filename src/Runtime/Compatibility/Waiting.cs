#if NETSTANDARD2_0
namespace AsyncGather;

/// <summary>Task.WaitAsync, which this target has not.</summary>
static class Waiting
{
    public static Task<T> For<T>(Task<T> task, CancellationToken cancellationToken) => For(task, Timeout.InfiniteTimeSpan, cancellationToken);

    public static Task<T> For<T>(Task<T> task, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (timeout != Timeout.InfiniteTimeSpan && (timeout < TimeSpan.Zero || timeout.TotalMilliseconds > uint.MaxValue - 1))
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "A time to wait is not negative and at most about 49 days.");
        if (task.IsCompleted) return task;
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        if (timeout == TimeSpan.Zero) return Task.FromException<T>(new TimeoutException(OutOfTime));
        return timeout == Timeout.InfiniteTimeSpan && !cancellationToken.CanBeCanceled ? task : Wait(task, timeout, cancellationToken);
    }

    const string OutOfTime = "The wait is out of time; the group runs on.";

    static async Task<T> Wait<T>(Task<T> task, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(static source => ((TaskCompletionSource<bool>)source!).TrySetResult(true), stopped))
        using (new Timer(static source => ((TaskCompletionSource<bool>)source!).TrySetResult(false), stopped, timeout, Timeout.InfiniteTimeSpan))
        {
            if (await Task.WhenAny(task, stopped.Task).ConfigureAwait(false) == task) return await task.ConfigureAwait(false);
            throw stopped.Task.Result ? new TaskCanceledException("The wait was canceled; the group runs on.", null) : new TimeoutException(OutOfTime);
        }
    }
}
#endif
