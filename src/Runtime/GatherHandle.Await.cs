namespace AsyncGather;

public abstract partial class GatherHandle<TResult>
{
    /// <summary>Makes the group awaitable, by any number of awaiters, before and after it is done (clause 16).</summary>
    public GatherAwaiter<TResult> GetAwaiter() => new(this, true);

    /// <summary>Says where the code after the await runs.</summary>
    /// <param name="continueOnCapturedContext">False to run it wherever the last child ended.</param>
    public GatherAwaitable<TResult> ConfigureAwait(bool continueOnCapturedContext) => new(this, continueOnCapturedContext);

    /// <summary>
    /// Waits no longer than a token allows and leaves the group alone, as <c>asyncio.shield</c> does (clause 41).
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A task with the end of the group, or cancelled if the token comes first.</returns>
    public Task<TResult> WaitAsync(CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        return IsCompleted || !cancellationToken.CanBeCanceled ? AsTask() : Waiting.For(AsTask(), cancellationToken);
#else
        return AsTask().WaitAsync(cancellationToken);
#endif
    }

    /// <summary>
    /// Calls back when the group is done: exactly once (clause 23), never inline, not even if it is done already, in the order
    /// of registration, with the caller's execution context, on its synchronization context or else on the thread pool
    /// (clause 44). An exception of a callback does not keep the others from being called: it goes to
    /// <see cref="GatherOptions.LateException"/>, and without one is thrown where the callback ran, as that of an <c>async void</c> method.
    /// </summary>
    /// <param name="callback">Gets the group.</param>
    /// <returns>Dispose it to remove the callback (clause 45).</returns>
    /// <exception cref="ArgumentNullException">The callback is null.</exception>
    public GatherCallback OnCompleted(Action<GatherHandle<TResult>> callback)
    {
        if (callback is null) throw new ArgumentNullException(nameof(callback));
        var added = new GatherCallback(() => callback(this));
        CallbackQueue.Of(this, Options).Add(added, AsTask());
        return added;
    }
}
