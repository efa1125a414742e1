namespace AsyncGather;

/// <summary>How far an operation is: a child of a group, or a group itself.</summary>
public enum GatherStatus
{
    /// <summary>It has not been started: it waits for its turn under a limit, or nobody has gathered it yet.</summary>
    NotStarted,

    /// <summary>It has been started and has not ended.</summary>
    Running,

    /// <summary>It has ended with a result.</summary>
    Succeeded,

    /// <summary>It has ended with an exception.</summary>
    Faulted,

    /// <summary>It has ended cancelled, or was cancelled before it started and never ran (clause 37).</summary>
    Canceled,
}
