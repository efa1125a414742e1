namespace AsyncGather;

/// <summary>How every child ended, as values (clauses 24 to 27).</summary>
sealed class SettledGroup<T>(Outcome<T>[] outcomes) : GatherGroup<Outcome<T>>(outcomes)
{
    static readonly SettledGroup<T> Empty = new([]);

    public static SettledGroup<T> Of(int count) => count == 0 ? Empty : new SettledGroup<T>(new Outcome<T>[count]);

    internal override bool OnlyKeeps => true;

    internal override Verdict Accept(int index, Task task)
    {
        collected![index] = Outcomes.Of<T>(index, task);
        return Verdict.Kept;
    }
}
