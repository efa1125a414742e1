namespace AsyncGather;

/// <summary>How far a child is.</summary>
static class Statuses
{
    /// <summary>How far a task is, which is null before it starts.</summary>
    public static GatherStatus Of(Task? task) => task?.Status switch
    {
        null => GatherStatus.NotStarted,
        TaskStatus.RanToCompletion => GatherStatus.Succeeded,
        TaskStatus.Faulted => GatherStatus.Faulted,
        TaskStatus.Canceled => GatherStatus.Canceled,
        _ => GatherStatus.Running,
    };
}

/// <summary>A child that will not have its turn (clause 37).</summary>
static class NeverStarted
{
    /// <summary>The task of all of them.</summary>
    public static readonly Task Task = Task.FromCanceled(new CancellationToken(canceled: true));

    /// <summary>A fresh exception (clause 25), made without throwing it.</summary>
    public static Exception Exception() => new TaskCanceledException("The operation was canceled before it started.", null);
}
