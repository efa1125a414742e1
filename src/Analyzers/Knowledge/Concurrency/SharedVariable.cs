using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Variables that all runs of a piece of code have in common.</summary>
public static class SharedVariable
{
    /// <summary>
    /// The variable, outside of the code, through which a value is reached (<c>all</c> of <c>all.Add(1)</c>, <c>state</c> of
    /// <c>state.Items.Add(1)</c>, a field of this object), or null: it belongs to one run, or nobody can say.
    /// </summary>
    public static ISymbol? Of(IOperation? value, ConcurrentOperation place, ConcurrentCode code)
    {
        while (true)
        {
            switch (value = Operations.Plain(value))
            {
                case ILocalReferenceOperation or IParameterReferenceOperation:
                    var variable = Operations.Variable(value)!;
                    return code.IsOwn(variable, place.Function) || code.IsOwn(variable, code.Function) ? null : variable;
                case IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation, Field: var field }:
                    return IsOfOneThread(field) ? null : field;
                case IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: null or IInstanceReferenceOperation, Property: var property }:
                    return property.ContainingType.IsAnonymousType ? null : property;
                case IFieldReferenceOperation member:
                    value = member.Instance;
                    break;
                // local.Value is another object on each thread.
                case IPropertyReferenceOperation { Arguments.IsEmpty: true, Property.ContainingType.Name: not ("ThreadLocal" or "AsyncLocal") } member:
                    value = member.Instance;
                    break;
                default:
                    return null;
            }
        }
    }

    static bool IsOfOneThread(IFieldSymbol field) => field.IsStatic && field.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute");
}
