using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Semaphores and locks that are waited for asynchronously: SemaphoreSlim, and the classes that people call AsyncLock and AsyncSemaphore.</summary>
public static class Semaphores
{
    /// <summary>The asynchronous wait that a value is the task of, also behind ConfigureAwait and <c>?.</c>, or null.</summary>
    public static IInvocationOperation? FindWait(IOperation? value) => value switch
    {
        IInvocationOperation call when IsAsyncWait(call.TargetMethod) => call,
        IInvocationOperation call when call.TargetMethod.IsTaskWrapper => FindWait(Operations.Receiver(call)),
        IConversionOperation conversion => FindWait(conversion.Operand),
        IConditionalAccessOperation access => FindWait(access.WhenNotNull),
        _ => null,
    };

    /// <summary>Whether a method is a wait of SemaphoreSlim, awaited or not.</summary>
    public static bool IsSlimWait(IMethodSymbol method) =>
        TaskMembers.TakesPlace.Has(method.Name) && KnownTypes.SemaphoreSlim.Is(method.ContainingType);

    /// <summary>Whether a method is SemaphoreSlim.Release.</summary>
    public static bool IsSlimRelease(IMethodSymbol method) =>
        TaskMembers.GivesPlace.Has(method.Name) && KnownTypes.SemaphoreSlim.Is(method.ContainingType);

    /// <summary>Whether a semaphore lets one in at a time: it is made so, or nobody can see how it is made.</summary>
    public static bool IsForOne(IOperation? semaphore) =>
        Operations.Plain(Initial(semaphore)) is not IObjectCreationOperation { Arguments: { IsEmpty: false } arguments } || arguments[0].Value.ConstantValue is { HasValue: true, Value: 1 };

    static IOperation? Initial(IOperation? variable) => Operations.Plain(variable) switch
    {
        ILocalReferenceOperation local => Mentions.Initializer(local.Local, local),
        IFieldReferenceOperation { Field.DeclaringSyntaxReferences: { Length: 1 } declarations } field when declarations[0].SyntaxTree == field.Syntax.SyntaxTree =>
            declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } ? field.SemanticModel?.GetOperation(value) : null,
        _ => null,
    };

    /// <summary>Whether a function waits for a semaphore in front of a place.</summary>
    public static bool IsTakenBefore(IOperation semaphore, IOperation place) => Operations.Variable(semaphore) is { } symbol && Mentions.Of(symbol, place).Any(mention =>
        mention.Syntax.Span.End < place.Syntax.SpanStart && mention.Parent is IInvocationOperation wait && IsSlimWait(wait.TargetMethod)
        && Functions.Nested(wait) == Functions.Nested(place) && Variables.AreSame(wait.Instance, semaphore));

    /// <summary>
    /// Whether a wait of SemaphoreSlim is over at once: with a timeout of zero it takes what there is and never waits.
    /// </summary>
    public static bool NeverWaits(IInvocationOperation wait) => wait.Arguments.Any(argument => Operations.Plain(argument.Value) switch
    {
        { ConstantValue: { HasValue: true, Value: 0 } } => true,
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => true,
        _ => false,
    });

    /// <summary>Whether a wait of SemaphoreSlim may end without the semaphore: its token can be cancelled, or its time can run out.</summary>
    public static bool MayEndWithout(IInvocationOperation wait) =>
        wait.Arguments.Any(argument => KnownTypes.CancellationToken.Is(argument.Parameter?.Type) ? Limits.CanBeCancelled(argument) : Limits.CanRunOut(argument));

    /// <summary>
    /// The wait of SemaphoreSlim that a value is the answer of, whether it took the semaphore, where it may be no: <c>await sem.WaitAsync(100)</c>,
    /// <c>sem.Wait(100)</c>.
    /// </summary>
    public static IInvocationOperation? FindAnswer(IOperation? value) =>
        (value is IAwaitOperation awaited ? FindWait(awaited.Operation) : value as IInvocationOperation) is { } wait && IsSlimWait(wait.TargetMethod) && value!.Type?.SpecialType == SpecialType.System_Boolean
        && MayTimeOut(wait) ? wait : null;

    /// <summary>Whether the time of a wait of SemaphoreSlim can run out.</summary>
    public static bool MayTimeOut(IInvocationOperation wait) => IsSlimWait(wait.TargetMethod) && wait.Arguments.Any(argument => !KnownTypes.CancellationToken.Is(argument.Parameter?.Type) && Limits.CanRunOut(argument));

    /// <summary>Whether a function releases a semaphore behind a statement, whatever has happened in between; not behind a condition.</summary>
    public static bool IsReleasedBehind(IOperation semaphore, IOperation statement) => Operations.Variable(semaphore) is { } symbol && Mentions.Behind(symbol, statement).Any(mention =>
        mention.Parent is IInvocationOperation release && IsSlimRelease(release.TargetMethod) && Variables.AreSame(release.Instance, semaphore) && IsReachedFrom(statement, release));

    static bool IsReachedFrom(IOperation statement, IOperation release)
    {
        for (var parent = release.Parent; parent is IExpressionStatementOperation or IBlockOperation or ITryOperation or IUsingOperation; parent = parent.Parent)
            if (parent.Syntax.Span.Contains(statement.Syntax.Span)) return true;
        return false;
    }

    static bool IsAsyncWait(IMethodSymbol method) => method.Name switch
    {
        _ when method.IsWaitAsync => KnownTypes.SemaphoreSlim.Is(method.ContainingType) || IsAsyncLock(method),
        "LockAsync" or "EnterAsync" => IsAsyncLock(method),
        _ => false,
    };

    static bool IsAsyncLock(IMethodSymbol method) =>
        method.ContainingType.Name is "AsyncLock" or "AsyncSemaphore" && Awaitables.IsAwaitable(method.ReturnType);
}
