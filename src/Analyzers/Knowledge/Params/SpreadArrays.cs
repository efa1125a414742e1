using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>Arrays of references that the compiler takes for the array of a params parameter of objects.</summary>
public static class SpreadArrays
{
    /// <summary>
    /// The argument of a call that is such an array, unless it is known to have one element or none, or hands on the values of a
    /// params parameter. An <c>object[]</c> is none: it was made to be spread.
    /// </summary>
    public static IArgumentOperation? Find(IInvocationOperation call)
    {
        // The arguments before the parameter: whether that one is params is read from an attribute, for each method that is called.
        foreach (var argument in call.Arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Value: IConversionOperation { IsImplicit: true } }) continue;
            var array = Operations.AsWritten(argument.Value);
            if (ElementOf(array.Type) is null || argument.Parameter is not { IsParams: true } parameter) continue;
            if (ParamsBinding.ElementType(parameter)?.SpecialType != SpecialType.System_Object) return null;
            return LengthOf(array) is null or > 1 && !HandsOn(array) ? argument : null;
        }

        return null;
    }

    /// <summary>The element type of an array of references that are not simply objects, or null.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) =>
        type is IArrayTypeSymbol { Rank: 1, ElementType: { IsReferenceType: true, SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Dynamic } element } ? element : null;

    /// <summary>How many elements an array certainly has, or null.</summary>
    public static int? LengthOf(IOperation array) => array switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Length,
        IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } when sizes[0].ConstantValue is { HasValue: true, Value: int size } => size,
        IInvocationOperation { TargetMethod: { Name: nameof(Array.Empty), ContainingType.SpecialType: SpecialType.System_Array } } => 0,
        _ => null,
    };

    static bool HandsOn(IOperation array) => array is IParameterReferenceOperation { Parameter.IsParams: true };
}
