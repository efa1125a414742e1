using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// What code does with tasks, and with collections of them, that tells nobody how they ended: it compares them, looks one up, counts
/// them, takes one out.
/// </summary>
public static class TaskBookkeeping
{
    /// <summary>Whether a task is only compared: <c>done == eggs</c>, <c>ReferenceEquals(done, eggs)</c>, <c>done is null</c>.</summary>
    public static bool IsCompared(IOperation task) => Counterpart(task) is not null || Outer(task).Parent is INameOfOperation
        or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } };

    /// <summary>What a task is compared with, or null where it is not compared.</summary>
    public static IOperation? Counterpart(IOperation task)
    {
        var value = Outer(task);
        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand,
            IInvocationOperation { TargetMethod.Name: "Equals", Arguments.Length: 1 } call when call.Instance == value => call.Arguments[0].Value,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Equals" or "ReferenceEquals", ContainingType.SpecialType: SpecialType.System_Object } } call } => call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Value != value)?.Value,
            _ => null,
        };
    }

    /// <summary>Whether a task is only taken out of a collection: <c>running.Remove(eggs);</c>.</summary>
    public static bool IsTakenOut(IOperation task) => Outer(task).Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Remove" or "TryRemove" } call } && Removal(call) is not null;

    /// <summary>Whether a task is asked for its state: that says nothing of its exception.</summary>
    public static bool IsAskedForItsState(IOperation task) =>
        Outer(task).Parent is IPropertyReferenceOperation { Property.Name: "IsFaulted" or "IsCanceled" or "IsCompleted" or "IsCompletedSuccessfully" or "Status" };

    /// <summary>Whether a mention of a collection of tasks looks one up, asks which are complete, or leaves it with some of what it had.</summary>
    public static bool IsBookkeeping(IOperation collection)
    {
        var value = Outer(collection);
        return value.Parent switch
        {
            IInvocationOperation call when call.Instance == value => IsLookUp(call) || Removal(call) is not null,
            IArgumentOperation { Parent: IInvocationOperation call } => IsQueried(call) || Remainder(call) is not null,
            // map[done], where the task is the key.
            IPropertyReferenceOperation { Property.IsIndexer: true } item when item.Instance == value => !Awaitables.IsAwaitable(item.Type) && CollectionShapes.ShapeOf(collection.Type) == CollectionShape.Map,
            _ => false,
        };
    }

    /// <summary>
    /// The variable that keeps some of its own elements, or null: <c>list.RemoveAll(t => t == done)</c>, and as a statement
    /// <c>list.Remove(done)</c>, <c>map.Remove(key, out _)</c>, <c>list.RemoveAt(i)</c>.
    /// </summary>
    public static IOperation? Removal(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Remove" or "TryRemove" or "RemoveAt" => call.Parent is IExpressionStatementOperation ? call.Instance : null,
        "RemoveAll" => call.Arguments.Length == 1 && OnlyLooks(call.Arguments[0].Value) ? call.Instance : null,
        _ => null,
    };

    /// <summary>The variable that an operator of LINQ takes elements from that go back into the same variable, or null: <c>list = list.Where(t => t != done).ToList()</c>.</summary>
    public static IOperation? Remainder(IInvocationOperation query)
    {
        if (query.TargetMethod.Name is not ("Where" or "Except") || GroupCalls.Receiver(query) is not { } source) return null;
        if (query.TargetMethod.Name == "Where" && !OnlyLooks(query.Arguments[query.Arguments.Length - 1].Value)) return null;
        var value = Outer(query);
        while (value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" or "ToHashSet" } copy }) value = Outer(copy);
        return value.Parent is ISimpleAssignmentOperation assignment && assignment.Value == value && Variables.AreSame(assignment.Target, source) ? source : null;
    }

    /// <summary>Whether a value is what is left of a variable: it is assigned back to it.</summary>
    public static bool IsRemainderOf(IOperation value, ISymbol variable) =>
        value.DescendantsAndSelf().OfType<IInvocationOperation>().Any(query => Remainder(query) is { } source && SymbolEqualityComparer.Default.Equals(Variables.Symbol(source), variable));

    /// <summary>A value with the conversions around it.</summary>
    public static IOperation Outer(IOperation value)
    {
        while (value.Parent is IConversionOperation conversion) value = conversion;
        return value;
    }

    static bool IsLookUp(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "IndexOf" or "Contains" or "ContainsKey" or "ContainsValue" => true,
        "FindIndex" or "Exists" => call.Arguments.Length == 1 && OnlyLooks(call.Arguments[0].Value),
        // The name that belongs to a task.
        "TryGetValue" => call.Arguments.Length == 2 && !Awaitables.IsAwaitable(call.Arguments[1].Value.Type),
        _ => false,
    };

    static bool IsQueried(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "IndexOf" => true,
        "Any" or "All" or "Count" => call.Arguments.Length == 2 && OnlyLooks(call.Arguments[1].Value),
        // map.First(pair => pair.Value == done).Key
        "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" => call.Arguments.Length == 2 && OnlyLooks(call.Arguments[1].Value) && IsKey(call.Parent),
        _ => false,
    };

    static bool IsKey(IOperation? operation) => operation is IPropertyReferenceOperation { Property.Name: "Key" } key && !Awaitables.IsAwaitable(key.Type);

    // t => t == done, t => t.IsCompleted, pair => pair.Value != done
    static bool OnlyLooks(IOperation predicate) =>
        LambdaResults.Lambda(predicate) is { } lambda && !lambda.Symbol.Parameters.IsEmpty
        && Mentions.Of(lambda.Symbol.Parameters[0], lambda).All(mention =>
        {
            var task = mention.Parent is IPropertyReferenceOperation { Property.Name: "Key" or "Value" } part ? part : mention;
            return IsCompared(task) || Outer(task).Parent is IPropertyReferenceOperation { Property.Name: "IsCompleted" or "Id" } || (task != mention && !Awaitables.IsAwaitable(task.Type));
        });
}
