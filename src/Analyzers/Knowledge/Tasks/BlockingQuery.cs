using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A thread that stands still once for each element: a wait in the lambda of a query, or in a loop over a query that starts tasks.</summary>
public sealed class BlockingQuery
{
    BlockingQuery(IOperation operation, bool startsItself, bool areStarted) => (Operation, StartsItself, AreStarted) = (operation, startsItself, areStarted);

    /// <summary>The query operator, or the loop, that waits for each element.</summary>
    public IOperation Operation { get; }

    /// <summary>The query operator, or null where it is a loop.</summary>
    public IInvocationOperation? Operator => Operation as IInvocationOperation;

    /// <summary>Whether the lambda starts the task that it waits for: <c>x => F(x).Result</c>, not <c>t => t.Result</c>.</summary>
    public bool StartsItself { get; }

    /// <summary>Whether all tasks are started before the first one is waited for, so that at least they overlap.</summary>
    public bool AreStarted { get; }

    /// <summary>Whether the elements come one by one from an asynchronous stream, which cannot be gathered before it ends.</summary>
    public bool IsOverStream => Operator is { } call && KnownTypes.AsyncEnumerable.Is(call.TargetMethod.ContainingType);

    /// <summary>The query whose elements a wait is for, or null where it waits for something else.</summary>
    public static BlockingQuery? Of(BlockingWait wait)
    {
        if (wait.Task is null) return null;
        var task = TaskMembers.Awaited(wait.Task);
        if (task is ILocalReferenceOperation element && Iterations.Around(element, throughFunctions: false) is { } loop) return Over(loop, loop.Collection);
        if (Functions.Nested(wait.Operation) is not IAnonymousFunctionOperation { Symbol.IsAsync: false } lambda) return null;
        if (LambdaResults.Receiver(lambda) is not { } call || !CallsWithEach(call.TargetMethod)) return null;
        if (StartsIn(task, lambda)) return KnownTypes.ParallelEnumerable.Is(call.TargetMethod.ContainingType) ? null : new(call, startsItself: true, areStarted: false);
        return IsElement(task, lambda) ? Over(call, Operations.Source(call)) : MemberOfElement(task, lambda, call);
    }

    static BlockingQuery? Over(IOperation operation, IOperation? tasks) => Started(tasks) is { } areStarted ? new(operation, startsItself: false, areStarted) : null;

    /// <summary>
    /// Whether a sequence starts all its tasks before it gives the first one (<c>xs.Select(F).ToList()</c>) or each as it is asked for
    /// (<c>xs.Select(F)</c>); null where somebody else has started them.
    /// </summary>
    static bool? Started(IOperation? sequence)
    {
        var areStarted = false;
        while (true)
        {
            sequence = Operations.Plain(sequence);
            if (sequence is ILocalReferenceOperation local) sequence = Operations.Plain(ValueBefore(local));
            if (sequence is null) return null;
            if (StartedTasks.FindStarted(sequence) is not null) return true;
            if (sequence is not IInvocationOperation call || !call.TargetMethod.IsAnyLinq) return null;
            if (LazyTasks.TaskSelectors(call).Any()) return LazyTasks.Find(call) is { } query && StartedTasks.StartedBy(query) ? areStarted : null;
            if (!call.TargetMethod.PassesElementsOn) return null;
            areStarted |= LinqOperators.Buffers.Has(call.TargetMethod.Name);
            sequence = Operations.Source(call);
        }
    }

    // In code that is being typed a local may be mentioned in its own initial value.
    static IOperation? ValueBefore(ILocalReferenceOperation local) => Locals.ValueOnlyReadBy(local) is { } value && value.Syntax.Span.End <= local.Syntax.SpanStart ? value : null;

    // x => F(x).Result, and x => { var t = F(x); return t.Result; }
    static bool StartsIn(IOperation task, IAnonymousFunctionOperation lambda) => StartedTasks.IsFresh(task)
        || (task is ILocalReferenceOperation local && ValueBefore(local) is { } value && Functions.Nested(value) == lambda && StartedTasks.IsFresh(value));

    static bool IsElement(IOperation? task, IAnonymousFunctionOperation lambda) =>
        task is IParameterReferenceOperation parameter && lambda.Symbol.Parameters.Length > 0 && SymbolEqualityComparer.Default.Equals(parameter.Parameter, lambda.Symbol.Parameters[0]);

    // xs.Select(x => new { x, Task = F(x) }).Select(pair => pair.Task.Result); from x in xs let task = F(x) select task.Result
    static BlockingQuery? MemberOfElement(IOperation task, IAnonymousFunctionOperation lambda, IInvocationOperation call)
    {
        if (task is not IMemberReferenceOperation { Instance: { } owner, Member: var member } || !IsElement(Operations.Plain(owner), lambda)) return null;
        var source = Operations.Plain(Operations.Source(call)) as IInvocationOperation;
        while (source is not null && source.TargetMethod.IsAnyLinq && LinqOperators.Part.Has(source.TargetMethod.Name)) source = Operations.Plain(Operations.Source(source)) as IInvocationOperation;
        if (source is not { TargetMethod.IsSelect: true }) return null;
        if (LambdaResults.Lambda(source.Arguments[source.Arguments.Length - 1].Value) is not { } made || LambdaResults.Only(made) is not { } element) return null;
        return ValueOf(Operations.Plain(element), member) is { } value && StartedTasks.IsFresh(value) ? new(call, startsItself: false, areStarted: false) : null;
    }

    static IOperation? ValueOf(IOperation? element, ISymbol member) => element switch
    {
        IAnonymousObjectCreationOperation made => made.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(one => one.Target is IPropertyReferenceOperation { Property.Name: var name } && name == member.Name)?.Value,
        ITupleOperation { Type: INamedTypeSymbol type } tuple => tuple.Elements.Zip(type.TupleElements, (value, field) => (value, field)).FirstOrDefault(one => one.field.Name == member.Name).value,
        _ => null,
    };

    // Not those that may end before the last element: there is a reason to take one after the other.
    static bool CallsWithEach(IMethodSymbol method) => method.IsAnyLinq
        ? (LinqOperators.MapsEach.Has(method.OperatorName) || LinqOperators.AsksEach.Has(method.OperatorName)) && !LinqOperators.StopsEarly.Has(method.OperatorName)
        : CollectionMembers.CallsWithElement.Has(method.Name) && !CollectionMembers.StopsEarly.Has(method.Name)
            && (CollectionShapes.ShapeOf(method.ContainingType) == CollectionShape.List || method.ContainingType.SpecialType == SpecialType.System_Array);
}
