using System.Runtime.CompilerServices;

namespace AsyncGather;

public abstract partial class GatherHandle<TResult>
{
    /// <summary>
    /// The group as a task, the same one each time. It holds the first error only: see <see cref="Exceptions"/> for the others.
    /// </summary>
    public Task<TResult> AsTask() => Has(Bits.TaskMade) ? promise.Task : MakeTask();

    // Made when somebody asks. One word decides who makes it and who completes it: the maker, if the end came before the task
    // was there, else the end.
    [MethodImpl(MethodImplOptions.NoInlining)]
    Task<TResult> MakeTask()
    {
        if ((Compat.Set(ref state, Bits.TaskClaimed) & Bits.TaskClaimed) != 0)
        {
            var wait = new SpinWait();
            while (!Has(Bits.TaskMade)) wait.SpinOnce();
            return promise.Task;
        }
        promise = AsyncTaskMethodBuilder<TResult>.Create();
        var task = promise.Task;
        var before = Compat.Set(ref state, Bits.TaskMade);
        if ((before & (Bits.Begun | Bits.Completed)) != Bits.Begun) Settle();
        return task;
    }

    /// <summary>
    /// Runs a continuation at the end. The first that needs no context is kept as it is; only the others need a task.
    /// </summary>
    internal void OnEnd(Action next, bool keepContext)
    {
        if (Has(Bits.Begun) && (!keepContext || Compat.HasNoContext()) && Interlocked.CompareExchange(ref continuation, next, null) is null)
        {
            // Taken back if the end came before: who runs it then knows where.
            if (!IsCompleted || Interlocked.CompareExchange(ref continuation, null, next) != next) return;
        }
        AsTask().ConfigureAwait(keepContext).GetAwaiter().UnsafeOnCompleted(next);
    }

    // As the core library runs the continuation of a task: here, unless this is a place of somebody else or the stack is used up.
    void Continue()
    {
        if (Volatile.Read(ref continuation) is null || Interlocked.Exchange(ref continuation, null) is not { } next) return;
        if (Compat.HasNoContext() && Compat.HasStack())
        {
            try { next(); }
            catch (Exception exception) { Failure.ThrowOnPool(exception); }
        }
        else ThreadPool.UnsafeQueueUserWorkItem(static next => ((Action)next!)(), next);
    }

    // The end can be seen a moment before the task that somebody asked for shows it.
    Task<TResult> SettledTask()
    {
        var task = AsTask();
        for (var wait = new SpinWait(); !task.IsCompleted;) wait.SpinOnce();
        return task;
    }

    void Settle()
    {
        if (controls?.Error is { } error) promise.SetException(error);
        else promise.SetResult(collected!);
    }
}
