using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class StartedTasksDroppedFixTests
{
    [Theory]
    [InlineData("void M() { [|ids.Select(i => DoAsync(i)).ToList()|]; }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); }")]
    [InlineData("async Task M() { _ = [|ids.Select(i => V(i)).ToArray()|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(i => V(i)).Select(task => task.AsTask())); await Task.Yield(); }")]
    [InlineData("async Task M() { var started = [|(from i in ids select DoAsync(i)).ToList()|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(from i in ids select DoAsync(i)); await Task.Yield(); }")]
    [InlineData("async Task M() { var all = [|Task.WhenAll(tasks)|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(tasks); await Task.Yield(); }")]
    public Task Tasks_that_are_kept_for_nobody_are_awaited_in_place(string before, string after) => Verify<StartedTasksDropped>.Fixes(before, after, StartedTasksDroppedFix.Await);

    [Fact]
    public Task Comments_stay() => Verify<StartedTasksDropped>.Fixes(
        """
        async Task M()
        {
            // All at once.
            var all = [|Task.WhenAll(tasks)|]; // Not awaited.
            await Task.Yield();
        }
        """,
        """
        async Task M()
        {
            // All at once.
            await Task.WhenAll(tasks); // Not awaited.
            await Task.Yield();
        }
        """,
        StartedTasksDroppedFix.Await);

    [Fact]
    public Task A_local_that_is_mentioned_is_awaited_behind_its_assignment() => Verify<StartedTasksDropped>.Fixes(
        """
        async Task M()
        {
            await Task.Yield();
            Task? all = null;
            if (ids.Count > 0)
            {
                all = [|Task.WhenAll(tasks)|]; // All.
            }

            Console.Write(all != null);
        }
        """,
        """
        async Task M()
        {
            await Task.Yield();
            Task? all = null;
            if (ids.Count > 0)
            {
                all = Task.WhenAll(tasks); // All.
                await all;
            }

            Console.Write(all != null);
        }
        """,
        StartedTasksDroppedFix.AwaitBehindIt);

    [Fact]
    public Task A_collection_is_awaited_behind_the_statement_that_fills_it_last() => Verify<StartedTasksDropped>.Fixes(
        """
        void M()
        {
            var [|@new|] = new List<Task>();
            foreach (var i in ids)
            {
                @new.Add(DoAsync(i));
            }

            Work(1);
        }
        """,
        """
        async Task M()
        {
            var @new = new List<Task>();
            foreach (var i in ids)
            {
                @new.Add(DoAsync(i));
            }
            await Task.WhenAll(@new);

            Work(1);
        }
        """,
        StartedTasksDroppedFix.AwaitBehindIt);

    [Theory]
    [InlineData("void M() { [|ids.ToDictionary(i => i, i => DoAsync(i))|]; }")]
    [InlineData("void M(List<int>? maybe) { [|maybe?.Select(i => DoAsync(i)).ToList()|]; }")]
    [InlineData("void M() { lock (gate) { [|ids.Select(i => DoAsync(i)).ToList()|]; } }")]
    [InlineData("int Count { set { [|ids.Select(i => DoAsync(i)).ToList()|]; } }")]
    [InlineData("void M() { var [|slots|] = new Task[2]; slots[0] = DoAsync(1); }")]
    [InlineData("void M() { var [|list|] = new List<ValueTask<int>>(); list.Add(V(1)); }")]
    [InlineData("void M() { Task? all = null; all ??= [|Task.WhenAll(tasks)|]; }")]
    [InlineData("async Task M(bool b) { var all = b ? [|Task.WhenAll(tasks)|] : null; await Task.Yield(); if (all == null) Work(1); }")]
    [InlineData("void M() { var [|list|] = new List<Task>(); while (true) list.Add(DoAsync(1)); }")]
    public Task Where_nothing_certain_can_be_done_nothing_is_offered(string source) => Verify<StartedTasksDropped>.OffersNoFix(source);

    [Fact]
    public Task The_values_of_a_dictionary_are_awaited() => Verify<StartedTasksDropped>.Fixes(
        """
        async Task M()
        {
            var [|byId|] = new Dictionary<int, Task>();
            foreach (var i in ids) byId[i] = DoAsync(i);
            await Task.Yield();
        }
        """,
        """
        async Task M()
        {
            var byId = new Dictionary<int, Task>();
            foreach (var i in ids) byId[i] = DoAsync(i);
            await Task.WhenAll(byId.Values);
            await Task.Yield();
        }
        """,
        StartedTasksDroppedFix.AwaitBehindIt);

    [Fact]
    public Task A_list_made_of_a_query_is_awaited() => Verify<StartedTasksDropped>.Fixes(
        """
        async Task M()
        {
            var [|list|] = new List<Task>(ids.Select(i => DoAsync(i)));
            await Task.Yield();
        }
        """,
        """
        async Task M()
        {
            var list = new List<Task>(ids.Select(i => DoAsync(i)));
            await Task.WhenAll(list);
            await Task.Yield();
        }
        """,
        StartedTasksDroppedFix.AwaitBehindIt);

    [Theory]
    [InlineData("async Task M() { var [|pair|] = (DoAsync(1), GetAsync(2)); await Task.Yield(); }")]
    [InlineData("async Task M() { var [|list|] = new List<(int, Task)>(); list.Add((1, DoAsync(1))); await Task.Yield(); }")]
    [InlineData("async Task M() { [|ids.Select(i => (i, DoAsync(i))).ToList()|]; await Task.Yield(); }")]
    public Task What_is_in_tuples_is_left_to_the_author(string source) => Verify<StartedTasksDropped>.OffersNoFix(source);
    [Theory]
    [InlineData("async Task M() { [|ids.Select(async i => V(i)).ToList()|]; }", "async Task M() { await Task.WhenAll(ids.Select(async i => await V(i))); }")]
    [InlineData("async Task M() { [|ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))).ToArray()|]; }", "async Task M() { await Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => DoAsync(i)).Unwrap())); }")]
    public Task Tasks_inside_of_tasks_are_awaited_too(string before, string after) => Verify<StartedTasksDropped>.Fixes(before, after);

    [Fact]
    public Task A_task_whose_task_may_be_meant_is_left_to_its_author() => Verify<StartedTasksDropped>.OffersNoFix(
        "async Task M() { [|ids.Select(async i => i > 1 ? DoAsync(i) : DoAsync(-i)).ToList()|]; await Task.Yield(); }");
}
