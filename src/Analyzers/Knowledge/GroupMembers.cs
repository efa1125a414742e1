using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The members of a group that are written one by one: as arguments, or in an array or a collection expression.</summary>
public static class GroupMembers
{
    /// <summary>Whether a call waits for several tasks: a group, or the blocking Task.WaitAll and Task.WaitAny.</summary>
    public static bool WaitsForSeveral(IInvocationOperation call, RuleContext context) =>
        GroupCalls.IsGroup(call, context)
        || (call.TargetMethod.Name is "WaitAll" or "WaitAny" && KnownTypes.Task.Is(call.TargetMethod.ContainingType));

    /// <summary>The call that waits for what a collection holds, or null: the collection is one of <see cref="ParamsBinding.Kinds"/>.</summary>
    public static IInvocationOperation? CallAround(IOperation collection, RuleContext context)
    {
        var parent = collection.Parent;
        while (parent is IConversionOperation) parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation call } && WaitsForSeveral(call, context) ? call : null;
    }

    /// <summary>The members that are written one by one, without the conversions that the compiler added; those of a collection that comes from elsewhere are not known.</summary>
    public static IReadOnlyList<IOperation> Of(IInvocationOperation call) =>
        call.Arguments.Where(argument => ParamsBinding.IsCollection(ParamsBinding.Unconverted(argument.Value))).SelectMany(ParamsBinding.Elements).ToList();
}
