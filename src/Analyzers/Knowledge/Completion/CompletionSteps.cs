using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>What one operation does to the tasks at a place: it waits for them, it changes the place, or neither.</summary>
sealed class CompletionSteps(FunctionGraph graph, TaskPlace place, VariableUses uses, Proof proof, int depth)
{
    enum Effect
    {
        None,
        Completes,
        Changes,
    }

    readonly Dictionary<IOperation, Effect> effects = [];
    ILookup<SyntaxNode, IAwaitOperation>? awaits;
    ILookup<CaptureId, IFlowCaptureOperation>? captures;

    /// <summary>Whether the tasks are complete after an operation.</summary>
    public bool After(IOperation operation, bool before) => EffectOf(operation) switch
    {
        Effect.Completes => true,
        Effect.Changes => false,
        _ => before,
    };

    /// <summary>
    /// Whether the tasks are complete where an operation throws, or it never throws. An await waits until the group is complete before
    /// it throws, so what can throw before that is what decides; variables and conversions cannot.
    /// </summary>
    public bool WhenThrown(IOperation operation, bool before) => (before && EffectOf(operation) != Effect.Changes) || operation switch
    {
        IAwaitOperation wait => proof == Proof.Over && IsAwaitedBy(wait, WaitEnd.ReturnedOrThrown),
        IInvocationOperation { TargetMethod.IsConfigureAwait: true } => true,
        ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation or IExpressionStatementOperation or IArgumentOperation or IInstanceReferenceOperation or IDiscardOperation => true,
        IFlowCaptureOperation or IFlowCaptureReferenceOperation or ICaughtExceptionOperation => true,
        ISimpleAssignmentOperation assignment => assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation,
        IConversionOperation conversion => conversion.IsImplicit && conversion.OperatorMethod is null,
        _ => false,
    };

