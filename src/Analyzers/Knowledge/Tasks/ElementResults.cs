using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Results of the tasks of a group, read as if somebody had waited for it.</summary>
public static class ElementResults
{
    /// <summary>
    /// Whether the function goes on, behind a place, to read the <c>Result</c> of a task of a group, with nothing in between that
    /// waits for the tasks: <c>list[0].Result</c>, <c>foreach (var t in list) t.Result</c>, <c>list.Select(t => t.Result)</c>.
    /// </summary>
    public static bool AreReadAfter(IInvocationOperation group, IOperation place)
    {
        var tasks = GroupOperands.Of(group);
        if (tasks.Count == 0) return false;
        var behind = (Functions.Nested(place) ?? Functions.Root(place)).Descendants().Where(operation => operation.Syntax.SpanStart >= place.Syntax.Span.End).ToList();
        if (behind.FirstOrDefault(operation => IsResult(operation) && tasks.Contains(SourceOf(((IPropertyReferenceOperation)operation).Instance)!)) is not { } read) return false;
        return !behind.Any(operation => operation.Syntax.SpanStart < read.Syntax.SpanStart && Waits(operation)
            && operation.DescendantsAndSelf().Any(mention => GroupOperands.SymbolOf(mention) is { } symbol && tasks.Contains(symbol)));
    }

    /// <summary>Whether the function goes on, behind a place, to read the <c>Result</c> of a task in a variable, with nothing in between that waits for it.</summary>
    public static bool IsReadAfter(IOperation task, IOperation place)
    {
        if (Operations.Variable(task) is not { } variable) return false;
        var function = Functions.Nested(place);
        foreach (var mention in Mentions.Behind(variable, place))
        {
            if (Functions.Nested(mention) != function || !Variables.AreSame(mention, task)) continue;
            return mention.Parent is { } parent && IsResult(parent);
        }

        return false;
    }

    static bool IsResult(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.IsResult: true } property && KnownTypes.TaskOfT.Is(property.Property.ContainingType);

    static bool Waits(IOperation operation) =>
        operation is IAwaitOperation || operation is IInvocationOperation { TargetMethod: var method } && (method.IsWaitOrAwaiter || TaskMembers.Gathers.Has(method.Name) || TaskMembers.BlocksOnSeveral.Has(method.Name));

    /// <summary>The variable that a task comes from: the local itself, or the collection that it is an element of.</summary>
    static ISymbol? SourceOf(IOperation? task)
    {
        while (true)
        {
            switch (task)
            {
                case IConversionOperation conversion:
                    task = conversion.Operand;
                    break;
                case IArrayElementReferenceOperation element:
                    task = element.ArrayReference;
                    break;
                case IPropertyReferenceOperation { Property.IsIndexer: true } element:
                    task = element.Instance;
                    break;
                case IInvocationOperation call when LinqOperators.Picks.Has(call.TargetMethod.Name):
                    task = Operations.Receiver(call);
                    break;
                case ILocalReferenceOperation reference when Iterations.Around(reference, throughFunctions: true) is { } loop:
                    task = loop.Collection;
                    break;
                case IParameterReferenceOperation reference when QueryOver(reference) is { } query:
                    task = Operations.Receiver(query);
                    break;
                case { } other:
                    return GroupOperands.SymbolOf(other);
                case null:
                    return null;
            }
        }
    }

    // list.Select(t => t.Result): the parameter of the lambda is an element of what the query runs over.
    static IInvocationOperation? QueryOver(IParameterReferenceOperation element)
    {
        for (var parent = element.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, element.Parameter.ContainingSymbol))
                return lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } && CollectionShapes.CallsWithElement(call.TargetMethod) ? call : null;
        return null;
    }
}
