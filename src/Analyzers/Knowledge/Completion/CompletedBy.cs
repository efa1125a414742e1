using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>When a wait counts as over.</summary>
enum WaitEnd
{
    /// <summary>The wait has not thrown; its tasks are complete, however they ended.</summary>
    Returned,

    /// <summary>The wait may have thrown: a time limit ends it early.</summary>
    ReturnedOrThrown,

    /// <summary>The wait has not thrown, and would have, had one of its tasks failed.</summary>
    Succeeded,
}

/// <summary>Which tasks are complete when a wait for a value is over.</summary>
static class CompletedBy
{
    /// <summary>
    /// Whether the task, or all the tasks, at a place are complete after <paramref name="value"/> was awaited: it is that task, or a
    /// group that has it among its operations.
    /// </summary>
    /// <param name="end">How the wait ended.</param>
    public static bool Waiting(IOperation value, TaskPlace place, IOperation function, WaitEnd end)
    {
        if (end == WaitEnd.Succeeded && IsToldNotToThrow(value)) return false;
        value = TaskMembers.Awaited(value);
        if (TaskPlace.Of(value) is { IsElement: false } same && same.Equals(place)) return true;
        return value switch
        {
            IInvocationOperation { TargetMethod.IsWaitAsync: true } limited => end != WaitEnd.ReturnedOrThrown && Operations.Receiver(limited) is { } receiver && Waiting(receiver, place, function, end),
            IInvocationOperation call => IsForAll(call.TargetMethod, end) && Operands(call, place, function, end),
            ILocalReferenceOperation group => IsKeptGroup(group, place, function, end),
            _ => false,
        };
    }

    /// <summary>Whether the task, or all the tasks, at a place are among the arguments of a call that waits for all of them.</summary>
    public static bool Operands(IInvocationOperation call, TaskPlace place, IOperation function, WaitEnd end) => call.Arguments.Any(argument =>
        ParamsBinding.IsExpanded(argument)
            ? ParamsBinding.Elements(argument).Any(element => Waiting(element, place, function, end))
            : Sequence(argument.Value, place, function, end));

    // ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)
    static bool IsToldNotToThrow(IOperation value)
    {
        return Operations.Plain(value) is IInvocationOperation { TargetMethod.IsConfigureAwait: true, Arguments.Length: > 0 } call
            && call.Arguments[call.Arguments.Length - 1].Value is var options && options.Type?.SpecialType != SpecialType.System_Boolean;
    }

    // Others that are called WhenAll may do anything, for example wait for some.
    static bool IsForAll(IMethodSymbol method, WaitEnd end) => method.Name switch
    {
        _ when method.IsWhenAll => true,
        "Settled" => end != WaitEnd.Succeeded && KnownTypes.Gather.Is(method.ContainingType),
        "All" => end != WaitEnd.ReturnedOrThrown && KnownTypes.Gather.Is(method.ContainingType),
        _ => false,
    };

    static bool Sequence(IOperation? sequence, TaskPlace place, IOperation function, WaitEnd end)
    {
        var value = Operations.Plain(sequence);
        switch (value)
        {
            case IArrayCreationOperation array:
                return array.Initializer is { } elementsOfArray && elementsOfArray.ElementValues.Any(element => Waiting(element, place, function, end));
            case IObjectCreationOperation { Initializer: { } initializer } creation when CollectionShapes.ShapeOf(creation.Type) == CollectionShape.List:
                return initializer.Initializers.OfType<IInvocationOperation>().SelectMany(add => add.Arguments.Take(1)).Any(first => Waiting(first.Value, place, function, end));
            case IInvocationOperation { TargetMethod: var method } call when CollectionShapes.IsQuery(method) && CollectionShapes.KeepsAll(method):
                return Sequence(Operations.Receiver(call), place, function, end) || call.Arguments.Any(argument => Sequence(argument.Value, place, function, end) || Waiting(argument.Value, place, function, end));
            case { } when ParamsBinding.IsCollectionExpression(value):
                return value.ChildOperations.Any(element => ParamsBinding.IsSpread(element)
                    ? Sequence(element.ChildOperations.First(), place, function, end)
                    : Waiting(element, place, function, end));
            case ILocalReferenceOperation { Local: var list } when !place.IsElement && IsNeverTouched(list, function) && InitialValue(list, value, function) is { } initial:
                return IsStable(place, function) && Sequence(initial, place, function, end);
            case IInvocationOperation { TargetMethod.IsSelect: true } or IPropertyReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation:
                return CollectionShapes.ElementsOf(value) is { } elements && IsWhole(value) && elements.Equals(place);
            default:
                return false;
        }
    }

    // Of tasks.Where(..).Select(t => t) some are left out.
    static bool IsWhole(IOperation? sequence) => Operations.Plain(sequence) switch
    {
        IInvocationOperation { TargetMethod: var method } call => (method.IsSelect || CollectionShapes.KeepsAll(method)) && IsWhole(Operations.Receiver(call)),
        _ => true,
    };

    /// <summary>Whether a local holds a group over a place, and neither the local nor the place has changed since.</summary>
    static bool IsKeptGroup(ILocalReferenceOperation group, TaskPlace place, IOperation function, WaitEnd end) =>
        InitialValue(group.Local, group, function) is { } value && TaskMembers.Awaited(value) is IInvocationOperation
        && !VariableUses.Of(group.Local, function).IsAssigned && IsStable(place, function) && Waiting(value, place, function, end);

    /// <summary>Whether a place holds the same tasks as long as its variable lives.</summary>
    static bool IsStable(TaskPlace place, IOperation function)
    {
        var uses = VariableUses.Of(place.Root, function);
        return !uses.IsAssigned && (!place.IsElement || (!uses.IsChanged && !uses.Escapes));
    }

    // Not even emptied: what was taken out is not waited for.
    static bool IsNeverTouched(ILocalSymbol list, IOperation function)
    {
        var uses = VariableUses.Of(list, function);
        return !uses.IsAssigned && !uses.IsChanged && !uses.Escapes && !Mentions.Of(list, function).Any(reference => reference.Parent is IInvocationOperation call && call.Instance == reference);
    }

    // In code that is being typed a local may be mentioned in its own initial value: only what ends before the mention counts.
    static IOperation? InitialValue(ILocalSymbol local, IOperation mention, IOperation function) =>
        Mentions.Initializer(local, function) is { } value && value.Syntax.Span.End <= mention.Syntax.SpanStart ? value : null;
}
