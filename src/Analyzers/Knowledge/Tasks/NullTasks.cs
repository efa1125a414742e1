using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Tasks that may be null where somebody waits for them.</summary>
public static class NullTasks
{
    /// <summary>
    /// How sure it is that a task may be null: certain where it is <c>x?.RunAsync()</c>, whose author says so, or a variable that was given
    /// null and is not looked at again; likely where something is asked on the way, which may be the same thing; null where nothing shows it.
    /// </summary>
    public static DiagnosticSeverity? Of(IOperation member)
    {
        if (member.Type is { } type && !Awaitables.IsTask(type)) return null;
        return Operations.Plain(member) switch
        {
            IConditionalAccessOperation access => IsSaidToBeThere(access.Operation) ? null : Promise.Certain,
            ILocalReferenceOperation local => OfLocal(local),
            { } value => GivesNull(value) ? Promise.Certain : null,
            null => null,
        };
    }

    // In code with nullable annotations the compiler knows when ?. is one too many.
    static bool IsSaidToBeThere(IOperation receiver) =>
        receiver.SemanticModel is { } model && model.GetTypeInfo(receiver.Syntax).Nullability.FlowState == NullableFlowState.NotNull;

    static DiagnosticSeverity? OfLocal(ILocalReferenceOperation local)
    {
        var uses = LocalUses.Of(local.Local, local);
        if (uses.IsInDisabledCode || uses.IsCaptured || Mentions.Initializer(local.Local, local) is not { } initial || !GivesNull(Operations.Plain(initial))) return null;
        // Assigned later, or looked at: what is left is for the flow analysis of the compiler.
        if (uses.References.Any(reference => reference != local && !IsMember(reference))) return null;
        return IsAsked(local) ? Promise.Likely : Promise.Certain;
    }

    static bool GivesNull(IOperation? value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IDefaultValueOperation => true,
        IConditionalOperation choice => GivesNull(Operations.Plain(choice.WhenTrue)) || GivesNull(Operations.Plain(choice.WhenFalse)),
        ISwitchExpressionOperation choice => choice.Arms.Any(arm => GivesNull(Operations.Plain(arm.Value))),
        IConditionalAccessOperation access => !IsSaidToBeThere(access.Operation),
        _ => false,
    };

    static bool IsMember(ILocalReferenceOperation reference) => MemberPlaces.IsElement(Operations.Outer(reference)) || reference.Parent is IAwaitOperation;

    // Between the variable and the group: the question may be the one that decided whether there is a task.
    static bool IsAsked(ILocalReferenceOperation local)
    {
        for (var parent = local.Parent; parent is not null && parent is not IMethodBodyOperation; parent = parent.Parent)
        {
            if (parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ICatchClauseOperation or ILoopOperation) return true;
            if (parent is IBlockOperation block && block.Locals.Contains(local.Local)) return false;
        }

        return false;
    }
}
