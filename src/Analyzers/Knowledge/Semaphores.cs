using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Semaphores and locks that are waited for asynchronously: SemaphoreSlim, and the classes that people call AsyncLock and AsyncSemaphore.</summary>
public static class Semaphores
{
    /// <summary>The asynchronous wait that a value is the task of, also behind ConfigureAwait and <c>?.</c>, or null.</summary>
    public static IInvocationOperation? FindWait(IOperation? value, KnownTypes types) => value switch
    {
        IInvocationOperation call when IsAsyncWait(call.TargetMethod, types) => call,
        IInvocationOperation call when GroupCalls.IsWrapper(call.TargetMethod, types) => FindWait(GroupCalls.Receiver(call), types),
        IConversionOperation conversion => FindWait(conversion.Operand, types),
        IConditionalAccessOperation access => FindWait(access.WhenNotNull, types),
        _ => null,
    };

    /// <summary>Whether a method is a wait of SemaphoreSlim, awaited or not.</summary>
    public static bool IsSlimWait(IMethodSymbol method, KnownTypes types) =>
        method.Name is "WaitAsync" or "Wait" && KnownTypes.Is(method.ContainingType, types.SemaphoreSlim);

    /// <summary>Whether a method is SemaphoreSlim.Release.</summary>
    public static bool IsSlimRelease(IMethodSymbol method, KnownTypes types) =>
        method.Name == "Release" && KnownTypes.Is(method.ContainingType, types.SemaphoreSlim);

    /// <summary>
    /// Whether a wait of SemaphoreSlim is over at once: with a timeout of zero it takes what there is and never waits.
    /// </summary>
    public static bool NeverWaits(IInvocationOperation wait) => wait.Arguments.Any(argument => Variables.Plain(argument.Value) switch
    {
        { ConstantValue: { HasValue: true, Value: 0 } } => true,
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => true,
        _ => false,
    });

    /// <summary>Whether a wait of SemaphoreSlim may end without the semaphore: its token can be cancelled, or its time can run out.</summary>
    public static bool MayEndWithout(IInvocationOperation wait, KnownTypes types) =>
        wait.Arguments.Any(argument => KnownTypes.Is(argument.Parameter?.Type, types.CancellationToken) ? IsRealToken(argument) : IsRealTimeout(argument));

    static bool IsAsyncWait(IMethodSymbol method, KnownTypes types) => method.Name switch
    {
        "WaitAsync" => KnownTypes.Is(method.ContainingType, types.SemaphoreSlim) || IsAsyncLock(method, types),
        "LockAsync" or "EnterAsync" => IsAsyncLock(method, types),
        _ => false,
    };

    static bool IsAsyncLock(IMethodSymbol method, KnownTypes types) =>
        method.ContainingType.Name is "AsyncLock" or "AsyncSemaphore" && Awaitables.IsAwaitable(method.ReturnType, types);

    static bool IsRealToken(IArgumentOperation token) => Variables.Plain(token.Value) is not
        (IDefaultValueOperation or ILiteralOperation or IPropertyReferenceOperation { Property: { Name: "None", IsStatic: true } } or IObjectCreationOperation { Arguments.IsEmpty: true });

    static bool IsRealTimeout(IArgumentOperation timeout) => Variables.Plain(timeout.Value) switch
    {
        { ConstantValue: { HasValue: true, Value: -1 } } => false,
        IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => false,
        _ => true,
    };
}
