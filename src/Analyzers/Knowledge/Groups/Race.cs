using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// A wait for the first of several tasks, which never throws what they throw: an awaited Task.WhenAny, whose exception is in the task
/// that it gives back, the winner; or Task.WaitAny, which gives back the winner's index.
/// </summary>
public sealed class Race
{
    readonly RuleContext context;

    Race(IOperation value, IInvocationOperation call, bool mayThrow, RuleContext context)
    {
        (Value, Call, MayThrow, this.context) = (value, call, mayThrow, context);
        Elements = ElementsOf(call).ToList();
    }

    /// <summary>What gives the winner: the await, or the call of Task.WaitAny.</summary>
    public IOperation Value { get; }

    public IInvocationOperation Call { get; }

    /// <summary>Whether the wait can throw all the same: there is a time or a token.</summary>
    public bool MayThrow { get; }

    /// <summary>The tasks, or the one collection of tasks, that take part.</summary>
    public IReadOnlyList<IOperation> Elements { get; }

    /// <summary>The function that the race runs in.</summary>
    public IOperation Function => Functions.Nested(Value) ?? Functions.Root(Value);

    public static Race? Of(IAwaitOperation awaited, RuleContext context)
    {
        var (value, mayThrow) = (Operations.Plain(awaited.Operation), false);
        while (value is IInvocationOperation wrapper && wrapper.TargetMethod.IsTaskWrapper)
            (value, mayThrow) = (Operations.Plain(Operations.Receiver(wrapper)), mayThrow || wrapper.TargetMethod.IsWaitAsync);
        return value is IInvocationOperation call && call.TargetMethod.IsWhenAny ? new Race(awaited, call, mayThrow, context) : null;
    }

    /// <summary>The first of several races that are awaited together, <c>await Task.WhenAll(Task.WhenAny(a, b), Task.WhenAny(c, d))</c>, or null.</summary>
    public static Race? OfSeveral(IAwaitOperation awaited, RuleContext context) =>
        TaskMembers.Awaited(awaited.Operation) is IInvocationOperation { TargetMethod.IsWhenAll: true } group
        && ElementsOf(group).ToList() is { Count: > 0 } races && races.All(race => race is IInvocationOperation { TargetMethod.IsWhenAny: true })
            ? new Race(awaited, (IInvocationOperation)races[0], false, context)
            : null;

    /// <summary>The race that a call of Task.WaitAny is, or null.</summary>
    public static Race? OfBlocking(IInvocationOperation call, RuleContext context) =>
        call.TargetMethod.IsWaitAny && !call.Arguments.IsEmpty
            ? new Race(call, call, call.Arguments.Length > 1, context)
            : null;

    /// <summary>
    /// Whether nobody but the race knows its tasks: they are started in the call, or kept in locals that are otherwise only
    /// filled, counted and emptied. Tasks that cannot fail, or that catch what they throw, do not count: nothing of them is lost.
    /// </summary>
    public bool OwnsItsTasks(bool mayBeGathered) =>
        Elements.Count > 0 && Elements.All(element => Owns(element, mayBeGathered));

    /// <summary>Whether nobody but the race knows one of its tasks, or its list of them.</summary>
    public bool Owns(IOperation element, bool mayBeGathered) => new TaskOrigin(context).IsKnownOnlyHere(element, mayBeGathered);

    /// <summary>Whether the list of the race, a field or a parameter, is never observed in this member; another member may do it.</summary>
    public bool IsUnobservedHere(bool mayBeGathered) =>
        Collection is { } collection && Operations.Variable(collection) is { } list and not ILocalSymbol && TaskOrigin.IsOnlyFilledAndCounted(list, collection, mayBeGathered, context);

    /// <summary>The collection of tasks that the race is over, or null: a list, or a dictionary whose keys or values take part.</summary>
    public IOperation? Collection => Elements.Count == 1 && !Awaitables.IsAwaitable(Elements[0].Type) ? Elements[0] : null;

    static IEnumerable<IOperation> ElementsOf(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.Parameter is { Ordinal: 0 } || call.TargetMethod.GathersTasks)
        .SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [argument.Value]).Select(Uncopied);

    /// <summary>The collection whose tasks a value holds: <c>tasks</c> of <c>tasks.ToArray()</c>, a dictionary of its values; else the value itself.</summary>
    public static IOperation Uncopied(IOperation element) => Operations.Plain(element) switch
    {
        IInvocationOperation { TargetMethod.CopiesElements: true } copy when Operations.Receiver(copy) is { } source && (Operations.Variable(source) is not null || IsPart(source)) => Uncopied(source),
        IPropertyReferenceOperation part when IsPart(part) => Operations.Plain(part.Instance)!,
        var plain => plain ?? element,
    };

    static bool IsPart(IOperation source) =>
        Operations.Plain(source) is IPropertyReferenceOperation { Instance: { } map } part && CollectionMembers.IsHalf(part) && Operations.Variable(map) is not null && TaskCollections.IsOfTheFramework(map.Type);
}
