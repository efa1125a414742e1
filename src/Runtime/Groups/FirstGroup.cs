namespace AsyncGather;

/// <summary>The first child that ends, however it ends.</summary>
sealed class FirstGroup<T>(int count) : GatherHandle<Outcome<T>>
{
    int winner;

    public override int Count { get; } = count;

    internal override void Check(GatherOptions? options, string items) => Guard.Decides(Count, options, "First", items);
    internal override bool HearsEachChild => true;
    internal override bool OnlyKeeps => true;
    internal override bool RepeatsDuplicates => false;

    internal override Verdict Accept(int index, Task task)
    {
        if (Interlocked.CompareExchange(ref winner, index + 1, 0) != 0)
        {
            // It ended while the winner did, and is a late sibling like those that end after it (clause 21).
            Late(task);
            return Verdict.Kept;
        }
        collected = Outcomes.Of<T>(index, task);
        HearMore(task);
        return Verdict.Finished;
    }
}
