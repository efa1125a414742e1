using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AsyncGather.Analyzers;

/// <summary>
/// Rows of data in the attributes of tests: <c>[InlineData(1, "a")]</c> has one value for each parameter of its test. An array of
/// references in the place of the values is an error of the compiler (CS0182), one of numbers is a single value.
/// </summary>
public static class TestRows
{
    static readonly KnownType[] Attributes =
    [
        new("Xunit.InlineDataAttribute"),
        new("NUnit.Framework.TestCaseAttribute"),
        new("Microsoft.VisualStudio.TestTools.UnitTesting.DataRowAttribute"),
    ];

    /// <summary>The array that is the only value of a row although its test has several parameters, each of which takes an element; or null.</summary>
    public static IOperation? OnlyArray(IAttributeOperation attribute, ISymbol test, Compilation compilation)
    {
        if (Row(attribute) is not { } row || test is not IMethodSymbol method || method.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams) < 2) return null;
        var values = row.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue).ToList();
        if (values.Count != 1) return null;
        var elements = ParamsBinding.IsExpanded(values[0]) ? ParamsBinding.Elements(values[0]) : [Operations.AsWritten(values[0].Value)];
        return elements.Count == 1 && elements[0] is { Type: IArrayTypeSymbol { ElementType: var element } } array
            && method.Parameters.All(parameter => parameter.IsParams || compilation.ClassifyCommonConversion(element, parameter.Type) is { Exists: true, IsImplicit: true }) ? array : null;
    }

    static IObjectCreationOperation? Row(IAttributeOperation attribute) =>
        attribute.Operation is IObjectCreationOperation creation && Attributes.Any(known => known.Is(creation.Type)) ? creation : null;
}
