namespace AsyncGather;

/// <summary>
/// One operation that a group can hold: a task that runs (<c>Gather.Hot</c>), a coroutine that has not started
/// (<c>Gather.Cold</c>), one that cancellation spares (<c>Gather.Shield</c>), or a group.
/// </summary>
public abstract class GatherChild
{
    private protected GatherChild() { }

    /// <summary>How far the operation is.</summary>
    public abstract GatherStatus Status { get; }

    /// <summary>
    /// Asks the operation to cancel. One that has not started will never run (clause 37); one that runs sees its token, and
    /// ends when it likes. Every group that holds it hears of it as of the end of any child (clauses 38 and 39).
    /// </summary>
    /// <param name="reason">Anything; a group keeps it, a message goes into its exception (clause 36).</param>
    /// <returns>True if the operation had not ended and can be cancelled; a plain task cannot (clause 29).</returns>
    public abstract bool Cancel(object? reason = null);

    /// <summary>Whether a request to cancel would reach the operation.</summary>
    internal abstract bool CanCancel(long request);

    /// <summary>Asks the operation to cancel, as part of a request to a group that holds it.</summary>
    internal virtual bool Cancel(long request, object? reason) => Cancel(reason);

    /// <summary>The task of the operation, which is started now if it was not. Always the same task.</summary>
    internal abstract Task Launch(bool onPool);

    /// <summary>A group that holds it ends without having started it: where it runs all the same, a failure is observed (clause 21).</summary>
    internal virtual void Forgo() { }

    /// <summary>What this child is: a second wrapper around the same thing is the same child (clause 7).</summary>
    internal virtual object Identity => this;
}

/// <summary>One operation with a result, as a child of a group. The same object in two places is one child (clause 7).</summary>
/// <typeparam name="T">The type of its result; <see cref="NoResult"/> for an operation without one.</typeparam>
public abstract class GatherChild<T> : GatherChild
{
    private protected GatherChild() { }

    /// <summary>
    /// The same operation with a result of another type, so that children of different types, groups among them, fit into one
    /// group: <c>group.Select(numbers =&gt; (object)numbers)</c>. To cancel it is to cancel this one (clause 42).
    /// </summary>
    /// <typeparam name="TResult">The type of the new result.</typeparam>
    /// <param name="selector">Turns the result; what it throws is the child's failure. It runs where the operation ends, in the context of this call.</param>
    /// <exception cref="ArgumentNullException">The selector is null.</exception>
    public GatherChild<TResult> Select<TResult>(Func<T, TResult> selector) =>
        new SelectChild<T, TResult>(this, Guard.NotNull(selector, nameof(selector)));
}
