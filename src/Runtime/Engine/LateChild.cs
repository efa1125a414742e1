namespace AsyncGather;

/// <summary>Hears of a child that ends after its group has let it go, where somebody wants to know.</summary>
sealed class LateChild(Controls owner, Task task)
{
    /// <summary>Lets go of a child whose group does not wait for it any more.</summary>
    public static void LetGo(Controls? owner, Task task, Action? continuation)
    {
        if (continuation is not null) Continuations.Remove(task, continuation);
        if (owner is not { HasListener: true }) Continuations.Observe(task);
        else task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(new LateChild(owner, task).Ended);
    }

    void Ended()
    {
        owner.HearLate(task);
        owner.Report(Statuses.Of(task), 1);
    }
}
