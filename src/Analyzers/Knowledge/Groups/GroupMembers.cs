using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The members of a group that are written one by one: as arguments, in an array, a list or a collection expression.</summary>
public static class GroupMembers
{
    /// <summary>Whether a call waits for several tasks: a group, or the blocking Task.WaitAll and Task.WaitAny.</summary>
    public static bool WaitsForSeveral(IInvocationOperation call, RuleContext context) =>
        GroupCalls.IsGroup(call, context) || call.TargetMethod.BlocksOnTasks;

    /// <summary>Calls a rule for each group whose members are written one by one.</summary>
    public static void Register(CompilationStartAnalysisContext start, RuleContext context, Action<OperationAnalysisContext, IInvocationOperation> analyze) =>
        start.RegisterOperationAction(operation =>
        {
            if (CallAround(operation.Operation, context) is { } call) analyze(operation, call);
        }, OperationKind.ArrayCreation, ParamsBinding.CollectionExpression, OperationKind.ObjectOrCollectionInitializer, OperationKind.Invocation);

    static IInvocationOperation? CallAround(IOperation operation, RuleContext context)
    {
        // Task.WhenAny(a, b) has an overload without params.
        if (operation is IInvocationOperation race) return race.TargetMethod.IsWhenAny && race.Arguments.Length == 2 ? race : null;
        var collection = operation is IObjectOrCollectionInitializerOperation ? operation.Parent : operation;
        if (collection is null || (operation != collection && !IsList(collection))) return null;
        var parent = collection.Parent;
        while (parent is IConversionOperation) parent = parent.Parent;
        return parent is IArgumentOperation { Parent: IInvocationOperation call } && WaitsForSeveral(call, context) ? call : null;
    }

    /// <summary>The members that are written one by one, without the conversions that the compiler added; those of a collection that comes from elsewhere are not known.</summary>
    public static IReadOnlyList<IOperation> Of(IInvocationOperation call) =>
        call.Arguments.SelectMany(argument => In(Operations.Plain(argument.Value)!, call)).ToList();

    /// <summary>The task that is all of a group, or null where there are others, or may be.</summary>
    public static IOperation? OnlyMember(IInvocationOperation call) =>
        call.Arguments.Length == 1 && Of(call) is { Count: 1 } members && !ParamsBinding.IsSpread(members[0]) && Awaitables.IsTask(members[0].Type) ? members[0] : null;

    static IEnumerable<IOperation> In(IOperation value, IInvocationOperation call) => value switch
    {
        _ when ParamsBinding.IsCollection(value) => ParamsBinding.ElementsOf(value),
        IObjectCreationOperation { Initializer: { } initializer } when IsList(value) => initializer.Initializers.OfType<IInvocationOperation>().Where(add => add.Arguments.Length == 1).Select(add => Operations.AsWritten(add.Arguments[0].Value)),
        _ when call is { TargetMethod.IsWhenAny: true, Arguments.Length: 2 } => [value],
        _ => [],
    };

    // new List<Task> { a, b }, with nothing in it before.
    static bool IsList(IOperation value) => value is IObjectCreationOperation { Arguments.IsEmpty: true } && TaskCollections.IsOfTheFramework(value.Type);
}
