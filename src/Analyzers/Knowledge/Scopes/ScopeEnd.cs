using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What the end of a scope, or a statement that does the same by hand, disposes or releases.</summary>
public sealed class ScopeEnd
{
    ScopeEnd(string scope, ISymbol resource, ITypeSymbol? type, bool isRelease) => (Scope, Resource, IsAtOnce, IsRelease, StopsWork) = (scope, resource, !isRelease && Disposables.EndsAtOnce(type), isRelease, Disposables.StopsWork(type));

    /// <summary>The call that ends it by hand, or null.</summary>
    public IInvocationOperation? Call { get; private set; }

    /// <summary>The scope, as a message names it; empty where a statement ends it by hand.</summary>
    public string Scope { get; }

    /// <summary>The variable that is disposed, or the semaphore that is released.</summary>
    public ISymbol Resource { get; }

    /// <summary>Whether what is disposed certainly does not wait for what is still going on with it.</summary>
    public bool IsAtOnce { get; }

    /// <summary>Whether a semaphore is released, and nothing disposed.</summary>
    public bool IsRelease { get; }

    /// <summary>Whether to dispose of it is the way to stop what waits for it; null where people do so now and then.</summary>
    public bool? StopsWork { get; }

    /// <summary>What ends with a using, or with the finally of the try that a statement stands in.</summary>
    public static IEnumerable<ScopeEnd> Of(IOperation scope, IOperation statement) => scope switch
    {
        IUsingOperation or IUsingDeclarationOperation => Disposables.Resources(scope).Where(resource => resource.Variable is not null).Select(resource => new ScopeEnd("using", resource.Variable!, resource.Value.Type, isRelease: false)),
        ITryOperation attempt when attempt.Body.Syntax.Span.Contains(statement.Syntax.Span) => Scopes.DisposedInFinally(attempt).Select(disposed => Of("try", disposed, isRelease: false))
            .Concat(TryFinally.ReleasedSemaphores(attempt).Where(semaphore => Semaphores.IsTakenBefore(semaphore, statement)).Select(semaphore => Of("try", semaphore, isRelease: true))).OfType<ScopeEnd>(),
        _ => [],
    };

    /// <summary><c>client.Dispose();</c>, <c>await client.DisposeAsync();</c>, <c>gate.Release();</c> of a semaphore that was taken in front of it; else null.</summary>
    public static ScopeEnd? ByHand(IOperation statement)
    {
        var operation = (statement as IExpressionStatementOperation)?.Operation;
        if (operation is IAwaitOperation awaited) operation = TaskMembers.Awaited(awaited.Operation);
        var (call, target) = operation switch
        {
            IInvocationOperation invocation => (invocation, invocation.Instance),
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation invocation } access => (invocation, access.Operation),
            _ => default,
        };
        if (call is null || target is null) return null;
        var isRelease = Semaphores.IsSlimRelease(call.TargetMethod);
        if (isRelease ? !Semaphores.IsTakenBefore(target, statement) : call is not { TargetMethod.Name: "Dispose" or "DisposeAsync" or "Close", Arguments.IsEmpty: true }) return null;
        if (Of("", target, isRelease) is not { } end) return null;
        end.Call = call;
        return end;
    }

    static ScopeEnd? Of(string scope, IOperation resource, bool isRelease) => Operations.Variable(resource) is { } symbol ? new(scope, symbol, Operations.Plain(resource)?.Type, isRelease) : null;
}
