using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks that were started beside the members of a group and that nothing waits for.</summary>
public static class LeftOutTasks
{
    /// <summary>
    /// The locals that are declared in the same block as a member of the group, are started by a call as the member is, and are
    /// never read. Each is left out of one group only: the first after it that has a member of its block.
    /// </summary>
    public static IReadOnlyList<ILocalSymbol> Beside(IInvocationOperation call, RuleContext context)
    {
        var members = MemberLocals(call);
        if (members.Count == 0) return [];
        List<ILocalSymbol>? found = null;
        for (var block = call.Parent; block is not null; block = block.Parent)
        {
            if (block is not (IBlockOperation or ISwitchCaseOperation)) continue;
            var started = StartedIn(block, call, context);
            if (!started.Any(task => members.Contains(task.Symbol))) continue;
            foreach (var task in started)
                if (IsLeftOut(task.Symbol, members, call) && IsFirstGroupAfter(task, started, block, call, context)) (found ??= []).Add(task.Symbol);
        }

        return found ?? (IReadOnlyList<ILocalSymbol>)[];
    }

    static HashSet<ISymbol> MemberLocals(IInvocationOperation call) =>
        new(GroupMembers.Of(call).OfType<ILocalReferenceOperation>().Select(member => member.Local), SymbolEqualityComparer.Default);

    // A using declaration is an operation of another kind: what it declares is used when its scope ends.
    static List<IVariableDeclaratorOperation> StartedIn(IOperation block, IOperation before, RuleContext context) =>
        block.ChildOperations.OfType<IVariableDeclarationGroupOperation>()
            .SelectMany(group => group.Declarations).SelectMany(declaration => declaration.Declarators)
            .Where(task => task.Syntax.SpanStart < before.Syntax.SpanStart && IsStarted(task, context)).ToList();

    static bool IsStarted(IVariableDeclaratorOperation task, RuleContext context) =>
        Awaitables.IsTaskOrValueTask(task.Symbol.Type)
        && task.GetVariableInitializer() is { } initializer && Operations.AsWritten(initializer.Value) is IInvocationOperation start
        // A continuation is often there for its effect alone, a task made of a result is complete, and a group that nobody waits for is a mistake of its own.
        && !start.TargetMethod.IsContinueWith && !start.TargetMethod.GivesCompletedTask && !GroupMembers.WaitsForSeveral(start, context);

    static bool IsLeftOut(ILocalSymbol local, HashSet<ISymbol> members, IOperation within) =>
        !members.Contains(local) && !DeadLocals.IsNamedLikeADiscard(local) && Locals.IsNeverRead(local, within);

    static bool IsFirstGroupAfter(IVariableDeclaratorOperation task, List<IVariableDeclaratorOperation> started, IOperation block, IInvocationOperation call, RuleContext context)
    {
        var siblings = new HashSet<ISymbol>(started.Select(one => one.Symbol), SymbolEqualityComparer.Default);
        return !block.Descendants().OfType<IInvocationOperation>().Any(other =>
            other.Syntax.SpanStart > task.Syntax.SpanStart && other.Syntax.SpanStart < call.Syntax.SpanStart
            && GroupMembers.WaitsForSeveral(other, context) && MemberLocals(other).Overlaps(siblings));
    }
}
