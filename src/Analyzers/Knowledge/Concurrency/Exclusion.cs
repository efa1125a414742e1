using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// What lets one piece of code run at a time: a lock statement, and whatever is entered, locked, acquired or waited for above. A semaphore
/// counts where it has one place, and where its places are not known.
/// </summary>
public sealed class Exclusion
{
    readonly int? since;

    /// <param name="own">The operations of a function, without those of the functions inside of it.</param>
    public Exclusion(List<IOperation> own)
    {
        foreach (var operation in own)
            if (operation is IInvocationOperation call && Takes(call) && !(since <= call.Syntax.SpanStart)) since = call.Syntax.SpanStart;
    }

    /// <summary>Whether an operation of the function runs where no other run of it is.</summary>
    public bool Hold(IOperation operation)
    {
        if (since <= operation.Syntax.SpanStart) return true;
        for (var parent = operation.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            if (parent is ILockOperation) return true;
        return false;
    }

    static bool Takes(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (Semaphores.IsSlimWait(call.TargetMethod)) return Semaphores.IsForOne(call.Instance);
        return name.StartsWith("Enter", StringComparison.Ordinal) || name.StartsWith("Acquire", StringComparison.Ordinal) || name.StartsWith("TryEnter", StringComparison.Ordinal)
            || name.Contains("Lock") || name is "WaitOne" || (call.TargetMethod.IsWaitAsync && !Awaitables.IsTask(call.TargetMethod.ContainingType));
    }
}
