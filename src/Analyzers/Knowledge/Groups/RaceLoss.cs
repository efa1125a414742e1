using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a careful author would have written.</summary>
public enum RaceRemedy
{
    /// <summary>An await of the winner.</summary>
    Await,

    /// <summary>An await of all tasks: nobody wants the winner.</summary>
    WhenAll,

    /// <summary>One or the other: the race is between tasks that are written one by one, and nobody looks at the winner.</summary>
    AwaitOrWhenAll,
}

/// <summary>What is lost because a wait for the first of several tasks does not throw what they throw.</summary>
/// <param name="isCertain">Whether it is certainly lost.</param>
/// <param name="text">What the wait does, and the remedy, as a message says it behind its name.</param>
/// <param name="remedy">What mends it: null where that is a decision for a person, as where the tasks that lost are the trouble.</param>
public sealed class RaceLoss(bool isCertain, string text, RaceRemedy? remedy)
{
    public bool IsCertain => isCertain;
    public string Text => text;
    public RaceRemedy? Remedy => remedy;

    /// <summary>What an awaited Task.WhenAny loses, or null.</summary>
    public static RaceLoss? Of(Race race, RuleContext context)
    {
        // Each of these is a mistake of its own.
        if (GroupEmptiness.IsEmpty(race.Call) || EndlessRace.Of(race, context) is not null) return null;
        return OfCatch(race, context) ?? OfWinner(race, Winner.Of(race)) ?? OfLosers(race);
    }

    /// <summary>The catch around a race that never runs, or null.</summary>
    public static RaceLoss? OfCatch(Race race, RuleContext context) => DeadCatches.Around(race, context) is var (_, isCertain)
        ? race.Value is IAwaitOperation ? Of(isCertain, "the catch never runs; await the task that it returns", RaceRemedy.Await) : Of(isCertain, "the catch never runs; wait for the task that it finds")
        : null;

    /// <summary>What Task.WaitAny loses, or null.</summary>
    public static RaceLoss? OfBlocking(Race race, RuleContext context) => OfCatch(race, context)
        ?? (Winner.Of(race) is { IsObserved: false } winner && winner.Is(WinnerUse.Removed) ? OfRemoved(race, null) : null);

    /// <summary>What is lost where complete tasks are taken out of their list without a race: <c>running.RemoveAll(t => t.IsCompleted)</c>.</summary>
    public static RaceLoss? OfRemoval(IInvocationOperation call, RuleContext context)
    {
        if (call.Instance is not { } list || !Awaitables.IsTask(Sequences.ElementType(list.Type)) || call.Arguments.Length != 1) return null;
        if (LambdaResults.Lambda(call.Arguments[0].Value) is not { } lambda || LambdaResults.Only(lambda) is not IPropertyReferenceOperation { Property.SaysOnlyComplete: true, Instance: IParameterReferenceOperation }) return null;
        const string loss = "nobody awaits the tasks that are removed, and their exceptions are lost";
        if (new TaskOrigin(context).IsKnownOnlyHere(list, mayBeGathered: true)) return Of(true, loss);
        return Operations.Variable(list) is { } variable and not ILocalSymbol && TaskOrigin.IsOnlyFilledAndCounted(variable, list, mayBeGathered: true, context) ? Of(false, loss) : null;
    }

    /// <summary>What is lost where nobody looks at the tasks that Task.WhenEach gives, or null.</summary>
    public static RaceLoss? OfStream(IForEachLoopOperation loop, IInvocationOperation stream, RuleContext context)
    {
        if (stream.Arguments.IsEmpty || TaskStreams.Unobserved(loop) is not { } uses) return null;
        const string loss = "nobody awaits the tasks that it gives, and their exceptions are lost";
        var elements = ParamsBinding.IsExpanded(stream.Arguments[0]) ? ParamsBinding.Elements(stream.Arguments[0]) : [Operations.AsWritten(stream.Arguments[0].Value)];
        if (elements.Count > 0 && elements.All(element => new TaskOrigin(context).IsKnownOnlyHere(element, mayBeGathered: false))) return Of(uses.Count == 0, loss, uses.Count == 0 ? RaceRemedy.Await : null);
        return elements.Count == 1 && Operations.Variable(elements[0]) is { } list and not ILocalSymbol && TaskOrigin.IsOnlyFilledAndCounted(list, elements[0], mayBeGathered: false, context) ? Of(false, loss) : null;
    }

