using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class BlockingOnGroupFixTests
{
    [Fact]
    public Task Waits_in_an_async_function_are_awaited() => Verify<BlockingOnGroup>.Fixes(
        """
        async Task M(List<Task> ts)
        {
            // All of them.
            [|Task.WhenAll(ts).Wait()|];
            Work([|Task.WhenAll(ints).Result|].Length);
            var first = [|Task.WhenAll(ints).ConfigureAwait(false).GetAwaiter().GetResult()|][0];
            [|Task.WaitAll(tasks.ToArray())|]; // again
            [|Task.WaitAny(arr)|];
            [|Task.WaitAll(Task.WhenAll(ts))|];
            [|Task.WaitAll(arr, 100)|];
            var all = Task.WhenAll(arr);
            [|all.Wait()|];
            Work([|Task.WaitAny(arr)|]);
            await Task.Yield();
        }
        """,
        """
        async Task M(List<Task> ts)
        {
            // All of them.
            await Task.WhenAll(ts);
            Work((await Task.WhenAll(ints)).Length);
            var first = (await Task.WhenAll(ints).ConfigureAwait(false))[0];
            await Task.WhenAll(tasks.ToArray()); // again
            await Task.WhenAny(arr);
            await Task.WhenAll(ts);
            [|Task.WaitAll(arr, 100)|];
            var all = Task.WhenAll(arr);
            await all;
            Work([|Task.WaitAny(arr)|]);
            await Task.Yield();
        }
        """,
        BlockingOnGroupFix.Await,
        // WaitAny ignores the winner as much as the WhenAny that it becomes, where it is seen.
        new Case { AllowedRules = [WinnerNotAwaited.Id] });

    [Fact]
    public Task A_constant_that_stood_for_a_completed_task_disappears() => Verify<BlockingOnGroup>.Fixes(
        """
        Task M(bool c)
        {
            if (c) return Task.FromResult(true);
            [|Task.WaitAll(arr)|];
            return Task.FromResult(0);
        }
        """,
        """
        async Task M(bool c)
        {
            if (c) return;
            await Task.WhenAll(arr);
        }
        """,
        BlockingOnGroupFix.MakeAsync);

    [Fact]
    public Task A_value_that_has_to_be_computed_is_still_computed() => Verify<BlockingOnGroup>.Fixes(
        """
        Task M()
        {
            [|Task.WaitAll(arr)|];
            return Task.FromResult(ids.Count);
        }
        """,
        """
        async Task M()
        {
            await Task.WhenAll(arr);
            await Task.FromResult(ids.Count);
        }
        """,
        BlockingOnGroupFix.MakeAsync);

    [Fact]
    public Task A_function_that_returns_a_task_becomes_async() => Verify<BlockingOnGroup>.Fixes(
        """
        Task M(bool c)
        {
            if (c) return DoAsync(1);
            [|Task.WaitAll(arr)|];
            return Task.CompletedTask;
        }
        """,
        """
        async Task M(bool c)
        {
            if (c)
            {
                await DoAsync(1);
                return;
            }

            await Task.WhenAll(arr);
        }
        """,
        BlockingOnGroupFix.MakeAsync);

    [Fact]
    public Task A_method_without_a_result_becomes_async_with_its_caller() => Verify<BlockingOnGroup>.Fixes(
        """
        void Close() => Save();
        void Save() { [|Task.WhenAll(tasks).Wait()|]; }
        """,
        """
        async Task Close() => await Save();
        async Task Save() { await Task.WhenAll(tasks); }
        """,
        BlockingOnGroupFix.MakeAsync);

    [Theory]
    [InlineData("async Task M() { lock (gate) { [|Task.WaitAll(arr)|]; } await Task.Yield(); }")]
    [InlineData("async Task M() { try { [|Task.WaitAll(arr)|]; } catch (AggregateException) { } await Task.Yield(); }")]
    [InlineData("async Task M() { [|Task.WhenAll(arr).Wait(100)|]; await Task.Yield(); }")]
    [InlineData("async Task M() { Func<Task> f = async () => Work([|Task.WaitAny(arr)|]); await f(); }")]
    [InlineData("async Task<int> M() { Func<Task<int>> f = async () => [|Task.WaitAny(arr)|]; return await f(); }")]
    [InlineData("int[] M() => [|Task.WhenAll(ints).Result|];")]
    [InlineData("Task M() => DoAsync([|Task.WhenAll(ints).Result|][0]);")]
    [InlineData("Task<int> M() => Task.FromResult([|Task.WhenAll(ints).Result|][0]);")]
    [InlineData("Task<int> M() => [|Task.WhenAny(ints).Result|];")]
    [InlineData("Task M(ref int i) { [|Task.WaitAll(arr)|]; return Task.CompletedTask; }")]
    public Task Where_await_would_not_do_the_same_nothing_is_offered(string source) => Verify<BlockingOnGroup>.OffersNoFix(source);

    [Theory]
    [InlineData("async Task M() { await DoAsync(1).ConfigureAwait(false); [|Task.WaitAll(arr)|]; }", "async Task M() { await DoAsync(1).ConfigureAwait(false); await Task.WhenAll(arr).ConfigureAwait(false); }")]
    [InlineData("async Task M() { await DoAsync(1).ConfigureAwait(false); Work([|Task.WhenAll(ints).Result|].Length); }", "async Task M() { await DoAsync(1).ConfigureAwait(false); Work((await Task.WhenAll(ints).ConfigureAwait(false)).Length); }")]
    [InlineData("async Task M() { await DoAsync(1).ConfigureAwait(false); await DoAsync(2); [|Task.WaitAll(arr)|]; }", "async Task M() { await DoAsync(1).ConfigureAwait(false); await DoAsync(2); await Task.WhenAll(arr); }")]
    public Task The_await_looks_like_those_around_it(string before, string after) => Verify<BlockingOnGroup>.Fixes(before, after, BlockingOnGroupFix.Await);

    [Fact]
    public Task A_method_without_awaits_takes_the_habit_of_its_type() => Verify<BlockingOnGroup>.Fixes(
        """
        Task M() { [|Task.WaitAll(arr)|]; return Task.CompletedTask; }
        async Task N() { await DoAsync(1).ConfigureAwait(false); await DoAsync(2).ConfigureAwait(false); }
        """,
        """
        async Task M() { await Task.WhenAll(arr).ConfigureAwait(false); }
        async Task N() { await DoAsync(1).ConfigureAwait(false); await DoAsync(2).ConfigureAwait(false); }
        """,
        BlockingOnGroupFix.MakeAsync);

    [Fact]
    public Task One_await_in_another_method_is_no_habit() => Verify<BlockingOnGroup>.Fixes(
        "Task M() { [|Task.WaitAll(arr)|]; return Task.CompletedTask; } async Task N() { await DoAsync(1).ConfigureAwait(false); }",
        "async Task M() { await Task.WhenAll(arr); } async Task N() { await DoAsync(1).ConfigureAwait(false); }",
        BlockingOnGroupFix.MakeAsync);

    // Its first await would make it an async void.
    [Fact]
    public Task An_async_lambda_for_a_void_delegate_stays() => Verify<BlockingOnGroup>.OffersNoFix(
        "void M() => ct.Register(async () => [|Task.WhenAll(tasks).GetAwaiter().GetResult()|]);");

    [Fact]
    public Task A_directive_inside_of_the_call_stays_at_the_start_of_its_line() => Verify<BlockingOnGroup>.OffersNoFix(
        """
        async Task M() { await DoAsync(1); [|Task.
        #region R
        #endregion
        WaitAll|](arr); }
        """);

    [Fact]
    public Task A_span_does_not_outlive_an_await() => Verify<BlockingOnGroup>.OffersNoFix(
        "async Task M() { Span<int> span = new int[1]; [|Task.WaitAll(arr)|]; span[0] = 1; await Task.Yield(); }", null, new Case { Since = "13" });
}
