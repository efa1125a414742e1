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
    public static bool IsCompared(IOperation task) => Counterpart(task) is not null || Operations.Outer(task).Parent is INameOfOperation
        or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } };

    /// <summary>What a task is compared with, or null where it is not compared.</summary>
    public static IOperation? Counterpart(IOperation task)
    {
        var value = Operations.Outer(task);
        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand,
            IInvocationOperation { TargetMethod.Name: "Equals", Arguments.Length: 1 } call when call.Instance == value => call.Arguments[0].Value,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Equals" or "ReferenceEquals", ContainingType.SpecialType: SpecialType.System_Object } } call } => call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Value != value)?.Value,
            _ => null,
        };
    }

    /// <summary>Whether a task is only taken out of a collection: <c>running.Remove(eggs);</c>.</summary>
    public static bool IsTakenOut(IOperation task) => Operations.Outer(task).Parent is IArgumentOperation { Parent: IInvocationOperation call } && Removal(call) is not null;

    /// <summary>Whether a task is asked for its state: that says nothing of its exception.</summary>
    public static bool IsAskedForItsState(IOperation task) =>
        Operations.Outer(task).Parent is IPropertyReferenceOperation { Property: { IsState: true, Type.IsValueType: true } };

    /// <summary>Whether a mention of a collection of tasks looks one up, asks which are complete, or leaves it with some of what it had.</summary>
    public static bool IsBookkeeping(IOperation collection)
    {
        var value = Operations.Outer(collection);
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
    public static IOperation? Removal(IInvocationOperation call) => CollectionMembers.Removes.Has(call.TargetMethod.Name) && IsAboutFew(call) ? call.Instance : null;

    // What is removed by a lambda is removed by what the lambda looks at.
    static bool IsAboutFew(IInvocationOperation call) => CollectionMembers.CallsWithElement.Has(call.TargetMethod.Name) ? OnlyLooks(call) : call.Parent is IExpressionStatementOperation;

    /// <summary>The variable that an operator of LINQ takes elements from that go back into the same variable, or null: <c>list = list.Where(t => t != done).ToList()</c>.</summary>
    public static IOperation? Remainder(IInvocationOperation query)
    {
        if (!query.TargetMethod.IsAnyLinq || !LinqOperators.Part.Has(query.TargetMethod.Name) || Operations.Receiver(query) is not { } source) return null;
        if (LinqOperators.AsksEach.Has(query.TargetMethod.Name) && !OnlyLooks(query)) return null;
        var value = Operations.Outer(query);
        while (value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.CopiesElements: true } copy }) value = Operations.Outer(copy);
        return value.Parent is ISimpleAssignmentOperation assignment && assignment.Value == value && Variables.AreSame(assignment.Target, source) ? source : null;
    }

    /// <summary>Whether a value is what is left of a variable: it is assigned back to it.</summary>
    public static bool IsRemainderOf(IOperation value, ISymbol variable) =>
        value.DescendantsAndSelf().OfType<IInvocationOperation>().Any(query => Remainder(query) is { } source && SymbolEqualityComparer.Default.Equals(Operations.Variable(source), variable));

    // list.IndexOf(done), list.FindIndex(t => t == done); and map.TryGetValue(done, out var name), the name that belongs to a task.
    static bool IsLookUp(IInvocationOperation call) => CollectionMembers.Asks.Has(call.TargetMethod.Name)
        ? !CollectionMembers.CallsWithElement.Has(call.TargetMethod.Name) || OnlyLooks(call)
        : CollectionMembers.HandsOut.Has(call.TargetMethod.Name) && call.Arguments.Length == 2 && !Awaitables.IsAwaitable(call.Arguments[1].Value.Type) && !CollectionMembers.CallsWithElement.Has(call.TargetMethod.Name);

    // tasks.Any(t => t.IsCompleted), map.First(pair => pair.Value == done).Key, Array.IndexOf(tasks, done)
    static bool IsQueried(IInvocationOperation call) => call.TargetMethod.IsLinq
        ? call.Arguments.Length == 2 && LinqOperators.AsksEach.Has(call.TargetMethod.Name) && OnlyLooks(call) && (LinqOperators.Counts.Has(call.TargetMethod.Name) || LinqOperators.Picks.Has(call.TargetMethod.Name) && IsKey(call.Parent))
        : call.Instance is null && IsLookUp(call);

    static bool IsKey(IOperation? operation) => operation is IPropertyReferenceOperation { Property.Name: nameof(KeyValuePair<,>.Key) } key && !Awaitables.IsAwaitable(key.Type);

    // t => t == done, t => t.IsCompleted, pair => pair.Value != done
    static bool OnlyLooks(IInvocationOperation call) =>
        LambdaResults.Lambda(call.Arguments.LastOrDefault()?.Value) is { } lambda && !lambda.Symbol.Parameters.IsEmpty
        && Mentions.Of(lambda.Symbol.Parameters[0], lambda).All(mention =>
        {
            var task = mention.Parent is IPropertyReferenceOperation { Property: { Name: nameof(KeyValuePair<,>.Key) or nameof(KeyValuePair<,>.Value) } } part ? part : mention;
            return IsCompared(task) || Operations.Outer(task).Parent is IPropertyReferenceOperation { Property: { SaysComplete: true } or { IsIdentity: true } } || (task != mention && !Awaitables.IsAwaitable(task.Type));
        });
}
