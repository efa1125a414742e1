#if NETSTANDARD2_0
namespace AsyncGather;

/// <summary>Task.WaitAsync, which this target has not.</summary>
static class Waiting
{
    public static async Task<T> For<T>(Task<T> task, CancellationToken cancellationToken)
    {
        var canceled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(static source => ((TaskCompletionSource<bool>)source!).TrySetResult(true), canceled))
        {
            if (await Task.WhenAny(task, canceled.Task).ConfigureAwait(false) != task)
                throw new TaskCanceledException("The wait was canceled; the group runs on.", null);
            return await task.ConfigureAwait(false);
        }
    }
}
#endif
