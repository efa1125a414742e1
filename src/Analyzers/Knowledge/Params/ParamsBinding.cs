using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// How a call binds its params parameter: in expanded form (the arguments are the elements) or in normal form (the argument is
/// the collection). C# 13 added params collections, which the compiler reports with kinds that the oldest supported compiler
/// does not know; this is the one place that knows their numbers.
/// </summary>
public static class ParamsBinding
{
    /// <summary>The kind of an argument that is a params collection in expanded form, since Roslyn 4.12.</summary>
    const ArgumentKind ParamCollection = (ArgumentKind)4;

    /// <summary>The kind of a collection expression, since Roslyn 4.10. The compiler builds one for an expanded params collection.</summary>
    public const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>The kind of <c>.. x</c> in a collection expression, since Roslyn 4.10.</summary>
    public const OperationKind Spread = (OperationKind)0x80;

    /// <summary>The operation kinds that carry an expanded params argument: rare ones, so rules register these.</summary>
    public static OperationKind[] Kinds => [OperationKind.ArrayCreation, CollectionExpression];

    /// <summary>Whether an operation is an array creation or a collection expression, written by somebody or made by the compiler.</summary>
    public static bool IsCollection(IOperation operation) => operation.Kind is OperationKind.ArrayCreation or CollectionExpression;

    /// <summary>The expanded params argument that the compiler made a collection for, or null where somebody wrote the collection.</summary>
    public static IArgumentOperation? Argument(IOperation collection)
    {
        if (!collection.IsImplicit) return null;
        var parent = collection.Parent;
        while (parent is IConversionOperation { IsImplicit: true }) parent = parent.Parent;
        return parent is IArgumentOperation argument && IsExpanded(argument) ? argument : null;
    }

    /// <summary>Whether an argument stands for the elements of a params parameter.</summary>
    public static bool IsExpanded(IArgumentOperation argument) => argument.ArgumentKind is ArgumentKind.ParamArray or ParamCollection;

    /// <summary>Whether an operation is <c>[a, b]</c>.</summary>
    public static bool IsCollectionExpression(IOperation operation) => operation.Kind == CollectionExpression;

    /// <summary>Whether an operation is <c>.. list</c>.</summary>
    public static bool IsSpread(IOperation operation) => operation.Kind == Spread;

    /// <summary>The elements of an expanded params argument as they were written, without the conversions that the compiler added.</summary>
    public static IReadOnlyList<IOperation> Elements(IArgumentOperation argument) => ElementsOf(Operations.AsWritten(argument.Value));

    /// <summary>The elements of an array creation or a collection expression, without the conversions that the compiler added.</summary>
    public static IReadOnlyList<IOperation> ElementsOf(IOperation value)
    {
        // [with(capacity: 8), a, b]: what is passed to the constructor is no element.
        var elements = value is IArrayCreationOperation array ? array.Initializer?.ElementValues : value.ChildOperations.Where(child => child is not IArgumentOperation);
        return elements?.Select(element => Operations.AsWritten(element)).ToList() ?? [];
    }

    /// <summary>The element type of a params parameter: of an array, of a span, or of another collection.</summary>
    public static ITypeSymbol? ElementType(IParameterSymbol parameter) => parameter.Type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments.Length: 1 } span => span.TypeArguments[0],
        var type => Sequences.ElementType(type),
    };
}
