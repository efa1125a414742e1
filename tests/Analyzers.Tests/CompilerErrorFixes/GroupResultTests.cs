using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupResultTests
{
    static Task Becomes(string before, string after, string key, Case? with = null) =>
        VerifyCompilerError.Fixes<GroupResultFix>(before, after, key, (with ?? new Case()) with { Shape = Shape.Statements });

    [Theory]
    [InlineData("int one = {|CS0029:await Task.WhenAll(GetAsync(1), GetAsync(2))|};", "int[] one = await Task.WhenAll(GetAsync(1), GetAsync(2));")]
    [InlineData("int one = {|CS0029:await Task.WhenAll(ints).ConfigureAwait(false)|};", "int[] one = await Task.WhenAll(ints).ConfigureAwait(false);")]
    [InlineData("long one = {|CS0029:await Task.WhenAll(ints)|};", "int[] one = await Task.WhenAll(ints);")]
    public Task The_variable_becomes_an_array(string before, string after) => Becomes(before, after, GroupResultFix.ArrayType);

    [Theory]
    [InlineData("int one = {|CS0029:await Task.WhenAll(GetAsync(1))|};", "int one = await GetAsync(1);")]
    [InlineData("int one = {|CS0029:await Task.WhenAll(GetAsync(1)).ConfigureAwait(false)|};", "int one = await GetAsync(1).ConfigureAwait(false);")]
    [InlineData("int one = 0; one = {|CS0029:await Task.WhenAll(GetAsync(one))|};", "int one = 0; one = await GetAsync(one);")]
    public Task The_only_task_is_awaited_itself(string before, string after) => Becomes(before, after, GroupResultFix.Single);

    [Fact]
    public Task The_first_task_is_awaited_too() => Becomes(
        "int first = {|CS0029:await Task.WhenAny(GetAsync(1), GetAsync(2)).ConfigureAwait(false)|};",
        "int first = await await Task.WhenAny(GetAsync(1), GetAsync(2)).ConfigureAwait(false);",
        GroupResultFix.AwaitFirst);

    [Fact]
    public async Task The_array_becomes_the_collection_that_is_wanted()
    {
        const string Before = "List<int> all = {|CS0029:await Task.WhenAll(ints)|};";
        await Becomes(Before, "List<int> all = [.. await Task.WhenAll(ints)];", GroupResultFix.Collection, new Case { Since = "12" });
        await Becomes(Before, "List<int> all = (await Task.WhenAll(ints)).ToList();", GroupResultFix.Collection, new Case { Language = "7.3" });
    }

    [Theory]
    [InlineData("int one = {|CS0029:await Task.WhenAll(ints)|}; Console.Write(one + 1);")]
    [InlineData("string one = {|CS0029:await Task.WhenAll(ints)|};")]
    [InlineData("int one = 0; one = {|CS0029:await Task.WhenAll(GetAsync(1), GetAsync(2))|};")]
    [InlineData("int one = {|CS0029:await Task.WhenAny(tasks)|};")]
    [InlineData("int one = {|CS0029:await StringAsync()|};")]
    [InlineData("int one = {|CS0029:Task.WhenAll(ints)|};")]
    public Task Whatever_has_another_type_is_left_alone(string source) =>
        VerifyCompilerError.OffersNoFix<GroupResultFix>(source, null, new Case { Shape = Shape.Statements });
}
