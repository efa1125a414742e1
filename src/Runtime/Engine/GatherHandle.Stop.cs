using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>Cancelling: from the handle, from a token, by the clock, by a sibling.</summary>
public abstract partial class GatherHandle<TResult>
{
    internal override bool CanCancel(long request) => !Has(Bits.Done) && HasCancellableChild(request);

    internal override bool Cancel(long request, object? reason)
    {
        if (!CanCancel(request) || !Request(CancelCause.Caller, reason, out _)) return false;
        // It may be in several places of the groups that are cancelled, and is asked once.
        if (Interlocked.Exchange(ref Controls.StoppedBy, request) != request) Stop(reason, request: request);
        return true;
    }

    // A request asks each child once, however many groups hold it and however deep they are nested: the answer is kept.
    bool HasCancellableChild(long request)
    {
        if (controls is not { } owner || Has(Bits.Over)) return false;
        // Deeper than the stack goes nobody asks: it is taken for granted.
        if (!Compat.HasStack()) return true;
        lock (owner)
            if (owner.AskedBy == request) return owner.Answer;
        var answer = AskChildren(owner, request);
        lock (owner) (owner.AskedBy, owner.Answer) = (request, answer);
        return answer;
    }

    bool AskChildren(Controls owner, long request)
    {
        if (owner.Pump is { HasUnstarted: true }) return true;
        for (var index = 0; index < Count; index++)
            if (!IsDuplicate(index) && IsCancellable(owner, index, request)) return true;
        return false;
    }

    // A child that was given as such knows best. A factory can be cancelled if it is given a token, or waits for a thread.
    bool IsCancellable(Controls owner, int index, long request)
    {
        if (StatusAt(index) is not (GatherStatus.Running or GatherStatus.NotStarted)) return false;
        if (owner.Items is { } items) return items[index].CanCancel(request);
        return owner.TakesToken || owner.BegunOnPool is { } begun && !Volatile.Read(ref begun[index]);
    }

    bool CancelOne(int index, object? reason)
    {
        if (controls is not { } owner) return false;
        var place = PlaceOf(index);
        if (owner.Items is { } items)
        {
            var request = Requests.Next();
            if (!items[place].CanCancel(request)) return false;
            owner.Dismiss(place);
            return items[place].Cancel(request, reason);
        }
        if (owner.Separate is not { } separate || !IsCancellable(owner, place, Requests.Next())) return false;
        owner.Dismiss(place);
        Quietly(separate[place], inBackground: false);
        return true;
    }

    // True unless the group is done: exactly one of completion and cancellation wins (clause 30).
    bool Request(CancelCause cause, object? reason, out int before)
    {
        var owner = Controls;
        while (true)
        {
            before = Volatile.Read(ref state);
            if ((before & Bits.Done) != 0) return false;
            lock (owner)
            {
                if ((before & Bits.CancelRequested) == 0) owner.Cause = cause;
                if (owner.Cause == CancelCause.Caller && cause == CancelCause.Caller) owner.Reason = reason;
            }
            var bits = Bits.CancelRequested | (cause == CancelCause.Caller ? 0 : Bits.FromOutside);
            if (Interlocked.CompareExchange(ref state, before | bits, before) == before) return true;
        }
    }

    /// <summary>Starts no more children and cancels those that run.</summary>
    void Stop(object? reason, bool inBackground = false, long request = 0)
    {
        Compat.Set(ref state, Bits.Stopped);
        if (controls is not { } owner) return;
        if (owner.Shared is { } shared) Quietly(shared, inBackground);
        if (owner.Separate is { } separate)
            foreach (var source in separate) Quietly(source, inBackground);
        if (owner.Items is { } items) CancelItems(items, reason, request == 0 ? Requests.Next() : request, inBackground);
        owner.Pump?.Drain();
    }

