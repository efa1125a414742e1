using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A task that needs something, is kept in a variable, and is awaited only after that has ended: behind the using, or the call of Dispose.</summary>
public sealed class LateAwait
{
    LateAwait(IOperation place, ScopeEnd end, ISymbol holder, bool isCertain) => (Place, End, Holder, IsCertain) = (place, end, holder, isCertain);

    /// <summary>The call whose task is kept; or the one that ends too early, where the task was started in front of it.</summary>
    public IOperation Place { get; }

    /// <summary>What ends before the task is awaited.</summary>
    public ScopeEnd End { get; }

    /// <summary>The variable that the task is kept in.</summary>
    public ISymbol Holder { get; }

    /// <summary>Whether the task certainly suffers from it.</summary>
    public bool IsCertain { get; }

    /// <summary>
    /// The task that leaves a scope through a statement such as <c>tasks.Add(c.GetAsync(..));</c>, or that was started in front of a
    /// statement such as <c>c.Dispose();</c>, or null. Of several that leave the same scope it is only the first one.
    /// </summary>
    public static LateAwait? Of(IOperation statement, RuleContext context) => ScopeEnd.ByHand(statement) is { } end ? BeforeEnd(statement, end, context) : OutOfScope(statement, context);

    // A loop over a PeriodicTimer ends when the timer is disposed: so it is meant.
    static LateAwait? OutOfScope(IOperation statement, RuleContext context)
    {
        if (Escapes.Of(statement) is not var (holder, value) || !IsOfTasks(value.Type)) return null;
        foreach (var scope in Scopes.Around(statement, throughLambdas: true))
        {
            if (IsDeclaredIn(holder, scope)) continue;
            List<IOperation>? body = null;
            foreach (var end in ScopeEnd.Of(scope, statement))
            {
                if (end.StopsWork == true || Find(value, end, holder, context) is not { } late) continue;
                body ??= Scopes.Body(scope).SelectMany(operation => operation.DescendantsAndSelf()).ToList();
                if (IsObserved(holder, statement, body) || !IsAwaitedBehind(holder, scope, EndOf(scope), context)) continue;
                if (body.Any(other => other.Syntax.SpanStart < statement.Syntax.SpanStart && Escapes.Of(other) is var (second, first) && IsOfTasks(first.Type) && Find(first, end, second, context) is not null)) return null;
                return late;
            }
        }

        return null;
    }

    // var all = urls.Select(u => client.GetStringAsync(u)).ToList(); client.Dispose(); await Task.WhenAll(all);
    static LateAwait? BeforeEnd(IOperation statement, ScopeEnd end, RuleContext context)
    {
        // Who closes a socket to end what waits for it awaits that afterwards.
        if (end.StopsWork != false) return null;
        var before = Scopes.Before(statement);
        foreach (var sibling in before)
        {
            foreach (var (keeping, holder, value) in Escapes.In(sibling))
            {
                if (!IsOfTasks(value.Type) || Functions.Nested(keeping) != Functions.Nested(statement) || Find(value, end, holder, context) is not { } late) continue;
                var between = before.Where(one => one.Syntax.SpanStart >= sibling.Syntax.SpanStart).SelectMany(one => one.DescendantsAndSelf()).ToList();
                if (IsObserved(holder, keeping, between) || !IsAwaitedBehind(holder, statement, statement.Syntax.Span.End, context)) return null;
                // To dispose of somebody else's type may be the way to stop a single task.
                var isGroup = GroupCalls.Find(value, context) is not null || Sequences.ElementType(Variables.TypeOf(holder)) is not null;
                return isGroup || end.IsRelease || late.IsCertain ? new(end.Call!, end, holder, late.IsCertain && isGroup) : null;
            }
        }

        return null;
    }

    static LateAwait? Find(IOperation value, ScopeEnd end, ISymbol holder, RuleContext context)
    {
        if (end.IsRelease)
            return holder is ILocalSymbol && value.DescendantsAndSelf().FirstOrDefault(operation => operation is IInvocationOperation && StartedTasks.IsFresh(operation)) is { } started ? new(started, end, holder, isCertain: false) : null;
        return new StartedWork(value, context).UseOf(end.Resource) is { } use ? new(CallOf(use, value), end, holder, use.IsDirect && end.IsAtOnce) : null;
    }

