using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace AsyncGather.Runtime.Tests;

/// <summary>
/// Runs a test body on a synchronization context with one thread, as an event loop or a user interface has, or without one.
/// </summary>
sealed class Loop : SynchronizationContext
{
    readonly BlockingCollection<(SendOrPostCallback Call, object? State)> queue = [];

    /// <summary>What posted work threw: the unhandled exceptions of the loop.</summary>
    public ConcurrentQueue<Exception> Unhandled { get; } = [];

    public override void Post(SendOrPostCallback d, object? state)
    {
        // Work may come in after the body has ended, as with a real loop that is closed.
        if (!queue.IsAddingCompleted) queue.Add((d, state));
    }

    /// <summary>Runs a body twice as a test would: <paramref name="withContext"/> says how this time.</summary>
    public static Task Run(bool withContext, Func<Task> body) => withContext ? OnLoop(_ => body()) : Task.Run(body);

    /// <summary>Runs a body on a loop with a thread of its own, at most 30 seconds.</summary>
    public static Task OnLoop(Func<Loop, Task> body)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            var loop = new Loop();
            SetSynchronizationContext(loop);
            try
            {
                var main = body(loop);
                main.ContinueWith(_ => loop.queue.CompleteAdding(), TaskScheduler.Default);
                foreach (var (call, state) in loop.queue.GetConsumingEnumerable())
                {
                    try { call(state); }
                    catch (Exception exception) { loop.Unhandled.Enqueue(exception); }
                }
                main.GetAwaiter().GetResult();
                done.SetResult();
            }
            catch (Exception exception) { done.SetException(ExceptionDispatchInfo.Capture(exception).SourceException); }
        }) { IsBackground = true };
        thread.Start();
        return done.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
