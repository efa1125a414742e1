namespace AsyncGather.Runtime.Tests;

/// <summary>Children whose end a test decides.</summary>
static class Children
{
    public static TaskCompletionSource<int>[] Pending(int count) => [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<int>())];

    public static IEnumerable<Task<int>> Tasks(this IEnumerable<TaskCompletionSource<int>> sources) => sources.Select(source => source.Task);

    /// <summary>Runs until its token is cancelled, then ends cancelled.</summary>
    public static async Task<int> UntilCanceled(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        return 0;
    }

    /// <summary>Runs until its token is cancelled, then ends as if nothing happened.</summary>
    public static async Task<int> Swallow(CancellationToken token)
    {
        try { await Task.Delay(Timeout.Infinite, token); }
        catch (OperationCanceledException) { }
        return 7;
    }

    public static async Task<T> Soon<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    public static async Task<int> Fails(Exception exception)
    {
        await Task.Yield();
        throw exception;
    }

    /// <summary>Waits for a condition that other threads bring about, at most 10 seconds.</summary>
    public static async Task Until(Func<bool> condition)
    {
        // Asked once a round: a condition may do something, such as cancel.
        for (var wait = 0; !condition(); wait++)
        {
            Assert.True(wait < 1000, "It did not happen within 10 seconds.");
            await Task.Delay(10);
        }
    }
}
