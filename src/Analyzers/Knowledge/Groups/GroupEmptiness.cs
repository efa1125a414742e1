using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Groups over a collection that certainly holds nothing.</summary>
public static class GroupEmptiness
{
    /// <summary>Whether the one argument of a group is a collection that is made empty, in the call or in a local, and filled nowhere.</summary>
    public static bool IsEmpty(IInvocationOperation group)
    {
        if (group.Arguments.Length != 1 || ParamsBinding.IsExpanded(group.Arguments[0])) return false;
        return Collection(group) switch
        {
            ILocalReferenceOperation list => IsFilledNowhere(list),
            { } value => IsMadeEmpty(value),
            null => false,
        };
    }

    /// <summary>Whether the collection of a group is made empty in the call itself: somebody said so.</summary>
    public static bool IsSaidToBeEmpty(IInvocationOperation group) => Collection(group) is not ILocalReferenceOperation;

    static IOperation? Collection(IInvocationOperation group) => Operations.Plain(group.Arguments[0].Value) switch
    {
        IInvocationOperation { TargetMethod.CopiesElements: true } copy => Operations.Plain(Operations.Receiver(copy)),
        var value => value,
    };

    static bool IsFilledNowhere(ILocalReferenceOperation list) =>
        Awaitables.IsAwaitableSequence(list.Type) && Mentions.Initializer(list.Local, list) is { } value && IsMadeEmpty(Operations.AsWritten(value)) && !list.Local.IsRef
        && !Locals.IsNamedInDisabledCode(Functions.Root(list).Syntax, list.Local.Name)
        && Mentions.Of(list.Local, list).All(LeavesItEmpty);

    // Passed to a group, counted, emptied: whoever else gets the list may fill it, and who goes through it expects something there.
    static bool LeavesItEmpty(IOperation mention)
    {
        var value = Operations.Outer(mention);
        return value.Parent switch
        {
            IInvocationOperation call => call.Instance == value && LeavesItEmpty(call.TargetMethod),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } call } => method.GathersTasks || method.BlocksOnTasks || method.IsLinq && (LinqOperators.IsCount(call) || method.CopiesElements),
            var parent => CollectionMembers.IsCount(parent),
        };
    }

    static bool LeavesItEmpty(IMethodSymbol method) => method.AddsNothing && (method.Empties || CollectionMembers.Asks.Has(method.Name) || CollectionMembers.Rearranges.Has(method.Name) || method.CopiesElements);

    static bool IsMadeEmpty(IOperation value) => value switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null or { Initializers.IsEmpty: true } } creation => TaskCollections.IsOfTheFramework(creation.Type) && Awaitables.IsAwaitableSequence(creation.Type),
        IArrayCreationOperation { Initializer: null, DimensionSizes: { Length: 1 } sizes } array => sizes[0].ConstantValue is { HasValue: true, Value: 0 } && Awaitables.IsAwaitableSequence(array.Type),
        IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Empty) } method } call => (method.ContainingType.SpecialType == SpecialType.System_Array || method.IsLinq) && Awaitables.IsAwaitableSequence(call.Type),
        _ when ParamsBinding.IsCollectionExpression(value) => !value.ChildOperations.Any(),
        _ => false,
    };
}
