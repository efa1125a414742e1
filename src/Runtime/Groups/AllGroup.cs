namespace AsyncGather;

/// <summary>Every result, or the failure of a child.</summary>
sealed class AllGroup<T>(T[] results) : GatherGroup<T>(results)
{
    // A group of nothing is an object of its own all the same: it has its own callbacks.
    public static AllGroup<T> Of(int count) => new(count == 0 ? [] : new T[count]);

    internal override Verdict Accept(int index, Task task)
    {
        if (!Compat.Succeeded(task)) return Verdict.Failed;
        collected![index] = Failure.Result<T>(task);
        return Verdict.Kept;
    }
}
