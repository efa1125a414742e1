using System.Collections.Concurrent;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>What keeps a group from stopping, and what stops too much: tokens, clocks, the thread pool and limits.</summary>
public sealed class StoppingTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory, InlineData(FailureMode.FirstError), InlineData(FailureMode.CancelSiblings)]
    public void Clause_37_a_million_children_that_never_start_are_counted_and_not_visited(FailureMode mode)
    {
        var group = default(GatherGroup<int>);
        // A small stack, so that a call for each of them would end the process.
        var thread = new Thread(() => group = Gather.Map(new GatherOptions { Limit = 8, OnFailure = mode }, Enumerable.Range(0, 1_000_000), async (item, token) =>
        {
            await Task.Yield();
            return item == 3 ? throw new FormatException() : item;
        }), 256 * 1024);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        thread.Start();
        thread.Join();
        Assert.True(SpinWait.SpinUntil(() => group!.IsCompleted && group.Progress.Completed == 1_000_000, Patience));
        Assert.IsType<FormatException>(group!.Exception);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task Clause_37_of_children_that_never_start_settled_says_so()
    {
        var started = 0;
        var options = new GatherOptions { Limit = 2, OnFailure = FailureMode.CancelSiblings };
        var outcomes = await Gather.Settled(options, Enumerable.Range(0, 100_000).Select(item => (Func<Task<int>>)(() =>
        {
            Interlocked.Increment(ref started);
            return item == 1 ? Task.FromException<int>(new FormatException()) : Task.FromResult(item);
        })));
        Assert.InRange(started, 2, 3);
        Assert.True(outcomes[0].IsSuccess);
        Assert.IsType<FormatException>(outcomes[1].Exception);
        Assert.All(outcomes[started..], outcome => Assert.True(outcome.IsCanceled));
        Assert.Equal(99_999, outcomes[99_999].Index);
        Assert.IsAssignableFrom<OperationCanceledException>(outcomes[99_999].Exception);

        var seen = new HashSet<int>();
        await foreach (var outcome in Gather.Each(options, Enumerable.Range(0, 1000).Select(item => (Func<Task<int>>)(() => item == 1 ? Task.FromException<int>(new FormatException()) : Task.FromResult(item)))))
            Assert.True(seen.Add(outcome.Index));
        Assert.Equal(1000, seen.Count);
    }

    [Fact]
    public async Task Clause_37_children_that_never_start_are_in_the_progress()
    {
        var reports = new ConcurrentQueue<GatherProgress>();
        var options = new GatherOptions { Limit = 1, OnFailure = FailureMode.CancelSiblings, Progress = new Synchronous(reports.Enqueue) };
        var group = Gather.Map(options, Enumerable.Range(0, 1000), async item => { await Task.Yield(); return item == 0 ? throw new FormatException() : item; });
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        await Until(() => reports.Any(report => report.Completed == report.Total));
        Assert.Equal((1000, 1, 999), (group.Progress.Total, group.Progress.Faulted, group.Progress.Canceled));
        Assert.Single(reports, report => report.Completed == report.Total);
    }

    [Theory, InlineData(null), InlineData(1)]
    public async Task Clause_40_a_timeout_ends_factories_on_the_thread_pool_that_take_no_token(int? limit)
    {
        var block = new ManualResetEventSlim();
        var options = new GatherOptions { OnThreadPool = true, Timeout = TimeSpan.FromMilliseconds(50), Limit = limit };
        var group = Gather.All(options, () => { block.Wait(); return Soon(1); }, () => { block.Wait(); return Soon(2); });
        await Assert.ThrowsAsync<TimeoutException>(() => group.AsTask().WaitAsync(Patience));
        block.Set();
    }

    [Fact]
    public async Task Clause_29_a_factory_on_the_thread_pool_without_a_token_is_reached_until_it_begins()
    {
        var begun = new ManualResetEventSlim();
        var block = new ManualResetEventSlim();
        var group = Gather.All(new GatherOptions { OnThreadPool = true }, () => { begun.Set(); block.Wait(); return Soon(1); });
        Assert.True(begun.Wait(Patience));
        Assert.False(group.Cancel());
        Assert.False(group.IsCancellationRequested);
        block.Set();
        Expect.Results([1], await group);

        // Under a limit the second waits for its turn, so it is reached.
        var second = new ManualResetEventSlim();
        var limited = Gather.All(new GatherOptions { OnThreadPool = true, Limit = 1 }, () => { second.Wait(); return Soon(1); }, () => Soon(2));
        Assert.True(limited.Cancel());
        second.Set();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await limited);
    }

    [Fact]
    public async Task Clause_29_what_waits_for_a_thread_of_the_pool_is_reached()
    {
        using var block = new ManualResetEventSlim();
        // Whatever thread the pool has or gets is busy until these have ended.
        var busy = Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Factory.StartNew(() => block.Wait(Patience), CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default)));
        var options = new GatherOptions { OnThreadPool = true };
        var begun = 0;
        var groups = new[]
        {
            Gather.All(options, () => Soon(++begun)),
            Gather.All(options, Gather.Cold(() => Soon(++begun))),
        };
        var reached = groups.Select(group => group.Cancel()).ToList();
        block.Set();
        Assert.Equal([true, true], reached);
        foreach (var group in groups) await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal(0, begun);
        await busy;
    }

    [Fact]
    public async Task Clause_03_on_the_thread_pool_a_limit_does_not_need_the_thread_of_the_caller() => await Loop.OnLoop(_ =>
    {
        // The loop is blocked: what would be posted to it never runs.
        var group = Gather.Map(new GatherOptions { OnThreadPool = true, Limit = 2 }, Enumerable.Range(0, 20), async item => { await Task.Delay(1); return item; });
        Assert.True(group.AsTask().Wait(Patience));
        Assert.Equal(Enumerable.Range(0, 20), group.Result);
        return Task.CompletedTask;
    });

    [Theory, InlineData(false), InlineData(true)]
    public async Task Clause_35_after_a_failure_the_token_and_the_clock_still_reach_the_siblings(bool byClock)
    {
        using var outside = new CancellationTokenSource();
        var time = new ManualTime();
        var sibling = new TaskCompletionSource();
        var options = new GatherOptions { CancellationToken = outside.Token, Timeout = TimeSpan.FromSeconds(5), TimeProvider = time };
        var group = Gather.All(options, _ => Fails(new FormatException()), async token =>
        {
            try { return await UntilCanceled(token); }
            finally { sibling.SetResult(); }
        });
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        Assert.Equal((1, false), (time.RunningTimers, sibling.Task.IsCompleted));
        if (byClock) time.Advance(TimeSpan.FromSeconds(5));
        else outside.Cancel();
        await sibling.Task.WaitAsync(Patience);
        // The link ends with the last child.
        await Until(() => time.RunningTimers == 0);
        Assert.IsType<FormatException>(group.Exception);
        Assert.False(group.IsCancellationRequested);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_35_a_token_cancelled_while_children_start_reaches_those_that_run(bool context) => Loop.Run(context, async () =>
    {
        using var outside = new CancellationTokenSource();
        var (started, reached) = (0, false);
        var group = Gather.Settled(outside.Token,
            async token => { started++; try { return await UntilCanceled(token); } finally { reached = true; } },
            token => { started++; outside.Cancel(); return Soon(1); },
            token => { started++; return Soon(2); });
        Assert.Equal(2, started);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group.AsTask().WaitAsync(Patience));
        Assert.True(reached);
        Assert.Equal(GatherStatus.Canceled, group.StatusOf(2));
    });

    [Fact]
    public async Task Clause_35_a_token_cancelled_while_children_start_holds_for_plain_tasks_too()
    {
        using var outside = new CancellationTokenSource();
        var group = Gather.All(outside.Token, () => Pending(1)[0].Task, () => { outside.Cancel(); return Soon(1); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => group.AsTask().WaitAsync(Patience));
    }

    [Theory, InlineData(1), InlineData(3)]
    public void Clause_37_under_a_limit_the_token_is_looked_at_before_each_child(int limit)
    {
        using var outside = new CancellationTokenSource();
        var ran = 0;
        var group = Gather.Map(new GatherOptions { Limit = limit, CancellationToken = outside.Token }, Enumerable.Range(0, 1000), item =>
        {
            if (++ran == 5) outside.Cancel();
            return Task.FromResult(item);
        });
        Assert.Equal(5, ran);
        Assert.True(group.IsCanceled);
    }

    [Fact]
    public async Task Clause_40_a_child_under_a_limit_that_is_let_go_still_runs()
    {
        var (time, goesOn) = (new ManualTime(), new TaskCompletionSource<int>());
        var group = Gather.Map(new GatherOptions { Timeout = TimeSpan.FromSeconds(1), TimeProvider = time, Limit = 1 }, [0, 1], item => item == 0 ? Task.FromResult(0) : goesOn.Task);
        time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<TimeoutException>(async () => await group);
        Assert.Equal((GatherStatus.Succeeded, GatherStatus.Running), (group.StatusOf(0), group.StatusOf(1)));
        goesOn.SetResult(1);
        Assert.Equal(GatherStatus.Succeeded, group.StatusOf(1));
    }

    [Fact]
    public void Clause_40_the_clock_runs_from_the_call()
    {
        var time = new ManualTime();
        var started = 0;
        foreach (var limit in new int?[] { null, 1 })
        {
            started = 0;
            var options = new GatherOptions { Timeout = TimeSpan.FromSeconds(5), TimeProvider = time, Limit = limit };
            var group = Gather.All(options,
                () => { started++; time.Advance(TimeSpan.FromSeconds(5)); return Task.FromResult(1); },
                () => { started++; return Task.FromResult(2); });
            Assert.IsType<TimeoutException>(group.Exception);
            Assert.Equal(1, started);
            Assert.Equal(0, time.RunningTimers);
        }
        var none = Gather.All(new GatherOptions { Timeout = TimeSpan.Zero }, () => { started++; return Task.FromResult(1); });
        Assert.IsType<TimeoutException>(none.Exception);
        Assert.Equal(1, started);
    }

    [Theory, InlineData(null), InlineData(3)]
    public async Task Clause_38_under_CancelSiblings_a_child_cancelled_on_purpose_is_no_failure(int? limit)
    {
        var go = new TaskCompletionSource();
        var options = new GatherOptions { OnFailure = FailureMode.CancelSiblings, SeparateTokens = true, Limit = limit };
        var factories = new Func<CancellationToken, Task<int>>[] { Slow, UntilCanceled, Slow, Slow };
        async Task<int> Slow(CancellationToken token)
        {
            await go.Task.WaitAsync(token);
            return 5;
        }
        var group = Gather.All(options, factories);
        Assert.True(group.CancelChild(1));
        await Until(() => group.StatusOf(1) == GatherStatus.Canceled);
        go.SetResult();
        Expect.Results([5, 0, 5, 5], await group);
        Assert.True(group.IsCompletedSuccessfully);

        var held = Gather.Tuple(new GatherOptions { OnFailure = FailureMode.CancelSiblings }, Gather.Cold(UntilCanceled), Gather.Cold(() => Soon("on")));
        Assert.True(held.CancelChild(0));
        Assert.Equal((0, "on"), await held);

        // A child that cancels itself is a failure as before, and so is one that fails when it was to be cancelled.
        var failing = Gather.All(options, UntilCanceled, async token =>
        {
            try { return await UntilCanceled(token); }
            catch (OperationCanceledException) { throw new FormatException(); }
        });
        Assert.True(failing.CancelChild(1));
        await Assert.ThrowsAsync<FormatException>(async () => await failing);
        Assert.Equal(GatherStatus.Canceled, failing.StatusOf(0));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Gather.All(options, _ => Task.FromCanceled<int>(new CancellationToken(true)), UntilCanceled));
    }

    [Fact]
    public async Task Clause_38_under_CancelSiblings_a_child_cancelled_before_its_turn_is_no_failure()
    {
        var go = new TaskCompletionSource<int>();
        var options = new GatherOptions { OnFailure = FailureMode.CancelSiblings, SeparateTokens = true, Limit = 1 };
        var group = Gather.All(options, _ => go.Task, _ => Soon(2), _ => Soon(3));
        Assert.True(group.CancelChild(1));
        go.SetResult(1);
        Expect.Results([1, 0, 3], await group);
    }

    [Fact]
    public async Task Clause_38_the_sibling_of_a_child_cancelled_on_purpose_fails_the_group_when_it_cancels_itself()
    {
        var own = new TaskCompletionSource<int>();
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.CancelSiblings, SeparateTokens = true }, UntilCanceled, _ => own.Task);
        Assert.True(group.CancelChild(0));
        own.SetCanceled();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
    }

    [Fact]
    public async Task Clause_25_a_child_cancelled_before_its_turn_says_so()
    {
        var go = new TaskCompletionSource<int>();
        var group = Gather.Settled(new GatherOptions { SeparateTokens = true, Limit = 1 }, _ => go.Task, _ => Soon(2));
        Assert.True(group.CancelChild(1));
        go.SetResult(1);
        Assert.Contains("before it started", (await group)[1].Exception!.Message);
    }

    [Fact]
    public async Task Clause_33_a_cancelled_group_shows_the_cancellation_of_a_child_that_ran_and_not_of_one_that_never_did()
    {
        var own = new CancellationTokenSource();
        var group = Gather.Map(new GatherOptions { OnFailure = FailureMode.CancelSiblings, Limit = 1 }, [1, 2], async (_, token) =>
        {
            try { return await UntilCanceled(token); }
            catch (OperationCanceledException) { throw new OperationCanceledException(own.Token); }
        });
        Assert.True(group.Cancel());
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal(own.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_row_of_groups_of_which_each_ends_the_next_is_longer_than_the_stack()
    {
        var groups = Enumerable.Range(0, 20_000).Select(_ => Gather.All(new TaskCompletionSource<int>().Task)).ToList();
        for (var index = 1; index < groups.Count; index++)
        {
            var next = groups[index];
            groups[index - 1].ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => next.Cancel(null, abandonPending: true));
        }
        var ending = new Thread(() => groups[0].Cancel(null, abandonPending: true), maxStackSize: 256 * 1024);
        ending.Start();
        ending.Join();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => groups[^1].AsTask().WaitAsync(Patience));
    }

    [Fact]
    public async Task Clause_38_in_the_default_mode_it_fails_the_group_as_any_cancelled_child()
    {
        var group = Gather.All(new GatherOptions { SeparateTokens = true }, UntilCanceled, UntilCanceled);
        Assert.True(group.CancelChild(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal(GatherStatus.Running, group.StatusOf(0));
        Assert.True(group.CancelRemaining());
    }

    [Fact]
    public async Task CancelSiblings_reaches_the_siblings_when_a_child_fails_while_they_start()
    {
        var reached = new TaskCompletionSource();
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.CancelSiblings },
            async token => { try { return await UntilCanceled(token); } finally { reached.SetResult(); } },
            _ => throw new FormatException());
        await reached.Task.WaitAsync(Patience);
        await Assert.ThrowsAsync<FormatException>(async () => await group);
    }

    [Fact]
    public async Task A_winner_is_not_held_up_by_what_its_losers_do()
    {
        // Not disposed: who waits for it may come late.
        var block = new ManualResetEventSlim();
        var token = default(CancellationToken);
        var started = 0;
        var group = Gather.Any(
            given => { token = given; given.Register(block.Wait); return UntilCanceled(given); },
            _ => { started++; return UntilCanceled(_); },
            _ => { started++; return Task.FromResult(3); },
            _ => { started++; return UntilCanceled(_); });
        Assert.True(group.IsCompleted);
        Assert.Equal(3, group.Result);
        await Until(() => token.IsCancellationRequested);
        Assert.Equal(2, started);

        var quick = new TaskCompletionSource<int>();
        var held = Gather.Any(Gather.Cold(given => { token = given; given.Register(block.Wait); return UntilCanceled(given); }), Gather.Hot(quick.Task));
        quick.SetResult(4);
        Assert.Equal(4, await held);
        await Until(() => token.IsCancellationRequested);
        block.Set();
        await group;
    }

    [Fact]
    public async Task Each_left_early_ends_the_group_and_nothing_is_reported()
    {
        var unobserved = new ConcurrentQueue<Exception>();
        void Hear(object? _, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.InnerException is TimeoutException { Message: var message } && message.Contains("00:00:07", StringComparison.Ordinal)) unobserved.Enqueue(args.Exception);
        }
        TaskScheduler.UnobservedTaskException += Hear;
        var time = new ManualTime();
        await Leave(time);
        time.Advance(TimeSpan.FromSeconds(10));
        Garbage.Collect();
        TaskScheduler.UnobservedTaskException -= Hear;
        Assert.Empty(unobserved);
        Assert.Equal(0, time.RunningTimers);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static async Task Leave(ManualTime time)
        {
            var options = new GatherOptions { Timeout = TimeSpan.FromSeconds(7), TimeProvider = time };
            await foreach (var outcome in Gather.Each(options, Task.FromResult(1), Pending(1)[0].Task))
            {
                Assert.Equal(1, outcome.Value);
                break;
            }
        }
    }
}
