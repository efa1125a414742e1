using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class DifferentResultsTests
{
    static Task Becomes(string before, string after, string key = DifferentResultsFix.NameTasks, Case? with = null) =>
        VerifyCompilerError.Fixes<DifferentResultsFix>(Here(before), after, key, (with ?? new Case()) with { Shape = Shape.Statements });

    // With extensions that are not methods, C# 14, the compiler words the second error of a deconstruction in another way.
    static string Here(string source) => Compiler.Version.Major < 5 ? source.Replace("CS0411", "CS1061") : source;

    [Theory]
    [InlineData("7.3")]
    [InlineData("11")]
    public Task The_results_are_taken_from_named_tasks(string language) => Becomes(
        """
        // both at once
        var {|CS0815:both = await Task.WhenAll(GetAsync(1), StringAsync())|}; // done
        Console.Write(both.Item1 + both.Item2);
        """,
        """
        // both at once
        var getTask = GetAsync(1);
        var stringTask = StringAsync();
        await Task.WhenAll(getTask, stringTask);
        var both = (await getTask, await stringTask); // done
        Console.Write(both.Item1 + both.Item2);
        """,
        with: new Case { Language = language });

    [Fact]
    public Task The_await_stays_configured() => Becomes(
        """
        var {|CS0815:both = await Task.WhenAll(GetAsync(1), StringAsync()).ConfigureAwait(false)|};
        Console.Write(both);
        """,
        """
        var getTask = GetAsync(1);
        var stringTask = StringAsync();
        await Task.WhenAll(getTask, stringTask).ConfigureAwait(false);
        var both = (await getTask.ConfigureAwait(false), await stringTask.ConfigureAwait(false));
        Console.Write(both);
        """);

    [Fact]
    public Task One_result_needs_no_tuple() => Becomes(
        """
        var {|CS0815:number = await Task.WhenAll(DoAsync(1), GetAsync(2), DoAsync(3))|};
        Console.Write(number + 1);
        """,
        """
        var doTask = DoAsync(1);
        var getTask = GetAsync(2);
        await Task.WhenAll(doTask, getTask, DoAsync(3));
        var number = await getTask;
        Console.Write(number + 1);
        """);

    [Fact]
    public Task Variables_are_names_already() => Becomes(
        """
        var a = GetAsync(1);
        var getTask = 1;
        var {|CS0815:both = await Task.WhenAll(a, StringAsync(), this.GetAsync(getTask))|};
        Console.Write(both);
        """,
        """
        var a = GetAsync(1);
        var getTask = 1;
        var stringTask = StringAsync();
        var getTask2 = this.GetAsync(getTask);
        await Task.WhenAll(a, stringTask, getTask2);
        var both = (await a, await stringTask, await getTask2);
        Console.Write(both);
        """);

    [Fact]
    public Task A_deconstruction_works_too() => Becomes(
        "var ({|CS8130:x|}, {|CS8130:y|}) = {|CS8129:{|CS0411:await Task.WhenAll(GetAsync(1), StringAsync())|}|};",
        """
        var getTask = GetAsync(1);
        var stringTask = StringAsync();
        await Task.WhenAll(getTask, stringTask);
        var (x, y) = (await getTask, await stringTask);
        """);

    [Fact]
    public Task Calls_of_one_method_are_named_after_the_variables() => Becomes(
        "var ({|CS8130:x|}, {|CS8130:y|}) = {|CS8129:{|CS0411:await Task.WhenAll(GetAsync(1), GetAsync(2))|}|};",
        """
        var xTask = GetAsync(1);
        var yTask = GetAsync(2);
        await Task.WhenAll(xTask, yTask);
        var (x, y) = (await xTask, await yTask);
        """);

    [Fact]
    public Task Written_types_stay() => Becomes(
        "(int x, string y) = {|CS8129:{|CS0411:await Task.WhenAll(GetAsync(1), StringAsync())|}|};",
        """
        var getTask = GetAsync(1);
        var stringTask = StringAsync();
        await Task.WhenAll(getTask, stringTask);
        (int x, string y) = (await getTask, await stringTask);
        """);

    [Fact]
    public Task All_are_fixed_together() => Becomes(
        """
        (int, string) first = {|CS0029:await Task.WhenAll(GetAsync(1), StringAsync())|};
        (int, string) second = {|CS0029:await Task.WhenAll(GetAsync(first.Item1), StringAsync())|};
        Console.Write(second);
        """,
        """
        var getTask = GetAsync(1);
        var stringTask = StringAsync();
        await Task.WhenAll(getTask, stringTask);
        (int, string) first = (await getTask, await stringTask);
        var getTask2 = GetAsync(first.Item1);
        var stringTask2 = StringAsync();
        await Task.WhenAll(getTask2, stringTask2);
        (int, string) second = (await getTask2, await stringTask2);
        Console.Write(second);
        """);

    [Fact]
    public Task A_result_can_be_returned() => VerifyCompilerError.Fixes<DifferentResultsFix>(
        """
        async Task<(int, string)> M()
        {
            return {|CS0029:await Task.WhenAll(GetAsync(1), StringAsync())|};
        }
        """,
        """
        async Task<(int, string)> M()
        {
            var getTask = GetAsync(1);
            var stringTask = StringAsync();
            await Task.WhenAll(getTask, stringTask);
            return (await getTask, await stringTask);
        }
        """,
        DifferentResultsFix.NameTasks);

    [Fact]
    public Task A_program_is_a_place_too() => VerifyCompilerError.Fixes<DifferentResultsFix>(
        """
        using System.Threading.Tasks;

        var {|CS0815:both = await Task.WhenAll(Task.FromResult(1), Task.FromResult(""))|};
        System.Console.Write(both);
        """,
        """
        using System.Threading.Tasks;

        var fromResultTask = Task.FromResult(1);
        var fromResultTask2 = Task.FromResult("");
        await Task.WhenAll(fromResultTask, fromResultTask2);
        var both = (await fromResultTask, await fromResultTask2);
        System.Console.Write(both);
        """,
        DifferentResultsFix.NameTasks,
        new Case { Shape = Shape.File });

    [Theory]
    [InlineData("var {|CS0815:none = await Task.WhenAll(DoAsync(1), DoAsync(2))|};", "await Task.WhenAll(DoAsync(1), DoAsync(2));")]
    [InlineData("var {|CS0815:none = await Task.WhenAll(tasks).ConfigureAwait(false)|}; // all", "await Task.WhenAll(tasks).ConfigureAwait(false); // all")]
    public Task Where_there_is_no_result_there_is_no_variable(string before, string after) => Becomes(before, after, DifferentResultsFix.NoResult);

    [Theory]
    [InlineData("var {|CS0815:none = await Task.WhenAll(tasks)|}; Console.Write(none);")]
    [InlineData("var {|CS0815:none = await DoAsync(1)|};")]
    [InlineData("var {|CS0815:none = Task.WaitAll(arr)|};")]
    [InlineData("int number = {|CS0029:await Task.WhenAll(GetAsync(1), StringAsync())|};")]
    [InlineData("int number = {|CS0029:await Task.WhenAll(GetAsync(1))|};")]
    [InlineData("var ({|CS8130:x|}, {|CS8130:y|}) = {|CS8129:{|CS0411:await Task.WhenAll(ints)|}|};")]
    [InlineData("var ({|CS8130:x|}, {|CS8130:y|}, {|CS8130:z|}) = {|CS8129:{|CS0411:await Task.WhenAll(GetAsync(1), StringAsync())|}|};")]
    [InlineData("if (ct.CanBeCanceled) ids = {|CS0029:await Task.WhenAll(GetAsync(1), StringAsync())|};")]
    public Task Whatever_has_no_such_results_is_left_alone(string source) =>
        VerifyCompilerError.OffersNoFix<DifferentResultsFix>(Here(source), null, new Case { Shape = Shape.Statements, AllowedRules = [BlockingOnGroup.Id] });
}
