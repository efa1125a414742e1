using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Parallel queries whose selector gives tasks, and whose tasks somebody then gathers or keeps.</summary>
public static class ParallelTasks
{
    /// <summary>What a parallel query calls for its tasks, found from the AsParallel that it begins with; null where it computes, or where its tasks are lost in any case.</summary>
    public static IOperation? StartedBy(IInvocationOperation parallel)
    {
        for (var call = Next(parallel); call is not null && KnownTypes.ParallelEnumerable.Is(call.TargetMethod.ContainingType); call = Next(call))
            if (call.TargetMethod.IsSelect) return LazyTasks.TaskSelectors(call).FirstOrDefault() is { } selector && Started(selector) is { } started && AreTaken(call) ? started : null;
        return null;
    }

    // The operator that a query is the source of.
    static IInvocationOperation? Next(IOperation query) =>
        Around(query) is { Parent: IArgumentOperation { Parent: IInvocationOperation call } argument } && call.Arguments[0] == argument && call.TargetMethod.IsExtensionMethod ? call : null;

    static IOperation Around(IOperation value)
    {
        value = Operations.Outer(value);
        while (value.Parent is ITranslatedQueryOperation) value = Operations.Outer(value.Parent);
        return value;
    }

    // Code ahead of the first await may be what is computed in parallel.
    static IOperation? Started(IOperation selector)
    {
        if (LambdaResults.Lambda(selector) is not { } lambda) return StartedTasks.Starts(selector) && selector is IDelegateCreationOperation { Target: IMethodReferenceOperation method } ? method : null;
        if ((LambdaResults.Only(lambda) ?? OnlyStatement(lambda)) is not { } result) return null;
        var call = Operations.Plain(result is IAwaitOperation awaited ? awaited.Operation : result);
        return call is not null && TaskMembers.Awaited(call) is IInvocationOperation started && StartedTasks.IsFresh(started) && !started.Arguments.Any(Computes) ? started : null;
    }

    // async i => await F(i), where F gives no result: the compiler adds a return.
    static IOperation? OnlyStatement(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.FirstOrDefault() is IExpressionStatementOperation { Operation: IAwaitOperation only } && lambda.Body.Operations.Skip(1).All(rest => rest is IReturnOperation { IsImplicit: true, ReturnedValue: null }) ? only : null;

    static bool Computes(IArgumentOperation argument) => argument.Value is not IDelegateCreationOperation && argument.Value.DescendantsAndSelf().Any(operation => operation is IInvocationOperation or IObjectCreationOperation { Arguments.IsEmpty: false });

    // Gathered, kept in a list, or in a local that is gathered. What is dropped has a worse mistake.
    static bool AreTaken(IInvocationOperation select)
    {
        IOperation tasks = select;
        while (Next(tasks) is { TargetMethod: var method } call && KnownTypes.ParallelEnumerable.Is(method.ContainingType) && method.PassesElementsOn)
        {
            if (LinqOperators.Materializes.Has(method.Name)) return !Operations.IsDropped(Operations.Outer(call));
            tasks = call;
        }

        var value = Around(tasks);
        return IsGathered(value) || (value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } && Mentions.Of(local, value).Any(mention => IsGathered(Operations.Outer(mention))));
    }

    static bool IsGathered(IOperation value) =>
        value.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.GathersTasks: true } };
}
