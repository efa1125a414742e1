using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What a race leaves behind: the tasks that lost go on.</summary>
public static class RaceLeftovers
{
    /// <summary>
    /// The wait for a semaphore that a race in a loop starts anew in each round, or null: one that lost goes on, and takes the next
    /// release for nobody.
    /// </summary>
    public static IInvocationOperation? AbandonedWait(Race race)
    {
        if (Loop(race) is not { } loop || IsLeftWhereItLost(race)) return null;
        return race.Elements.Select(Started).FirstOrDefault(start => start is not null && Semaphores.IsSlimWait(start.TargetMethod) && IsStartedIn(loop, start, race) && !IsStoppedIn(loop, start));
    }

    /// <summary>
    /// Whether a loop starts all members of a race anew in each round, the same ones each time: those that lost pile up. A delay runs
    /// out, so beside one it counts only for what waits for something else to happen.
    /// </summary>
    public static bool PileUp(Race race)
    {
        if (race.Elements.Count < 2 || Loop(race) is not { } loop || loop is IForEachLoopOperation || IsReturned(race)) return false;
        var starts = race.Elements.Select(Started).ToList();
        if (starts.Any(start => start is null || !IsStartedIn(loop, start, race) || IsMadeOf(loop, start) || IsComplete(start))) return false;
        var others = starts.Where(start => !IsDelay(start!)).ToList();
        return others.Count == starts.Count || others.Any(start => IsWait(start!));
    }

    /// <summary>Whether a race runs in a loop that starts one of its members anew in each round.</summary>
    public static bool IsRunAnewInLoop(Race race) => Loop(race) is { } loop && race.Elements.Any(element =>
        element is not ILocalReferenceOperation { Local: var local } ? element is IInvocationOperation : loop.Syntax.Span.Contains(local.Locations[0].SourceSpan));

    /// <summary>
    /// The loop behind a race that waits for its tasks from the first one on, until it has found the one that it wants: it waits for
    /// tasks that lost. Or null.
    /// </summary>
    public static ILoopOperation? WaitForLosers(Race race)
    {
        if (race.Collection is not { } collection || Operations.Variable(collection) is not { } list) return null;
        foreach (var mention in Mentions.Behind(list, race.Value))
        {
            if (!Variables.AreSame(mention, collection) || LoopOver(mention) is not var (loop, task) || loop.Syntax.Span.Contains(race.Value.Syntax.Span)) continue;
            if ((Functions.Nested(loop) ?? Functions.Root(loop)) == race.Function && IsLeftBehind(loop, task)) return loop;
        }

        return null;
    }

    /// <summary>
    /// The task in a variable whose failure counts as success, or null: beside it there is only a signal, nobody looks at it, and
    /// afterwards the code asks whether the signal was given.
    /// </summary>
    public static ISymbol? FailureAsSuccess(Race race)
    {
        if (race.Elements.Count != 2 || !race.Elements.Any(IsSignal) || race.Elements.FirstOrDefault(element => !IsSignal(element)) is not { } work) return null;
        if (Operations.Variable(work) is not { } variable || !(work is IParameterReferenceOperation || race.Owns(work, mayBeGathered: false))) return null;
        if (Mentions.Of(variable, race.Value).Count != 1) return null;
        return OwnOperations(race.Function).Any(operation => operation.Syntax.SpanStart > race.Value.Syntax.Span.End && AsksForSignal(operation, race)) ? variable : null;
    }

    /// <summary>
    /// The variable of a task whose failure a continuation of a race takes for something else, or null: the continuation compares it or
    /// asks for its state, and nobody looks at its exception.
    /// </summary>
    public static ISymbol? TakenForAnother(IInvocationOperation continuation, RuleContext context)
    {
        if (continuation.Instance is not IInvocationOperation call || !call.TargetMethod.IsWhenAny || continuation.Arguments.IsEmpty) return null;
        if (LambdaResults.Lambda(continuation.Arguments[0].Value) is not { } lambda || !lambda.Symbol.Parameters.IsEmpty && Mentions.Of(lambda.Symbol.Parameters[0], lambda).Any(IsAnswerRead)) return null;
        return call.Arguments.SelectMany(argument => ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [Operations.AsWritten(argument.Value)])
            .Where(element => IsUnobservedBut(element, call, lambda) && (element is IParameterReferenceOperation ? IsPassedOn(continuation) : element is ILocalReferenceOperation && new TaskOrigin(context).IsStarted(element)))
            .Select(Operations.Variable).FirstOrDefault();
    }

    // t.Result == work, t.Result.IsFaulted, t.IsCompleted: all else looks at the winner.
    static bool IsAnswerRead(IOperation antecedent) =>
        antecedent.Parent is not IPropertyReferenceOperation { Property.IsResult: true } winner ? !TaskBookkeeping.IsAskedForItsState(antecedent) : !TaskBookkeeping.IsCompared(winner) && !TaskBookkeeping.IsAskedForItsState(winner);

    static bool IsUnobservedBut(IOperation element, IOperation race, IOperation lambda)
    {
        if (Operations.Variable(element) is not { } variable || !Awaitables.IsTask(element.Type)) return false;
        var others = Mentions.Of(variable, race).Where(mention => !(race.Syntax.Span.Contains(mention.Syntax.Span) || mention.Parent is ISimpleAssignmentOperation assignment && assignment.Target == mention)).ToList();
        return others.Count > 0 && others.All(mention => lambda.Syntax.Span.Contains(mention.Syntax.Span) && (TaskBookkeeping.IsCompared(mention) || TaskBookkeeping.IsAskedForItsState(mention)));
    }

