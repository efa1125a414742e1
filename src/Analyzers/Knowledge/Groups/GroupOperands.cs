using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The variables that a group was made of: the list in <c>Task.WhenAll(list)</c>, or the tasks in <c>Task.WhenAll(a, b)</c>.</summary>
public static class GroupOperands
{
    public static HashSet<ISymbol> Of(IInvocationOperation group)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var argument in group.Arguments)
            foreach (var value in ParamsBinding.IsExpanded(argument) ? ParamsBinding.Elements(argument) : [Operations.AsWritten(argument.Value)])
                if (SymbolOf(value) is { } symbol) found.Add(symbol);
        return found;
    }

    /// <summary>The local, parameter or field that an operation mentions, or null. The field of another object is not told from that of a third.</summary>
    public static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } reference => reference.Field,
        _ => null,
    };

    /// <summary>Whether a mention only assigns a variable, or fills or empties a collection: that waits for nothing.</summary>
    public static bool IsFilledAt(IOperation mention) => mention.Parent switch
    {
        IInvocationOperation { TargetMethod.OnlyKeepsElements: true } call => call.Instance == mention,
        ISimpleAssignmentOperation assignment => assignment.Target == mention,
        _ => false,
    };

    /// <summary>
    /// Whether anything behind a place in the same function goes on with the variables of a group, other than by filling, counting or
    /// reading results: then the group is not what waits for them.
    /// </summary>
    public static bool AreUsedAfter(IInvocationOperation group, IOperation place)
    {
        var operands = Of(group);
        if (operands.Count == 0) return false;
        var function = Functions.Nested(place) ?? Functions.Root(place);
        return operands.Any(operand => Mentions.Behind(operand, place).TakeWhile(mention => mention.Syntax.SpanStart < function.Syntax.Span.End)
            .Any(mention => SymbolOf(mention) is not null && !IsFilledAt(mention) && !IsCountedOrReadAt(mention)));
    }

    // list.Count, task.Result, list[0].Result
    static bool IsCountedOrReadAt(IOperation mention) =>
        CollectionMembers.IsCount(mention.Parent) || mention.Parent is IPropertyReferenceOperation { Property.IsResult: true }
        || (mention.Parent is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } && mention.Parent.Parent is IPropertyReferenceOperation { Property.IsResult: true });
}
