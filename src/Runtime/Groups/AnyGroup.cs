namespace AsyncGather;

/// <summary>The first success; a failure of all if there is none.</summary>
/// <typeparam name="TResult">What the winner gives: its result, or its place.</typeparam>
sealed class AnyGroup<TResult>(int count, Func<int, Task, TResult> read) : GatherHandle<TResult>
{
    readonly Exception?[] errors = new Exception?[count];
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
            errors[index] = Failure.Of(task);
            return Verdict.Kept;
        }
        if (Interlocked.CompareExchange(ref winner, index + 1, 0) != 0) return Verdict.Kept;
        collected = read(index, task);
        return Verdict.Finished;
    }

    internal override Exception? Finish() => Volatile.Read(ref winner) != 0
        ? null
        : new AggregateException("No operation succeeded.", errors.OfType<Exception>());
}
