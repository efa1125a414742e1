namespace AsyncGather;

/// <summary>
/// A value task, which may be consumed only once: by the first group that holds this child. The same value task in two
/// places is one child, which for one with a pooled source is what keeps it from failing (clause 7).
/// </summary>
sealed class ValueTaskChild<T, TKey>(TKey key, object? source, Func<TKey, Task> consume) : OnceChild<T> where TKey : struct
{
    protected override GatherStatus StatusBefore => GatherStatus.Running;
    internal override object Identity => source ?? this;
    internal override bool CanCancel(long request) => false;
    public override bool Cancel(object? reason = null) => false;

    protected override Task Start(bool onPool) => consume(key);
}
