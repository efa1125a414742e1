using System.Runtime.CompilerServices;

namespace AsyncGather;

// The engine: the handle is the run and the first block of its children itself, since most groups are small.
public abstract partial class GatherHandle<TResult>
{
    private protected TResult? collected;
    Task?[]? tasks;
    Controls? controls;
    object? watch;
    AsyncTaskMethodBuilder<TResult> promise;
    Action? continuation;
    long pending;
    int left;
    int state;

    /// <summary>The settings, which nobody changes any more.</summary>
    internal GatherOptions Options => controls?.Options ?? GatherOptions.Default;

    /// <summary>The controls, made when they are first needed.</summary>
    internal Controls Controls => controls ?? Interlocked.CompareExchange(ref controls, new Controls(GatherOptions.Default), null) ?? controls;

    bool Has(int bits) => (Volatile.Read(ref state) & bits) != 0;

    /// <summary>Whether children that wait for their turn stay where they are: the group is cancelled, failed or decided.</summary>
    internal bool StartsNoMore => Has(Bits.CancelRequested | Bits.Stopped);

    /// <summary>Makes it a group with children to wait for.</summary>
    internal void Begin(GatherOptions? options)
    {
        state = Bits.Begun | Bits.Starting | Bits.Of(options?.OnFailure ?? FailureMode.FirstError);
        if (options is { IsOnlyMode: false }) controls ??= new Controls(options.Copy());
    }

    /// <summary>Remembers who listens to the callbacks of a group that has nothing to wait for.</summary>
    internal void Keep(GatherOptions? options)
    {
        if (options?.LateException is not null) controls = new Controls(options.Copy());
    }

    /// <summary>A child has ended.</summary>
    internal void ChildEnded(int index, Task task)
    {
        TakeIn(index, task);
        if (Interlocked.Decrement(ref left) == 0) End();
    }

    /// <summary>So many children have ended that were taken in or let go before.</summary>
    internal void ChildrenEnded(int number)
    {
        if (number > 0 && Interlocked.Add(ref left, -number) == 0) End();
    }

    /// <summary>Takes in how a child ended, without counting it.</summary>
    internal void TakeIn(int index, Task task)
    {
        var succeeded = Compat.Succeeded(task);
        if (!succeeded) Compat.Set(ref state, Bits.SomeFailed);
        if (Has(Bits.Done)) Late(task);
        else if (Accept(index, task) is var verdict && verdict == Verdict.Finished) Decide();
        else if (!succeeded) Failed(index, task, verdict);
        if (controls is { Options.Progress: not null } owner) owner.Report(Statuses.Of(task), 1);
    }

    void Failed(int index, Task task, Verdict verdict)
    {
        if (Has(Bits.CancelsSiblings))
        {
            // Cancelled on purpose is no failure, as in asyncio.TaskGroup (clause 38).
            if (task.IsCanceled && Controls.IsDismissed(index)) return;
            if (verdict == Verdict.Failed) Controls.Add(index, task, onlyErrorsAfterTheFirst: true);
            // Once: the siblings that end by it must not stop each other in turn.
            if ((Compat.Set(ref state, Bits.Stopped) & Bits.Stopped) == 0) Stop(null);
        }
        else if (verdict != Verdict.Failed) return;
        else if (Has(Bits.WaitsForAll)) Controls.Add(index, task, onlyErrorsAfterTheFirst: false);
        else FailWith(index, task);
    }

    // The first failure by time: of several at the same moment the one that sets the bit (clause 19).
    void FailWith(int index, Task task)
    {
        var before = Compat.Set(ref state, Bits.Done);
        if ((before & Bits.Done) != 0)
        {
            Late(task);
            return;
        }
        Controls.Add(index, task, onlyErrorsAfterTheFirst: false);
        var error = Failure.Of(task);
        Complete(task.IsCanceled && (before & Bits.CancelRequested) != 0 ? CancelError(error) : error);
        StartNoMoreUnderLimit();
        LetGo();
    }

    /// <summary>One child has decided the result: the others no longer matter.</summary>
    void Decide()
    {
        var before = Compat.Set(ref state, Bits.Done);
        if ((before & Bits.Done) != 0) return;
        // Asked before the result is there, so that who reads it finds the losers cancelled; what they do then holds up nobody.
        Stop(null, inBackground: true);
        Complete((before & Bits.CancelRequested) != 0 ? CancelError(null) : null);
        LetGo();
    }

    /// <summary>The last child has ended.</summary>
    void End()
    {
        var before = Compat.Set(ref state, Bits.Done | Bits.Over);
        var decided = (before & Bits.Done) != 0;
        Exception? error = null;
        if (!decided)
        {
            TakeInDuplicates();
            error = FirstFailure() ?? ((before & Bits.CancelRequested) != 0 ? CancelError(null) : Finish(tasks));
        }
        Unlink();
        Forget();
        if (!decided) Complete(error);
    }

    void Complete(Exception? error)
    {
        var bits = Bits.Completed;
        if (error is not null)
        {
            Controls.Error = error;
            bits |= error is OperationCanceledException ? Bits.Canceled : Bits.Faulted;
        }
        var before = Compat.Set(ref state, bits);
        if ((before & Bits.TaskMade) != 0) Settle();
        // A failure that nobody asks for is reported by the task that holds it.
        else if ((before & Bits.TaskClaimed) == 0 && (bits & Bits.Faulted) != 0 && ReportsFailure) _ = AsTask();
        AfterEnd();
        Continue();
    }

    /// <summary>Observes a failure that no await will throw (clause 21).</summary>
    private protected void Late(Task task)
    {
        if (controls is { } owner) owner.HearLate(task);
        else _ = task.Exception;
    }

    /// <summary>Of several exceptions of one child an outcome shows the first. The others are heard.</summary>
    private protected void HearMore(Task task)
    {
        if (controls is not { HasListener: true } owner || task.Exception is not { InnerExceptions.Count: > 1 } exception) return;
        for (var index = 1; index < exception.InnerExceptions.Count; index++) owner.Hear(exception.InnerExceptions[index]);
    }

    // Results belong to the handle now; of a failed child the task is kept, since its status can still be asked (clause 46).
    // The factories and the items of a source are needed no more, however the group ended.
    void Forget()
    {
        if (controls is { } owner) (owner.Items, owner.Pump, owner.Separate) = (null, null, null);
        if (KeepsTasks) return;
        if (!Has(Bits.SomeFailed))
        {
            Volatile.Write(ref tasks, null);
            if (controls is not null) controls.Statuses = null;
            return;
        }
        if (tasks is not { } known) return;
        for (var index = 0; index < known.Length; index++)
            if (known[index] is { } task && Compat.Succeeded(task)) known[index] = Task.CompletedTask;
    }
}
