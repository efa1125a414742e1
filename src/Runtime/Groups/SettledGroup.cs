namespace AsyncGather;

/// <summary>How every child ended, as values (clauses 24 to 27).</summary>
sealed class SettledGroup<T>(Outcome<T>[] outcomes) : GatherGroup<Outcome<T>>(outcomes)
{
    public static SettledGroup<T> Of(int count) => new(count == 0 ? [] : new Outcome<T>[count]);

    internal override bool OnlyKeeps => true;

    internal override Verdict Accept(int index, Task task)
    {
        collected![index] = Outcomes.Of<T>(index, task);
        if (!Compat.Succeeded(task)) HearMore(task);
        return Verdict.Kept;
    }

    internal override void AcceptUnstarted(int from)
    {
        var exception = NeverStarted.Exception();
        for (var index = from; index < collected!.Length; index++) collected[index] = new Outcome<T>(index, exception, canceled: true);
    }
}
