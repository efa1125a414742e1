using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// A group whose tasks are started in a block, kept in its locals, and awaited further down in the same block, with an await of something
/// else in between: when that throws, nobody waits for the tasks.
/// </summary>
/// <param name="group">The group.</param>
/// <param name="between">The call that is awaited in between, the first of them.</param>
/// <param name="locals">The locals that keep the tasks.</param>
public sealed class AbandonedGroup(IInvocationOperation group, IInvocationOperation between, IReadOnlyList<ILocalSymbol> locals)
{
    /// <summary>How many statements are looked at between start and await: the search must not grow with the block.</summary>
    const int Most = 32;

    public IInvocationOperation Group => group;
    public IInvocationOperation Between => between;
    public IReadOnlyList<ILocalSymbol> Locals => locals;

    /// <summary>The group that an await waits for, if it may be abandoned before; else null.</summary>
    public static AbandonedGroup? Of(IAwaitOperation awaited, RuleContext context)
    {
        if (TaskMembers.Awaited(awaited.Operation) is not IInvocationOperation { TargetMethod.IsWhenAll: true } group) return null;
        if (BlockAround(awaited) is not var (block, end) || Operands(group) is not { } locals) return null;
        var start = -1;
        foreach (var local in locals)
        {
            if (Mentions.Initializer(local, awaited) is not { } value || !IsStarted(value, locals.Count, context) || BlockAround(value) is not var (home, place) || home != block) return null;
            start = Math.Max(start, place);
        }

        var between = AwaitedBetween(block, start, end);
        if (between.Count == 0 || locals.Any(local => !IsOnlyHere(local, block, start, end)) || IsWaitedForInAHandler(block)) return null;
        return new AbandonedGroup(group, between[0], locals);
    }

    /// <summary>The block that the statement around an operation stands in, and where; null where it stands in none, or in a nested function.</summary>
    static (IBlockOperation Block, int Place)? BlockAround(IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IBlockOperation block) return (block, block.Operations.IndexOf(child));
            if (parent is IAnonymousFunctionOperation or ILoopOperation or IConditionalOperation { Type: null }) return null;
        }

        return null;
    }

    // Task.WhenAll(tasks) of a list, or Task.WhenAll(a, b) of several tasks.
    static IReadOnlyList<ILocalSymbol>? Operands(IInvocationOperation group)
    {
        var elements = group.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [Operations.AsWritten(argument.Value)]).ToList();
        var locals = elements.OfType<ILocalReferenceOperation>().Select(reference => reference.Local).ToList();
        return locals.Count > 0 && locals.Count == elements.Count && (locals.Count > 1 || Awaitables.IsAwaitableSequence(locals[0].Type)) ? locals : null;
    }

    static bool IsStarted(IOperation value, int count, RuleContext context) =>
        count == 1 ? StartedTasks.FindStarted(value) is not null && new TaskOrigin(context).IsKnownOnlyHere(value, mayBeGathered: true)
        : StartedTasks.IsFresh(value) && new TaskOrigin(context).IsKnownOnlyHere(value, mayBeGathered: true);

    static List<IInvocationOperation> AwaitedBetween(IBlockOperation block, int start, int end)
    {
        var found = new List<IInvocationOperation>();
        for (var place = start + 1; place < Math.Min(end, start + Most); place++)
            if (Awaited(block.Operations[place]) is { } awaited && TaskMembers.Awaited(awaited.Operation) is IInvocationOperation call && TaskOrigin.MayFail(call)) found.Add(call);
        return found;
    }

    // await x; var y = await x; y = await x;
    static IAwaitOperation? Awaited(IOperation statement) => statement switch
    {
        IExpressionStatementOperation { Operation: IAwaitOperation awaited } => awaited,
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Value: IAwaitOperation awaited } } => awaited,
        IVariableDeclarationGroupOperation { Declarations: { Length: 1 } declarations } => Operations.AsWritten(declarations[0].Declarators[0].GetVariableInitializer()?.Value ?? statement) as IAwaitOperation,
        _ => null,
    };

    // Whoever does anything with the tasks in between may see to them.
    static bool IsOnlyHere(ILocalSymbol local, IBlockOperation block, int start, int end)
    {
        var (from, to) = (block.Operations[start].Syntax.Span.End, block.Operations[end].Syntax.SpanStart);
        return Mentions.Of(local, block).All(mention => mention.Syntax.SpanStart < from || mention.Syntax.SpanStart >= to);
    }

    static bool IsWaitedForInAHandler(IBlockOperation block) =>
        Scopes.Around(block).OfType<ITryOperation>().Any(attempt =>
            attempt.Catches.Any(clause => clause.ExceptionType is { Name: "Exception" or "Object" } && clause.Filter is null && clause.Handler.Descendants().Any(Waits)) || attempt.Finally?.Descendants().Any(Waits) == true);

    static bool Waits(IOperation operation) => operation is IAwaitOperation || BlockingWait.Of(operation) is not null;
}
