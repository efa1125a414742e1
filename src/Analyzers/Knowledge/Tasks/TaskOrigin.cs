using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Where tasks come from, and who knows them.</summary>
public sealed class TaskOrigin(RuleContext context)
{
    // By member: many races in one member ask the same of one list.
    static readonly ConditionalWeakTable<IOperation, ConcurrentDictionary<(ISymbol Variable, bool MayBeGathered), bool>> Answers = new();

    readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the tasks of a value were started in this member, may fail, and nobody looks at them elsewhere.</summary>
    public bool IsKnownOnlyHere(IOperation value, bool mayBeGathered) => Operations.Plain(value) switch
    {
        ILocalReferenceOperation local => seen.Add(local.Local)
            && (Awaitables.IsAwaitable(local.Type) ? IsMentionedOnce(local) : IsOnlyFilledAndCounted(local.Local, value, mayBeGathered, context))
            && ValuesOf(local.Local, value) is { Count: > 0 } values && values.All(one => IsKnownOnlyHere(one, mayBeGathered)),
        { } expression => Elements(expression) is { Count: > 0 } elements ? elements.All(element => IsKnownOnlyHere(element, mayBeGathered)) : expression.DescendantsAndSelf().All(IsStartedHere),
        null => false,
    };

    // new List<Task> { eggs, bacon }, [eggs, bacon]
    static List<IOperation> Elements(IOperation collection) => collection switch
    {
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: { } initializer } => initializer.Initializers.OfType<IInvocationOperation>().SelectMany(add => add.Arguments).Select(argument => argument.Value).ToList(),
        _ when ParamsBinding.IsCollection(collection) && !collection.ChildOperations.Any(ParamsBinding.IsSpread) => ParamsBinding.ElementsOf(collection).ToList(),
        _ => [],
    };

    /// <summary>Whether the task in a local is started in this member, and may fail; who else knows it is not asked.</summary>
    public bool IsStarted(IOperation task) =>
        Operations.Plain(task) is ILocalReferenceOperation { Local: var local } && ValuesOf(local, task) is { Count: > 0 } values && values.All(value => IsKnownOnlyHere(value, mayBeGathered: false));

    /// <summary>
    /// Whether a variable with tasks is, in the member around an operation, only given to WhenAny, filled, counted and emptied; and,
    /// if that is allowed, gathered.
    /// </summary>
    public static bool IsOnlyFilledAndCounted(ISymbol variable, IOperation within, bool mayBeGathered, RuleContext context) =>
        Answers.GetValue(Functions.Root(within), static _ => new()).GetOrAdd((variable, mayBeGathered), question =>
            Mentions.Of(question.Variable, within).All(mention => IsHarmless(mention, question.Variable, question.MayBeGathered, context)));

    // What is left of a list after some were taken out was in it before. map[DoAsync(1)] = "one" keeps the task as a key.
    static List<IOperation> ValuesOf(ILocalSymbol local, IOperation within) => StartedWork.ValuesOf(local, within)
        .Where(value => !TaskBookkeeping.IsRemainderOf(value, local))
        .Concat(Mentions.Of(local, within).Select(mention => mention.Parent).OfType<IPropertyReferenceOperation>()
            .Where(item => item.Property.IsIndexer && item.Parent is ISimpleAssignmentOperation assignment && assignment.Target == item)
            .SelectMany(item => item.Arguments).Select(key => key.Value).Where(key => Awaitables.IsAwaitable(key.Type)))
        .ToList();

    static bool IsHarmless(IOperation mention, ISymbol variable, bool mayBeGathered, RuleContext context)
    {
        var outer = mention;
        while (outer.Parent is IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation || outer.Parent is { IsImplicit: true } and not (IExpressionStatementOperation or IArgumentOperation)) outer = outer.Parent;
        if (TaskBookkeeping.IsBookkeeping(mention)) return true;
        return outer.Parent switch
        {
            IPropertyReferenceOperation count when CollectionMembers.IsCount(count) => true,
            IPropertyReferenceOperation part when CollectionMembers.IsHalf(part) && part.Instance == outer => IsHarmless(part, variable, mayBeGathered, context),
            IInvocationOperation { TargetMethod.OnlyKeepsElements: true } call when call.Instance == outer => !CollectionMembers.CallsWithElement.Has(call.TargetMethod.Name),
            IInvocationOperation { TargetMethod.CopiesElements: true } copy when copy.Instance == outer => IsHarmless(copy, variable, mayBeGathered, context),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.CopiesElements: true } copy } => IsHarmless(copy, variable, mayBeGathered, context),
            IArgumentOperation { Parent: IInvocationOperation count } when LinqOperators.IsCount(count) => true,
            IArgumentOperation { Parent: IInvocationOperation call } => GroupMembers.WaitsForSeveral(call, context) && (mayBeGathered || call.TargetMethod.IsWhenAny || call.TargetMethod.IsWaitAny || TaskStreams.IsUnobserved(call)),
            ISimpleAssignmentOperation assignment => assignment.Target == outer,
            IArrayElementReferenceOperation { Parent: ISimpleAssignmentOperation assignment } element => assignment.Target == element && Variables.AreSame(element.ArrayReference, mention),
            IPropertyReferenceOperation { Arguments.IsEmpty: false, Parent: ISimpleAssignmentOperation assignment } element => assignment.Target == element,
            _ => false,
        };
    }

    // A task that is put into two lists is awaited through the other one. To compare it or to take it out of a list is not to look at it.
    static bool IsMentionedOnce(ILocalReferenceOperation task) => Mentions.Of(task.Local, task)
        .Where(other => !(other.Parent is ISimpleAssignmentOperation assignment && assignment.Target == other) && !TaskBookkeeping.IsCompared(other) && !TaskBookkeeping.IsTakenOut(other))
        .Select(other => GroupAround(other) ?? other).Distinct().Count() == 1;

    // Task.WhenAny(a, a) is one place.
    static IOperation? GroupAround(IOperation task)
    {
        var value = Operations.Outer(task);
        while (value.Parent is IArrayInitializerOperation or IArrayCreationOperation or IConversionOperation or IArgumentOperation || (value.Parent is { } parent && ParamsBinding.IsCollectionExpression(parent))) value = value.Parent;
        return value is IArgumentOperation ? value.Parent : null;
    }

    bool IsStartedHere(IOperation operation) => operation switch
    {
        IInvocationOperation call => !Awaitables.IsAwaitable(call.Type) || MayFail(call),
        ITryOperation attempt => attempt.Catches.IsEmpty,
        IMethodReferenceOperation method => !Catches(method.Method),
        ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation => !Awaitables.IsAwaitable(operation.Type) && !Awaitables.IsAwaitableSequence(operation.Type),
        _ => true,
    };

    /// <summary>
    /// Whether a task that a call gives may fail. A delay, a signal and a completed task do not, and a method that catches has seen to its
    /// exceptions itself.
    /// </summary>
    public static bool MayFail(IInvocationOperation call) =>
        !TaskMembers.Pauses.Has(call.TargetMethod.Name) && !TaskMembers.Gathers.Has(call.TargetMethod.Name) && !TaskMembers.Completed.Has(call.TargetMethod.Name) && !TaskMembers.Continues.Has(call.TargetMethod.Name)
        && !call.TargetMethod.IsWaitAsync && call.TargetMethod.Name != "WaitForExitAsync"
        && !Catches(call.TargetMethod);

    static bool Catches(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax().DescendantNodes().OfType<CatchClauseSyntax>().Any());
}
