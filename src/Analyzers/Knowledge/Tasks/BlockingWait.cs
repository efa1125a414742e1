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
    public bool IsPoll => Limits.Any(limit => ParamsBinding.Unconverted(limit.Value) is { ConstantValue: { HasValue: true, Value: 0 or 0L } } or IFieldReferenceOperation { Field.Name: "Zero" });

    /// <summary>Whether the exception of a task comes out inside of an AggregateException.</summary>
    public bool WrapsExceptions => Name != "GetResult";

    IEnumerable<IArgumentOperation> Limits => Name is "Result" or "GetResult" || Operation is not IInvocationOperation call
        ? []
        : call.Arguments.Skip(Task is null ? 1 : 0).Where(argument => argument.ArgumentKind == ArgumentKind.Explicit);

    /// <summary>The wait that an operation is, or null.</summary>
    public static BlockingWait? Of(IOperation? operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } property when IsTaskOfResult(property.Property.ContainingType) => new("Result", property, task),
        IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } task } call when KnownTypes.Task.Is(call.TargetMethod.ContainingType) => new("Wait", call, task),
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter" } getter } call when GroupCalls.Receiver(getter) is { } task => new("GetResult", call, Plain(task)),
        IInvocationOperation { TargetMethod: { Name: "WaitAll" or "WaitAny", IsStatic: true } method } call when KnownTypes.Task.Is(method.ContainingType) => new("Task." + method.Name, call, null),
        _ => null,
    };

    /// <summary>An awaited or waited-for value without <c>ConfigureAwait</c>, which says only where the code goes on.</summary>
    public static IOperation Plain(IOperation value)
    {
        while (true)
        {
            if (value is IConversionOperation conversion) value = conversion.Operand;
            else if (value is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } call && GroupCalls.Receiver(call) is { } receiver) value = receiver;
            else return value;
        }
    }

    static bool IsTaskOfResult(INamedTypeSymbol type) => KnownTypes.TaskOfT.Is(type) || KnownTypes.ValueTaskOfT.Is(type);
}
