using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class SpreadTests
{
    static Task Becomes(string before, string after, Case with) =>
        VerifyCompilerError.Fixes<GroupArgumentsFix>(before, after, GroupArgumentsFix.Spread, with with { Shape = Shape.Statements });

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:tasks|}, DoAsync(9));", "await Task.WhenAll([.. tasks, DoAsync(9)]);")]
    [InlineData("await Task.WhenAll(DoAsync(9), {|CS1503:tasks|});", "await Task.WhenAll([DoAsync(9), .. tasks]);")]
    [InlineData("await Task.WhenAny({|CS1503:tasks|}, Task.Delay(5));", "await Task.WhenAny([.. tasks, Task.Delay(5)]);")]
    [InlineData("await Task.WhenAll({|CS1503:arr|}, {|CS1503:tasks|});", "await Task.WhenAll([.. arr, .. tasks]);")]
    [InlineData("await Task.WhenAll({|CS1503:arr|}, DoAsync(1), {|CS1503:ints|});", "await Task.WhenAll([.. arr, DoAsync(1), .. ints]);")]
    [InlineData("await Task.WhenAll({|CS1503:ints|}, DoAsync(9));", "await Task.WhenAll([.. ints, DoAsync(9)]);")]
    [InlineData("await Task.WhenAll({|CS1503:ids.Select(i => DoAsync(i))|}, DoAsync(9)).ConfigureAwait(false);", "await Task.WhenAll([.. ids.Select(i => DoAsync(i)), DoAsync(9)]).ConfigureAwait(false);")]
    [InlineData("await Task.WhenAll({|CS1503:ct.CanBeCanceled ? tasks : []|}, DoAsync(9));", "await Task.WhenAll([.. ct.CanBeCanceled ? tasks : [], DoAsync(9)]);")]
    [InlineData("var all = Task.WhenAll({|CS1503:tasks|}, DoAsync(9)); await all;", "var all = Task.WhenAll([.. tasks, DoAsync(9)]); await all;")]
    [InlineData("Func<Task> all = () => Task.WhenAll({|CS1503:tasks|}, DoAsync(9)); await all();", "Func<Task> all = () => Task.WhenAll([.. tasks, DoAsync(9)]); await all();")]
    public Task Sequences_beside_operations_are_spread(string before, string after) => Becomes(before, after, new Case { Since = "12" });

    [Fact]
    public Task The_results_keep_their_type() => Becomes(
        "int[] all = await Task.WhenAll({|CS1503:ints|}, GetAsync(9));",
        "int[] all = await Task.WhenAll([.. ints, GetAsync(9)]);",
        new Case { Since = "13" });

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:tasks|}, DoAsync(9));", "await Task.WhenAll(tasks.Append(DoAsync(9)));")]
    [InlineData("await Task.WhenAll(DoAsync(8), DoAsync(9), {|CS1503:tasks|});", "await Task.WhenAll(tasks.Prepend(DoAsync(9)).Prepend(DoAsync(8)));")]
    [InlineData("await Task.WhenAll(DoAsync(8), {|CS1503:tasks|}, DoAsync(9));", "await Task.WhenAll(tasks.Prepend(DoAsync(8)).Append(DoAsync(9)));")]
    [InlineData("await Task.WhenAny({|CS1503:tasks|}, Task.Delay(5));", "await Task.WhenAny(tasks.Append(Task.Delay(5)));")]
    [InlineData("await Task.WhenAll({|CS1503:arr|}, {|CS1503:tasks|});", "await Task.WhenAll(arr.Concat(tasks));")]
    [InlineData("await Task.WhenAll({|CS1503:tasks|}, GetAsync(9));", "await Task.WhenAll(tasks.Append(GetAsync(9)));")]
    [InlineData("await Task.WhenAll({|CS1503:ints|}, DoAsync(9));", "await Task.WhenAll(ints.Append(DoAsync(9)));")]
    [InlineData("await Task.WhenAll({|CS1503:ints|}, StringAsync(), DoAsync(9));", "await Task.WhenAll(ints.Append<Task>(StringAsync()).Append(DoAsync(9)));")]
    [InlineData("await Task.WhenAll({|CS1503:ct.CanBeCanceled ? tasks : new List<Task>()|}, DoAsync(9));", "await Task.WhenAll((ct.CanBeCanceled ? tasks : new List<Task>()).Append(DoAsync(9)));")]
    [InlineData("int[] all = await Task.WhenAll({|CS1503:ints|}, GetAsync(9));", "int[] all = await Task.WhenAll(ints.Append(GetAsync(9)));")]
    public async Task Before_collection_expressions_they_are_joined(string before, string after)
    {
        await Becomes(before, after, new Case { Language = "7.3" });
        await Becomes(before, after, new Case { Language = "11" });
    }

    [Fact]
    public Task Net_standard_has_the_same_ways() => Becomes(
        "await Task.WhenAll({|CS1503:tasks|}, DoAsync(9));",
        "await Task.WhenAll(tasks.Append(DoAsync(9)));",
        new Case { Language = "7.3", On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Fact]
    public async Task Where_the_spread_is_ambiguous_they_are_joined()
    {
        const string Before = "int[] all = await Task.WhenAll({|CS1503:ints|}, GetAsync(9));";
        await Becomes(Before, "int[] all = await Task.WhenAll([.. ints, GetAsync(9)]);", new Case { Language = "12", On = Frameworks.Net8 });
        await Becomes(Before, "int[] all = await Task.WhenAll(ints.Append(GetAsync(9)));", new Case { Language = "12", On = Frameworks.Net10OrNewer });
        await Becomes(Before, "int[] all = await Task.WhenAll([.. ints, GetAsync(9)]);", new Case { Language = "13", On = Frameworks.Net10OrNewer });
    }

    [Fact]
    public async Task Groups_that_block_get_an_array()
    {
        await Becomes("Task.WaitAll({|CS1503:tasks|});", "Task.WaitAll([.. tasks]);", new Case { Since = "12", On = Frameworks.Net8, AllowedRules = [BlockingOnGroup.Id] });
        await Becomes("Task.WaitAll({|CS1503:tasks|});", "Task.WaitAll(tasks.ToArray());", new Case { Language = "11", On = Frameworks.Net8, AllowedRules = [BlockingOnGroup.Id] });
        await Becomes("Task.WaitAll({|CS1503:tasks|}, DoAsync(9));", "Task.WaitAll(tasks.Append(DoAsync(9)).ToArray());", new Case { Language = "11", On = Frameworks.Net8, AllowedRules = [BlockingOnGroup.Id] });
        await Becomes("Task.WaitAll(tasks, {|CS1503:DoAsync(9)|});", "Task.WaitAll(tasks.Append(DoAsync(9)));", new Case { Language = "11", On = Frameworks.Net10OrNewer, AllowedRules = [BlockingOnGroup.Id] });
        await Becomes("Task.WaitAny({|CS1503:tasks|}, DoAsync(9));", "Task.WaitAny([.. tasks, DoAsync(9)]);", new Case { Since = "12", AllowedRules = [BlockingOnGroup.Id] });
    }

    [Fact]
    public Task The_stream_of_finished_tasks_is_a_group() => Becomes(
        "await foreach (var task in Task.WhenEach({|CS1503:tasks|}, DoAsync(9))) await task;",
        "await foreach (var task in Task.WhenEach([.. tasks, DoAsync(9)])) await task;",
        new Case { Since = "12", On = Frameworks.Net10OrNewer });

    [Fact]
    public Task Layout_and_comments_stay_where_they_were() => Becomes(
        """
        await Task.WhenAll(
            tasks, // the old ones
            // the new one
            DoAsync(9) /* nine */); // done
        """.Replace(" tasks,", " {|CS1503:tasks|},"),
        """
        await Task.WhenAll(
            [.. tasks, // the old ones
            // the new one
            DoAsync(9)] /* nine */); // done
        """,
        new Case { Since = "12" });

    [Fact]
    public Task Comments_stay_in_a_joined_sequence() => Becomes(
        """
        await Task.WhenAll(
            {|CS1503:tasks|}, // the old ones
            DoAsync(9));
        """,
        """
        await Task.WhenAll(
            tasks.Append(/* the old ones */ DoAsync(9)));
        """,
        new Case { Language = "11" });

    [Fact]
    public Task All_are_fixed_together() => Becomes(
        """
        await Task.WhenAll({|CS1503:tasks|}, DoAsync(1));
        await Task.WhenAny({|CS1503:arr|}, {|CS1503:tasks|});
        """,
        """
        await Task.WhenAll([.. tasks, DoAsync(1)]);
        await Task.WhenAny([.. arr, .. tasks]);
        """,
        new Case { Since = "12" });

    [Fact]
    public Task Linq_is_imported_where_it_is_not() => VerifyCompilerError.Fixes<GroupArgumentsFix>(
        """
        // A file of ours.
        using System.Collections.Generic;
        using System.Threading.Tasks;

        class C
        {
            Task M(List<Task> tasks, Task extra) => Task.WhenAll({|CS1503:tasks|}, extra);
        }
        """,
        """
        // A file of ours.
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C
        {
            Task M(List<Task> tasks, Task extra) => Task.WhenAll(tasks.Append(extra));
        }
        """,
        GroupArgumentsFix.Spread,
        new Case { Shape = Shape.File, Language = "7.3" });

    [Fact]
    public Task Linq_is_imported_where_the_other_imports_are() => VerifyCompilerError.Fixes<GroupArgumentsFix>(
        """
        namespace N
        {
            // What the class needs.
            using System.Threading.Tasks;

            class C
            {
                Task M(Task[] tasks, Task extra) => Task.WhenAll({|CS1503:tasks|}, extra);
            }
        }
        """,
        """
        namespace N
        {
            // What the class needs.
            using System.Linq;
            using System.Threading.Tasks;

            class C
            {
                Task M(Task[] tasks, Task extra) => Task.WhenAll(tasks.Append(extra));
            }
        }
        """,
        GroupArgumentsFix.Spread,
        new Case { Shape = Shape.File, Language = "7.3" });

    [Fact]
    public Task Linq_is_imported_where_nothing_is() => VerifyCompilerError.Fixes<GroupArgumentsFix>(
        """
        class C
        {
            System.Threading.Tasks.Task M(System.Threading.Tasks.Task[] tasks, System.Threading.Tasks.Task extra) => System.Threading.Tasks.Task.WhenAll({|CS1503:tasks|}, extra);
        }
        """,
        """
        using System.Linq;

        class C
        {
            System.Threading.Tasks.Task M(System.Threading.Tasks.Task[] tasks, System.Threading.Tasks.Task extra) => System.Threading.Tasks.Task.WhenAll(tasks.Append(extra));
        }
        """,
        GroupArgumentsFix.Spread,
        new Case { Shape = Shape.File, Language = "7.3" });
}
