using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// A race that is run while, or where, a list has too many tasks, and that takes none out of it: from the first task that is complete
/// on it waits for nothing, and the count stays what it is. The tasks that still run were meant.
/// </summary>
/// <param name="count">The count of all tasks.</param>
/// <param name="isCertain">Whether the loop certainly never ends.</param>
public sealed class EndlessRace(IOperation count, bool isCertain)
{
    public IOperation Count => count;
    public bool IsCertain => isCertain;

    public static EndlessRace? Of(Race race, RuleContext context)
    {
        if (race.Collection is not ILocalReferenceOperation { Local: var list } collection || race.Value is not IAwaitOperation) return null;
        if (Choice(race) is not var (choice, condition) || CountIn(condition, list) is not { } count) return null;
        if (!Mentions.Of(list, collection).All(mention => (Functions.Nested(mention) ?? Functions.Root(mention)) == race.Function)) return null;
        if (!TaskOrigin.IsOnlyFilledAndCounted(list, collection, mayBeGathered: true, context)) return null;
        return choice is IConditionalOperation
            ? IsInLoop(choice) && Mentions.Of(list, collection).All(KeepsItsTasks) ? new EndlessRace(count, false) : null
            : IsLeft(choice) || !MentionsIn(choice, list).All(mention => IsCounted(mention) || race.Call.Syntax.Span.Contains(mention.Syntax.Span)) ? null
            : new EndlessRace(count, condition is IBinaryOperation { OperatorKind: not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) } or IInvocationOperation);
    }

    // The loop or the if that the race stands in, and its condition.
    static (IOperation Choice, IOperation Condition)? Choice(Race race)
    {
        for (var (child, parent) = (race.Value, race.Value.Parent); parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation or ITryOperation); (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalOperation { WhenFalse: null } choice && choice.WhenTrue == child) return (choice, choice.Condition);
            if (parent is IWhileLoopOperation { Condition: { } condition } loop && loop.Body == child) return (loop, condition);
            if (parent is ILoopOperation) return null;
        }

        return null;
    }

    // tasks.Count >= 8, tasks.Any(): without a predicate.
    static IOperation? CountIn(IOperation condition, ILocalSymbol list) => condition.DescendantsAndSelf().FirstOrDefault(operation => operation switch
    {
        IPropertyReferenceOperation { Instance: ILocalReferenceOperation counted } => CollectionMembers.IsCount(operation) && SymbolEqualityComparer.Default.Equals(counted.Local, list),
        IInvocationOperation call => LinqOperators.IsCount(call) && Operations.Plain(call.Arguments[0].Value) is ILocalReferenceOperation counted && SymbolEqualityComparer.Default.Equals(counted.Local, list),
        _ => false,
    });

    static bool IsCounted(IOperation mention)
    {
        var value = Operations.Outer(mention);
        return CollectionMembers.IsCount(value.Parent) || (value.Parent is IArgumentOperation argument && LinqOperators.IsCount(argument.Parent));
    }

    // Nothing in the whole function takes a task out: not even later, in the next round.
    static bool KeepsItsTasks(IOperation mention)
    {
        var value = Operations.Outer(mention);
        return value.Parent is not ISimpleAssignmentOperation && !(value.Parent is IInvocationOperation call && call.Instance == value && call.TargetMethod.Empties);
    }

    static IEnumerable<IOperation> MentionsIn(IOperation loop, ILocalSymbol list) => Mentions.Of(list, loop).Where(mention => loop.Syntax.Span.Contains(mention.Syntax.Span));

    static bool IsLeft(IOperation loop) => loop.Descendants().Any(operation => operation is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: not BranchKind.Continue } && Functions.Nested(operation) == Functions.Nested(loop));

    static bool IsInLoop(IOperation choice)
    {
        for (var parent = choice.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            if (parent is ILoopOperation) return true;
        return false;
    }
}
