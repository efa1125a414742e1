using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>The words for what is around a value: its conversions, what is called on it, the variable that it is.</summary>
public static class Operations
{
    /// <summary>A value without the conversions that the compiler added. A cast, which somebody wrote, stays.</summary>
    [return: NotNullIfNotNull("value")]
    public static IOperation? AsWritten(IOperation? value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        return value;
    }

    /// <summary>A value without conversions, written or not, and a query in query syntax as the calls that it stands for.</summary>
    [return: NotNullIfNotNull("value")]
    public static IOperation? Plain(IOperation? value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion when IsSameValue(conversion): value = conversion.Operand; break;
                case ITranslatedQueryOperation query: value = query.Operation; break;
                default: return value;
            }
        }
    }

    /// <summary>A value with the conversions around it: its parent is what uses it.</summary>
    public static IOperation Outer(IOperation value)
    {
        while (value.Parent is IConversionOperation conversion && IsSameValue(conversion)) value = conversion;
        return value;
    }

    /// <summary>Whether nobody gets a value: it stands as a statement, or is assigned to a discard.</summary>
    public static bool IsDropped(IOperation value) => value.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    /// <summary>What a method is called on: the instance, or the first argument of an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    /// <summary>What a method goes through: its receiver, or the first argument of a static method such as Array.ForEach.</summary>
    public static IOperation? Source(IInvocationOperation call) => call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    /// <summary>The conditional access whose receiver an operation behind the <c>?.</c> stands for.</summary>
    public static IConditionalAccessOperation? AccessOf(IConditionalAccessInstanceOperation instance)
    {
        // The receiver of ?. lies in the WhenNotNull branch of the access that it belongs to.
        for (IOperation? child = instance, parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child) return access;
        return null;
    }

    /// <summary>The local, parameter, field or property that a value is, or null. What is computed, as by a call or an indexer, is none.</summary>
    public static ISymbol? Variable(IOperation? value) => Plain(value) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

    // An operator of somebody's own makes another value; that of a span only looks at the array in another way.
    static bool IsSameValue(IConversionOperation conversion) => conversion.OperatorMethod is null or { ContainingType.Name: "Span" or "ReadOnlySpan" };
}
