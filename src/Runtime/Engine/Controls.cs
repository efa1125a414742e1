namespace AsyncGather;

/// <summary>What only some groups need: tokens, children that can be asked, failures that wait for the end, a clock.</summary>
sealed class Controls
{
    /// <summary>The token of all factories of the group.</summary>
    public CancellationTokenSource? Shared;

    /// <summary>A token for each factory, where <see cref="GatherOptions.SeparateTokens"/> asks for it.</summary>
    public CancellationTokenSource[]? Separate;

    /// <summary>The children that were given as such, to be asked to cancel.</summary>
    public GatherChild[]? Items;

    /// <summary>Holds back children under a limit.</summary>
    public Pump? Pump;

    /// <summary>For each place the first place of the same child; null where nobody counts children.</summary>
    public int[]? FirstPlaces;

    /// <summary>Failures of the modes that wait, in order of time. Guarded by a lock on this object.</summary>
    public List<ChildFailure>? Failures;

    /// <summary>Why the group is cancelled.</summary>
    public CancelCause Cause;

    /// <summary>What the caller of Cancel gave as the reason.</summary>
    public object? Reason;

    /// <summary>The error that the group ended with.</summary>
    public Exception? Error;

    public CancellationTokenRegistration Registration;
    public ITimer? Timer;

    // Counted only where somebody listens. Guarded by a lock on this object.
    public int Succeeded, Faulted, Canceled;
}

/// <summary>A child that failed in a mode that waits.</summary>
readonly record struct ChildFailure(int Index, Exception Exception, bool IsCanceled);

/// <summary>Who cancelled a group.</summary>
enum CancelCause { Caller, Token, Timeout }
