using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What is to be proven of a task at a place in the code.</summary>
public enum Proof
{
    /// <summary>It is complete, however it ended.</summary>
    Over,

    /// <summary>It is complete, and somebody has asked for that: an await says nothing of a value task, which must not be read a second time.</summary>
    Asked,

    /// <summary>It has ended well: it was awaited, and the await would have thrown.</summary>
    Succeeded,
}

/// <summary>
/// Whether a task is certainly complete where somebody reads its result, because a group that it belongs to, or the task itself, was
/// awaited on every way there. A wrong yes hides a deadlock, so each doubt is a no.
/// </summary>
public static class Completion
{
    // How many variables a proof follows: var u = t; var v = u; ..
    internal const int MostSteps = 4;

    /// <summary>Whether the tasks that a wait waits for are complete already.</summary>
    public static bool IsOver(BlockingWait wait) => wait.Static is { } call
        ? AllAreComplete(call, call)
        : IsComplete(wait.Task!, wait.Operation, Awaitables.IsTask(wait.Task!.Type) ? Proof.Over : Proof.Asked);

    /// <summary>Whether a task has certainly ended well where <paramref name="at"/> is evaluated: an await of it, or of a group that it belongs to, did not throw.</summary>
    public static bool HasSucceeded(IOperation task, IOperation at) =>
        TaskPlace.Of(TaskMembers.Awaited(task)) is { } place && IsComplete(place, at, Proof.Succeeded, 0);

    /// <summary>Whether all tasks that are passed to a group, or to a wait, are complete where <paramref name="at"/> is evaluated.</summary>
    public static bool AllAreComplete(IInvocationOperation group, IOperation at)
    {
        if (!(group.TargetMethod.IsWhenAll || group.TargetMethod.IsWaitAll) || group.Arguments.IsEmpty) return false;
        var tasks = group.Arguments[0];
        if (ParamsBinding.IsExpanded(tasks)) return ParamsBinding.Elements(tasks).All(element => IsComplete(element, at, Proof.Over));
        return CollectionShapes.ElementsOf(tasks.Value) is { } elements && IsComplete(elements, at, Proof.Over, 0);
    }

    /// <summary>Whether a task is complete where <paramref name="at"/> is evaluated.</summary>
    static bool IsComplete(IOperation task, IOperation at, Proof proof)
    {
        var value = TaskMembers.Awaited(task);
        return (proof == Proof.Over && IsCompleteByItself(value)) || (TaskPlace.Of(value) is { } place && IsComplete(place, at, proof, 0));
    }

    static bool IsComplete(TaskPlace place, IOperation at, Proof proof, int depth)
    {
        if (depth > MostSteps || FunctionGraph.Around(at) is not { } graph) return false;
        if (CompletionFlow.IsCompleteAt(graph, place, point => point.Syntax == at.Syntax && IsSameKind(point, at), proof, depth)) return true;
        return graph.Function is IAnonymousFunctionOperation lambda
            && (Iterations.Of(lambda, place.Root) is { } iteration
                ? IsCompleteElement(place, lambda, iteration.Source, iteration.Call, graph, proof, depth)
                : IsCompleteOutside(place, lambda, graph, proof, depth));
    }

    // tasks.Select(t => t.Result): the elements must be complete where the lambda is made, and stay so until it is called.
    static bool IsCompleteElement(TaskPlace place, IAnonymousFunctionOperation lambda, IOperation source, IInvocationOperation call, FunctionGraph graph, Proof proof, int depth)
    {
        if (place.IsElement || VariableUses.Of(place.Root, graph.Function).IsAssigned) return false;
        if (place.IsVariable && proof != Proof.Succeeded && Iterations.KeepsCompleteTasks(source)) return true;
        if (CollectionShapes.ElementsOf(source) is not { } elements) return false;
        var kept = new TaskPlace(elements.Root, true, elements.Path + place.Path);
        return IsComplete(kept, lambda, proof, depth + 1) && (Iterations.IsRunAtOnce(call) || IsNeverFilledAfter(kept, lambda));
    }

    // ids.Select(i => map.Result[i]): a variable that nobody assigns is as complete inside of the lambda as where the lambda is made.
    static bool IsCompleteOutside(TaskPlace place, IAnonymousFunctionOperation lambda, FunctionGraph graph, Proof proof, int depth)
    {
        var uses = VariableUses.Of(place.Root, graph.Function);
        return !uses.IsAssigned && !(place.IsElement && (uses.IsChanged || uses.Escapes)) && IsComplete(place, lambda, proof, depth + 1);
    }

    // A query runs later, perhaps after more tasks were added. Where they are added only above it, and not in a loop around it, none are.
    static bool IsNeverFilledAfter(TaskPlace elements, IAnonymousFunctionOperation lambda)
    {
        var all = Functions.Root(lambda).Descendants().ToList();
        var changes = all.Where(operation => VariableUses.MayChange(operation, elements.Root)).ToList();
        return changes.Count == 0
            || (changes.All(change => change.Syntax.SpanStart < lambda.Syntax.SpanStart) && !IsInLoop(lambda) && !all.Any(operation => operation is ILabeledOperation));
    }

    static bool IsInLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
            if (parent is ILoopOperation) return true;
        return false;
    }

    /// <summary>Whether a value in a flow graph is a complete task at a point of it.</summary>
    internal static bool IsCompleteIn(FunctionGraph graph, IOperation value, IOperation point, Proof proof, int depth)
    {
        if (depth > MostSteps) return false;
        value = TaskMembers.Awaited(value);
        return (proof == Proof.Over && IsCompleteByItself(value)) || (TaskPlace.Of(value) is { } place && CompletionFlow.IsCompleteAt(graph, place, operation => operation == point, proof, depth));
    }

    // The winner of a race has finished, and these tasks are made complete.
    static bool IsCompleteByItself(IOperation value) => value switch
    {
        IAwaitOperation wait => TaskMembers.Awaited(wait.Operation) is IInvocationOperation { TargetMethod.IsWhenAny: true },
        IInvocationOperation call => call.TargetMethod.GivesCompletedTask,
        IPropertyReferenceOperation property => property.Property.IsCompletedTask,
        _ => false,
    };

    // In a flow graph a lambda has a kind of its own.
    static bool IsSameKind(IOperation point, IOperation at) =>
        point.Kind == at.Kind || (at is IAnonymousFunctionOperation && point is IFlowAnonymousFunctionOperation);
}
