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
