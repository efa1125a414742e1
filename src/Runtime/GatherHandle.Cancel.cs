namespace AsyncGather;

public abstract partial class GatherHandle<TResult>
{
    /// <summary>Whether somebody cancelled the group itself: by Cancel, by its token, or by its timeout.</summary>
    public bool IsCancellationRequested => Has(Bits.CancelRequested);

    /// <summary>The reason that was given to Cancel last; null if there was none, or if its token or its timeout came before (clause 36).</summary>
    public object? CancellationReason => controls?.Reason;

    /// <summary>
    /// Asks every child to cancel (clause 29), nested groups included (clause 42). The group is not cancelled at once: it ends
    /// when its children do (clauses 31 to 33), and ends cancelled even if they go on as if nothing happened (clause 34).
    /// Token registrations of the children run on this thread.
    /// </summary>
    /// <param name="reason">Anything; it is kept as <see cref="CancellationReason"/>, and its text is the message of the exception.</param>
    /// <returns>
    /// True if the group was not done and at least one child can be cancelled, each time anew (clause 31). False has no effect:
    /// the group is done, if only because one child failed (clause 28), or it holds nothing but plain tasks.
    /// </returns>
    public override bool Cancel(object? reason = null) => Cancel(Requests.Next(), reason);

    /// <summary>Like <see cref="Cancel(object?)"/>, and on request does not wait for children that take their time.</summary>
    /// <param name="reason">See <see cref="Cancel(object?)"/>.</param>
    /// <param name="abandonPending">
    /// True to end the group now. The children that still run are left alone and their errors observed (clause 31). It works
    /// for plain tasks too, since it asks nothing of them.
    /// </param>
    /// <returns>True if the group was not done and a child can be cancelled or was abandoned.</returns>
    public bool Cancel(object? reason, bool abandonPending)
    {
        if (!abandonPending) return Cancel(reason);
        if (!Has(Bits.Begun) || !Request(CancelCause.Caller, reason, out _)) return false;
        Stop(reason);
        Abandon();
        return true;
    }

    /// <summary>
    /// Asks the children that still run to cancel, even after the group is done: those that ran on when their sibling failed.
    /// asyncio cannot do this (clause 28). The end of the group does not change.
    /// </summary>
    /// <param name="reason">Handed to the children that are groups themselves.</param>
    /// <returns>True if a child was left that can be cancelled.</returns>
    public bool CancelRemaining(object? reason = null)
    {
        var request = Requests.Next();
        if (!HasCancellableChild(request)) return false;
        Stop(reason, request: request);
        return true;
    }

    /// <summary>
    /// Asks one child to cancel; its siblings do not notice (clause 38). A child that waits for its turn then never runs. In the
    /// mode <see cref="FailureMode.CancelSiblings"/> a child that ends cancelled on request is no failure of the group, as in
    /// <c>asyncio.TaskGroup</c>: its result is the default value. In the other modes it fails the group as any cancelled child does
    /// (clause 22).
    /// </summary>
    /// <param name="index">The place of the child among the arguments, from 0.</param>
    /// <param name="reason">Handed to a child that is a group itself.</param>
    /// <returns>
    /// True if the child had not ended and can be cancelled alone: it was given as <c>Gather.Cold</c>, <c>Gather.Shield</c> or a
    /// group, or the group was started with <see cref="GatherOptions.SeparateTokens"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public bool CancelChild(int index, object? reason = null)
    {
        Guard.Index(index, Count);
        return CancelOne(index, reason);
    }
}
