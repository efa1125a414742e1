using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Which calls run a delegate several times at once, or start it on another thread.</summary>
public static class Concurrency
{
    // How many steps a query is followed to the group that starts it.
    const int MostSteps = 16;

    static readonly Names OfOurRuntime = new("Each Map");

    // What runs once for each thread, with a value of its own.
    static readonly Names PerThread = new("localFinally localInit");

    /// <summary>Whether a method may be one of those that run a delegate several times at once. Asked of every call in the code: it looks at names only.</summary>
    public static bool MayRunDelegates(IMethodSymbol method) =>
        method.ContainingType is { Name: nameof(Parallel) or nameof(Enumerable) or nameof(ParallelEnumerable) or "Gather" } || RunsOnAThread(method);

    /// <summary>The delegates that a call runs several times at once, and whether each run has a thread from its start on.</summary>
    public static (IEnumerable<IOperation> Delegates, bool IsOnThreads) Delegates(IInvocationOperation call, RuleContext context)
    {
        var (method, type) = (call.TargetMethod, call.TargetMethod.ContainingType);
        if (KnownTypes.Parallel.Is(type)) return (HasLimitOfOne(call) ? [] : Given(call), true);
        if (KnownTypes.ParallelEnumerable.Is(type)) return (IsInParallel(method) && !HasLimitOfOne(call) ? Given(call) : [], true);
        if (method.IsLinq) return (LazyTasks.TaskSelectors(call).Any() && IsStarted(call, context) ? LazyTasks.TaskSelectors(call) : [], false);
        if (OfOurRuntime.Has(method.Name) && KnownTypes.Gather.Is(type)) return (HasLimitOfOne(call) ? [] : Given(call), false);
        return RunsOnAThread(method) && IsStartedInLoop(call) ? (Given(call), true) : ([], false);
    }

    /// <summary>Whether a method runs what it is given on a thread of the pool: Task.Run, TaskFactory.StartNew.</summary>
    public static bool RunsOnAThread(IMethodSymbol method) => method.IsTaskRun || method.IsStartNew;

    /// <summary>Whether a call starts a task in a loop, and nobody waits for it in the same turn: it is put into a collection, or dropped.</summary>
    public static bool IsStartedInLoop(IInvocationOperation call) =>
        call.Type is { SpecialType: SpecialType.None } && LoopVariables.LoopAround(call) is { } loop && !IsGoneThrough(call, loop) && Awaitables.IsAwaitable(call.Type) && IsKept(call);

    // foreach (var x in F()): called once.
    static bool IsGoneThrough(IInvocationOperation call, ILoopOperation loop) => loop is IForEachLoopOperation { Collection: var collection } && collection.Syntax.Span.Contains(call.Syntax.Span);

    static bool IsKept(IOperation task)
    {
        var value = Operations.Outer(task);
        if (Operations.IsDropped(value)) return true;
        return value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Fills: true } } => true,
            ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } } assignment => assignment.Value == value,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } =>
                Locals.MentionsOf(local, value) is { Count: 1 } mentions && mentions[0].Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Fills: true } },
            _ => false,
        };
    }

    // ParallelQuery: everything that calls a lambda with elements.
    static bool IsInParallel(IMethodSymbol method) =>
        LinqOperators.MapsEach.Has(method.Name) || LinqOperators.AsksEach.Has(method.Name) || FanOut.IsVoidFanOut(method);

    static IEnumerable<IOperation> Given(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.Parameter is { } parameter && !PerThread.Has(parameter.Name))
        .SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [argument.Value])
        .Where(value => Operations.Plain(value) is IDelegateCreationOperation or IAnonymousFunctionOperation or { Type.TypeKind: TypeKind.Delegate });

    /// <summary>Whether the tasks of a query are started together: it reaches a group, or becomes a list.</summary>
    static bool IsStarted(IOperation query, RuleContext context) => IsStarted(query, context, MostSteps);

    static bool IsStarted(IOperation query, RuleContext context, int steps)
    {
        var value = Operations.Outer(query);
        while (value.Parent is ITranslatedQueryOperation) value = Operations.Outer(value.Parent);
        return steps > 0 && value.Parent switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => GroupMembers.WaitsForSeveral(call, context) || call.TargetMethod.CopiesElements || CollectionMembers.TakesSeveral.Has(call.TargetMethod.Name)
                || (call.TargetMethod.IsAnyLinq && (call.TargetMethod.KeepsAllElements || call.TargetMethod.PassesElementsOn) && IsStarted(call, context, steps - 1)),
            IArgumentOperation { Parent: IObjectCreationOperation list } => TaskCollections.IsOfTheFramework(list.Type),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => Mentions.Of(local, value).Any(mention => IsStarted(mention, context, steps - 1)),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } target } => Mentions.Behind(local, target).Any(mention => IsStarted(mention, context, steps - 1)),
            { } parent => ParamsBinding.IsSpread(parent),
            null => false,
        };
    }

    // new ParallelOptions { MaxDegreeOfParallelism = 1 }, query.AsParallel().WithDegreeOfParallelism(1), Gather.Map(xs, F, limit: 1)
    static bool HasLimitOfOne(IInvocationOperation call) => call.Arguments.Any(argument => IsLimitOfOne(argument.Value));

    static bool IsLimitOfOne(IOperation value) => Operations.Plain(value) switch
    {
        { ConstantValue: { HasValue: true, Value: 1 } } number => number.Parent is IArgumentOperation { Parameter: { } parameter } && parameter.Name.StartsWith("limit", StringComparison.OrdinalIgnoreCase),
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.OfType<ISimpleAssignmentOperation>().Any(one => one.Value.ConstantValue is { HasValue: true, Value: 1 }),
        ILocalReferenceOperation local => Mentions.Initializer(local.Local, local) is { } initial && initial.Syntax.Span.End <= local.Syntax.SpanStart && IsLimitOfOne(initial),
        IInvocationOperation query when query.TargetMethod.IsAnyLinq => query.TargetMethod.Name == nameof(ParallelEnumerable.WithDegreeOfParallelism)
            ? query.Arguments[query.Arguments.Length - 1].Value.ConstantValue is { HasValue: true, Value: 1 }
            : Operations.Receiver(query) is { } source && IsLimitOfOne(source),
        _ => false,
    };
}
