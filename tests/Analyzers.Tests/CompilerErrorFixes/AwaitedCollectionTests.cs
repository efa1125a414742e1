using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class AwaitedCollectionTests
{
    static Task Becomes(string before, string after, string key = AwaitedCollectionFix.WhenAll, Case? with = null) =>
        VerifyCompilerError.Fixes<AwaitedCollectionFix>(before, after, key, (with ?? new Case()) with { Shape = Shape.Statements });

    [Theory]
    [InlineData("{|CS1061:await tasks|};", "await Task.WhenAll(tasks);")]
    [InlineData("{|CS1061:await arr|};", "await Task.WhenAll(arr);")]
    [InlineData("var all = {|CS1061:await ints|}; Console.Write(all.Length);", "var all = await Task.WhenAll(ints); Console.Write(all.Length);")]
    [InlineData("{|CS1061:await ids.Select(i => DoAsync(i))|};", "await Task.WhenAll(ids.Select(i => DoAsync(i)));")]
    [InlineData("{|CS1061:await ids.Select(i => V(i))|};", "await Task.WhenAll(ids.Select(i => V(i).AsTask()));")]
    [InlineData("foreach (var one in {|CS1061:await (ints)|}) Console.Write(one);", "foreach (var one in await Task.WhenAll(ints)) Console.Write(one);")]
    [InlineData("await {|CS1929:tasks|}.ConfigureAwait(false);", "await Task.WhenAll(tasks).ConfigureAwait(false);")]
    [InlineData("await tasks.{|CS1061:WaitAsync|}(ct);", "await Task.WhenAll(tasks).WaitAsync(ct);")]
    [InlineData("Func<Task> f = async () => {|CS1061:await tasks|}; await f();", "Func<Task> f = async () => await Task.WhenAll(tasks); await f();")]
    [InlineData("{|CS1061:await tasks|}; {|CS1061:await arr|};", "await Task.WhenAll(tasks); await Task.WhenAll(arr);")]
    public Task All_tasks_of_a_sequence_are_awaited(string before, string after) => Becomes(before, after);

    [Theory]
    [InlineData("{|CS1061:await (DoAsync(1), StringAsync())|};", "await Task.WhenAll(DoAsync(1), StringAsync());")]
    [InlineData("{|CS1061:await (V(1), StringAsync())|};", "await Task.WhenAll(V(1).AsTask(), StringAsync());")]
    [InlineData("var pair = (DoAsync(1), two: StringAsync()); {|CS1061:await pair|};", "var pair = (DoAsync(1), two: StringAsync()); await Task.WhenAll(pair.Item1, pair.two);")]
    public Task All_tasks_of_a_tuple_are_awaited(string before, string after) => Becomes(before, after);

    [Fact]
    public Task The_results_of_a_tuple_are_taken_from_its_tasks() => Becomes(
        "var (number, text) = {|CS1061:await (GetAsync(1), StringAsync())|};".Replace("number", "{|CS8130:number|}").Replace("text", "{|CS8130:text|}"),
        """
        var getTask = GetAsync(1);
        var stringTask = StringAsync();
        await Task.WhenAll(getTask, stringTask);
        var (number, text) = (await getTask, await stringTask);
        """,
        AwaitedCollectionFix.NameTasks);

    [Theory]
    [InlineData("{|CS1061:await ids|};")]
    [InlineData("{|CS1061:await (DoAsync(1), ids)|};")]
    [InlineData("{|CS1061:await 5|};")]
    [InlineData("ids.{|CS1061:Missing|}();")]
    [InlineData("tasks.{|CS1061:WaitAsync|}(ct);")]
    [InlineData("await {|CS0103:missing|};")]
    public Task Whatever_cannot_be_awaited_is_left_alone(string source) =>
        VerifyCompilerError.OffersNoFix<AwaitedCollectionFix>(source, null, new Case { Shape = Shape.Statements });

    [Fact]
    public Task Where_await_is_not_legal_nothing_is_offered() =>
        VerifyCompilerError.OffersNoFix<AwaitedCollectionFix>("void M() { Work({|CS4033:{|CS1061:await ids.Select(i => DoAsync(i))|}|}); }");

    [Fact]
    public Task A_program_may_await_anywhere() => VerifyCompilerError.Fixes<AwaitedCollectionFix>(
        """
        using System.Threading.Tasks;

        var all = new[] { Task.Delay(1) };
        {|CS1061:await all|}; // both
        """,
        """
        using System.Threading.Tasks;

        var all = new[] { Task.Delay(1) };
        await Task.WhenAll(all); // both
        """,
        AwaitedCollectionFix.WhenAll,
        new Case { Shape = Shape.File });
}
