namespace AsyncGather;

/// <summary>A task that somebody else started: the group waits for it and never owns it (clause 11).</summary>
sealed class HotChild<T>(Task task) : GatherChild<T>
{
    public override GatherStatus Status => Statuses.Of(task);
    internal override bool CanCancel(long request) => false;
    internal override object Identity => task;
    public override bool Cancel(object? reason = null) => false;
    internal override Task Launch(bool onPool) => task;
    internal override void Forgo() => Continuations.Observe(task);
}
