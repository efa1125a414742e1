using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Arrays in the rows of data of a test.</summary>
public class CollectionAsParamsElementTestRowsTests
{
    const string Attributes = """
        using System;
        namespace Xunit { [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } public string Skip { get; set; } = ""; } }
        namespace NUnit.Framework
        {
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            class TestCaseAttribute : Attribute { public TestCaseAttribute(params object[] arguments) { } public TestCaseAttribute(object argument) { } public TestCaseAttribute(object one, object two) { } }
        }
        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            class DataRowAttribute : Attribute { public DataRowAttribute(object data) { } public DataRowAttribute(params object[] data) { } public DataRowAttribute(string[] data) { } }
        }
        namespace Own { [AttributeUsage(AttributeTargets.Method)] class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } } }
        """;

    static readonly Case Tests = new() { Files = [Attributes] };

    [Theory]
    [InlineData("""[Xunit.InlineData([|new[] { 1, 2 }|])] void M(int one, int two) { }""")]
    [InlineData("""[Xunit.InlineData([|new int[] { 1, 2, 3 }|])] void M(int one, long two, double three) { }""")]
    [InlineData("""[NUnit.Framework.TestCase([|new[] { 1, 2 }|])] void M(int one, int two) { }""")]
    [InlineData("""[Microsoft.VisualStudio.TestTools.UnitTesting.DataRow([|new[] { 1, 2 }|])] void M(int one, int two) { }""")]
    [InlineData("""[Xunit.InlineData([|new[] { true, false }|])] Task M(bool one, bool two, params bool[] more) => Task.CompletedTask;""")]
    public Task An_array_for_several_parameters_is_reported(string source) => Verify<CollectionAsParamsElement>.Reports(source, Tests);

    [Theory]
    [InlineData("""[Xunit.InlineData(1, 2)] void M(int one, int two) { }""")]
    [InlineData("""[Xunit.InlineData(new[] { 1, 2 })] void M(int[] numbers) { }""")]
    [InlineData("""[Xunit.InlineData(new[] { 1, 2 }, 3)] void M(int[] numbers, int number) { }""")]
    [InlineData("""[Xunit.InlineData(new[] { 1, 2 })] void M(int[] numbers, string name = "") { }""")]
    [InlineData("""[Xunit.InlineData(new[] { 1, 2 })] void M(int[] numbers, params string[] names) { }""")]
    [InlineData("""[Xunit.InlineData(new[] { 1, 2 })] void M(int[] numbers, string name) { }""")]
    [InlineData("""[Xunit.InlineData(new[] { 1, 2 }, 3)] void M(int one, int two) { }""")]
    [InlineData("""[NUnit.Framework.TestCase(new[] { 1, 2 }, 3)] void M(int one, int two) { }""")]
    [InlineData("""[Xunit.InlineData(new[] { 1, 2 })] void M(int one, int two = 0) { }""")]
    [InlineData("""[Own.InlineData(new[] { 1, 2 })] void M(int one, int two) { }""")]
    public Task A_row_with_a_value_for_each_parameter_is_silent(string source) => Verify<CollectionAsParamsElement>.IsSilent(source, Tests);

    [Theory]
    [InlineData("""[Xunit.InlineData([|new[] { 1, 2 }|])] void M(int one, int two) { }""", """[Xunit.InlineData(1, 2)] void M(int one, int two) { }""")]
    [InlineData("""[Xunit.InlineData([|new int[] { 1, 2 }|], Skip = "later")] void M(int one, int two) { }""", """[Xunit.InlineData(1, 2, Skip = "later")] void M(int one, int two) { }""")]
    public Task The_elements_become_the_values(string before, string after) => Verify<CollectionAsParamsElement>.Fixes(before, after, CollectionAsParamsElementFix.Elements, Tests);

    [Theory]
    [InlineData("""[Xunit.InlineData([|new[] { 1, 2, 3 }|])] void M(int one, int two) { }""")]
    public Task Where_the_elements_are_not_one_for_each_nothing_is_offered(string source) => Verify<CollectionAsParamsElement>.OffersNoFix(source, null, Tests);
}
