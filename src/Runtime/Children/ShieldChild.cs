using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>Cancelling it ends the waiting and leaves the operation alone (clause 41).</summary>
sealed class ShieldChild<T>(GatherChild<T> inner) : GatherChild<T>
{
    readonly object gate = new();
    AsyncTaskMethodBuilder<T> promise = AsyncTaskMethodBuilder<T>.Create();
    Task? operation;
    Task? task;
    bool decided;

    public override GatherStatus Status => task is null ? GatherStatus.NotStarted : Run.StatusOf(task);
    internal override bool CanCancel => !Volatile.Read(ref decided);

    public override bool Cancel(object? reason = null)
    {
        if (!Decide()) return false;
        promise.SetException(new OperationCanceledException(reason?.ToString() ?? "The shield was canceled; the operation behind it runs on.", new CancellationToken(canceled: true)));
        return true;
    }

    internal override Task Launch(bool onPool)
    {
        lock (gate)
        {
            if (task is not null) return task;
            task = promise.Task;
            // Cancelled before it started: then nothing is to be started either.
            if (decided) return task;
        }
        operation = inner.Launch(onPool);
        if (operation.IsCompleted) Mirror();
        else operation.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Mirror);
        return task;
    }

    void Mirror()
    {
        var succeeded = Compat.Succeeded(operation!);
        // Reads the exception in any case: behind a cancelled shield nobody else will (clause 21).
        var error = succeeded ? null : Failure.Of(operation!);
        if (!Decide()) return;
        if (error is null) promise.SetResult(Failure.Result<T>(operation!));
        else promise.SetException(error);
    }

    bool Decide()
    {
        lock (gate)
        {
            if (decided) return false;
            _ = promise.Task;
            return decided = true;
        }
    }
}
