namespace AsyncGather;

/// <summary>
/// A value task, which may be consumed only once: by the first group that holds this child. The same value task in two
/// places is one child, which for one with a pooled source is what keeps it from failing (clause 7).
/// </summary>
sealed class ValueTaskChild<T, TKey>(TKey key, Func<TKey, Task> consume) : GatherChild<T> where TKey : struct
{
    readonly object gate = new();
    Task? task;

    public override GatherStatus Status => task is null ? GatherStatus.Running : Run.StatusOf(task);
    internal override bool CanCancel => false;
    internal override object Identity => key;
    public override bool Cancel(object? reason = null) => false;

    internal override Task Launch(bool onPool)
    {
        lock (gate) return task ??= consume(key);
    }
}
