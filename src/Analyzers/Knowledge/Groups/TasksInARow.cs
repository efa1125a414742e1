using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks that a function starts together and awaits one after the other, seen from the await of the first.</summary>
/// <param name="left">The locals that are left alone when that one fails: tasks that are awaited behind it, or the list that a loop goes through.</param>
/// <param name="loop">The loop, or null.</param>
public sealed class TasksInARow(IReadOnlyList<ILocalSymbol> left, IForEachLoopOperation? loop)
{
    // How many statements are looked at: the search must not grow with the block.
    const int Most = 32;

    public IReadOnlyList<ILocalSymbol> Left => left;
    public IForEachLoopOperation? Loop => loop;

    /// <summary>The tasks that are left alone when the task of a local fails at its await. Null where there are none, or somebody sees to it.</summary>
    public static TasksInARow? Of(ILocalReferenceOperation first, IAwaitOperation awaited, RuleContext context)
    {
        if (IsHandled(awaited)) return null;
        if (Iterations.Around(first, throughFunctions: false) is { } loop) return Operations.Plain(loop.Collection) is ILocalReferenceOperation list && IsListOfStarted(list, awaited, context) ? new([list.Local], loop) : null;
        var left = StartedBefore(first).Where(local => IsAwaitedAloneBehind(local, first, context)).ToList();
        return left.Count > 0 && IsStarted(first, context) && !IsLeftBefore(first, context) ? new(left, null) : null;
    }

    // Of three in a row the first await says it of the two others.
    static bool IsLeftBefore(ILocalReferenceOperation first, RuleContext context) => StartedBefore(first)
        .Select(other => Mentions.Of(other, first).FirstOrDefault())
        .Any(earlier => earlier is { Parent: { } } && earlier.Syntax.SpanStart < first.Syntax.SpanStart && Block(earlier) == Block(first) && IsAwaited(earlier) && !IsInABranch(earlier)
            && StartedBefore(earlier).Contains(first.Local, SymbolEqualityComparer.Default) && IsAwaitedAloneBehind(first.Local, earlier, context));

    // A lazy sequence starts one after the other, and what is waited for as a group before is over.
    static bool IsListOfStarted(ILocalReferenceOperation list, IAwaitOperation awaited, RuleContext context) =>
        Mentions.Initializer(list.Local, awaited) is { } initial && (StartedTasks.FindStarted(initial) is not null || TaskCollections.IsNew(initial)) && !Mentions.Of(list.Local, awaited).Any(mention => mention != list && IsWaitedFor(mention, context));

    static IEnumerable<ILocalSymbol> StartedBefore(ILocalReferenceOperation first)
    {
        if (Statement(first) is not { Parent: IBlockOperation block } statement) yield break;
        var end = block.Operations.IndexOf(statement);
        for (var index = Math.Max(0, end - Most); index < end; index++)
        {
            if (block.Operations[index] is not IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations }) continue;
            foreach (var declarator in declarations[0].Declarators)
                if (!SymbolEqualityComparer.Default.Equals(declarator.Symbol, first.Local) && declarator.GetVariableInitializer()?.Value is { } value && StartedTasks.IsFresh(value)) yield return declarator.Symbol;
        }
    }

    static bool IsStarted(ILocalReferenceOperation local, RuleContext context) =>
        Mentions.Initializer(local.Local, local) is { } value && StartedTasks.IsFresh(value) && !Mentions.Of(local.Local, local).Any(mention => IsWaitedFor(mention, context));

    static bool IsAwaitedAloneBehind(ILocalSymbol local, ILocalReferenceOperation first, RuleContext context)
    {
        var mentions = Mentions.Of(local, first).ToList();
        return mentions.Count > 0 && mentions.All(mention => mention.Syntax.SpanStart > first.Syntax.SpanStart && Block(mention) == Block(first) && !IsWaitedFor(mention, context) && IsAwaited(mention) && !IsInABranch(mention));
    }

    static bool IsAwaited(IOperation mention) => mention.Parent is IAwaitOperation || mention.Parent is IInvocationOperation { TargetMethod.IsConfigureAwait: true, Parent: IAwaitOperation };

    // Whether that is reached, the first result may decide.
    static bool IsInABranch(IOperation mention)
    {
        for (var (child, parent) = (mention, mention.Parent); parent is not (null or IBlockOperation); (child, parent) = (parent, parent.Parent))
            if (parent is ILoopOperation or ITryOperation or ISwitchExpressionOperation or IAnonymousFunctionOperation || (parent is IConditionalOperation conditional && conditional.Condition != child)) return true;
        return false;
    }

    static bool IsWaitedFor(IOperation mention, RuleContext context)
    {
        for (var parent = mention.Parent; parent is not (null or IExpressionStatementOperation or IVariableDeclaratorOperation or IAnonymousFunctionOperation); parent = parent.Parent)
            if (parent is IInvocationOperation call && GroupMembers.WaitsForSeveral(call, context)) return true;
        return false;
    }

    // In a branch or a loop it is another question whether it is reached.
    static IBlockOperation? Block(IOperation operation) => Statement(operation)?.Parent as IBlockOperation;

    static IOperation? Statement(IOperation operation)
    {
        var child = operation;
        while (child.Parent is not (null or IBlockOperation)) child = child.Parent;
        return child.Parent is null ? null : child;
    }

    // try { await a; } catch { .. }
    static bool IsHandled(IAwaitOperation awaited) => Scopes.Around(awaited).OfType<ITryOperation>().Any();
}
