namespace AsyncGather;

/// <summary>The bits of the one word that decides about a group. Each is set once and, but for <see cref="Starting"/>, stays.</summary>
static class Bits
{
    /// <summary>It has children to wait for. A group without it was complete when it was made.</summary>
    public const int Begun = 1;

    /// <summary>The caller is still starting children or looking at them.</summary>
    public const int Starting = 1 << 1;

    /// <summary>Somebody asked for the cancellation of the group itself.</summary>
    public const int CancelRequested = 1 << 2;

    /// <summary>It was the token or the clock: the group waits for no child that cannot be cancelled.</summary>
    public const int FromOutside = 1 << 3;

    /// <summary>No more children are started.</summary>
    public const int Stopped = 1 << 4;

    /// <summary>How the group ends is decided; whoever sets it tells.</summary>
    public const int Done = 1 << 5;

    /// <summary>The end can be seen.</summary>
    public const int Completed = 1 << 6;

    /// <summary>The end is an error.</summary>
    public const int Faulted = 1 << 7;

    /// <summary>The end is a cancellation.</summary>
    public const int Canceled = 1 << 8;

    /// <summary>Not every child succeeded, so their statuses are kept.</summary>
    public const int SomeFailed = 1 << 9;

    /// <summary>Somebody makes the task of the group.</summary>
    public const int TaskClaimed = 1 << 10;

    /// <summary>The task is there.</summary>
    public const int TaskMade = 1 << 11;

    /// <summary>The last child has ended, or was let go.</summary>
    public const int Over = 1 << 12;

    /// <summary>The mode <see cref="FailureMode.CancelSiblings"/>.</summary>
    public const int CancelsSiblings = 1 << 13;

    /// <summary>The mode <see cref="FailureMode.WaitAll"/>.</summary>
    public const int WaitsForAll = 1 << 14;

    /// <summary>Children are only counted as they end, since nobody needs to know one before the last.</summary>
    public const int CountsOnly = 1 << 15;

    /// <summary>The bit of a mode; <see cref="FailureMode.FirstError"/> has none.</summary>
    public static int Of(FailureMode mode) => mode switch
    {
        FailureMode.CancelSiblings => CancelsSiblings,
        FailureMode.WaitAll => WaitsForAll,
        _ => 0,
    };
}
