using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// A place where a thread stands still until tasks are complete: <c>Result</c>, <c>Wait</c>, <c>GetAwaiter().GetResult()</c>,
/// <c>Task.WaitAll</c> and <c>Task.WaitAny</c>.
/// </summary>
public sealed class BlockingWait
{
    BlockingWait(string name, IOperation operation, IOperation? task) => (Name, Operation, Task) = (name, operation, task);

    /// <summary>What blocks, as its reader names it: <c>Wait</c>, <c>Result</c>, <c>GetResult</c>, <c>Task.WaitAll</c>.</summary>
    public string Name { get; }

    /// <summary>The whole call or property.</summary>
    public IOperation Operation { get; }

    /// <summary>The task that is waited for; null for the static methods, which take their tasks as arguments.</summary>
    public IOperation? Task { get; }

    /// <summary>The call of one of the static methods, or null.</summary>
    public IInvocationOperation? Static => Task is null ? (IInvocationOperation)Operation : null;

    /// <summary>Whether the wait ends early: after a time, or when a token is cancelled.</summary>
    public bool IsLimited => Limits.Any();

    /// <summary>Whether the wait does not wait: its time is zero.</summary>
    public bool IsPoll => Limits.Any(limit => Operations.AsWritten(limit.Value) is { ConstantValue: { HasValue: true, Value: 0 or 0L } } or IFieldReferenceOperation { Field.Name: "Zero" });

    /// <summary>Whether the exception of a task comes out inside of an AggregateException.</summary>
    public bool WrapsExceptions => Operation is not IInvocationOperation { TargetMethod.IsGetResult: true };

    IEnumerable<IArgumentOperation> Limits => Operation is not IInvocationOperation call
        ? []
        : call.Arguments.Skip(Task is null ? 1 : 0).Where(argument => argument.ArgumentKind == ArgumentKind.Explicit);

    /// <summary>The wait that an operation is, or null.</summary>
    public static BlockingWait? Of(IOperation? operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsResult: true, Instance: { } task } property when IsTaskOfResult(property.Property.ContainingType) => new("Result", property, task),
        IInvocationOperation { TargetMethod.IsWait: true, Instance: { } task } call when KnownTypes.Task.Is(call.TargetMethod.ContainingType) => new("Wait", call, task),
        IInvocationOperation { TargetMethod.IsGetResult: true, Instance: IInvocationOperation { TargetMethod.IsGetAwaiter: true } getter } call when Operations.Receiver(getter) is { } task => new("GetResult", call, TaskMembers.Awaited(task)),
        IInvocationOperation { TargetMethod: { BlocksOnTasks: true } method } call => new("Task." + method.Name, call, null),
        _ => null,
    };

    /// <summary>The call that makes the group that is waited for, or null; a static method that waits is one by itself.</summary>
    public IInvocationOperation? GroupOf(RuleContext context) => Static
        ?? GroupCalls.Find(Task, context)
        ?? (Task is ILocalReferenceOperation read && Awaitables.IsTask(read.Type) ? GroupCalls.Find(Locals.ValueOnlyReadBy(read), context) : null);

    static bool IsTaskOfResult(INamedTypeSymbol type) => KnownTypes.TaskOfT.Is(type) || KnownTypes.ValueTaskOfT.Is(type);
}
