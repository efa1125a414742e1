using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Code that runs several times at once: the selector of a query whose tasks are started together, a body of Parallel, what a loop starts
/// and does not wait for in the same turn. Asked only where a call may start such code: it reads what the call is given, and what that calls
/// in its own type.
/// </summary>
public sealed class ConcurrentCode
{
    // How far calls are followed: the selector, the method that it calls, and the one that that calls.
    const int MostCalls = 2;

    // Several rules ask about the same call.
    static readonly ConditionalWeakTable<IInvocationOperation, IReadOnlyList<ConcurrentCode>> Known = new();

    readonly bool isOnThreads;
    List<ConcurrentOperation>? all;

    ConcurrentCode(IInvocationOperation call, IOperation function, bool isOnThreads) => (Call, Function, this.isOnThreads) = (call, function, isOnThreads);

    /// <summary>The call that runs the code: <c>xs.Select(..)</c>, <c>Parallel.ForEach(..)</c>, <c>Task.Run(..)</c> in a loop.</summary>
    public IInvocationOperation Call { get; }

    /// <summary>The function that is run: a lambda, a local function or the body of a method.</summary>
    public IOperation Function { get; }

    /// <summary>
    /// The operations that may run while another run of the same code is anywhere: all of them where each run has a thread, else those behind
    /// the first await. What runs under a lock is not among them.
    /// </summary>
    public IEnumerable<ConcurrentOperation> Operations => AllOperations.Where(one => one.IsInterrupted);

    /// <summary>All operations of the code, those ahead of its first await too: what they start overlaps.</summary>
    public IReadOnlyList<ConcurrentOperation> AllOperations => all ??= Walk(Function, isOnThreads, isOnThreads, MostCalls).ToList();

    /// <summary>The code that a call runs several times at once; empty for nearly every call.</summary>
    public static IReadOnlyList<ConcurrentCode> Of(IInvocationOperation call, RuleContext context) =>
        Concurrency.MayRunDelegates(call.TargetMethod) || Concurrency.IsStartedInLoop(call) ? Kept(call, context) : [];

    // By itself, or every call of the code would pay for the closure.
    static IReadOnlyList<ConcurrentCode> Kept(IInvocationOperation call, RuleContext context) => Known.GetValue(call, one => Find(one, context));

    static IReadOnlyList<ConcurrentCode> Find(IInvocationOperation call, RuleContext context)
    {
        var (delegates, isOnThreads) = Concurrency.Delegates(call, context);
        var functions = delegates.Select(one => FunctionBodies.Of(one, call)).ToList();
        if (functions.Count == 0 && Concurrency.IsStartedInLoop(call)) functions.Add(FunctionBodies.Of(call.TargetMethod, call));
        return functions.OfType<IOperation>().Select(body => new ConcurrentCode(call, body, isOnThreads)).ToList();
    }

    /// <summary>Whether a variable belongs to one run of the code: it is declared in it, or is its parameter.</summary>
    public bool IsOwn(ISymbol variable, IOperation within) => variable is ILocalSymbol or IParameterSymbol
        && variable.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == within.Syntax.SyntaxTree && within.Syntax.Span.Contains(declaration.Span));

    /// <summary>
    /// Whether several runs of the code share a variable. Of the delegates of Parallel.Invoke each runs once, so two of them must mention it.
    /// </summary>
    public bool IsShared(ISymbol variable) => Call.TargetMethod.Name != nameof(Parallel.Invoke) || Mentions.Of(variable, Call).Any(mention => Call.Syntax.Span.Contains(mention.Syntax.Span) && !Function.Syntax.Span.Contains(mention.Syntax.Span));

    static IEnumerable<ConcurrentOperation> Walk(IOperation function, bool isInterrupted, bool isOnThreads, int calls)
    {
        var own = Functions.OwnOperations(BodyOf(function)).ToList();
        var awaits = own.Where(IsAwait).Select(one => one.Syntax.Span).ToList();
        var locks = new Exclusion(own);
        foreach (var operation in own)
        {
            if (operation == function || locks.Hold(operation)) continue;
            var isHere = isInterrupted || IsBehindAwait(operation, awaits, function);
            yield return new ConcurrentOperation(operation, function, isHere, isOnThreads);
            foreach (var inner in Inside(operation, isHere, isOnThreads, calls)) yield return inner;
        }
    }

    // A lambda that is called at once or started here, and a function of the same type that is called here.
    static IEnumerable<ConcurrentOperation> Inside(IOperation operation, bool isInterrupted, bool isOnThreads, int calls)
    {
        if (operation is IAnonymousFunctionOperation lambda && LambdaResults.Receiver(lambda) is { } receiver)
        {
            if (Concurrency.RunsOnAThread(receiver.TargetMethod)) return Walk(lambda, true, true, calls);
            if (FanOut.IsVoidFanOut(receiver.TargetMethod) || Iterations.IsRunAtOnce(receiver)) return Walk(lambda, isInterrupted, isOnThreads, calls);
        }

        return calls > 0 && operation is IInvocationOperation call && FunctionBodies.Of(call.TargetMethod, call) is { } body ? Walk(body, isInterrupted, isOnThreads, calls - 1) : [];
    }

    // OwnOperations stops at a function, so of a function its body is walked.
    static IOperation BodyOf(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        ILocalFunctionOperation { Body: { } body } => body,
        _ => function,
    };

    static bool IsAwait(IOperation operation) => operation is IAwaitOperation or IForEachLoopOperation { IsAsynchronous: true };

    // Behind it in the text, around it, or in a loop with it.
    static bool IsBehindAwait(IOperation operation, List<Microsoft.CodeAnalysis.Text.TextSpan> awaits, IOperation function)
    {
        if (awaits.Count == 0) return false;
        if (awaits[0].Start < operation.Syntax.Span.End) return true;
        for (var parent = operation.Parent; parent is not null && parent != function; parent = parent.Parent)
            if (parent is ILoopOperation && awaits.Any(one => parent.Syntax.Span.Contains(one))) return true;
        return false;
    }
}

/// <summary>An operation of code that runs several times at once.</summary>
/// <param name="operation">The operation.</param>
/// <param name="function">The function that it stands in.</param>
/// <param name="isInterrupted">Whether another run may be anywhere when this one is here.</param>
/// <param name="isOnThreads">Whether each run has a thread from its start on, so that it does not matter what an await comes back to.</param>
public sealed class ConcurrentOperation(IOperation operation, IOperation function, bool isInterrupted, bool isOnThreads)
{
    public IOperation Operation => operation;
    public IOperation Function => function;
    public bool IsInterrupted => isInterrupted;
    public bool IsOnThreads => isOnThreads;
}
