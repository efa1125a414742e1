using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>Cancelling it ends the waiting and leaves the operation alone (clause 41).</summary>
sealed class ShieldChild<T>(GatherChild<T> inner) : GatherChild<T>
{
    readonly object gate = new();
    AsyncTaskMethodBuilder<T> promise = AsyncTaskMethodBuilder<T>.Create();
    Action? mirror;
    Task? operation;
    Task? task;
    bool decided;

    public override GatherStatus Status => Volatile.Read(ref task) is { } known ? Statuses.Of(known) : GatherStatus.NotStarted;
    internal override bool CanCancel(long request) => !Volatile.Read(ref decided);

    public override bool Cancel(object? reason = null)
    {
        if (!Decide()) return false;
        promise.SetException(new OperationCanceledException(reason?.ToString() ?? "The shield was canceled; the operation behind it runs on.", new CancellationToken(canceled: true)));
        LetGo();
        return true;
    }

    internal override void Forgo() => inner.Forgo();

    internal override Task Launch(bool onPool)
    {
        lock (gate)
        {
            if (task is not null) return task;
            task = promise.Task;
            // Cancelled before it started: then nothing is to be started either.
            if (decided) return task;
        }
        var started = inner.Launch(onPool);
        Volatile.Write(ref operation, started);
        if (started.IsCompleted) Mirror();
        else
        {
            mirror = Mirror;
            started.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(mirror);
            // It may have been cancelled meanwhile, before there was something to let go of.
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref decided)) LetGo();
        }
        return task;
    }

    // Nothing of a shield that is cancelled stays on the operation, which may go on for long (clause 46).
    void LetGo()
    {
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref mirror) is { } continuation && operation is { IsCompleted: false } running) LateChild.LetGo(null, running, continuation);
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