    // In a function, or in a local, that the value comes from, it is what the value says that a reader sees here.
    static IOperation CallOf(PendingUse use, IOperation value) =>
        use.Operation is IInvocationOperation or IMethodReferenceOperation && value.Syntax.Span.Contains(use.Operation.Syntax.Span) ? use.Operation
        : value.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault() ?? value;

    // Asked of every assignment, so it asks for no members and no interfaces.
    static bool IsOfTasks(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Awaitables.IsTaskOrValueTask(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic when generic.TypeArguments.Any(Awaitables.IsTaskOrValueTask) => Sequences.ElementType(type) is not null,
        _ => Awaitables.IsTaskOrValueTask(type),
    };

    static bool IsDeclaredIn(ISymbol holder, IOperation scope)
    {
        var declarations = holder.DeclaringSyntaxReferences;
        return holder is ILocalSymbol && Scopes.Body(scope).Any(operation => declarations.Any(declaration => operation.Syntax.SyntaxTree == declaration.SyntaxTree && operation.Syntax.Span.Contains(declaration.Span)));
    }

    // Whoever looks at the variable, waits for anything, or stops the work before the scope ends may well have seen to it.
    static bool IsObserved(ISymbol holder, IOperation keeping, List<IOperation> body) => body.Any(operation => operation switch
    {
        IAwaitOperation => operation.Syntax.SpanStart > keeping.Syntax.SpanStart && Functions.Nested(operation) == Functions.Nested(keeping),
        IInvocationOperation { TargetMethod: var method } when StandsStill(method.Name) => MayRunBehind(operation, keeping),
        IInvocationOperation { TargetMethod: var method } when method.IsCancel || method.Name == "Stop" => true,
        ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation => SymbolEqualityComparer.Default.Equals(Operations.Variable(operation), holder) && !IsKeeping(operation, holder),
        _ => false,
    });

    static bool StandsStill(string method) => TaskMembers.Waits.Has(method) || TaskMembers.BlocksOnSeveral.Has(method) || method is "WaitOne" or "Sleep" or "Join";

    // Behind it, or in a loop around both.
    static bool MayRunBehind(IOperation operation, IOperation keeping)
    {
        if (operation.Syntax.SpanStart > keeping.Syntax.SpanStart) return true;
        for (var parent = keeping.Parent; parent is not null; parent = parent.Parent)
            if (parent is ILoopOperation && parent.Syntax.Span.Contains(operation.Syntax.Span)) return true;
        return false;
    }

    static bool IsKeeping(IOperation mention, ISymbol holder)
    {
        for (var operation = mention.Parent; operation is not null and not IBlockOperation; operation = operation.Parent)
            if (Escapes.Of(operation) is var (found, value) && SymbolEqualityComparer.Default.Equals(found, holder)) return !value.Syntax.Span.Contains(mention.Syntax.Span);
        return false;
    }

    static int EndOf(IOperation scope) => scope is ITryOperation ? scope.Syntax.Span.End : Scopes.Body(scope).Select(operation => operation.Syntax.Span.End).DefaultIfEmpty(scope.Syntax.Span.End).Max();

    static bool IsAwaitedBehind(ISymbol holder, IOperation within, int end, RuleContext context) =>
        (Functions.Nested(within) ?? Functions.Root(within)).Descendants().Any(operation =>
            operation.Syntax.SpanStart >= end && SymbolEqualityComparer.Default.Equals(Operations.Variable(operation), holder) && IsWaitedFor(operation, within, context));

    // Also where the group is dropped: whoever adds the await would find its operations broken.
    static bool IsWaitedFor(IOperation mention, IOperation within, RuleContext context)
    {
        for (var operation = mention.Parent; operation is not null and not IBlockOperation; operation = operation.Parent)
            if (operation is IAwaitOperation or IReturnOperation || (operation is IInvocationOperation call && GroupCalls.IsGroup(call, context))) return within is not IExpressionStatementOperation || !ExpectsFailure(mention, within);
        return false;
    }

    // Assert.ThrowsAsync(() => task), try { await task; } catch (ObjectDisposedException) { }: the call of Dispose is meant to end the task.
    static bool ExpectsFailure(IOperation mention, IOperation ended)
    {
        for (var operation = mention.Parent; operation is not null; operation = operation.Parent)
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation or ITryOperation { Catches.IsEmpty: false } && !operation.Syntax.Span.Contains(ended.Syntax.Span)) return true;
        return false;
    }
}
