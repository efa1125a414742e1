using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What becomes of the task that an awaited Task.WhenAny gives back.</summary>
public static class Winner
{
    /// <summary>Whether the winner is nothing but removed from the collection that it came from, at once or out of the local that keeps it.</summary>
    public static bool IsOnlyRemoved(Race race) =>
        IsRemoved(race.Awaited, race) || (Kept(race) is { Count: > 0 } uses && uses.All(use => IsRemoved(use, race)));

    /// <summary>The local of a winner that is asked for its state, and perhaps removed, and nothing else; or null.</summary>
    public static ILocalSymbol? OnlyAsked(Race race) =>
        Kept(race) is { Count: > 0 } uses && uses.Any(IsAskedForItsState) && uses.All(use => IsAskedForItsState(use) || IsRemoved(use, race)) ? uses[0].Local : null;

    /// <summary>
    /// Whether the winner is dropped: the await stands as a statement, or its value is kept where nobody reads it, and not where every
    /// exception is ignored anyway.
    /// </summary>
    public static bool IsDropped(Race race) =>
        (race.Awaited.Parent is IExpressionStatementOperation || (Keeper(race) is { } local && !DeadLocals.IsNamedLikeADiscard(local) && Locals.IsNeverRead(local, race.Awaited)))
        && !Scopes.Around(race.Awaited).OfType<ITryOperation>().Any(WantsSilence);

    /// <summary>
    /// The try around a race that is the only thing in it, with a catch for what the tasks may throw, which never runs; or null.
    /// </summary>
    public static ITryOperation? DeadCatch(Race race)
    {
        if (race.MayThrow || race.Awaited.Parent is not IExpressionStatementOperation { Parent: IBlockOperation { Operations.Length: 1, Parent: ITryOperation attempt } block } || attempt.Body != block) return null;
        if (!attempt.Catches.Any(clause => Scopes.HandlesFailures(clause) && IsMeantFor(clause))) return null;
        // Who looks at the tasks afterwards has seen that the catch does not.
        return IsMentionedBehind(race, attempt) ? null : attempt;
    }

    static bool IsMentionedBehind(Race race, ITryOperation attempt) =>
        race.Elements.Any(element => Variables.Symbol(element) is { } task && Mentions.Behind(task, attempt.Body).Any(mention => Variables.AreSame(element, mention)));

    // A catch of everything that does nothing wants silence, and has it. Cancellation is what a wait ends with.
    static bool IsMeantFor(ICatchClauseOperation clause) => clause.ExceptionType switch
    {
        { Name: "OperationCanceledException" or "TaskCanceledException" or "TimeoutException" } => false,
        { Name: "Exception" or "Object" or "AggregateException" } => !DoesNothing(clause),
        _ => true,
    };

    static bool WantsSilence(ITryOperation attempt) => attempt.Catches.Any(clause => clause.ExceptionType is { Name: "Exception" or "Object" } && DoesNothing(clause));

    static bool DoesNothing(ICatchClauseOperation clause) => clause.Handler.Operations.All(operation => operation is IReturnOperation { ReturnedValue: null } or IBranchOperation);

    // tasks.Remove(winner); where the race is over the same tasks.
    static bool IsRemoved(IOperation winner, Race race)
    {
        while (winner.Parent is IConversionOperation conversion) winner = conversion;
        return winner.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Remove", Parent: IExpressionStatementOperation } remove }
            && race.Elements.Count == 1 && Variables.AreSame(race.Elements[0], remove.Instance);
    }

    static bool IsAskedForItsState(IOperation winner) =>
        winner.Parent is IPropertyReferenceOperation { Property.Name: "IsFaulted" or "IsCanceled" or "IsCompleted" or "IsCompletedSuccessfully" or "Status" };

    // The uses of the local that the winner is kept in; null where it is not kept in a local of its own.
    static List<ILocalReferenceOperation>? Kept(Race race) => Keeper(race) is { } local ? Mentions.Of(local, race.Awaited).ToList() : null;

    static ILocalSymbol? Keeper(Race race)
    {
        IOperation value = race.Awaited;
        // int first = await Task.WhenAny(..): the compiler says what is wrong.
        while (value.Parent is IConversionOperation { Conversion.Exists: true } conversion) value = conversion;
        return value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } ? local : null;
    }
}
