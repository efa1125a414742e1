namespace AsyncGather;

/// <summary>Cancelling a run: from the handle, from a token, by the clock, by a sibling.</summary>
abstract partial class Run
{
    /// <summary>Whether somebody asked for the cancellation of the group itself.</summary>
    public bool IsCancelRequested => (Volatile.Read(ref state) & CancelRequested) != 0;

    /// <summary>What the last caller of Cancel gave as the reason.</summary>
    public object? Reason => controls?.Reason;

    /// <summary>Asks every child. True if the group was not done and at least one child can be cancelled (clauses 28 to 31).</summary>
    public bool Cancel(object? reason, bool abandonPending)
    {
        if (!abandonPending && !CanCancel) return false;
        if (!Request(CancelCause.Caller, reason)) return false;
        Stop(reason);
        if (abandonPending) Abandon();
        return true;
    }

    /// <summary>Whether a request would reach a child.</summary>
    public bool CanCancel => !IsDone && HasCancellableChild;

    bool HasCancellableChild
    {
        get
        {
            if (controls is not { } owner || Volatile.Read(ref tasks) is not { } known) return false;
            if (owner.Pump is { HasUnstarted: true }) return true;
            for (var index = 0; index < known.Length; index++)
                if (IsCancellable(owner, known, index)) return true;
            return false;
        }
    }

    // A child that was given as such knows best; a factory can be cancelled if it was given a token.
    static bool IsCancellable(Controls owner, Task?[] known, int index)
    {
        if (Volatile.Read(ref known[index]) is { IsCompleted: true }) return false;
        return owner.Items is { } items ? items[index].CanCancel : owner.Shared is not null || owner.Separate is not null;
    }

    /// <summary>Asks the children that are left, whether or not the group is done (beyond asyncio, clause 28).</summary>
    public bool CancelRemaining(object? reason)
    {
        var any = HasCancellableChild;
        if (any) Stop(reason);
        return any;
    }

    /// <summary>Asks one child (clause 38).</summary>
    public bool CancelChild(int index, object? reason)
    {
        if (controls is not { } owner || Volatile.Read(ref tasks) is not { } known) return false;
        if (Volatile.Read(ref known[index]) is { IsCompleted: true }) return false;
        if (owner.Items is { } items) return items[index].Cancel(reason);
        if (owner.Separate is not { } separate) return false;
        Quietly(separate[index].Cancel);
        return true;
    }

    // True unless the group is done: exactly one of completion and cancellation wins (clause 30).
    bool Request(CancelCause cause, object? reason)
    {
        while (true)
        {
            var seen = Volatile.Read(ref state);
            if ((seen & Done) != 0) return false;
            var owner = Controls;
            if ((seen & CancelRequested) == 0) owner.Cause = cause;
            if (owner.Cause == CancelCause.Caller) owner.Reason = reason;
            if (Interlocked.CompareExchange(ref state, seen | CancelRequested, seen) == seen) return true;
        }
    }

    /// <summary>Starts no more children and cancels those that run.</summary>
    void Stop(object? reason)
    {
        Compat.Set(ref state, Stopped);
        if (controls is not { } owner) return;
        if (owner.Items is { } items)
            foreach (var item in items) Quietly(() => item.Cancel(reason));
        if (owner.Shared is { } shared) Quietly(shared.Cancel);
        if (owner.Separate is { } separate)
            foreach (var source in separate) Quietly(source.Cancel);
        owner.Pump?.Drain();
    }

    // Registrations run here, on the canceller. What they throw is nobody's result.
    void Quietly(Action cancel)
    {
        try { cancel(); }
        catch (AggregateException exception)
        {
            foreach (var inner in exception.InnerExceptions) Options.Hear(inner);
        }
    }

    /// <summary>
    /// Cancelled by the token or the clock: waits for the children that can be cancelled and abandons those that cannot,
    /// since a plain task would otherwise hold the caller for as long as it likes.
    /// </summary>
    void CancelFrom(CancelCause cause)
    {
        if (!Request(cause, null)) return;
        var awaited = new List<Task>();
        if (controls is { } owner && Volatile.Read(ref tasks) is { } known)
            for (var index = 0; index < known.Length; index++)
                if (Volatile.Read(ref known[index]) is { } task && IsCancellable(owner, known, index)) awaited.Add(task);
        Stop(null);
        if (awaited.Count == 0) Abandon();
        else _ = AbandonAfter(awaited);
    }

    async Task AbandonAfter(List<Task> awaited)
    {
        foreach (var task in awaited)
            if (!task.IsCompleted) await new Quiet(task);
        Abandon();
    }

    /// <summary>Ends the group without waiting for the children that are left; they are observed when they end (clause 31).</summary>
    void Abandon()
    {
        if ((Compat.Set(ref state, Done) & Done) == 0) Complete(CancelError(null));
    }

    Exception CancelError(Exception? inner)
    {
        var owner = Controls;
        if (owner.Cause == CancelCause.Timeout)
            return new TimeoutException($"The group did not complete within {Options.Timeout}.", inner);
        var token = owner.Cause == CancelCause.Token ? Options.CancellationToken
            : (inner as OperationCanceledException)?.CancellationToken ?? owner.Shared?.Token ?? new CancellationToken(canceled: true);
        var message = owner.Reason switch
        {
            null => "The group was canceled.",
            Exception exception => exception.Message,
            var reason => reason.ToString(),
        };
        return new OperationCanceledException(message, owner.Reason as Exception ?? inner, token);
    }

    /// <summary>Whether the token is cancelled already, so that nothing is to be started.</summary>
    public bool RefusesToStart()
    {
        if (!Options.CancellationToken.IsCancellationRequested) return StartsNoMore;
        return Request(CancelCause.Token, null);
    }

    /// <summary>Listens to the token and to the clock.</summary>
    public void Link()
    {
        if (IsDone) return;
        if (Options.CancellationToken.CanBeCanceled)
            Controls.Registration = Compat.Register(Options.CancellationToken, static run => ((Run)run!).CancelFrom(CancelCause.Token), this);
        if (!IsDone && Options.Timeout is { } timeout)
        {
            if (timeout == TimeSpan.Zero) CancelFrom(CancelCause.Timeout);
            else Controls.Timer = Options.TimeProvider.CreateTimer(static run => ((Run)run!).CancelFrom(CancelCause.Timeout), this, timeout, Timeout.InfiniteTimeSpan);
        }
        // The group may have ended between the check and the registration.
        if (IsDone) Unlink();
    }

    void Unlink()
    {
        if (controls is not { } owner) return;
        owner.Timer?.Dispose();
        if (Options.CancellationToken.CanBeCanceled) Compat.Unregister(owner.Registration);
    }
}
