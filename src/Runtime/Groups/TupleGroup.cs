namespace AsyncGather;

/// <summary>Results of different types, each with its own.</summary>
sealed class TupleGroup<TTuple> : GatherHandle<TTuple>
{
    readonly Func<Task[], TTuple>? read;

    /// <summary>A group whose children are all complete.</summary>
    public TupleGroup(int count, TTuple results) => (Count, collected) = (count, results);

    /// <summary>A group that reads its children when the last one has ended.</summary>
    public TupleGroup(int count, Func<Task[], TTuple> read) => (Count, this.read) = (count, read);

    public override int Count { get; }

    internal override bool NeedsTasks => true;

    internal override Verdict Accept(int index, Task task) => Compat.Succeeded(task) ? Verdict.Kept : Verdict.Failed;

    internal override Exception? Finish(Task?[]? known)
    {
        collected = read!(known!);
        return null;
    }
}
