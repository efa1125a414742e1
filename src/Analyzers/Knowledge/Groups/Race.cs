using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>An awaited Task.WhenAny, which never throws: the exception is in the task that it gives back, the winner.</summary>
public sealed class Race
{
    readonly RuleContext context;

    Race(IAwaitOperation awaited, IInvocationOperation call, bool mayThrow, RuleContext context)
    {
        (Awaited, Call, MayThrow, this.context) = (awaited, call, mayThrow, context);
        Elements = call.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [argument.Value]).Select(Uncopied).ToList();
    }

    public IAwaitOperation Awaited { get; }
    public IInvocationOperation Call { get; }

    /// <summary>Whether the await can throw all the same: behind WaitAsync there is a time or a token.</summary>
    public bool MayThrow { get; }

    /// <summary>The tasks, or the one collection of tasks, that take part.</summary>
    public IReadOnlyList<IOperation> Elements { get; }

    public static Race? Of(IAwaitOperation awaited, RuleContext context)
    {
        var (value, mayThrow) = (Variables.Plain(awaited.Operation), false);
        while (value is IInvocationOperation wrapper && GroupCalls.IsWrapper(wrapper.TargetMethod))
            (value, mayThrow) = (Variables.Plain(GroupCalls.Receiver(wrapper)), mayThrow || wrapper.TargetMethod.Name == "WaitAsync");
        return value is IInvocationOperation { TargetMethod: { Name: "WhenAny", IsStatic: true } method } call && KnownTypes.Task.Is(method.ContainingType)
            ? new Race(awaited, call, mayThrow, context)
            : null;
    }

    /// <summary>
    /// Whether nobody but the race knows its tasks: they are started in the call, or kept in locals that are otherwise only
    /// filled, counted and emptied. Tasks that cannot fail, or that catch what they throw, do not count: nothing of them is lost.
    /// </summary>
    public bool OwnsItsTasks(bool mayBeGathered) =>
        Elements.Count > 0 && Elements.All(element => new TaskOrigin(context).IsKnownOnlyHere(element, mayBeGathered));

    /// <summary>Whether the list of the race, a field or a parameter, is never observed in this member; another member may do it.</summary>
    public bool IsUnobservedHere(bool mayBeGathered) =>
        Elements.Count == 1 && Variables.Symbol(Elements[0]) is { } list and not ILocalSymbol && Awaitables.IsAwaitableSequence(Elements[0].Type)
        && TaskOrigin.IsOnlyFilledAndCounted(list, Elements[0], mayBeGathered, context);

    /// <summary>The variable whose tasks a value holds: <c>tasks</c> of <c>tasks.ToArray()</c>; else the value itself.</summary>
    public static IOperation Uncopied(IOperation element) => Variables.Plain(element) switch
    {
        IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" } copy when Variables.Symbol(GroupCalls.Receiver(copy)) is not null => Variables.Plain(GroupCalls.Receiver(copy))!,
        var plain => plain ?? element,
    };
}
