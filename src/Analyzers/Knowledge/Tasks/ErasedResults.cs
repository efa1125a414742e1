using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// A cast of a task back to the type with a result that it was made with, because the variable that holds it has forgotten it:
/// <c>List&lt;Task&gt; all = [GetAsync(1), GetAsync(2)]</c> and <c>((Task&lt;int&gt;)all[0]).Result</c>.
/// </summary>
/// <param name="place">The cast, the loop or the call that casts.</param>
/// <param name="holder">The local that holds the task, or the tasks.</param>
/// <param name="task">The type that the tasks had.</param>
public sealed class ErasedResults(IOperation place, ILocalSymbol holder, INamedTypeSymbol task)
{
    public IOperation Place => place;
    public ILocalSymbol Holder => holder;
    public INamedTypeSymbol Task => task;

    /// <summary>The cast that an operation is or works on, or null: an element may be another task, or nobody can say what else is put into the local.</summary>
    public static ErasedResults? Of(IOperation operation, RuleContext context)
    {
        var (place, value, type) = operation switch
        {
            IPropertyReferenceOperation { Property.IsResult: true, Instance: IConversionOperation { IsImplicit: false } cast } => ((IOperation)cast, cast.Operand, cast.Type),
            IAwaitOperation { Operation: IConversionOperation { IsImplicit: false } cast } => (cast, cast.Operand, cast.Type),
            // foreach (Task<int> task in all)
            IForEachLoopOperation { Locals: { Length: 1 } each, Collection: var all } => (operation, Operations.Plain(all), each[0].Type),
            IInvocationOperation { TargetMethod: { IsCast: true, TypeArguments: { Length: 1 } element } } cast => (cast, Operations.Plain(Operations.Receiver(cast)), element[0]),
            _ => (operation, null, null),
        };
        if (value is null || !KnownTypes.TaskOfT.Is(type) || type is not INamedTypeSymbol task) return null;
        var holder = operation is IForEachLoopOperation or IInvocationOperation ? Local(value) : HolderOf(value);
        return holder is not null && HoldsOnly(holder, task, operation, context) ? new ErasedResults(place, holder, task) : null;
    }

    static ILocalSymbol? Local(IOperation? value) => (Operations.Plain(value) as ILocalReferenceOperation)?.Local;

    // group, all[0], the variable of a loop over all, the parameter of a lambda that LINQ calls with the elements of all
    static ILocalSymbol? HolderOf(IOperation value)
    {
        switch (Operations.Plain(value))
        {
            case IArrayElementReferenceOperation element: return Local(element.ArrayReference);
            case IPropertyReferenceOperation { Property.IsIndexer: true } element: return Local(element.Instance);
            case IParameterReferenceOperation { Parameter: var parameter } mention:
                for (var parent = mention.Parent; parent is not null; parent = parent.Parent)
                    if (parent is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(parameter, SymbolEqualityComparer.Default))
                        return LambdaResults.Receiver(lambda) is { TargetMethod.IsAnyLinq: true } query ? Local(Operations.Source(query)) : null;
                return null;
            case ILocalReferenceOperation { Local: var local } mention:
                return Iterations.Around(mention, throughFunctions: true) is { } loop ? Local(loop.Collection) : local;
            default: return null;
        }
    }

    static bool HoldsOnly(ILocalSymbol local, INamedTypeSymbol task, IOperation within, RuleContext context)
    {
        var isTask = KnownTypes.Task.Is(local.Type);
        if (!isTask && !KnownTypes.Task.Is(Sequences.ElementType(local.Type)) || Mentions.Initializer(local, within) is not { } initial) return false;
        var put = isTask ? [initial] : Elements(initial);
        foreach (var mention in Mentions.Of(local, within))
        {
            if (mention.Parent is IInvocationOperation { TargetMethod.Fills: true, Arguments: { Length: 1 } arguments } add && add.Instance == mention) put = put?.Append(arguments[0].Value);
            else if (!IsOnlyRead(mention, context)) return false;
        }

        return put?.Select(value => Operations.Plain(value)!.Type).ToList() is { Count: > 0 } types && types.All(type => Is(type, task) || Is(Sequences.ElementType(type), task));
    }

    // Null where there may be others.
    static IEnumerable<IOperation>? Elements(IOperation initial) => Operations.Plain(initial) switch
    {
        { } list when ParamsBinding.IsCollection(list) => ParamsBinding.ElementsOf(list),
        IObjectCreationOperation { Arguments: var arguments, Initializer: var initializer } list when TaskCollections.IsOfTheFramework(list.Type) && arguments.All(argument => argument.Value.Type?.SpecialType == SpecialType.System_Int32) =>
            initializer?.Initializers.OfType<IInvocationOperation>().SelectMany(add => add.Arguments.Select(argument => argument.Value)) ?? [],
        _ => null,
    };

    // Whoever else is given the list may put other tasks into it.
    static bool IsOnlyRead(IOperation mention, RuleContext context) => Operations.Outer(mention).Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } => GroupMembers.WaitsForSeveral(call, context) || call.TargetMethod.IsAnyLinq,
        IArrayElementReferenceOperation or IPropertyReferenceOperation => mention.Parent!.Parent is not IAssignmentOperation assignment || assignment.Target != mention.Parent,
        IAssignmentOperation assignment => assignment.Target != mention,
        IAwaitOperation or IForEachLoopOperation or IConversionOperation => true,
        _ => false,
    };

    static bool Is(ITypeSymbol? type, INamedTypeSymbol task) => SymbolEqualityComparer.Default.Equals(type, task);
}