    /// <summary>Whether a condition, where it is true or where it is false, says that the task is complete.</summary>
    public bool IsShownBy(IOperation condition, bool isTrue) => proof != Proof.Succeeded && condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => IsShownBy(not.Operand, !isTrue),
        IPropertyReferenceOperation { Property.SaysComplete: true, Instance: { } task } => isTrue && IsHere(task),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } same => isTrue && IsSameAsComplete(same),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } different => !isTrue && IsSameAsComplete(different),
        IIsPatternOperation match => ShownPatterns.Show(match.Pattern, isTrue, Matched(match.Value)) || (isTrue && IsNamedBy(match)),
        _ => false,
    };

    // task.Status == TaskStatus.RanToCompletion; winner == task
    bool IsSameAsComplete(IBinaryOperation comparison)
    {
        foreach (var (one, other) in new[] { (comparison.LeftOperand, comparison.RightOperand), (comparison.RightOperand, comparison.LeftOperand) })
        {
            if (ShownPatterns.IsSuccess(other) && Matched(one) == MatchedValue.Status) return true;
            if (proof == Proof.Over && IsHere(one) && Completion.IsCompleteIn(graph, other, comparison, proof, depth + 1)) return true;
        }

        return false;
    }

    // _field is Task<int> { IsCompletedSuccessfully: true } done
    bool IsNamedBy(IIsPatternOperation match) =>
        place.IsVariable && !uses.IsAssigned && match.Pattern is IRecursivePatternOperation { DeclaredSymbol: { } name } && SymbolEqualityComparer.Default.Equals(name, place.Root)
        && ShownPatterns.Show(match.Pattern, true, MatchedValue.Task);

    // What a pattern or a case looks at: the task, its status, or something else. A switch keeps the value, and the variable may be another by then.
    MatchedValue Matched(IOperation value)
    {
        if (value is IFlowCaptureReferenceOperation captured)
        {
            if (uses.IsAssigned) return MatchedValue.Other;
            captures ??= graph.Flow.Blocks.SelectMany(FunctionGraph.Operations).OfType<IFlowCaptureOperation>().ToLookup(capture => capture.Id);
            return captures[captured.Id].ToList() is { Count: 1 } only ? Matched(only[0].Value) : MatchedValue.Other;
        }

        if (IsHere(value)) return MatchedValue.Task;
        return value is IPropertyReferenceOperation { Property.IsStatus: true, Instance: { } task } && IsHere(task) ? MatchedValue.Status : MatchedValue.Other;
    }

    WaitEnd End => proof == Proof.Succeeded ? WaitEnd.Succeeded : WaitEnd.Returned;

    // Who has waited for a value task has used it up.
    Effect Over => proof == Proof.Asked ? Effect.Changes : Effect.Completes;

    Effect EffectOf(IOperation operation)
    {
        if (!effects.TryGetValue(operation, out var effect)) effects[operation] = effect = Judge(operation);
        return effect;
    }

    Effect Judge(IOperation operation) => operation switch
    {
        IAwaitOperation wait => IsAwaitedBy(wait, End) ? Over : Effect.None,
        ISimpleAssignmentOperation assignment when IsRoot(assignment.Target) => IsCompleteValue(assignment) ? Effect.Completes : Effect.Changes,
        ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: var array } } element when place.Path.Length == 0 && IsRoot(array) =>
            Completion.IsCompleteIn(graph, element.Value, element, proof, depth + 1) ? Effect.None : Effect.Changes,
        IAssignmentOperation assignment => MayBeIn(assignment.Target) ? Effect.Changes : Effect.None,
        IIncrementOrDecrementOperation step => MayBeIn(step.Target) ? Effect.Changes : Effect.None,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => MayBeIn(argument.Value) ? Effect.Changes : Effect.None,
        IFlowAnonymousFunctionOperation lambda => uses.IsChangedBy(lambda.Syntax) ? Effect.Changes : Effect.None,
        IInvocationOperation { Instance: { } collection, TargetMethod: var method } when place.IsElement && !method.AddsNothing && MayBeIn(collection) => Effect.Changes,
        IInvocationOperation or IPropertyReferenceOperation => IsWaitFor(operation) ? Over : Effect.None,
        _ => Effect.None,
    };

    bool IsCompleteValue(ISimpleAssignmentOperation assignment)
    {
        if (Iterations.Of(assignment.Target, graph.Function) is not { } loop) return place.IsVariable && Completion.IsCompleteIn(graph, assignment.Value, assignment, proof, depth + 1);
        if (place.IsVariable && proof != Proof.Succeeded && (Iterations.YieldsCompleteTasks(loop) || Iterations.KeepsCompleteTasks(loop.Collection))) return true;
        return depth < Completion.MostSteps && CollectionShapes.ElementsOf(loop.Collection) is { } elements
            && CompletionFlow.IsCompleteAt(graph, new TaskPlace(elements.Root, true, elements.Path + place.Path), operation => operation == assignment, proof, depth + 1);
    }

    // Read as it was written: the graph takes initializers and lambdas apart.
    bool IsAwaitedBy(IAwaitOperation wait, WaitEnd end) =>
        Written(wait) is { } written && !written.Descendants().Any(operation => VariableUses.MayChange(operation, place.Root))
        && CompletedBy.Waiting(written.Operation, place, graph.Function, end);

    IAwaitOperation? Written(IAwaitOperation wait)
    {
        awaits ??= graph.Function.DescendantsAndSelf().OfType<IAwaitOperation>().ToLookup(written => written.Syntax);
        return awaits[wait.Syntax].FirstOrDefault();
    }

    bool IsWaitFor(IOperation operation)
    {
        if (BlockingWait.Of(operation) is not { IsLimited: false } wait) return false;
        return wait.Static is { } call
            ? call.TargetMethod.IsWaitAll && CompletedBy.Operands(call, place, graph.Function, End)
            : CompletedBy.Waiting(wait.Task!, place, graph.Function, End);
    }

    bool IsHere(IOperation task) => !place.IsElement && TaskPlace.Of(task) is { } found && found.Equals(place);

    bool IsRoot(IOperation value) => TaskPlace.Of(value) is { IsVariable: true } found && SymbolEqualityComparer.Default.Equals(found.Root, place.Root);

    // What the compiler keeps in a temporary, while it evaluates the rest of an expression, may be any variable.
    bool MayBeIn(IOperation value) => value.DescendantsAndSelf().Any(operation => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, place.Root),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, place.Root),
        IFlowCaptureReferenceOperation => uses.IsAssigned || uses.IsChanged,
        _ => false,
    });
}
