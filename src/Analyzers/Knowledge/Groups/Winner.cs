using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What code does with the winner of a race.</summary>
public enum WinnerUse
{
    /// <summary>Awaits it, reads its exception or passes it on: somebody may look at how it ended.</summary>
    Observed,

    /// <summary>Asks for its state.</summary>
    Asked,

    /// <summary>Compares it with another task.</summary>
    Compared,

    /// <summary>Takes it out of the collection of the race, or looks up its place there.</summary>
    Removed,
}

/// <summary>What becomes of the task that a race gives back.</summary>
public sealed class Winner
{
    // done = winner; last = done; ..
    const int MostNames = 3;

    Winner(ILocalSymbol? local, IReadOnlyList<(WinnerUse Use, IOperation Place)> uses) => (Local, Uses) = (local, uses);

    /// <summary>The local that keeps the winner, or null.</summary>
    public ILocalSymbol? Local { get; }

    /// <summary>What is done with the winner; nothing where it is dropped.</summary>
    public IReadOnlyList<(WinnerUse Use, IOperation Place)> Uses { get; }

    public bool IsObserved => Is(WinnerUse.Observed);

    /// <summary>Whether something of a kind is done with the winner.</summary>
    public bool Is(WinnerUse use) => Uses.Any(one => one.Use == use);

    public static Winner Of(Race race)
    {
        var local = Keeper(race.Value);
        var uses = new List<(WinnerUse, IOperation)>();
        if (local is not null) Add(local, race, uses, 0);
        else if (!IsDiscarded(race.Value)) uses.Add((UseOf(race.Value, race), race.Value));
        return new Winner(local, uses);
    }

    /// <summary>
    /// Whether the winner is dropped: the wait stands as a statement, or its value is kept where nobody reads it, and not where every
    /// exception is ignored anyway.
    /// </summary>
    public bool IsDropped(Race race) =>
        Uses.Count == 0 && (Local is null || (!DeadLocals.IsNamedLikeADiscard(Local) && Locals.IsNeverRead(Local, race.Value)))
        && !Scopes.Around(race.Value).OfType<ITryOperation>().Any(DeadCatches.WantsSilence);

    /// <summary>Whether all that the winner is compared with are tasks that nobody looks at either.</summary>
    public bool IsComparedWithUnobservedTasks => Uses.Where(use => use.Use == WinnerUse.Compared).All(use =>
        TaskBookkeeping.Counterpart(use.Place) is not { } other || other.ConstantValue.HasValue
        || (Operations.Plain(other) is ILocalReferenceOperation local && Mentions.Of(local.Local, local).All(IsUnobserved)));

    /// <summary>Whether a value is kept by a discard, or not at all.</summary>
    public static bool IsDiscarded(IOperation value) =>
        Operations.IsDropped(value);

    // Defined, compared, or put into a list.
    static bool IsUnobserved(IOperation task) => TaskBookkeeping.IsCompared(task) || TaskBookkeeping.IsTakenOut(task) || MemberPlaces.IsElement(Operations.Outer(task)) || task.Parent is ISimpleAssignmentOperation assignment && assignment.Target == task;

    static void Add(ILocalSymbol local, Race race, List<(WinnerUse Use, IOperation Place)> uses, int depth)
    {
        foreach (var mention in Mentions.Of(local, race.Value))
        {
            if (IsWritten(mention)) continue;
            var value = Operations.Outer(mention);
            if (Keeper(value) is { } other && depth < MostNames && !SymbolEqualityComparer.Default.Equals(other, local)) Add(other, race, uses, depth + 1);
            else if (!IsKeptForNobody(value)) uses.Add((UseOf(mention, race), mention));
        }
    }

    static WinnerUse UseOf(IOperation winner, Race race)
    {
        if (IsRemoved(winner, race)) return WinnerUse.Removed;
        if (TaskBookkeeping.IsCompared(winner)) return WinnerUse.Compared;
        return TaskBookkeeping.IsAskedForItsState(winner) ? WinnerUse.Asked : WinnerUse.Observed;
    }

    static bool IsRemoved(IOperation winner, Race race)
    {
        if (race.Collection is not { } collection) return false;
        var value = Operations.Outer(winner);
        // tasks.Except(new[] { done })
        while (value.Parent is IArrayInitializerOperation or IArrayCreationOperation or IConversionOperation || (value.Parent is { } parent && ParamsBinding.IsCollectionExpression(parent))) value = value.Parent;
        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => TakesOut(call, collection) || TaskBookkeeping.Remainder(call) is { } source && Variables.AreSame(source, collection),
            // map[done]
            IArgumentOperation { Parent: IPropertyReferenceOperation item } => Variables.AreSame(item.Instance, collection) && !Awaitables.IsAwaitable(item.Type),
            _ => IsComparedInQuery(winner, collection),
        };
    }

    static bool TakesOut(IInvocationOperation call, IOperation collection) =>
        Variables.AreSame(collection, call.Instance) && TaskBookkeeping.IsBookkeeping(call.Instance!)
        // Array.IndexOf(tasks, done)
        || call.Instance is null && CollectionMembers.Asks.Has(call.TargetMethod.Name) && Variables.AreSame(collection, Operations.Source(call));

    // tasks = tasks.Where(t => t != done).ToList(), map.First(pair => pair.Value == done).Key
    static bool IsComparedInQuery(IOperation winner, IOperation collection)
    {
        if (!TaskBookkeeping.IsCompared(winner) || Functions.Nested(winner) is not IAnonymousFunctionOperation lambda || LambdaResults.Receiver(lambda) is not { } query) return false;
        return Operations.Receiver(query) is { } source && Variables.AreSame(source, collection) && TaskBookkeeping.IsBookkeeping(Operations.Plain(source)!);
    }

    // The local that a value is put into: by its declaration, or by the only assignment to it.
    static ILocalSymbol? Keeper(IOperation value)
    {
        // int first = await Task.WhenAny(..): the compiler says what is wrong.
        while (value.Parent is IConversionOperation { Conversion.Exists: true } conversion) value = conversion;
        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => local,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } target, Parent: IExpressionStatementOperation } when IsOnlyAssignment(target) => local,
            _ => null,
        };
    }

    static bool IsOnlyAssignment(ILocalReferenceOperation target) =>
        Mentions.Initializer(target.Local, target) is null or { ConstantValue.HasValue: true } && Mentions.Of(target.Local, target).Count(mention => mention.Parent is IAssignmentOperation assignment && assignment.Target == mention) == 1;

    static bool IsWritten(IOperation mention) => mention.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && assignment.Target == mention;

    // finished.Add(done), where nobody looks at what is finished.
    static bool IsKeptForNobody(IOperation value) =>
        value.Parent is IArgumentOperation { Parent: IInvocationOperation { Parent: IExpressionStatementOperation, Instance: ILocalReferenceOperation list } add }
        && MemberPlaces.Adds(add.TargetMethod) && !list.Local.IsRef && Mentions.Initializer(list.Local, list) is { } initial && TaskCollections.IsNew(initial)
        && Mentions.Of(list.Local, list).All(mention => !TaskCollections.IsRead(mention));
}
