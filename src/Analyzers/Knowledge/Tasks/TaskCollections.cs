using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Collections that a function makes for tasks, fills, and may forget.</summary>
public static class TaskCollections
{
    /// <summary>Whether a value is a new collection of tasks that only its variable knows: <c>new List&lt;Task&gt;()</c>, <c>new Task[n]</c>, <c>[..]</c>.</summary>
    public static bool IsNew(IOperation value)
    {
        value = ParamsBinding.Unconverted(value);
        var isNew = value switch
        {
            IObjectCreationOperation { Type: INamedTypeSymbol { IsGenericType: true } type } creation => type.TypeArguments.Any(Awaitables.IsAwaitable) && IsOfTheFramework(type) && creation.Arguments.All(argument => argument.Value.Type is { IsValueType: true }),
            IArrayCreationOperation => true,
            _ => value.Kind == ParamsBinding.CollectionExpression && value.Type is IArrayTypeSymbol or INamedTypeSymbol { TypeKind: TypeKind.Class },
        };
        return isNew && Awaitables.IsAwaitableSequence(value.Type);
    }

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
        IInvocationOperation call when call.Instance == reference => !(IsFilling(call) || call.TargetMethod.Name is "Clear" or "EnsureCapacity" or "TrimExcess") || call.Parent is not IExpressionStatementOperation,
        IPropertyReferenceOperation { Property.Name: "Count" or "Length" or "Capacity" or "IsEmpty" } property when property.Instance == reference => false,
        _ => ElementTarget(reference) is null,
    };

    static bool IsFilling(IInvocationOperation call) => call.TargetMethod.Name is "Add" or "AddRange" or "Insert" or "InsertRange" or "AddLast" or "AddFirst" or "Enqueue" or "Push" or "TryAdd";

    // Also collections in the initializer of another object: only plain statements count.
    static ISimpleAssignmentOperation? ElementTarget(ILocalReferenceOperation reference) =>
        reference.Parent is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true }
        && reference.Parent.Parent is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation } assignment && assignment.Target == reference.Parent ? assignment : null;

    static bool Receives(ILocalReferenceOperation reference) =>
        ElementTarget(reference) is { } assignment ? StartedTasks.IsFresh(assignment.Value) && !OwnFailures.AreHandledBy(assignment.Value)
        : reference.Parent is IInvocationOperation call && call.Instance == reference && IsFilling(call) && call.Arguments.Any(argument => Brings(argument.Value));

    // Of a task that reports its own failures nothing is lost.
    static bool Brings(IOperation value) =>
        (StartedTasks.IsFresh(value) || StartedTasks.FindStarted(value) is not null || (LazyTasks.Find(value) is { } query && StartedTasks.StartedBy(query)))
        && !OwnFailures.AreHandledBy(value);

    // new[] { DoAsync(1) }, new List<Task> { DoAsync(1) }, [DoAsync(1), .. ids.Select(DoAsync)]
    static bool Holds(IOperation value) => ParamsBinding.Unconverted(value) switch
    {
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.OfType<IInvocationOperation>().Any(add => add.Arguments.Any(argument => Brings(argument.Value))),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Any(element => Brings(element)),
        { Kind: ParamsBinding.CollectionExpression } collection => collection.ChildOperations.Any(element => Brings(element.Kind == ParamsBinding.Spread ? element.ChildOperations.First() : element)),
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
