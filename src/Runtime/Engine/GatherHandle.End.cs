namespace AsyncGather;

/// <summary>How a group ends: its error, and its link to the token and the clock.</summary>
public abstract partial class GatherHandle<TResult>
{
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

    /// <summary>In order of time where siblings were cancelled; in argument order, errors before cancellations, where all ran on.</summary>
    Exception? FirstFailure()
    {
        if (controls is not { } owner) return null;
        lock (owner)
        {
            if (owner.Failures is not { } failures) return null;
            if (Has(Bits.WaitsForAll)) failures.Sort(static (left, right) => (left.Task.IsCanceled, left.Index).CompareTo((right.Task.IsCanceled, right.Index)));
            var error = failures.Find(static failure => !failure.Task.IsCanceled).Task;
            // Cancelled from outside: an error of a child still goes before it, a child that obeyed does not.
            if (!Has(Bits.CancelRequested)) return Failure.Of(failures[0].Task);
            return error is not null ? Failure.Of(error) : CancelError(Failure.Of(failures[0].Task));
        }
    }

    /// <summary>All errors of children that the group knows of: what it threw first, then the others.</summary>
    IReadOnlyList<Exception> Errors()
    {
        if (controls is not { } owner) return [];
        lock (owner)
        {
            var errors = new List<Exception>();
            if (owner.Error is not null) errors.Add(owner.Error);
            foreach (var failure in owner.Failures ?? [])
                foreach (var inner in failure.Task.Exception?.InnerExceptions ?? Enumerable.Empty<Exception>())
                    if (inner != owner.Error) errors.Add(inner);
            return errors;
        }
    }

    /// <summary>Listens to the token and to the clock. The link lives until the last child has ended.</summary>
    internal void Link()
    {
        if (controls is not { } owner || Has(Bits.Over)) return;
        if (Options.CancellationToken.CanBeCanceled)
            owner.Registration = Compat.Register(Options.CancellationToken, static group => ((GatherHandle<TResult>)group!).CancelFrom(CancelCause.Token), this);
        if (!Has(Bits.Over) && Options.Timeout is { } timeout)
        {
            if (timeout == TimeSpan.Zero) CancelFrom(CancelCause.Timeout);
            else owner.Timer = Options.TimeProvider.CreateTimer(static group => ((GatherHandle<TResult>)group!).CancelFrom(CancelCause.Timeout), this, timeout, Timeout.InfiniteTimeSpan);
        }
        // The last child may have ended between the check and the registration.
        Interlocked.MemoryBarrier();
        if (Has(Bits.Over)) Unlink();
    }

    void Unlink()
    {
        if (controls is not { } owner) return;
        owner.Timer?.Dispose();
        if (Options.CancellationToken.CanBeCanceled) Compat.Unregister(owner.Registration);
    }
}