    /// <summary>What is lost where a continuation of a race takes a failure for something else, or null.</summary>
    public static RaceLoss? OfContinuation(IInvocationOperation call, RuleContext context) => RaceLeftovers.TakenForAnother(call, context) is { } work
        ? Of(false, $"a failure of '{work.Name}' is taken for something else, and its exception is lost; await it")
        : null;

    static RaceLoss? OfWinner(Race race, Winner winner)
    {
        if (winner.IsObserved || winner.Uses.Count == 0) return null;
        if (winner.Is(WinnerUse.Asked) && winner.Local is { } asked)
            return race.OwnsItsTasks(mayBeGathered: false) || race.IsUnobservedHere(mayBeGathered: false) ? Of(false, $"'{asked.Name}' is asked for its state, and its exception is lost; await it") : null;
        if (winner.Is(WinnerUse.Removed)) return winner.IsComparedWithUnobservedTasks ? OfRemoved(race, RaceRemedy.Await) : null;
        if (winner.Local is { } compared && race.OwnsItsTasks(mayBeGathered: false))
            return Of(false, $"'{compared.Name}' is only compared, and its exception is lost; await it", RaceRemedy.Await);
        return race.Elements.FirstOrDefault(element => element is ILocalReferenceOperation && Awaitables.IsAwaitable(element.Type) && race.Owns(element, mayBeGathered: false)) is { } lost
            ? Of(false, $"'{Operations.Variable(lost)!.Name}' is only compared, and its exception is lost; await it")
            : null;
    }

    static RaceLoss? OfRemoved(Race race, RaceRemedy? remedy)
    {
        const string loss = "nobody awaits the task that is removed, and its exception is lost";
        return race.OwnsItsTasks(mayBeGathered: true) ? Of(true, loss, remedy) : race.IsUnobservedHere(mayBeGathered: true) ? Of(false, loss, remedy) : null;
    }

    static RaceLoss? OfLosers(Race race)
    {
        if (RaceLeftovers.AbandonedWait(race) is { } wait)
            return OfLoser($"leaves the wait for {Words.Receiver(wait, "the semaphore")} behind where it loses: it goes on, and takes the next release for nobody");
        if (RaceLeftovers.PileUp(race))
            return OfLoser("leaves the tasks that lose behind: each round of the loop starts new ones, and they pile up");
        if (RaceLeftovers.WaitForLosers(race) is not null)
            return OfLoser("is followed by a loop that waits for tasks that lost, from the first on: await the task that it returns");
        if (!Winner.Of(race).IsDropped(race)) return null;
        if (race.OwnsItsTasks(mayBeGathered: false)) return Of(false, "nobody awaits the task that it returns, and its exception is lost", RemedyOfDropped(race));
        return RaceLeftovers.FailureAsSuccess(race) is { } work ? Of(false, $"a failure of '{work.Name}' counts as success; await it") : null;
    }

    // What each round of a loop starts anew goes on where it loses: no await of the winner would mend that.
    static RaceRemedy? RemedyOfDropped(Race race) =>
        Winner.Of(race).Local is not null ? RaceRemedy.Await
        : RaceLeftovers.IsRunAnewInLoop(race) ? null
        : race.Collection is null ? RaceRemedy.AwaitOrWhenAll : RaceRemedy.WhenAll;

    static RaceLoss Of(bool isCertain, string loss, RaceRemedy? remedy = null) => new(isCertain, $"does not throw what its tasks throw: {loss}", remedy);

    static RaceLoss OfLoser(string text) => new(false, text, null);
}