    // Groups in groups are asked from here: deeper than the stack goes, another thread goes on.
    void CancelItems(GatherChild[] items, object? reason, long request, bool inBackground)
    {
        if (inBackground || !Compat.HasStack())
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => CancelItems(items, reason, request, inBackground: false), null);
            return;
        }
        foreach (var item in items)
        {
            try { item.Cancel(request, reason); }
            catch (AggregateException exception) { HearAll(exception); }
        }
    }

    // Registrations run here, on the canceller, or nobody waits for them. What they throw is nobody's result.
    void Quietly(CancellationTokenSource source, bool inBackground)
    {
        if (inBackground)
        {
            Compat.CancelInBackground(source, this, static (group, exception) => ((GatherHandle<TResult>)group).HearAll(exception));
            return;
        }
        try { source.Cancel(); }
        catch (AggregateException exception) { HearAll(exception); }
    }

    void HearAll(AggregateException exception)
    {
        foreach (var inner in exception.InnerExceptions) Controls.Hear(inner);
    }

    /// <summary>
    /// Cancelled by the token or the clock: waits for the children that can be cancelled and lets go of those that cannot,
    /// since a plain task would otherwise hold the caller for as long as it likes. If the group has ended before, the children
    /// that run on are cancelled all the same.
    /// </summary>
    void CancelFrom(CancelCause cause)
    {
        if (Has(Bits.Over)) return;
        Request(cause, null, out var before);
        // What nobody waits for holds up nobody with what it does when it is cancelled.
        Stop(null, inBackground: Options.AbandonPending);
        if (Options.AbandonPending) Abandon();
        // The caller of the group lets go of them, when it has started them all.
        if ((before & Bits.Starting) == 0) LetGo();
    }

    /// <summary>Ends the group without waiting for the children that are left; they are observed when they end (clause 31).</summary>
    void Abandon()
    {
        if (OnlyKeeps && !Has(Bits.Done)) AcceptCounted();
        if ((Compat.Set(ref state, Bits.Done) & Bits.Done) == 0) Complete(CancelError(null));
        LetGo();
    }

    /// <summary>The children are started, or looked at: from now on others may let go of them.</summary>
    internal void StartedAll()
    {
        var before = Compat.Clear(ref state, Bits.Starting);
        if ((before & (Bits.Done | Bits.FromOutside)) != 0) LetGo();
    }

    /// <summary>
    /// Waits no more for children that nobody can cancel, when the group has ended without them or was cancelled from outside:
    /// a task that goes on keeps nothing of a group that is over.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void LetGo()
    {
        if (Has(Bits.Starting | Bits.Over) || !Has(Bits.Done | Bits.FromOutside)) return;
        // After an error the siblings of a large group run on: to let go of many costs more than it saves.
        if (!Has(Bits.Stopped | Bits.FromOutside | Bits.CancelRequested) && Count > Block.Most) return;
        if (Has(Bits.CountsOnly))
        {
            LetGoOfAll((Action)watch!);
            return;
        }
        var number = controls?.Pump is { } pump ? pump.LetGo() : watch is Action scan ? LetGo(0, ref pending, scan) : 0;
        for (var block = watch as Block<TResult>; block is not null; block = block.Next)
            number += LetGo(block.Offset, ref block.Pending, block.Continuation);
        ChildrenEnded(number);
    }

    // They are running tasks, which nobody can cancel, and which were not taken in one by one.
    void LetGoOfAll(Action continuation)
    {
        if (Volatile.Read(ref tasks) is not { } known || (Compat.Set(ref state, Bits.Over | Bits.SomeFailed) & Bits.Over) != 0) return;
        foreach (var task in known) LateChild.LetGo(controls, task!, continuation);
        Forget();
    }

    int LetGo(int offset, ref long mask, Action continuation)
    {
        if (Volatile.Read(ref tasks) is not { } known) return 0;
        var number = 0;
        var request = Requests.Next();
        for (var bits = Volatile.Read(ref mask); bits != 0; bits &= bits - 1)
        {
            var place = Compat.LowestBit(bits);
            if (known[offset + place] is not { IsCompleted: false } task || !LetsGo(offset + place, request)) continue;
            if ((Compat.Clear(ref mask, 1L << place) & (1L << place)) == 0) continue;
            Compat.Set(ref state, Bits.SomeFailed);
            LateChild.LetGo(controls, task, continuation);
            number++;
        }
        return number;
    }

    /// <summary>Lets go of a child under a limit, which the group has no task of.</summary>
    internal void LetGoUnderLimit(int index, Task task, Action continuation)
    {
        var owner = Controls;
        Compat.Set(ref state, Bits.SomeFailed);
        lock (owner) (owner.LetGo ??= [])[index] = task;
        LateChild.LetGo(owner, task, continuation);
    }

    /// <summary>Whether the group does not wait for a child that runs.</summary>
    internal bool LetsGo(int index, long request) => controls is not { } owner || !IsCancellable(owner, index, request);

    // Under a limit the children that wait for their turn stay where they are, once the group has failed.
    void StartNoMoreUnderLimit()
    {
        if (controls?.Pump is not { } pump) return;
        Compat.Set(ref state, Bits.Stopped);
        pump.Drain();
    }
}
