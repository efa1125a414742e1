using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>Another child with its result turned into another type; to everything else it is that child.</summary>
sealed class SelectChild<T, TResult>(GatherChild<T> inner, Func<T, TResult> selector) : GatherChild<TResult>
{
    // The selector runs where the operation ends, and sees what its author saw, as a continuation would.
    readonly ExecutionContext? context = ExecutionContext.Capture();
    AsyncTaskMethodBuilder<TResult> promise;
    Task? operation;
    Task? task;
    int launches;

    public override GatherStatus Status => Volatile.Read(ref task) is { } known ? Statuses.Of(known) : inner.Status;
    internal override bool CanCancel(long request) => inner.CanCancel(request);
    internal override bool Cancel(long request, object? reason) => inner.Cancel(request, reason);
    public override bool Cancel(object? reason = null) => inner.Cancel(reason);

    internal override void Forgo() => inner.Forgo();

    internal override Task Launch(bool onPool)
    {
        if (Interlocked.Exchange(ref launches, 1) != 0) return Launched();
        promise = AsyncTaskMethodBuilder<TResult>.Create();
        Volatile.Write(ref task, promise.Task);
        operation = inner.Launch(onPool);
        if (operation.IsCompleted) Mirror();
        else operation.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Mirror);
        return promise.Task;
    }

    // Another group is about to make the task.
    Task Launched()
    {
        var wait = new SpinWait();
        while (Volatile.Read(ref task) is null) wait.SpinOnce();
        return task!;
    }

    void Mirror()
    {
        if (!Compat.Succeeded(operation!)) promise.SetException(Failure.Of(operation!));
        else if (context is null) Select();
        else ExecutionContext.Run(Compat.Copy(context), static child => ((SelectChild<T, TResult>)child!).Select(), this);
    }

    void Select()
    {
        TResult result;
        try { result = selector(Failure.Result<T>(operation!)); }
        catch (Exception exception)
        {
            promise.SetException(exception);
            return;
        }
        promise.SetResult(result);
    }
}
