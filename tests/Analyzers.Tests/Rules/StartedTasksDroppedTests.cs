using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class StartedTasksDroppedTests
{
    [Theory]
    [InlineData("void M() { [|ids.Select(async i => await DoAsync(i)).ToList()|]; }")]
    [InlineData("void M() => [|ids.Select(i => DoAsync(i)).ToArray()|];")]
    [InlineData("void M() { [|ids.Select(DoAsync).ToHashSet()|]; }")]
    [InlineData("void M() { [|ids.ToDictionary(i => i, i => DoAsync(i))|]; }")]
    [InlineData("void M() { [|ids.ToLookup(i => i, i => GetAsync(i))|]; }")]
    [InlineData("void M() { [|ids.Select(i => V(i)).ToList()|]; }")]
    [InlineData("void M(Func<int, Task> start) { [|ids.Where(i => i > 0).Select(start).Take(3).ToList()|]; }")]
    [InlineData("void M() { [|(from i in ids select DoAsync(i)).ToList()|]; }")]
    [InlineData("void M(List<int>? maybe) { [|maybe?.Select(i => DoAsync(i)).ToList()|]; }")]
    [InlineData("void M() { [|ids.SelectMany(i => new[] { DoAsync(i), DoAsync(-i) }).ToArray()|]; }")]
    [InlineData("void M() { Action run = () => [|ids.Select(i => DoAsync(i)).ToList()|]; run(); }")]
    [InlineData("class Inner { Inner(List<int> ids) { [|ids.Select(i => Task.Delay(i)).ToList()|]; } }")]
    [InlineData("int Count { set { [|ids.Select(i => DoAsync(i)).ToList()|]; } }")]
    [InlineData("async Task M() { try { await Task.Yield(); } finally { [|ids.Select(i => DoAsync(i)).ToList()|]; } }")]
    [InlineData("IEnumerable<int> M() { [|ids.Select(i => DoAsync(i)).ToList()|]; yield return 1; }")]
    public Task A_list_of_started_tasks_that_is_dropped_is_reported(string source) => Verify<StartedTasksDropped>.Reports(source);

    [Theory]
    [InlineData("void M() { _ = [|ids.Select(i => DoAsync(i)).ToList()|]; }")]
    [InlineData("void M() { _ = [|ids.ToDictionary(i => i, i => DoAsync(i))|]; }")]
    public Task A_discard_of_them_is_reported(string source) => Verify<StartedTasksDropped>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var all = [|Task.WhenAll(tasks)|]; await Task.Yield(); }")]
    [InlineData("void M(List<Task> ts) { var all = [|Task.WhenAll(ts)|]; }")]
    [InlineData("void M() { Task all; all = [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M() { Task? all = null; if (ids.Count > 0) all = [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M() { Task? all = null; all ??= [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M() { var all = [|Task.WhenAll(tasks)|]; if (all != null) Work(1); }")]
    [InlineData("void M() { var all = [|Task.WhenAll(tasks)|]; Work(all.Id); if (all is not null) Work(1); }")]
    [InlineData("void M() { var all = [|Task.WhenAll(ints)|].ConfigureAwait(false); }")]
    [InlineData("void M(bool b) { var all = b ? [|Task.WhenAll(tasks)|] : Task.CompletedTask; }")]
    [InlineData("void M() { var all = [|Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i))|]; }")]
    [InlineData("void M() { var first = [|Task.WhenAny(tasks)|]; }")]
    [InlineData("Func<int, Task> M() => i => { var all = [|Task.WhenAll(tasks)|]; return DoAsync(i); };")]
    [InlineData("void M() { void Run() { var all = [|Task.WhenAll(tasks)|]; } Run(); }")]
    [InlineData("int M() { var all = [|Task.WhenAll(ints)|]; return ints[0].Result; }")]
    [InlineData("void M() { var all = [|Task.WhenAll(tasks)|]; Work(tasks.Count); tasks.Clear(); }")]
    public Task A_group_in_a_local_that_nobody_observes_is_reported(string source) => Verify<StartedTasksDropped>.Reports(source);

    [Fact]
    public Task A_top_level_program_is_read_as_well() => Verify<StartedTasksDropped>.Reports(
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        var ids = new List<int> { 1 };
        var all = [|Task.WhenAll(ids.Select(i => Task.Delay(i)))|];
        [|ids.Select(i => Task.Delay(i)).ToList()|];
        """,
        new Case { Shape = Shape.File });

    [Fact]
    public Task Old_syntax_is_read_as_well() => Verify<StartedTasksDropped>.Reports(
        "void M() { Task all = [|Task.WhenAll(ids.Select(delegate (int i) { return DoAsync(i); }))|]; [|ids.Select(delegate (int i) { return DoAsync(i); }).ToList()|]; }",
        new Case { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Theory]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); await Task.Yield(); await all; }")]
    [InlineData("Task M() { var all = Task.WhenAll(tasks); return all; }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks); Forget(all); }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks); tasks.Add(all); }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks); _bg = all; }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks); _ = all; }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks); all.GetAwaiter().GetResult(); }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks); while (!all.IsCompleted) Thread.Sleep(1); }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks); all.ContinueWith(t => log.Info(\"{E}\", t.Exception!)); }")]
    [InlineData("string M() { var all = Task.WhenAll(tasks); return nameof(all); }")]
    [InlineData("Func<Task> M() { var all = Task.WhenAll(tasks); return async () => await all; }")]
    [InlineData("void M() { _bg = Task.WhenAll(tasks); }")]
    [InlineData("void M() { var all = Task.WhenAll(tasks).ContinueWith(t => log.Info(\"{E}\", t.Exception!)); }")]
    [InlineData("void M() { var _ = Task.WhenAll(tasks); }")]
    [InlineData("void M() { var ignored = Task.WhenAll(tasks); }")]
    [InlineData("void M(ref Task kept) { kept = Task.WhenAll(tasks); }")]
    [InlineData("void M() { ref var slot = ref _bg; slot = Task.WhenAll(tasks); }")]
    [InlineData("void M() { var one = DoAsync(1); }")]
    [InlineData("void M(List<(int Id, Task Job)> pairs) { pairs.Where(pair => !GetAsync(pair.Id).IsFaulted).ToList(); }")]
    public Task A_group_that_somebody_gets_is_silent(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); var all = Task.WhenAll(a, b); await a; await b; }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); foreach (var t in tasks) await t; }")]
    [InlineData("void M(Task[] work) { var all = Task.WhenAll(work); Task.WaitAll(work, 5); }")]
    public Task A_group_whose_tasks_are_waited_for_one_by_one_is_silent(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Fact]
    public Task What_another_build_configuration_reads_is_silent() => Verify<StartedTasksDropped>.IsSilent(
        """
        void M()
        {
            var all = Task.WhenAll(tasks);
            var list = new List<Task>();
            list.Add(DoAsync(1));
        #if WITH_WAITING
            all.Wait();
            Task.WaitAll(list.ToArray());
        #endif
        }
        """);

    [Fact]
    public Task A_set_up_of_a_mock_is_silent() => Verify<StartedTasksDropped>.IsSilent(
        "void M() { System.Linq.Expressions.Expression<Action> tree = () => ids.Select(i => DoAsync(i)).ToList(); Console.Write(tree); }");

    [Theory]
    [InlineData("void M() { var all = Task.WhenAll(tasks, {|CS0103:missing|}); }")]
    [InlineData("void M() { {|CS0103:missing|}.Select(i => DoAsync(i)).ToList(); }")]
    public Task Code_that_is_being_typed_is_silent(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Fact]
    public Task A_local_called_a_discard_is_reported_where_discards_are() => Verify<StartedTasksDropped>.Reports(
        "void M() { var _ = [|Task.WhenAll(tasks)|]; }", new Case { EditorConfig = "[*.cs]\ngather.report_discards = true" });

    [Fact]
    public Task A_group_by_configuration_is_reported() => Verify<StartedTasksDropped>.Reports(
        "void M() { var all = [|Batch.RunAll(tasks)|]; }",
        new Case
        {
            Files = ["using System.Collections.Generic; using System.Threading.Tasks; public static class Batch { public static Task RunAll(List<Task> ts) => Task.WhenAll(ts); }"],
            EditorConfig = "[*.cs]\ngather.additional_groups = Batch.RunAll",
        });

    [Fact]
    public Task The_message_says_where_the_tasks_went() => Verify<StartedTasksDropped>.Reports(
        """
        void M()
        {
            {|#0:ids.Select(i => DoAsync(i)).ToList()|};
            var started = {|#1:ids.Select(i => DoAsync(i)).ToList()|};
            var all = {|#2:Task.WhenAll(tasks)|};
            var {|#3:list|} = new List<Task> { DoAsync(1) };
        }
        """,
        new Case
        {
            Messages =
            [
                "'ToList' starts tasks, and its result is dropped: nobody waits for the tasks, and their exceptions are lost",
                "'started' is never read: nobody waits for the tasks, and their exceptions are lost",
                "'all' is never awaited: nobody waits for the tasks, and their exceptions are lost",
                "'list' is filled and never read: nobody waits for the tasks, and their exceptions are lost",
            ],
        });
}
