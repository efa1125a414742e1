namespace AsyncGather;

/// <summary>The first success; a failure of all if there is none.</summary>
/// <typeparam name="TResult">What the winner gives: its result, or its place.</typeparam>
sealed class AnyGroup<TResult>(int count, Func<int, Task, TResult> read) : GatherHandle<TResult>
{
    readonly Task?[] failed = new Task?[count];
    int winner;

    public override int Count { get; } = count;

    internal override void Check(GatherOptions? options, string items) => Guard.Decides(Count, options, "Any", items);
    internal override bool HearsEachChild => true;
    internal override bool OnlyKeeps => true;
    internal override bool RepeatsDuplicates => false;

    internal override Verdict Accept(int index, Task task)
    {
        if (!Compat.Succeeded(task))
        {
            // Observed, whether or not another wins (clause 21).
            _ = task.Exception;
            failed[index] = task;
            return Verdict.Kept;
        }
        if (Interlocked.CompareExchange(ref winner, index + 1, 0) != 0) return Verdict.Kept;
        collected = read(index, task);
        return Verdict.Finished;
    }

    internal override Exception? Finish(Task?[]? known) =>
        new AggregateException("No operation succeeded.", failed.OfType<Task>().SelectMany(task => task.Exception?.InnerExceptions.AsEnumerable() ?? [Failure.Of(task)]));
}
