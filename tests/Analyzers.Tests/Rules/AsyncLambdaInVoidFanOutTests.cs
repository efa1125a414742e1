using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class AsyncLambdaInVoidFanOutTests
{
    const string OwnForEach =
        """
        using System;
        using System.Collections.Generic;

        static class Own
        {
            public static void ForEach<T>(this IEnumerable<T> source, Action<T> action) { foreach (var item in source) action(item); }
        }
        """;

    [Theory]
    [InlineData("void M() { [|ids.ForEach(async i => await DoAsync(i))|]; }")]
    [InlineData("void M() { [|Parallel.ForEach(ids, async i => await DoAsync(i))|]; }")]
    [InlineData("void M() { [|Parallel.Invoke(async () => await DoAsync(1), async () => await DoAsync(2))|]; }")]
    [InlineData("void M() { [|Parallel.Invoke(() => Work(1), async () => await DoAsync(2))|]; }")]
    [InlineData("void M() { [|tasks.ForEach(async t => await t)|]; }")]
    [InlineData("void M() { [|Parallel.For(0, 3, async i => await DoAsync(i))|]; }")]
    [InlineData("void M() { [|Parallel.ForEach(ids, new ParallelOptions(), async (i, state) => { await DoAsync(i); })|]; }")]
    [InlineData("void M() { [|Array.ForEach(arr, async t => await t)|]; }")]
    [InlineData("void M() { [|ids.AsParallel().ForAll(async i => await DoAsync(i))|]; }")]
    [InlineData("void M() { [|ids.ForEach(async delegate(int i) { await DoAsync(i); })|]; }")]
    [InlineData("void M() { [|ids.ForEach(One)|]; } async void One(int i) { await DoAsync(i); }")]
    [InlineData("void M(System.Collections.Immutable.ImmutableList<int> list) { [|list.ForEach(async i => await DoAsync(i))|]; }")]
    [InlineData("ParallelLoopResult M() => [|Parallel.ForEach(ids, async i => await DoAsync(i))|];")]
    [InlineData("void M() { [|ids.ForEach(async i => { await foreach (var x in Items()) Work(x); })|]; } async IAsyncEnumerable<int> Items() { await Task.Yield(); yield return 1; }")]
    public Task An_async_void_per_element_is_reported(string source) => Verify<AsyncLambdaInVoidFanOut>.Reports(source);

    [Fact]
    public Task A_ForEach_of_ones_own_is_reported() => Verify<AsyncLambdaInVoidFanOut>.Reports(
        "void M(HashSet<int> set) { [|set.ForEach(async i => await DoAsync(i))|]; }", new Case { Files = [OwnForEach] });

    [Theory]
    [InlineData("async Task M() => await Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i));")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => await DoAsync(i)));")]
    [InlineData("async Task M() { ids.ForEach(i => tasks.Add(DoAsync(i))); await Task.WhenAll(tasks); }")]
    [InlineData("void M() { EventHandler h = async (s, e) => await DoAsync(1); h(this, EventArgs.Empty); }")]
    [InlineData("Task M() => Task.Run(async () => await DoAsync(1));")]
    [InlineData("void M() { var timer = new Timer(async _ => await DoAsync(1)); timer.Dispose(); }")]
    [InlineData("void M() { ids.ForEach(async i => { Work(i); }); }")]
    [InlineData("void M() { ids.ForEach(async i => { Func<Task> later = async () => await DoAsync(i); Forget(later()); }); }")]
    [InlineData("void M() { ids.ForEach(i => Work(i)); }")]
    [InlineData("void M() { ids.ForEach(Work); }")]
    [InlineData("void M() { Action<int> each = async i => await DoAsync(i); each(1); }")]
    public Task Other_lambdas_and_other_delegates_are_silent(string source) => Verify<AsyncLambdaInVoidFanOut>.IsSilent(source);

    [Fact]
    public Task A_ForEach_that_takes_tasks_is_silent() => Verify<AsyncLambdaInVoidFanOut>.IsSilent(
        "void M(HashSet<int> set) { Forget(set.ForEach(async i => await DoAsync(i))); }",
        new Case
        {
            Files =
            [
                """
                using System;
                using System.Collections.Generic;
                using System.Threading.Tasks;

                static class Own
                {
                    public static void ForEach<T>(this IEnumerable<T> source, Action<T> action) { foreach (var item in source) action(item); }
                    public static async Task ForEach<T>(this IEnumerable<T> source, Func<T, Task> action) { foreach (var item in source) await action(item); }
                }
                """,
            ],
        });

    [Fact]
    public Task The_message_says_what_happens() => Verify<AsyncLambdaInVoidFanOut>.Reports(
        "void M() { {|#0:ids.ForEach(async i => await DoAsync(i))|}; {|#1:ids.ForEach(One)|}; } async void One(int i) { await DoAsync(i); }",
        new Case
        {
            Messages =
            [
                "'List.ForEach' does not wait for the async lambda: it returns at the first await, and an exception ends the process",
                "'List.ForEach' does not wait for the async method: it returns at the first await, and an exception ends the process",
            ],
        });

    [Theory]
    [InlineData("void M() { [|ids.ForEach(async i => await DoAsync(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); }")]
    [InlineData("async Task M() { [|Parallel.ForEach(ids, async i => await DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); await Task.Yield(); }")]
    [InlineData("async Task M() { [|tasks.ForEach(async t => await t)|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(tasks); await Task.Yield(); }")]
    [InlineData("async Task M() { [|ids.AsParallel().ForAll(async i => await DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Array.ForEach(arr, async t => { await t; Work(1); })|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(arr.Select(async t => { await t; Work(1); })); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Parallel.Invoke(async () => await DoAsync(1), async () => await GetAsync(2))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(DoAsync(1), GetAsync(2)); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Parallel.Invoke(() => Work(1), async () => { await DoAsync(2); Work(2); })|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(Task.Run(() => Work(1)), Task.Run(async () => { await DoAsync(2); Work(2); })); await Task.Yield(); }")]
    public Task All_at_once_are_awaited(string before, string after) => Verify<AsyncLambdaInVoidFanOut>.Fixes(before, after, AsyncLambdaInVoidFanOutFix.WhenAll);

    [Fact]
    public Task Linq_is_imported_where_it_is_not() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        class C { async Task M(List<int> ids) { [|ids.ForEach(async i => await Task.Delay(i))|]; await Task.Yield(); } }
        """,
        """
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        class C { async Task M(List<int> ids) { await Task.WhenAll(ids.Select(async i => await Task.Delay(i))); await Task.Yield(); } }
        """,
        AsyncLambdaInVoidFanOutFix.WhenAll,
        new Case { Shape = Shape.File });

    [Theory]
    [InlineData("async Task M() { [|ids.ForEach(async i => await DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Parallel.ForEachAsync(ids, async (i, token) => await DoAsync(i)); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Parallel.ForEach(ids, new ParallelOptions(), async i => await GetAsync(i))|]; await Task.Yield(); }", "async Task M() { await Parallel.ForEachAsync(ids, new ParallelOptions(), async (i, token) => await GetAsync(i)); await Task.Yield(); }")]
    [InlineData("async Task M() { [|ids.ForEach(async (int i) => { await DoAsync(i); })|]; await Task.Yield(); }", "async Task M() { await Parallel.ForEachAsync(ids, async (int i, CancellationToken token) => { await DoAsync(i); }); await Task.Yield(); }")]
    [InlineData("async Task M(int token) { [|ids.ForEach(async i => await DoAsync(i + token))|]; await Task.Yield(); }", "async Task M(int token) { await Parallel.ForEachAsync(ids, async (i, cancellationToken) => await DoAsync(i + token)); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Parallel.For(0, 3, async i => await DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Parallel.ForAsync(0, 3, async (i, token) => await DoAsync(i)); await Task.Yield(); }")]
    public Task Some_at_a_time_are_awaited(string before, string after) => Verify<AsyncLambdaInVoidFanOut>.Fixes(before, after, AsyncLambdaInVoidFanOutFix.ForEachAsync);

    [Fact]
    public Task One_after_the_other_is_awaited() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        """
        async Task M()
        {
            // Each in turn.
            [|ids.ForEach|](async i =>
            {
                await DoAsync(i); // wait
                Work(i);
            });
            await Task.Yield();
        }
        """,
        """
        async Task M()
        {
            // Each in turn.
            foreach (var i in ids)
            {
                await DoAsync(i); // wait
                Work(i);
            }
            await Task.Yield();
        }
        """,
        AsyncLambdaInVoidFanOutFix.Sequential);

    [Fact]
    public Task A_body_that_does_not_fit_into_a_loop_stays_a_lambda() => Verify<AsyncLambdaInVoidFanOut>.OffersNoFix(
        "void M() { [|ids.ForEach(async i => { if (i > 1) return; await DoAsync(i); })|]; }", AsyncLambdaInVoidFanOutFix.Sequential);

    [Theory]
    [InlineData("ParallelLoopResult M() => [|Parallel.ForEach(ids, async i => await DoAsync(i))|];")]
    [InlineData("void M() { [|ids.ForEach(One)|]; } async void One(int i) { await DoAsync(i); }")]
    [InlineData("void M() { lock (gate) { [|ids.ForEach(async i => await DoAsync(i))|]; } }")]
    [InlineData("void M() { [|Parallel.ForEach(ids, async (i, state) => await DoAsync(i))|]; }")]
    public Task Where_nothing_compiles_nothing_is_offered(string source) => Verify<AsyncLambdaInVoidFanOut>.OffersNoFix(source);

    [Theory]
    [InlineData(
        "async Task M() { [|ids.Where(i => i > 1).ToList().ForEach(async i => await DoAsync(i))|]; }",
        "async Task M() { foreach (var i in ids.Where(i => i > 1).ToList()) { await DoAsync(i); } }")]
    [InlineData(
        "async Task M() { Work(ids.Count(i => i > 1)); [|ids.ForEach(async i => await DoAsync(i))|]; }",
        "async Task M() { Work(ids.Count(i => i > 1)); foreach (var i in ids) { await DoAsync(i); } }")]
    [InlineData(
        "void M() { [|ids.ForEach(async i => { var x = i; await DoAsync(x); })|]; foreach (var x in ids) Work(x); }",
        "async Task M() { foreach (var i in ids) { var x = i; await DoAsync(x); } foreach (var x in ids) Work(x); }")]
    public Task A_name_that_only_a_neighbour_uses_is_no_obstacle(string before, string after) => Verify<AsyncLambdaInVoidFanOut>.Fixes(before, after, AsyncLambdaInVoidFanOutFix.Sequential);

    [Theory]
    [InlineData("async Task M() { [|ids.ForEach(async i => await DoAsync(i))|]; int i = 1; Work(i); await Task.Yield(); }")]
    [InlineData("async Task M() { [|ids.ForEach(async i => { var x = i; await DoAsync(x); })|]; var x = 1; Work(x); await Task.Yield(); }")]
    [InlineData("async Task M(int i) { [|ids.ForEach(async i => await DoAsync(i))|]; Work(i); await Task.Yield(); }")]
    public Task A_name_that_is_taken_is_one(string source) => Verify<AsyncLambdaInVoidFanOut>.OffersNoFix(source, AsyncLambdaInVoidFanOutFix.Sequential);
}
