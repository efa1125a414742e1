using System.Runtime.ExceptionServices;

namespace AsyncGather;

/// <summary>
/// Reads an asynchronous sequence and starts a body for each item, where the reader is: in its context, and no further ahead
/// of it than the limit says. What runs and what has ended and was not taken have one turn each.
/// </summary>
sealed class AsyncPump<TSource, T, TLaunch>(IAsyncEnumerable<TSource> source, TLaunch launch, int? limit, bool endsWithFailure, CancellationTokenSource stop) where TLaunch : struct, ILaunch<TSource>
{
    readonly Launcher<TSource, TLaunch> launcher = new(launch, onPool: false);
    readonly SemaphoreSlim turns = new(limit ?? int.MaxValue);
    readonly SemaphoreSlim arrivals = new(0);
    readonly Queue<Outcome<T>> ended = new();
    readonly TaskCompletionSource<bool> over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Exception? failure;
    int running = 1; // The loop over the source counts, so that it ends last.

    public void Start() => _ = ReadSource();

    /// <summary>The next that has ended; null when nothing is left.</summary>
    public async Task<Outcome<T>?> Next()
    {
        await arrivals.WaitAsync();
        lock (ended)
        {
            if (ended.Count == 0) return null;
            var outcome = ended.Dequeue();
            // Nothing more is started by who leaves now.
            if (!endsWithFailure || outcome.IsSuccess) turns.Release();
            return outcome;
        }
    }

    /// <summary>Starts nothing more, cancels what runs, and waits for it.</summary>
    public Task Stop()
    {
        Cancel();
        return over.Task;
    }

    public void ThrowIfSourceFailed()
    {
        if (failure is not null) ExceptionDispatchInfo.Capture(failure).Throw();
    }

    async Task ReadSource()
    {
        try
        {
            var items = source.GetAsyncEnumerator(stop.Token);
            try
            {
                // A turn first: an item is not read before it can be started.
                for (var index = 0; await HasTurn() && await items.MoveNextAsync(); index++) _ = Run(index, items.Current);
            }
            finally { await items.DisposeAsync(); }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
        catch (Exception exception)
        {
            failure = exception;
            Cancel();
        }
        Leave();
    }

    async Task<bool> HasTurn()
    {
        await turns.WaitAsync(stop.Token);
        return true;
    }

    async Task Run(int index, TSource item)
    {
        Interlocked.Increment(ref running);
        var task = launcher.Start(item, stop.Token);
        if (!task.IsCompleted) await new Quiet(task);
        lock (ended) ended.Enqueue(Outcomes.Of<T>(index, task));
        arrivals.Release();
        Leave();
    }

    void Leave()
    {
        if (Interlocked.Decrement(ref running) > 0) return;
        arrivals.Release();
        over.SetResult(true);
    }

    // What registrations throw is nobody's result.
    void Cancel()
    {
        try { stop.Cancel(); }
        catch (AggregateException) { }
    }
}
