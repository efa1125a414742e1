using System.Text.RegularExpressions;
using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public partial class GroupArgumentsTests
{
    static Task Becomes(string before, string after, string key, Case? with = null) =>
        VerifyCompilerError.Fixes<GroupArgumentsFix>(Here(before), after, key, (with ?? new Case()) with { Shape = Shape.Statements });

    static Task StaysAlone(string source, Case? with = null) =>
        VerifyCompilerError.OffersNoFix<GroupArgumentsFix>(source, null, (with ?? new Case()) with { Shape = Shape.Statements });

    // Roslyn 4.5 underlines the whole lambda, 4.14 no more than its arrow.
    static string Here(string source) => Compiler.Version < new Version(4, 14) ? source : Lambda().Replace(source, "$1{|CS1660:$2|}$3");

    [GeneratedRegex(@"\{\|CS1660:(.*?)(=>|delegate)(.*?)\|\}")]
    private static partial Regex Lambda();

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:tasks|}, {|CS1503:ct|});", "await Task.WhenAll(tasks).WaitAsync(ct);")]
    [InlineData("await Task.WhenAll(DoAsync(1), DoAsync(2), {|CS1503:ct|}).ConfigureAwait(false);", "await Task.WhenAll(DoAsync(1), DoAsync(2)).WaitAsync(ct).ConfigureAwait(false);")]
    [InlineData("var count = (await Task.WhenAll({|CS1503:ints|}, {|CS1503:ct|})).Length;", "var count = (await Task.WhenAll(ints).WaitAsync(ct)).Length;")]
    [InlineData("await Task.WhenAny({|CS1503:tasks|}, {|CS1503:ct|});", "await Task.WhenAny(tasks).WaitAsync(ct);")]
    [InlineData("await Task.WhenAll(DoAsync(1), /* stop */ {|CS1503:CancellationToken.None|} /* never */);", "await Task.WhenAll(DoAsync(1)).WaitAsync(/* stop */ CancellationToken.None/* never */);")]
    public Task A_token_cancels_the_waiting(string before, string after) => Becomes(before, after, GroupArgumentsFix.Token);

    [Fact]
    public Task A_token_cancels_the_stream() => Becomes(
        "await foreach (var task in Task.WhenEach({|CS1503:tasks|}, {|CS1503:ct|})) await task;",
        "await foreach (var task in Task.WhenEach(tasks).WithCancellation(ct)) await task;",
        GroupArgumentsFix.Token, new Case { On = Frameworks.Net10OrNewer });

    [Fact]
    public Task A_token_is_left_where_waiting_cannot_be_cancelled() =>
        StaysAlone("await Task.WhenAll({|CS1503:tasks|}, {|CS1503:ct|});", new Case { On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:ids.Select(i => V(i))|});", "await Task.WhenAll(ids.Select(i => V(i).AsTask()));")]
    [InlineData("await Task.WhenAll({|CS1503:ids.Select(i => i > 0 ? V(i) : V(-i))|});", "await Task.WhenAll(ids.Select(i => (i > 0 ? V(i) : V(-i)).AsTask()));")]
    [InlineData("await Task.WhenAll({|CS1503:ids.Select(V)|});", "await Task.WhenAll(ids.Select(V).Select(t => t.AsTask()));")]
    [InlineData("await Task.WhenAll({|CS1503:from i in ids select V(i)|});", "await Task.WhenAll((from i in ids select V(i)).Select(t => t.AsTask()));")]
    [InlineData("int[] all = await Task.WhenAll({|CS1503:V(1)|}, {|CS1503:V(2)|});", "int[] all = await Task.WhenAll(V(1).AsTask(), V(2).AsTask());")]
    [InlineData("await Task.WhenAll({|CS1503:V(1)|}, DoAsync(2));", "await Task.WhenAll(V(1).AsTask(), DoAsync(2));")]
    [InlineData("var list = new List<ValueTask<int>>(); await Task.WhenAll({|CS1503:list|});", "var list = new List<ValueTask<int>>(); await Task.WhenAll(list.Select(t => t.AsTask()));")]
    [InlineData("var t = new List<ValueTask>(); await Task.WhenAll({|CS1503:t|});", "var t = new List<ValueTask>(); await Task.WhenAll(t.Select(t2 => t2.AsTask()));")]
    public Task Value_tasks_are_converted(string before, string after) => Becomes(before, after, GroupArgumentsFix.AsTask);

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:StringAsync|}, {|CS1503:this.StringAsync|});", "await Task.WhenAll(StringAsync(), this.StringAsync());")]
    [InlineData("Func<Task> f = () => DoAsync(1); await Task.WhenAll({|CS1503:f|}, DoAsync(2));", "Func<Task> f = () => DoAsync(1); await Task.WhenAll(f(), DoAsync(2));")]
    [InlineData("Func<ValueTask<int>> f = () => V(1); await Task.WhenAll({|CS1503:f|}, DoAsync(2));", "Func<ValueTask<int>> f = () => V(1); await Task.WhenAll(f().AsTask(), DoAsync(2));")]
    [InlineData("var all = new List<Func<Task>>(); await Task.WhenAll({|CS1503:all|});", "var all = new List<Func<Task>>(); await Task.WhenAll(all.Select(start => start()));")]
    [InlineData("await Task.WhenAll({|CS1660:() => DoAsync(1)|}, {|CS1660:async () => await GetAsync(2).ConfigureAwait(false)|});", "await Task.WhenAll(DoAsync(1), GetAsync(2));")]
    [InlineData("await Task.WhenAll({|CS1660:() => V(1)|});", "await Task.WhenAll(V(1).AsTask());")]
    public Task Functions_are_called(string before, string after) => Becomes(before, after, GroupArgumentsFix.Call);

    [Theory]
    [InlineData("await Task.WhenAll({|CS1660:async () => { await DoAsync(1); }|}, DoAsync(2));", "await Task.WhenAll(Task.Run(async () => { await DoAsync(1); }), DoAsync(2));")]
    [InlineData("await Task.WhenAll({|CS1660:() => Work(1)|}, {|CS1660:() => Work(2)|});", "await Task.WhenAll(Task.Run(() => Work(1)), Task.Run(() => Work(2)));")]
    [InlineData("await Task.WhenAll({|CS1660:delegate { return DoAsync(1); }|}, DoAsync(2));", "await Task.WhenAll(Task.Run(delegate { return DoAsync(1); }), DoAsync(2));")]
    public Task Longer_lambdas_are_run(string before, string after) => Becomes(before, after, GroupArgumentsFix.Run);

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:await DoAsync(1)|}, {|CS1503:await DoAsync(2)|});", "await Task.WhenAll(DoAsync(1), DoAsync(2));")]
    [InlineData("int[] all = await Task.WhenAll({|CS1503:await GetAsync(1)|}, {|CS1503:await GetAsync(2).ConfigureAwait(false)|});", "int[] all = await Task.WhenAll(GetAsync(1), GetAsync(2));")]
    [InlineData("await Task.WhenAll(DoAsync(1), {|CS1503:await V(2)|});", "await Task.WhenAll(DoAsync(1), V(2).AsTask());")]
    public Task Operations_that_were_awaited_already_are_not(string before, string after) => Becomes(before, after, GroupArgumentsFix.DropAwait);

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:V(1)|}, {|CS1503:tasks|}, {|CS1503:ct|});", "await Task.WhenAll([V(1).AsTask(), .. tasks]).WaitAsync(ct);")]
    [InlineData("await Task.WhenAll({|CS1503:StringAsync|}, {|CS1503:V(1)|});", "await Task.WhenAll(StringAsync(), V(1).AsTask());")]
    [InlineData("await Task.WhenAll({|CS1503:ids.Select(i => V(i))|}, DoAsync(1));", "await Task.WhenAll([.. ids.Select(i => V(i).AsTask()), DoAsync(1)]);")]
    public Task Several_mistakes_in_one_call_are_fixed_together(string before, string after) => Becomes(before, after, GroupArgumentsFix.Several, new Case { Since = "12" });

    [Theory]
    [InlineData("await Task.WhenAll({|CS1503:DoAsync|}, {|CS1503:DoAsync|});")] // needs an argument
    [InlineData("await Task.WhenAll({|CS1503:ids|}, DoAsync(1));")]
    [InlineData("await Task.WhenAll({|CS1503:tasks|}, {|CS1503:5|});")]
    [InlineData("await Task.WhenAll({|CS1503:ct|}, {|CS1503:tasks|});")]
    [InlineData("await Task.WhenAny({|CS1503:ct|});")]
    [InlineData("await Task.WhenAll({|CS1503:tasks|}, null);")]
    [InlineData("await Task.WhenAll(tasks, {|CS0103:more|});")]
    [InlineData("await Task.WhenAll(tasks, DoAsync({|CS0103:more|}));")]
    [InlineData("await Task.WhenAll(tasks, {|CS1525:)|};")]
    [InlineData("await Task.WhenAll(tasks,{|CS1525:|}{|CS1026:|}{|CS1002:|}")]
    [InlineData("await Task.WhenAll(DoAsync({|CS1503:tasks|}));")]
    [InlineData("await Task.WhenAll(tasks.Concat(tasks), DoAsync({|CS1503:tasks|}));")]
    public Task Whatever_cannot_be_waited_for_is_left_alone(string source) => StaysAlone(source);

    [Fact]
    public Task The_token_of_a_group_that_blocks_is_left_alone() =>
        StaysAlone("Task.WaitAll({|CS1503:tasks|}, {|CS1503:ct|});", new Case { On = Frameworks.Net8 });

    [Fact]
    public Task A_method_of_the_same_name_is_left_alone() => VerifyCompilerError.OffersNoFix<GroupArgumentsFix>(
        """
        static class Mine { public static Task WhenAll(params Task[] all) => Task.WhenAll(all); }
        Task M() => Mine.WhenAll({|CS1503:tasks|}, DoAsync(1));
        """);

    [Fact]
    public Task Our_own_groups_are_groups() => Becomes(
        "await AsyncGather.Gather.All({|CS1503:tasks|}, DoAsync(9));",
        "await AsyncGather.Gather.All([.. tasks, DoAsync(9)]);",
        GroupArgumentsFix.Spread,
        new Case
        {
            Since = "12",
            Files =
            [
                """
                using System.Collections.Generic;
                using System.Threading.Tasks;

                namespace AsyncGather
                {
                    static class Gather
                    {
                        public static Task All(params Task[] tasks) => Task.WhenAll(tasks);
                        public static Task All(IEnumerable<Task> tasks) => Task.WhenAll(tasks);
                    }
                }
                """,
            ],
        });

    [Fact]
    public Task Imported_names_and_initializers_are_places_too() => VerifyCompilerError.Fixes<GroupArgumentsFix>(
        """
        using System.Threading.Tasks;
        using static System.Threading.Tasks.Task;

        class C
        {
            static readonly Task[] Some = { CompletedTask };
            readonly Task all = WhenAll({|CS1503:Some|}, CompletedTask);
            public Task All => WhenAll({|CS1503:Some|}, all);
        }
        """,
        """
        using System.Threading.Tasks;
        using static System.Threading.Tasks.Task;

        class C
        {
            static readonly Task[] Some = { CompletedTask };
            readonly Task all = WhenAll([.. Some, CompletedTask]);
            public Task All => WhenAll([.. Some, all]);
        }
        """,
        GroupArgumentsFix.Spread,
        new Case { Shape = Shape.File, Since = "12" });

    [Theory]
    [InlineData("int[] all = await Task.{|CS0121:WhenAll|}([.. ints, GetAsync(9)]);", "int[] all = await Task.WhenAll(ints.Append(GetAsync(9)));")]
    [InlineData("int[] all = await Task.{|CS0121:WhenAll|}([GetAsync(8), GetAsync(9)]);", "int[] all = await Task.WhenAll(GetAsync(8), GetAsync(9));")]
    public Task An_ambiguous_collection_is_written_in_another_way(string before, string after) =>
        Becomes(before, after, GroupArgumentsFix.Ambiguous, new Case { Language = "12", On = Frameworks.Net10OrNewer });

    [Fact]
    public Task All_tokens_are_passed_on_together() => Becomes(
        """
        await Task.WhenAll({|CS1503:tasks|}, {|CS1503:ct|});
        await Task.WhenAll({|CS1503:arr|}, {|CS1503:ct|});
        """,
        """
        await Task.WhenAll(tasks).WaitAsync(ct);
        await Task.WhenAll(arr).WaitAsync(ct);
        """,
        GroupArgumentsFix.Token);
}
