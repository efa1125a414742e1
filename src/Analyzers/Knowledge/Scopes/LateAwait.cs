using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>A task that uses what a using holds, is kept in a variable outside of it, and is awaited only after the using has ended.</summary>
/// <param name="use">The call whose task is kept.</param>
/// <param name="resource">The variable that the using disposes.</param>
/// <param name="holder">The variable that the task is kept in.</param>
/// <param name="isCertain">Whether the task certainly suffers from it.</param>
public sealed class LateAwait(PendingUse use, ISymbol resource, ISymbol holder, bool isCertain)
{
    public IInvocationOperation Call => use.Call;
    public ISymbol Resource => resource;
    public ISymbol Holder => holder;
    public bool IsCertain => isCertain;

    /// <summary>
    /// The task that leaves a using through a statement such as <c>tasks.Add(c.GetAsync(..));</c>, or null. Of several that leave the
    /// same using it is only the first one.
    /// </summary>
    public static LateAwait? Of(IOperation statement, RuleContext context)
    {
        if (Escapes.Of(statement) is not var (holder, value) || !IsOfTasks(value.Type)) return null;
        foreach (var scope in Scopes.Around(statement, throughLambdas: true))
        {
            if (scope is not (IUsingOperation or IUsingDeclarationOperation) || IsDeclaredIn(holder, scope)) continue;
            foreach (var (variable, resource) in Disposables.Resources(scope))
            {
                if (variable is null || UseOf(variable, value, context) is not { } use) continue;
                var body = Scopes.Body(scope).SelectMany(operation => operation.DescendantsAndSelf()).ToList();
                if (IsObserved(holder, statement, body) || !IsAwaitedAfter(holder, scope)) continue;
                if (body.Any(other => other.Syntax.SpanStart < statement.Syntax.SpanStart && Escapes.Of(other) is var (_, first) && IsOfTasks(first.Type) && UseOf(variable, first, context) is not null)) return null;
                return new LateAwait(use, variable, holder, use.IsDirect && Disposables.EndsAtOnce(resource.Type));
            }
        }

        return null;
    }

    static PendingUse? UseOf(ISymbol variable, IOperation value, RuleContext context) => value.DescendantsAndSelf()
        .Where(operation => operation is ILocalReferenceOperation or IParameterReferenceOperation && SymbolEqualityComparer.Default.Equals(Variables.Symbol(operation), variable))
        .Select(mention => PendingUse.Of(mention, value, context)).FirstOrDefault(use => use is not null);

    // Asked of every assignment, so it asks for no members and no interfaces.
    static bool IsOfTasks(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Awaitables.IsTaskOrValueTask(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic when generic.TypeArguments.Any(Awaitables.IsTaskOrValueTask) => Sequences.ElementType(type) is not null,
        _ => Awaitables.IsTaskOrValueTask(type),
    };

    static bool IsDeclaredIn(ISymbol holder, IOperation @using)
    {
        var declarations = holder.DeclaringSyntaxReferences;
        return holder is ILocalSymbol && Scopes.Body(@using).Any(operation => declarations.Any(declaration => operation.Syntax.SyntaxTree == declaration.SyntaxTree && operation.Syntax.Span.Contains(declaration.Span)));
    }

    // Whoever looks at the variable, waits for anything, or stops the work before the using ends may well have seen to it.
    static bool IsObserved(ISymbol holder, IOperation statement, List<IOperation> body) => body.Any(operation => operation switch
    {
        IAwaitOperation => operation.Syntax.SpanStart > statement.Syntax.SpanStart && Functions.Nested(operation) == Functions.Nested(statement),
        IInvocationOperation { TargetMethod.Name: "Wait" or "WaitAll" or "WaitAny" or "WaitOne" or "GetResult" or "Sleep" or "Join" or "Cancel" or "CancelAsync" or "Stop" } => true,
        ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation => SymbolEqualityComparer.Default.Equals(Variables.Symbol(operation), holder) && !IsKeeping(operation, holder),
        _ => false,
    });

    static bool IsKeeping(IOperation mention, ISymbol holder)
    {
        for (var operation = mention.Parent; operation is not null and not IBlockOperation; operation = operation.Parent)
            if (Escapes.Of(operation) is var (found, value) && SymbolEqualityComparer.Default.Equals(found, holder)) return !value.Syntax.Span.Contains(mention.Syntax.Span);
        return false;
    }

    static bool IsAwaitedAfter(ISymbol holder, IOperation @using)
    {
        var end = Scopes.Body(@using).Select(operation => operation.Syntax.Span.End).DefaultIfEmpty(@using.Syntax.Span.End).Max();
        return (Functions.Nested(@using) ?? Functions.Root(@using)).Descendants().Any(operation =>
            operation.Syntax.SpanStart >= end && SymbolEqualityComparer.Default.Equals(Variables.Symbol(operation), holder) && IsWaitedFor(operation));
    }

    static bool IsWaitedFor(IOperation mention)
    {
        for (var operation = mention.Parent; operation is not null and not IBlockOperation; operation = operation.Parent)
            if (operation is IAwaitOperation or IReturnOperation) return true;
        return false;
    }
}
