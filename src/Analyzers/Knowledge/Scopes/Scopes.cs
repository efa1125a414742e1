using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The blocks that end when a function returns: using, try and lock.</summary>
public static class Scopes
{
    // By block: each of its statements asks for them.
    static readonly ConditionalWeakTable<IOperation, List<IUsingDeclarationOperation>> Declarations = new();

    /// <summary>
    /// The using statements and declarations, locks, and try statements around an operation in its function, from the inside out. A
    /// try counts for its body; for a catch clause of it only where it has a finally.
    /// </summary>
    public static IEnumerable<IOperation> Around(IOperation operation, bool throughLambdas = false)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not (null or ILocalFunctionOperation); (child, parent) = (parent, parent.Parent))
        {
            if (parent is IAnonymousFunctionOperation && !throughLambdas) yield break;
            switch (parent)
            {
                case IUsingOperation block when block.Body == child:
                case ILockOperation locked when locked.Body == child:
                case ITryOperation attempt when attempt.Body == child || (attempt.Finally is not null && attempt.Finally != child):
                    yield return parent;
                    break;
                case IBlockOperation or ISwitchCaseOperation:
                    foreach (var declaration in Declarations.GetValue(parent, static block => block.ChildOperations.OfType<IUsingDeclarationOperation>().ToList()))
                        if (declaration.Syntax.SpanStart < child.Syntax.SpanStart) yield return declaration;
                    break;
            }
        }
    }

    // How many statements are looked at: the search must not grow with the block.
    const int Most = 16;

    /// <summary>The operations that run before a using, or a try with its finally, has ended.</summary>
    public static IEnumerable<IOperation> Body(IOperation scope) => scope switch
    {
        IUsingOperation block => [block.Body],
        IUsingDeclarationOperation { Parent: { } parent } => parent.ChildOperations.Where(sibling => sibling.Syntax.SpanStart >= scope.Syntax.Span.End),
        ITryOperation attempt => attempt.ChildOperations,
        _ => [],
    };

    /// <summary>The last statements in front of one in its block, the nearest first.</summary>
    public static IReadOnlyList<IOperation> Before(IOperation statement)
    {
        if (statement.Parent is not IBlockOperation { Operations: var all }) return [];
        var end = all.IndexOf(statement);
        return Enumerable.Range(1, Math.Min(Most, end)).Select(back => all[end - back]).ToList();
    }

    /// <summary>
    /// What disposes of something in a finally: the receivers of <c>x.Dispose();</c> and <c>x?.Dispose();</c> that stand in it as statements.
    /// </summary>
    public static IEnumerable<IOperation> DisposedInFinally(ITryOperation attempt) => attempt.Finally is null ? [] : attempt.Finally.Operations
        .OfType<IExpressionStatementOperation>()
        .Select(statement => statement.Operation switch
        {
            IInvocationOperation call when IsDispose(call) => call.Instance,
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access when IsDispose(call) => access.Operation,
            _ => null,
        }).OfType<IOperation>();

    /// <summary>
    /// Whether a catch clause is there for failures of the work: it handles them. One that throws, or that makes a failed task of
    /// what it caught, is there for what is thrown before there is a task, and so is one for the exceptions of wrong arguments.
    /// </summary>
    public static bool HandlesFailures(ICatchClauseOperation clause) =>
        !IsOfArguments(clause.ExceptionType)
        && !clause.Handler.Descendants().Any(operation => operation is IThrowOperation
            || operation is IInvocationOperation { TargetMethod: var method } && (TaskMembers.Completed.Has(method.Name) && !method.IsFromResult || TaskMembers.Fails.Has(method.Name) || method.Name is "Throw" or "Capture")
            || (operation is IInvocationOperation call && Awaitables.IsAwaitable(call.Type) && call.Descendants().Any(argument => argument is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Type, clause.ExceptionType))));

    /// <summary>
    /// Whether nothing in the body of a try but its tasks can fail: it makes a group of variables, of async lambdas over them, and
    /// of calls of async methods.
    /// </summary>
    public static bool CannotThrow(IOperation body, RuleContext context) =>
        body.DescendantsAndSelf().All(operation => operation switch
        {
            IInvocationOperation call => GroupCalls.IsGroup(call, context) || call.TargetMethod.IsTaskWrapper || call.TargetMethod.IsAsync || IsInAsyncLambda(call, body) || IsSelectOfAsyncLambda(call),
            IObjectCreationOperation or IDynamicInvocationOperation or IArrayElementReferenceOperation or IAwaitOperation => IsInAsyncLambda(operation, body),
            _ => true,
        });

    static bool IsSelectOfAsyncLambda(IInvocationOperation call) =>
        call.TargetMethod is { IsSelect: true, IsLinq: true }
        && call.Arguments.Any(argument => Operations.Plain(argument.Value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.IsAsync: true } });

    static bool IsInAsyncLambda(IOperation operation, IOperation body) =>
        Functions.Nested(operation) is IAnonymousFunctionOperation { Symbol.IsAsync: true } lambda && body.Syntax.Span.Contains(lambda.Syntax.Span);

    static bool IsDispose(IInvocationOperation call) => call is { TargetMethod.Name: "Dispose" or "Close", Arguments.IsEmpty: true };

    static bool IsOfArguments(ITypeSymbol? exception)
    {
        for (; exception is not null; exception = exception.BaseType)
            if (exception.Name is "ArgumentException" or "NullReferenceException") return true;
        return false;
    }
}
