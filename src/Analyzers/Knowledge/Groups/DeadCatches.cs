using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Catch clauses for what the tasks of a race may throw, around the race, which does not throw it.</summary>
public static class DeadCatches
{
    /// <summary>
    /// The try around a race in which nothing else can throw what its catch is for, and whether that is certain; or null.
    /// </summary>
    public static (ITryOperation Try, bool IsCertain)? Around(Race race, RuleContext context)
    {
        if (race.MayThrow || Statement(race) is not ({ } statement, { } attempt)) return null;
        if (!attempt.Catches.Any(clause => Scopes.HandlesFailures(clause) && IsMeantFor(clause))) return null;
        if (!OwnOperations(attempt.Body, race.Call).All(operation => IsQuiet(operation, race))) return null;
        // Who looks at the tasks afterwards has seen that the catch does not.
        if (IsMentionedBehind(race, attempt)) return null;
        return (attempt, Scopes.CannotThrow(race.Call, context) && attempt.Body.Operations.All(other => other == statement || Scopes.CannotThrow(other, context)));
    }

    /// <summary>Whether a try catches everything and does nothing with it.</summary>
    public static bool WantsSilence(ITryOperation attempt) => attempt.Catches.Any(clause => clause.ExceptionType is { Name: "Exception" or "Object" } && DoesNothing(clause));

    // The statement of the race, which stands in the try itself: not in a loop, nor in another block.
    static (IOperation Statement, ITryOperation Try)? Statement(Race race)
    {
        for (var (child, parent) = (race.Value, race.Value.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IBlockOperation { Parent: ITryOperation attempt } && attempt.Body == parent) return (child, attempt);
            if (parent is IBlockOperation or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation) return null;
        }

        return null;
    }

    // What the arguments of the race do is another question: they make its tasks.
    static IEnumerable<IOperation> OwnOperations(IOperation operation, IOperation except)
    {
        if (operation == except || operation is IAnonymousFunctionOperation or ILocalFunctionOperation) yield break;
        yield return operation;
        foreach (var child in operation.ChildOperations)
            foreach (var inner in OwnOperations(child, except)) yield return inner;
    }

    static bool IsQuiet(IOperation operation, Race race) => operation switch
    {
        IAwaitOperation => operation == race.Value,
        IInvocationOperation call => Awaitables.IsAwaitable(call.Type) || Reports.Include(call.TargetMethod),
        IObjectCreationOperation => TaskCollections.IsNew(operation),
        IPropertyReferenceOperation { Property: var property } when CannotThrow(property) => true,
        IPropertyReferenceOperation or IThrowOperation or IArrayElementReferenceOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IInvalidOperation or ITryOperation or ILoopOperation or IUsingOperation or IUsingDeclarationOperation => false,
        IConversionOperation conversion => conversion.IsImplicit,
        _ => true,
    };

    static bool CannotThrow(IPropertySymbol property) => CollectionMembers.Counts.Has(property.Name) || property.IsState || property.IsCompletedTask || property.Name is "Token" or "Task" or "Empty" or "Now" or "UtcNow";

    static bool IsMentionedBehind(Race race, ITryOperation attempt) =>
        race.Elements.SelectMany(Tasks).Any(element => Operations.Variable(element) is { } task && Mentions.Behind(task, attempt.Body).Any(mention => Variables.AreSame(element, mention)));

    // Task.WhenAny(Task.WhenAll(a, b), c): the members of a member are tasks of the race as well.
    static IEnumerable<IOperation> Tasks(IOperation element) => element is IInvocationOperation { TargetMethod.GathersTasks: true } group
        ? group.Descendants().Where(inner => Operations.Variable(inner) is not null)
        : [element];

    // A catch of everything that does nothing wants silence, and has it. Cancellation is what a wait ends with.
    static bool IsMeantFor(ICatchClauseOperation clause) => clause.ExceptionType switch
    {
        { Name: "OperationCanceledException" or "TaskCanceledException" or "TimeoutException" } => false,
        { Name: "Exception" or "Object" or "AggregateException" } => !DoesNothing(clause),
        _ => true,
    };

    static bool DoesNothing(ICatchClauseOperation clause) => clause.Handler.Operations.All(operation => operation is IReturnOperation { ReturnedValue: null } or IBranchOperation);
}
