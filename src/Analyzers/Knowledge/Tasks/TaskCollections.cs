using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Collections that a function makes for tasks, fills, and may forget.</summary>
public static class TaskCollections
{
    /// <summary>
    /// Whether a value is a new collection of tasks that only its variable knows: <c>new List&lt;Task&gt;()</c>, <c>new List&lt;Task&gt;(query)</c>,
    /// <c>new Task[n]</c>, <c>[..]</c>, a dictionary of tasks, a list of tuples with tasks, or such a tuple.
    /// </summary>
    public static bool IsNew(IOperation value)
    {
        value = Operations.AsWritten(value);
        return value switch
        {
            IObjectCreationOperation { Type: INamedTypeSymbol { IsGenericType: true } type } creation => type.TypeArguments.Any(IsTaskOrPair) && IsOfTheFramework(type) && creation.Arguments.All(IsAboutItself) && HoldsTasks(type),
            IArrayCreationOperation => HoldsTasks(value.Type),
            ITupleOperation => PairedTasks.IsPair(value.Type),
            _ => value.Kind == ParamsBinding.CollectionExpression && value.Type is IArrayTypeSymbol or INamedTypeSymbol { TypeKind: TypeKind.Class } && HoldsTasks(value.Type),
        };
    }

    static bool HoldsTasks(ITypeSymbol? type) => IsTaskOrPair(Sequences.ElementType(type));

    static bool IsTaskOrPair(ITypeSymbol? type) => Awaitables.IsAwaitable(type) || PairedTasks.IsPair(type);

    // A capacity, a comparer, or the elements: nothing that would learn of the collection.
    static bool IsAboutItself(IArgumentOperation argument) =>
        Operations.Plain(argument.Value)?.Type is { } type && (type.IsValueType || type.Name.EndsWith("Comparer", StringComparison.Ordinal) || Sequences.ElementType(type) is not null);

    /// <summary>
    /// Whether tasks that the function starts go into a collection, and nothing is ever done with it but filling, counting and
    /// emptying it.
    /// </summary>
    public static bool IsFilledAndForgotten(IVariableDeclaratorOperation declarator, IOperation value)
    {
        var uses = LocalUses.Of(declarator.Symbol, declarator);
        if (uses.IsInDisabledCode || uses.References.Any(IsRead)) return false;
        return Holds(value) || uses.References.Any(reference => Receives(reference));
    }

    /// <summary>Whether a mention of a collection of tasks lets nobody at its tasks.</summary>
    public static bool IsRead(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => !LetsNobodyAtTheTasks(call),
        IPropertyReferenceOperation property when property.Instance == reference && (CollectionMembers.IsCount(property) || IsKeys(property)) => false,
        _ => ElementTarget(reference) is null,
    };

    // What a call says of the collection, such as whether the key was there, says nothing of the tasks. A task that takes itself out of the
    // collection tells whoever counts them that it is done.
    static bool LetsNobodyAtTheTasks(IInvocationOperation call) =>
        (call.TargetMethod.Fills || CollectionMembers.Rearranges.Has(call.TargetMethod.Name) || CollectionMembers.Clears.Has(call.TargetMethod.Name) || CollectionMembers.AsksKeys.Has(call.TargetMethod.Name)
            || CollectionMembers.Removes.Has(call.TargetMethod.Name) && Functions.Nested(call) is null)
        && !CollectionMembers.CallsWithElement.Has(call.TargetMethod.Name)
        && (call.Parent is IExpressionStatementOperation || call.Type?.SpecialType == SpecialType.System_Boolean)
        && call.Arguments.All(argument => argument.Parameter?.RefKind != RefKind.Out || argument.Value is IDiscardOperation);

    // The keys of a dictionary of tasks are no tasks.
    static bool IsKeys(IPropertyReferenceOperation property) => CollectionMembers.IsHalf(property) && !Awaitables.IsAwaitableSequence(property.Type);

    // Also collections in the initializer of another object: only plain statements count.
    static ISimpleAssignmentOperation? ElementTarget(ILocalReferenceOperation reference) =>
        reference.Parent is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true }
        && reference.Parent.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && assignment.Target == reference.Parent ? assignment : null;

    static bool Receives(ILocalReferenceOperation reference) =>
        ElementTarget(reference) is { } assignment ? Brings(assignment.Value)
        : reference.Parent is IInvocationOperation call && call.Instance == reference && call.TargetMethod.Fills && call.Arguments.Any(argument => Brings(argument.Value));

    // Of a task that reports its own failures nothing is lost. A delegate is the factory of GetOrAdd.
    static bool Brings(IOperation value) =>
        PairedTasks.Parts(value).Any(Brings)
        || (IsStarted(value) && !OwnFailures.AreHandledBy(value));

    static bool IsStarted(IOperation value) =>
        StartedTasks.IsFresh(value) || StartedTasks.FindStarted(value) is not null || (value is IDelegateCreationOperation && StartedTasks.Starts(value))
        || (LazyTasks.Find(value) is { } query ? StartedTasks.StartedBy(query) : PairedTasks.FindQuery(value) is not null);

    // new[] { DoAsync(1) }, new List<Task> { DoAsync(1) }, new List<Task>(ids.Select(DoAsync)), [DoAsync(1), .. ids.Select(DoAsync)]
    static bool Holds(IOperation value) => Operations.AsWritten(value) switch
    {
        IObjectCreationOperation creation => creation.Arguments.Any(argument => Brings(argument.Value)) || creation.Initializer?.Initializers.Any(IsBringing) == true,
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Any(Brings),
        ITupleOperation tuple => tuple.Elements.Any(Brings),
        { Kind: ParamsBinding.CollectionExpression } collection => collection.ChildOperations.Any(element => Brings(element.Kind == ParamsBinding.Spread ? element.ChildOperations.First() : element)),
        _ => false,
    };

    // { DoAsync(1) }, { 1, DoAsync(1) }, [1] = DoAsync(1)
    static bool IsBringing(IOperation initializer) => initializer switch
    {
        IInvocationOperation add => add.Arguments.Any(argument => Brings(argument.Value)),
        ISimpleAssignmentOperation assignment => Brings(assignment.Value),
        _ => false,
    };

    /// <summary>Whether a type is one of the collections of the framework.</summary>
    public static bool IsOfTheFramework(ITypeSymbol? type)
    {
        for (var space = type?.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            if (space is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        return false;
    }
}
