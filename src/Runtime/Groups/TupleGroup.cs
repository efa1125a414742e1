namespace AsyncGather;

/// <summary>Results of different types, each with its own.</summary>
sealed class TupleGroup<TTuple> : GatherHandle<TTuple>
{
    readonly Task[]? tasks;
    readonly Func<Task[], TTuple>? read;

    /// <summary>A group whose children are all complete.</summary>
    public TupleGroup(int count, TTuple results) => (Count, collected) = (count, results);

    /// <summary>A group that reads its children when the last one has ended.</summary>
    public TupleGroup(int count, Func<Task[], TTuple> read) => (Count, tasks, this.read) = (count, new Task[count], read);

    public override int Count { get; }

    internal override Verdict Accept(int index, Task task)
    {
        tasks![index] = task;
        return Compat.Succeeded(task) ? Verdict.Kept : Verdict.Failed;
    }

    internal override Exception? Finish()
    {
        collected = read!(tasks!);
        Array.Clear(tasks!, 0, tasks!.Length);
        return null;
    }
}
