using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>Another child with its result turned into another type; to everything else it is that child.</summary>
sealed class SelectChild<T, TResult>(GatherChild<T> inner, Func<T, TResult> selector) : GatherChild<TResult>
{
    readonly object gate = new();
    AsyncTaskMethodBuilder<TResult> promise = AsyncTaskMethodBuilder<TResult>.Create();
    Task? operation;
    Task? task;

    public override GatherStatus Status => task is null ? inner.Status : Run.StatusOf(task);
    internal override bool CanCancel => inner.CanCancel;
    public override bool Cancel(object? reason = null) => inner.Cancel(reason);

    internal override Task Launch(bool onPool)
    {
        lock (gate)
        {
            if (task is not null) return task;
            task = promise.Task;
        }
        operation = inner.Launch(onPool);
        if (operation.IsCompleted) Mirror();
        else operation.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Mirror);
        return task;
    }

    void Mirror()
    {
        if (!Compat.Succeeded(operation!))
        {
            promise.SetException(Failure.Of(operation!));
            return;
        }
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
