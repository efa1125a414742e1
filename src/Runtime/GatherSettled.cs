namespace AsyncGather;

/// <summary>Many operations as one that tells how each of them ended, as values in argument order (clauses 24 to 27).</summary>
/// <typeparam name="T">The type of each result; <see cref="NoResult"/> for operations without one.</typeparam>
public sealed class GatherSettled<T> : GatherGroup<Outcome<T>>
{
    GatherSettled(Outcome<T>[] outcomes) : base(outcomes) { }

    internal static GatherSettled<T> Of(int count) => new(count == 0 ? [] : new Outcome<T>[count]);

    /// <summary>
    /// How the children ended that have ended by now, also when the group itself was cancelled or timed out: then
    /// <c>Result</c> throws, and what there is is here. A child that has not ended, or ended after the group, has the default
    /// outcome, whose <see cref="Outcome{T}.IsCompleted"/> is false. It is a copy, in argument order.
    /// </summary>
    public Outcome<T>[] OutcomesSoFar()
    {
        var outcomes = new Outcome<T>[collected!.Length];
        for (var index = 0; index < outcomes.Length; index++)
        {
            outcomes[index] = Outcome<T>.Read(ref collected[index]);
            if (!outcomes[index].IsCompleted && EndedButOnlyCounted(index) is { } task) outcomes[index] = Outcomes.Of<T>(index, task);
        }
        return outcomes;
    }

    internal override bool OnlyKeeps => true;

    internal override Verdict Accept(int index, Task task)
    {
        Outcomes.Of<T>(index, task).Publish(ref collected![index]);
        if (!Compat.Succeeded(task)) HearMore(task);
        return Verdict.Kept;
    }

    internal override void AcceptUnstarted(int from)
    {
        var exception = NeverStarted.Exception();
        for (var index = from; index < collected!.Length; index++) new Outcome<T>(index, exception, canceled: true).Publish(ref collected[index]);
    }
}
