using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// What a group is: many asynchronous operations started together and waited for as one. A group stays a group through
/// ConfigureAwait, WaitAsync, AsTask, Unwrap, casts, <c>?.</c>, <c>??</c>, the arms of <c>?:</c> and <c>switch</c>, and extension methods
/// of somebody's own that give it back.
/// </summary>
public static class GroupCalls
{
    /// <summary>The call that makes the group that a value is, or null. Of several (the arms of <c>?:</c>) it is the first.</summary>
    public static IInvocationOperation? Find(IOperation? value, RuleContext context) => value switch
    {
        IInvocationOperation call when IsGroup(call, context) => call,
        IInvocationOperation call when call.TargetMethod.IsTaskWrapper => Find(Operations.Receiver(call), context),
        IInvocationOperation call when TaskWrappers.GivesBack(call.TargetMethod) => Find(Operations.Receiver(call), context) is { } group && !TaskWrappers.LooksAfterFailures(call.TargetMethod) ? group : null,
        IConversionOperation conversion => Find(conversion.Operand, context),
        IConditionalAccessOperation access => Find(access.WhenNotNull, context),
        IConditionalAccessInstanceOperation instance => Find(Operations.AccessOf(instance)?.Operation, context),
        ICoalesceOperation coalesce => Find(coalesce.Value, context) ?? Find(coalesce.WhenNull, context),
        IConditionalOperation choice => Find(choice.WhenTrue, context) ?? Find(choice.WhenFalse, context),
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => Find(arm.Value, context)).FirstOrDefault(call => call is not null),
        _ => null,
    };

    static readonly Names OfOurRuntime = new("All Any Each First Gather Map Settled Tuple");

    /// <summary>Whether a call makes a group.</summary>
    public static bool IsGroup(IInvocationOperation call, RuleContext context)
    {
        var method = call.TargetMethod;
        return method.Name switch
        {
            nameof(Task.WhenAll) or nameof(Task.WhenAny) => IsOfALibrary(method) || TakesTasks(method) || IsOnTasks(call),
            _ => method.IsWhenEach || method.IsParallelAsync || (OfOurRuntime.Has(method.Name) && IsOfOurRuntime(method)),
        } || IsConfigured(call, context);
    }

    static bool IsStaticOf(IMethodSymbol method, KnownType type) => method.IsStatic && type.Is(method.ContainingType);

    // Gather.All and its relatives, and Task.Gather: a static extension, which belongs to no class that could be named here.
    static bool IsOfOurRuntime(IMethodSymbol method) =>
        method.IsStatic && method.ContainingNamespace is { Name: "AsyncGather", ContainingNamespace.IsGlobalNamespace: true } && method.ContainingAssembly.GetTypeByMetadataName("AsyncGather.Gather") is not null
        && (Awaitables.IsAwaitable(method.ReturnType) || Sequences.AsyncElementType(method.ReturnType) is not null);

    /// <summary>Whether a method is one of the helpers that nearly every code base has: <c>tasks.WhenAll()</c>, <c>TaskUtils.WhenAll(a, b)</c>.</summary>
    public static bool IsHelper(IMethodSymbol method) => method.Name is nameof(Task.WhenAll) or nameof(Task.WhenAny) && !IsOfALibrary(method);

    static bool IsOfALibrary(IMethodSymbol method) => IsStaticOf(method, KnownTypes.Task) || IsStaticOf(method, KnownTypes.UniTask) || IsStaticOf(method, KnownTypes.ValueTaskEx);

    // tasks.WhenAll(), (a, b).WhenAll(), TaskUtils.WhenAll(a, b)
    static bool TakesTasks(IMethodSymbol method)
    {
        if (!method.IsStatic && method.ReducedFrom is null || !Awaitables.IsAwaitable(method.ReturnType)) return false;
        var parameters = (method.ReducedFrom ?? method).Parameters;
        if (method.IsExtensionMethod) return parameters[0].Type is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.All(element => Awaitables.IsAwaitable(element.Type)) : Awaitables.IsAwaitableSequence(parameters[0].Type);
        return parameters.Count(parameter => Awaitables.IsAwaitable(parameter.Type)) > 1 || parameters.Any(IsManyTasks);
    }

    // tasks.WhenAll(), declared in an extension block, which is a type without a name.
    static bool IsOnTasks(IInvocationOperation call) =>
        call.TargetMethod is { IsStatic: false, ContainingType.Name: "" } method && Awaitables.IsAwaitable(method.ReturnType) && Awaitables.IsAwaitableSequence(call.Instance?.Type);

    static bool IsManyTasks(IParameterSymbol parameter) => parameter.IsParams ? Awaitables.IsAwaitable(ParamsBinding.ElementType(parameter)) : Awaitables.IsAwaitableSequence(parameter.Type);

    static bool IsConfigured(IInvocationOperation call, RuleContext context) => ConfiguredMethods.Include(context.OptionsAt(call).AdditionalGroups, call.TargetMethod);
}
