using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Tasks whose result is not a value but more work: another task, or a delegate that would start one. Who awaits such a task
/// has not waited for the work.
/// </summary>
public static class NestedTasks
{
    /// <summary>Whether a value that a task gives is work by itself: a task or value task, or a delegate that returns one.</summary>
    public static bool IsWork(ITypeSymbol? result) => Awaitables.IsTaskOrValueTask(result) || IsStarter(result);

    /// <summary>Whether a type is a delegate that returns a task or value task.</summary>
    public static bool IsStarter(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke } && Awaitables.IsTaskOrValueTask(invoke.ReturnType);

    /// <summary>The result of a Task&lt;T&gt;, or null.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol? task) =>
        KnownTypes.TaskOfT.Is(task) ? ((INamedTypeSymbol)task!).TypeArguments[0] : null;

    /// <summary>
    /// The expression that wraps work into a task by mistake: a StartNew, ContinueWith or FromResult over it, or the value that an
    /// async lambda returns without awaiting it. It is looked for in a task, or in a sequence or collection of tasks, through a
    /// local that is mentioned once. Null where nothing shows that the nesting is a mistake: Task.WhenAny nests on purpose.
    /// </summary>
    public static IOperation? Origin(IOperation value)
    {
        value = Operations.AsWritten(value);
        return value switch
        {
            ITranslatedQueryOperation query => Origin(query.Operation),
            IInvocationOperation call => OriginOfCall(call),
            ILocalReferenceOperation { Local: var local } => Locals.OnlyMention(local, value) is null ? null : Mentions.Initializer(local, value) is { } initializer ? Origin(initializer) : null,
            _ when ParamsBinding.IsCollection(value) => ParamsBinding.ElementsOf(value).Select(element => Origin(element)).FirstOrDefault(found => found is not null),
            _ => null,
        };
    }

    /// <summary>Whether an origin is what an async lambda returns: an await is missing there.</summary>
    public static bool LacksAwait(IOperation origin)
    {
        var parent = origin.Parent;
        while (parent is IConversionOperation) parent = parent.Parent;
        return parent is IReturnOperation && Functions.Nested(parent) is IAnonymousFunctionOperation { Symbol.IsAsync: true };
    }

    static IOperation? OriginOfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.IsStartNew || method.IsContinueWith || method.ContinuesSeveral || method.IsFromResult) return IfNested(call);
        if (method.IsTaskRun) return IfNested(call) is null ? null : OriginOfLambda(call.Arguments[0].Value);
        if (!method.IsLinq) return null;
        return LazyTasks.TaskSelectors(call).LastOrDefault() is { } selector ? OriginOfLambda(selector)
            : method.CopiesElements && Operations.Receiver(call) is { } source ? Origin(source) : null;
    }

    static IOperation? IfNested(IInvocationOperation call) => IsWork(ResultOf(call.Type)) && !call.Arguments.Any(argument => GivesItsParameter(argument.Value)) ? call : null;

    // ContinueWith(t => t) waits without an exception: the task that it gives is over by then.
    static bool GivesItsParameter(IOperation argument) =>
        argument is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.IsAsync: false } lambda }
        && Returned(lambda).ToList() is { Count: > 0 } values && values.All(value => value is IParameterReferenceOperation { Parameter: var parameter } && lambda.Symbol.Parameters.Contains(parameter));

    static IOperation? OriginOfLambda(IOperation? selector)
    {
        if (selector is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }) return null;
        var origins = Returned(lambda).Select(value => lambda.Symbol.IsAsync ? NotAwaited(value) : Origin(value)).ToList();
        return origins.Count > 0 && origins.All(origin => origin is not null) ? origins[0] : null;
    }

    static IEnumerable<IOperation> Returned(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Descendants().OfType<IReturnOperation>()
            .Where(statement => statement.ReturnedValue is not null && Functions.Nested(statement) == lambda)
            .Select(statement => Operations.AsWritten(statement.ReturnedValue!));

    // async x => await Task.WhenAny(..) gives a task as well, and means it. A task that is fetched from a variable may be meant too.
    static IOperation? NotAwaited(IOperation value) =>
        (value is IInvocationOperation && Awaitables.IsTaskOrValueTask(value.Type)) || (value is not IAwaitOperation && IsStarter(value.Type)) ? value : null;

    // Symbols are compared, and members are not looked through, since this is asked of many calls.
}