    // Whoever gave the task waits for what is returned instead.
    static bool IsPassedOn(IOperation continuation)
    {
        while (continuation.Parent is IConversionOperation or IInvocationOperation { TargetMethod.IsConfigureAwait: true }) continuation = continuation.Parent;
        return continuation.Parent is IReturnOperation or IAwaitOperation;
    }

    static bool IsSignal(IOperation element) => element switch
    {
        IInvocationOperation call => IsDelay(call),
        IPropertyReferenceOperation { Property: { Name: "Task", ContainingType.Name: "TaskCompletionSource" } } => true,
        _ => false,
    };

    static bool AsksForSignal(IOperation operation, Race race) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" } => true,
        IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested" } => true,
        IPropertyReferenceOperation { Property.SaysComplete: true, Instance: { } task } => race.Elements.Any(element => IsSignal(element) && Variables.AreSame(element, task)),
        _ => false,
    };

    static ILoopOperation? Loop(Race race)
    {
        for (var parent = race.Value.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            if (parent is ILoopOperation loop) return loop is IForEachLoopOperation { Collection: var collection } && collection.Syntax.Span.Contains(race.Value.Syntax.Span) ? null : loop;
        return null;
    }

    // The call that starts a member, in the race itself or in a local that only the race and comparisons mention.
    static IInvocationOperation? Started(IOperation element)
    {
        var value = element;
        if (element is ILocalReferenceOperation task)
            value = Mentions.Of(task.Local, task).All(mention => mention == task || TaskBookkeeping.IsCompared(mention)) ? Operations.Plain(Mentions.Initializer(task.Local, task)) : null;
        while (value is IInvocationOperation wrapper && wrapper.TargetMethod.IsTaskWrapper && !Semaphores.IsSlimWait(wrapper.TargetMethod)) value = Operations.Plain(Operations.Receiver(wrapper));
        return value as IInvocationOperation;
    }

    static bool IsStartedIn(ILoopOperation loop, IInvocationOperation start, Race race) => loop.Syntax.Span.Contains(start.Syntax.Span) && Functions.Nested(start) == Functions.Nested(race.Value);

    // What depends on the round is other work each time; a token of the round stops the work at its end.
    static bool IsMadeOf(ILoopOperation loop, IOperation start) => start.Descendants().OfType<ILocalReferenceOperation>().Any(local => loop.Syntax.Span.Contains(local.Local.Locations[0].SourceSpan));

    static bool IsStoppedIn(ILoopOperation loop, IInvocationOperation start) =>
        IsMadeOf(loop, start) || loop.Descendants().Any(operation => operation is IInvocationOperation { TargetMethod.IsCancel: true });

    static bool IsReturned(Race race)
    {
        for (var parent = race.Value.Parent; parent is not (null or IBlockOperation); parent = parent.Parent)
            if (parent is IReturnOperation) return true;
        return false;
    }

    static bool IsComplete(IInvocationOperation start) => start.TargetMethod.GivesCompletedTask;

    static bool IsDelay(IInvocationOperation start) => start.TargetMethod.IsDelay;

    // A wait of something that stays open until it happens, and that all waiters share, does not pile up.
    static bool IsWait(IInvocationOperation start) =>
        Waits.Any(word => start.TargetMethod.Name.StartsWith(word, StringComparison.Ordinal)) && start.TargetMethod.ContainingType.Name.IndexOf("Manual", StringComparison.Ordinal) < 0;

    static readonly string[] Waits = ["Wait", "Read", "Receive", "Dequeue", "Take", "Accept"];

    // if (await Task.WhenAny(gate.WaitAsync(), stop) == stop) break;
    static bool IsLeftWhereItLost(Race race)
    {
        if (race.Elements.Any(element => element is IInvocationOperation other && !Semaphores.IsSlimWait(other.TargetMethod))) return false;
        var winner = Winner.Of(race);
        return winner.Uses.Any(use => use.Use is WinnerUse.Compared && Condition(use.Place) is { } condition
            && (condition is ILoopOperation || condition.Descendants().Any(operation => operation is IBranchOperation { BranchKind: BranchKind.Break } or IReturnOperation or IThrowOperation)));
    }

    static IOperation? Condition(IOperation place)
    {
        for (var parent = place.Parent; parent is not (null or IBlockOperation); parent = parent.Parent)
            if (parent is IConditionalOperation or ILoopOperation) return parent;
        return null;
    }

    // foreach (var t in tasks), tasks[i] in a for loop
    static (ILoopOperation Loop, ISymbol Task)? LoopOver(IOperation mention)
    {
        var value = Operations.Outer(mention);
        if (value.Parent is IForEachLoopOperation { IsAsynchronous: false, Locals: { Length: 1 } locals } each && each.Collection == value) return (each, locals[0]);
        if (value.Parent is not (IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true })) return null;
        for (var parent = value.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            if (parent is IForLoopOperation count) return Operations.Variable(mention) is { } list ? (count, list) : null;
        return null;
    }

    // The first thing that is done with the task is to wait for it, and then the loop may end.
    static bool IsLeftBehind(ILoopOperation loop, ISymbol task)
    {
        var first = Mentions.Of(task, loop).FirstOrDefault(mention => loop.Body.Syntax.Span.Contains(mention.Syntax.Span));
        if (first is null) return false;
        var value = Operations.Outer(first);
        if (value.Parent is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true }) value = value.Parent;
        while (value.Parent is IConversionOperation or IInvocationOperation { TargetMethod.IsConfigureAwait: true }) value = value.Parent;
        if (value.Parent is not IAwaitOperation wait) return false;
        return OwnOperations(loop.Body).Any(operation => operation is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break } && operation.Syntax.Span.End > wait.Syntax.Span.End);
    }

    static IEnumerable<IOperation> OwnOperations(IOperation operation)
    {
        yield return operation;
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation) continue;
            foreach (var inner in OwnOperations(child)) yield return inner;
        }
    }
}
