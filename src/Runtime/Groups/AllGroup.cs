namespace AsyncGather;

/// <summary>Every result, or the failure of a child.</summary>
sealed class AllGroup<T>(T[] results) : GatherGroup<T>(results)
{
    static readonly AllGroup<T> Empty = new([]);

    public static AllGroup<T> Of(int count) => count == 0 ? Empty : new AllGroup<T>(new T[count]);

    internal override Verdict Accept(int index, Task task)
    {
        if (!Compat.Succeeded(task)) return Verdict.Failed;
        collected![index] = Failure.Result<T>(task);
        return Verdict.Kept;
    }
}
