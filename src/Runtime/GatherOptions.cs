namespace AsyncGather;

/// <summary>
/// How a group runs. A group copies its options when it starts: a later change has no effect on it. Each setter refuses a
/// wrong value at once. A <see cref="CancellationToken"/> converts to options that hold only it.
/// </summary>
public sealed class GatherOptions
{
    /// <summary>
    /// What the failure of a child does. Default: <see cref="FailureMode.FirstError"/>, as in asyncio, and for <c>Gather.Map</c>,
    /// which asyncio does not have, <see cref="FailureMode.CancelSiblings"/>, as in <c>Parallel.ForEachAsync</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the three.</exception>
    public FailureMode OnFailure
    {
        get => onFailure ?? FailureMode.FirstError;
        set => Change(ref onFailure, value is >= FailureMode.FirstError and <= FailureMode.WaitAll
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "OnFailure is FirstError, CancelSiblings or WaitAll."));
    }

    FailureMode? onFailure;

    /// <summary>
    /// How many children run at the same time, at least 1; null, the default, is no limit. It is for factories: tasks that
    /// already run cannot be held back, so a group of tasks refuses it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Limit
    {
        get;
        set => Change(ref field, Guard.AtLeastOne(value));
    }

    /// <summary>
    /// How long the group may take, from the call. Then its children are cancelled and it fails with a
    /// <see cref="TimeoutException"/> (clause 40) when they have ended: one that ignores its token holds it until then, unless
    /// <see cref="AbandonPending"/> is set. Null, the default, and <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> are
    /// no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or longer than a timer can wait (about 49 days).</exception>
    public TimeSpan? Timeout
    {
        get;
        set
        {
            var infinite = value == System.Threading.Timeout.InfiniteTimeSpan;
            if (!infinite && (value < TimeSpan.Zero || value?.TotalMilliseconds > uint.MaxValue - 1))
                throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout is not negative and at most about 49 days; leave it null for none.");
            Change(ref field, infinite ? null : value);
        }
    }

    /// <summary>The clock of <see cref="Timeout"/>. Default: <see cref="TimeProvider.System"/>.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set => Change(ref field, value ?? throw new ArgumentNullException(nameof(value)));
    } = TimeProvider.System;

    /// <summary>
    /// Cancels the group from outside, as cancelling the awaiting task does in asyncio (clause 35). The group then does not
    /// wait for children that cannot be cancelled, such as plain tasks, and with <see cref="AbandonPending"/> for none. Children
    /// that have all completed win over it.
    /// </summary>
    public CancellationToken CancellationToken { get; set => Change(ref field, value); }

    /// <summary>
    /// Ends the group at once when <see cref="Timeout"/> or <see cref="CancellationToken"/> cancels it, instead of when its
    /// children have ended. They are cancelled all the same; what still runs is left alone and its errors are observed
    /// (clause 31). Default: false.
    /// </summary>
    public bool AbandonPending { get; set => Change(ref field, value); }

    /// <summary>
    /// Gives every factory a token of its own, so that <c>CancelChild</c> can cancel it alone (clause 38). Costs about 56
    /// bytes a child. Default: false, one token for the whole group.
    /// </summary>
    public bool SeparateTokens { get; set => Change(ref field, value); }

    /// <summary>
    /// Starts factories on the thread pool instead of on the caller, so that one that blocks does not hold back the others,
    /// and one that is cancelled before its turn never runs (clauses 3 and 37). Default: false.
    /// </summary>
    public bool OnThreadPool { get; set => Change(ref field, value); }

    /// <summary>
    /// Hears of every child that ends, on the thread where it ended. Reports of children that end at the same moment may
    /// arrive in another order; exactly one report has <c>Completed == Total</c>.
    /// </summary>
    public IProgress<GatherProgress>? Progress { get; set => Change(ref field, value); }

    /// <summary>
    /// Hears the exceptions that no await will throw: those of siblings that fail after the group has ended (clause 21), and
    /// those of callbacks, of progress reports and of token registrations (clause 44). Cancellations are not reported.
    /// What it throws itself is ignored. Without it late exceptions of siblings are observed in silence.
    /// </summary>
    public Action<Exception>? LateException { get; set => Change(ref field, value); }

    /// <summary>Options that hold a token and are otherwise the default: <c>Gather.All(token, ..)</c>.</summary>
    /// <param name="cancellationToken">The token that cancels the group.</param>
    public static implicit operator GatherOptions(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };

    /// <summary>Whether they say nothing but what a failure does. Who hears late exceptions is kept in any case.</summary>
    internal bool IsOnlyMode => Limit is null && Timeout is null && !CancellationToken.CanBeCanceled && !SeparateTokens && Progress is null;

    internal static readonly GatherOptions Default = new();

    static readonly GatherOptions MapDefault = new() { OnFailure = FailureMode.CancelSiblings };

    GatherOptions? copy;
    GatherOptions? copyForMap;

    /// <summary>The options of Map, whose children are alike, so that one failure makes the others pointless unless somebody says otherwise.</summary>
    internal static GatherOptions ForMap(GatherOptions? options)
    {
        if (options is null) return MapDefault;
        return options.onFailure is not null ? options : options.copyForMap ??= options.CancellingSiblings();
    }

    GatherOptions CancellingSiblings()
    {
        var other = (GatherOptions)MemberwiseClone();
        other.OnFailure = FailureMode.CancelSiblings;
        return other;
    }

    /// <summary>
    /// A copy that nobody changes, so that the owner may change and use the original again. Groups that start between two
    /// changes share one, since options that are kept in a static field are the common case.
    /// </summary>
    internal GatherOptions Copy() => copy ??= (GatherOptions)MemberwiseClone();

    void Change<T>(ref T field, T value)
    {
        field = value;
        copy = copyForMap = null;
    }

    /// <summary>Hands an exception to <see cref="LateException"/>; false if nobody listens.</summary>
    internal bool Hear(Exception exception)
    {
        if (LateException is not { } listener) return false;
        try { listener(exception); }
        catch (Exception) { /* Said in the documentation: there is nobody left to tell. */ }
        return true;
    }
}
