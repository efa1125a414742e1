using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What the variable of a foreach loop, or the parameter of a LINQ lambda, goes through.</summary>
static class Iterations
{
    /// <summary>The loop whose variable a target is, or null.</summary>
    public static IForEachLoopOperation? Of(IOperation target, IOperation function)
    {
        if (target is not ILocalReferenceOperation { Local: { } local } || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ForEachStatementSyntax) return null;
        return Functions.Root(function).Descendants().OfType<IForEachLoopOperation>().FirstOrDefault(loop => loop.Locals.Contains(local, SymbolEqualityComparer.Default));
    }

    /// <summary>The loop around a mention of its variable, or null. A function in between may run when the turn is over.</summary>
    public static IForEachLoopOperation? Around(ILocalReferenceOperation element, bool throughFunctions)
    {
        for (var parent = element.Parent; parent is not null && (throughFunctions || parent is not (IAnonymousFunctionOperation or ILocalFunctionOperation)); parent = parent.Parent)
            if (parent is IForEachLoopOperation loop && loop.Locals.Contains(element.Local, SymbolEqualityComparer.Default)) return loop;
        return null;
    }

    /// <summary>Whether each task that a loop goes through is complete because it came out of <c>Task.WhenEach</c>.</summary>
    public static bool YieldsCompleteTasks(IForEachLoopOperation loop) => Stream(loop) is not null;

    /// <summary>The <c>Task.WhenEach</c> that a loop goes through, or null.</summary>
    public static IInvocationOperation? Stream(IForEachLoopOperation loop)
    {
        var stream = TaskMembers.Awaited(loop.Collection);
        if (stream is IInvocationOperation { TargetMethod.IsWithCancellation: true } call && Operations.Receiver(call) is { } receiver) stream = TaskMembers.Awaited(receiver);
        return stream is IInvocationOperation { TargetMethod.IsWhenEach: true } each ? each : null;
    }

    /// <summary>
    /// The sequence whose elements a lambda is called with as its first parameter, and the call that does so; null where the parameter
    /// is something else.
    /// </summary>
    public static (IOperation Source, IInvocationOperation Call)? Of(IAnonymousFunctionOperation lambda, ISymbol parameter)
    {
        if (lambda.Symbol.Parameters.IsEmpty || !SymbolEqualityComparer.Default.Equals(lambda.Symbol.Parameters[0], parameter)) return null;
        if (LambdaResults.Receiver(lambda) is not { } call || !CollectionShapes.CallsWithElement(call.TargetMethod)) return null;
        // The second lambda of GroupBy gets a key.
        if (call.TargetMethod.IsGroupBy && lambda.Symbol.Parameters.Length > 1) return null;
        return Operations.Receiver(call) is { } source ? (source, call) : null;
    }

    /// <summary>Whether a filter on the way lets only complete tasks through: <c>Where(t => t.IsCompletedSuccessfully)</c>.</summary>
    public static bool KeepsCompleteTasks(IOperation source)
    {
        for (var step = Operations.Plain(source) as IInvocationOperation; step is not null && step.TargetMethod.IsLinq; step = Operations.Plain(Operations.Receiver(step)) as IInvocationOperation)
        {
            if (!CollectionShapes.PassesElementsOn(step.TargetMethod)) return false;
            if (!step.TargetMethod.IsWhere || LambdaResults.Lambda(step.Arguments[step.Arguments.Length - 1].Value) is not { } filter || LambdaResults.Only(filter) is not { } condition) continue;
            if (condition is IPropertyReferenceOperation { Property.SaysComplete: true, Instance: { } task }
                && TaskPlace.Of(task) is { IsVariable: true, Root: var root } && SymbolEqualityComparer.Default.Equals(root, filter.Symbol.Parameters[0])) return true;
        }

        return false;
    }

    /// <summary>Whether a call that takes a lambda is over with it when it returns, or is part of a query that is run at once: <c>tasks.Select(..).ToList()</c>.</summary>
    public static bool IsRunAtOnce(IInvocationOperation call)
    {
        while (call.TargetMethod.IsLinq && call.Type is { TypeKind: TypeKind.Interface })
        {
            var value = Operations.Outer(call);
            if (value.Parent is not IArgumentOperation { Parent: IInvocationOperation next } || !IsReceiver(next, value)) return false;
            call = next;
        }

        return call.TargetMethod.IsLinq || CollectionShapes.CallsWithElement(call.TargetMethod);
    }

    static bool IsReceiver(IInvocationOperation call, IOperation value) => Operations.Plain(Operations.Receiver(call)) == Operations.Plain(value);
}
