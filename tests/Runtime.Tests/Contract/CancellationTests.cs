using System.Collections.Concurrent;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Clauses 28 to 41: cancelling the group and its children.</summary>
public sealed class CancellationTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_28_cancel_of_a_done_group_is_false_and_does_nothing(bool context) => Loop.Run(context, async () =>
    {
        Assert.False(Gather.All(Task.FromResult(1)).Cancel());
        var group = Gather.All(UntilCanceled, _ => Fails(new FormatException()));
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        Assert.False(group.Cancel());
        Assert.Equal(GatherStatus.Running, group.StatusOf(0));
        Assert.True(group.CancelRemaining());
        await Until(() => group.StatusOf(0) == GatherStatus.Canceled);
        Assert.False(group.CancelRemaining());
        Assert.IsType<FormatException>(group.Exception);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_29_cancel_asks_every_child_and_says_whether_one_can(bool context) => Loop.Run(context, async () =>
    {
        var tokens = new ConcurrentQueue<CancellationToken>();
        Task<int> Child(CancellationToken token) { tokens.Enqueue(token); return UntilCanceled(token); }
        var group = Gather.All(Child, Child, Child);
        Assert.True(group.Cancel());
        Assert.All(tokens, token => Assert.True(token.IsCancellationRequested));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);

        var hot = new TaskCompletionSource<int>();
        var plain = Gather.All(hot.Task);
        Assert.False(plain.Cancel());
        Assert.False(plain.IsCancellationRequested);
        hot.SetResult(1);
        Expect.Results([1], await plain);
        Assert.False(Gather.All(() => hot.Task).Cancel());
        Assert.True(Gather.All(Gather.Hot(Pending(1)[0].Task), Gather.Cold(UntilCanceled)).Cancel());
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_30_completion_and_cancellation_never_both_win(bool context) => Loop.Run(context, async () =>
    {
        for (var round = 0; round < 300; round++)
        {
            var source = new TaskCompletionSource<int>();
            var group = Gather.All(_ => source.Task);
            var completing = Task.Run(() => source.SetResult(1));
            var accepted = group.Cancel();
            await completing;
            if (accepted) await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
            else Expect.Results([1], await group);
            Assert.Equal(accepted, group.IsCancellationRequested);
        }
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_31_not_cancelled_at_once_and_again_true(bool context) => Loop.Run(context, async () =>
    {
        var go = new TaskCompletionSource();
        var group = Gather.All(async token =>
        {
            await go.Task;
            token.ThrowIfCancellationRequested();
            return 1;
        });
        Assert.True(group.Cancel());
        Assert.False(group.IsCompleted);
        Assert.True(group.Cancel());
        Assert.True(group.IsCancellationRequested);
        go.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_31_pending_children_can_be_abandoned(bool context) => Loop.Run(context, async () =>
    {
        var late = new ConcurrentQueue<Exception>();
        var source = new TaskCompletionSource<int>();
        foreach (var mode in Enum.GetValues<FailureMode>())
        {
            var group = Gather.All(new GatherOptions { LateException = late.Enqueue, OnFailure = mode }, source.Task);
            Assert.True(group.Cancel("enough", abandonPending: true));
            Assert.Equal("enough", (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group)).Message);
            Assert.False(group.Cancel(null, abandonPending: true));
        }
        source.SetException(new FormatException());
        await Until(() => late.Count == 3);
    });

    [Fact]
    public async Task Clause_31_only_on_request_and_only_while_the_group_runs()
    {
        var children = Pending(2);
        var plain = Gather.All(children[0].Task);
        Assert.False(plain.Cancel("enough", abandonPending: false));
        Assert.False(plain.IsCompleted);
        var group = Gather.All(async _ => await children[1].Task);
        Assert.True(group.Cancel("enough", abandonPending: false));
        Assert.False(group.IsCompleted);
        foreach (var child in children) child.SetResult(1);
        await plain;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        foreach (var over in new[] { plain, Gather.All(Task.FromResult(1)), Gather.All(new List<Task<int>>()) }) Assert.False(over.Cancel("late", abandonPending: true));
        Assert.Null(plain.CancellationReason);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_32_ends_with_the_first_child_that_ends_cancelled(bool context) => Loop.Run(context, async () =>
    {
        var cleaning = new TaskCompletionSource();
        var group = Gather.All(UntilCanceled, async token =>
        {
            try { return await UntilCanceled(token); }
            finally { await cleaning.Task; }
        });
        group.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal(GatherStatus.Running, group.StatusOf(1));
        cleaning.SetResult();
        await Until(() => group.StatusOf(1) == GatherStatus.Canceled);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_33_settled_waits_for_all_and_then_throws(bool context) => Loop.Run(context, async () =>
    {
        var cleaning = new TaskCompletionSource();
        var group = Gather.Settled(UntilCanceled, async token =>
        {
            try { return await UntilCanceled(token); }
            finally { await cleaning.Task; }
        });
        Assert.True(group.Cancel());
        await Until(() => group.StatusOf(0) == GatherStatus.Canceled);
        Assert.False(group.IsCompleted);
        cleaning.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_34_children_that_swallow_do_not_save_the_group(bool context) => Loop.Run(context, async () =>
    {
        foreach (var mode in Enum.GetValues<FailureMode>())
        {
            var group = Gather.All(new GatherOptions { OnFailure = mode }, Swallow, Swallow);
            Assert.True(group.Cancel());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
            Assert.True(group.IsCanceled && group.IsCancellationRequested);
        }
        var settled = Gather.Settled(Swallow);
        settled.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await settled);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_35_a_token_cancels_the_group_from_outside(bool context) => Loop.Run(context, async () =>
    {
        using var outside = new CancellationTokenSource();
        var group = Gather.All(outside.Token, UntilCanceled, Swallow);
        outside.Cancel();
        Assert.Equal(outside.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group)).CancellationToken);

        var started = 0;
        var refused = Gather.All(outside.Token, () => { started++; return Soon(1); });
        Assert.True(refused.IsCanceled);
        Assert.Equal(0, started);
        Expect.Results([1], await Gather.All(outside.Token, Task.FromResult(1)));

        using var second = new CancellationTokenSource();
        foreach (var mode in Enum.GetValues<FailureMode>())
        {
            using var source = new CancellationTokenSource();
            var plain = Gather.All(new GatherOptions { CancellationToken = source.Token, OnFailure = mode }, Pending(1)[0].Task);
            source.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await plain);
        }
    });

    [Fact]
    public async Task Clause_35_a_token_waits_for_children_that_clean_up_and_for_no_others()
    {
        using var outside = new CancellationTokenSource();
        var cleaning = new TaskCompletionSource();
        var options = new GatherOptions { CancellationToken = outside.Token, OnFailure = FailureMode.WaitAll };
        var group = Gather.All(options, Gather.Hot(Pending(1)[0].Task), Gather.Cold(async token =>
        {
            try { return await UntilCanceled(token); }
            finally { await cleaning.Task; }
        }));
        outside.Cancel();
        await Task.Delay(20);
        Assert.False(group.IsCompleted);
        cleaning.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal(GatherStatus.Running, group.StatusOf(0));
    }

    [Fact]
    public async Task Clause_36_the_reason_is_that_of_whoever_cancelled_first()
    {
        using var stop = new CancellationTokenSource();
        var slow = new TaskCompletionSource<int>();
        var group = Gather.All(new GatherOptions { CancellationToken = stop.Token }, async _ => await slow.Task);
        stop.Cancel();
        Assert.True(group.Cancel("late"));
        Assert.Null(group.CancellationReason);
        slow.SetResult(1);
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal(("The group was canceled.", stop.Token), (error.Message, error.CancellationToken));

        using var late = new CancellationTokenSource();
        var end = new TaskCompletionSource<int>();
        var other = Gather.All(new GatherOptions { CancellationToken = late.Token }, async _ => await end.Task);
        Assert.True(other.Cancel("early"));
        late.Cancel();
        end.SetResult(1);
        Assert.Equal("early", other.CancellationReason);
        Assert.Equal("early", (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await other)).Message);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_36_the_reason_is_kept(bool context) => Loop.Run(context, async () =>
    {
        foreach (var reason in new object?[] { null, "bye", 5, new FormatException("why") })
        {
            var inner = Gather.All(UntilCanceled);
            var group = Gather.All(inner);
            Assert.True(group.Cancel(reason));
            var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
            Assert.Equal(reason, group.CancellationReason);
            Assert.Equal(reason, inner.CancellationReason);
            if (reason is not null) Assert.Equal(reason is Exception cause ? cause.Message : $"{reason}", canceled.Message);
            if (reason is Exception) Assert.Same(reason, canceled.InnerException);
        }
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_37_a_child_cancelled_before_its_turn_never_runs(bool context) => Loop.Run(context, async () =>
    {
        var ran = new ConcurrentQueue<int>();
        var group = Gather.Map([0, 1, 2], async (item, token) => { ran.Enqueue(item); return await UntilCanceled(token); }, limit: 1);
        Assert.True(group.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal([0], ran);
        Assert.Equal(GatherStatus.Canceled, group.StatusOf(2));

        var cold = Gather.Cold(() => { ran.Enqueue(9); return Soon(9); });
        Assert.Equal(GatherStatus.NotStarted, cold.Status);
        Assert.True(cold.Cancel());
        Assert.False(cold.Cancel());
        Assert.True((await Gather.Settled(cold))[0].IsCanceled);
        Assert.Equal([0], ran);

        var separate = Gather.Map(new GatherOptions { Limit = 1, SeparateTokens = true, OnFailure = FailureMode.WaitAll }, [0, 1], async (item, token) =>
        {
            ran.Enqueue(item);
            return await UntilCanceled(token);
        });
        Assert.Equal(GatherStatus.NotStarted, separate.StatusOf(1));
        Assert.True(separate.CancelChild(1));
        Assert.True(separate.CancelChild(0));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await separate);
        Assert.Equal([0, 0], ran);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_38_one_child_is_cancelled_alone(bool context) => Loop.Run(context, async () =>
    {
        var cold = Gather.Cold(UntilCanceled);
        var group = Gather.Settled(cold, Gather.Hot(Soon(1)));
        Assert.True(cold.Cancel());
        var outcomes = await group;
        Assert.Equal([true, false], outcomes.Select(outcome => outcome.IsCanceled));

        var separate = Gather.Settled(new GatherOptions { SeparateTokens = true }, UntilCanceled, Swallow, UntilCanceled);
        Assert.True(separate.CancelChild(1));
        await Until(() => separate.StatusOf(1) == GatherStatus.Succeeded);
        Assert.False(separate.CancelChild(1));
        Assert.Equal((GatherStatus.Running, GatherStatus.Running), (separate.StatusOf(0), separate.StatusOf(2)));
        Assert.True(separate.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await separate);

        var together = Gather.Settled(UntilCanceled, UntilCanceled);
        Assert.False(together.CancelChild(0));
        Assert.True(together.Cancel());
        Assert.False(Gather.All(Task.FromResult(1)).CancelChild(0));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_39_cancelling_a_shared_child_hits_both_groups(bool context) => Loop.Run(context, async () =>
    {
        var shared = Gather.Cold(UntilCanceled);
        var (first, second) = (Gather.All(shared, Gather.Cold(UntilCanceled)), Gather.Settled(shared));
        Assert.True(first.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await first);
        Assert.True((await second)[0].IsCanceled);
        Assert.False(second.IsCancellationRequested);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_40_a_timeout_cancels_the_children_and_throws(bool context) => Loop.Run(context, async () =>
    {
        var time = new ManualTime();
        var options = new GatherOptions { Timeout = TimeSpan.FromSeconds(5), TimeProvider = time };
        var group = Gather.All(options, UntilCanceled, Swallow);
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(group.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Contains("00:00:05", (await Assert.ThrowsAsync<TimeoutException>(async () => await group)).Message);
        Assert.True(group.IsFaulted && group.IsCancellationRequested);

        var plain = Gather.Settled(options, Pending(1)[0].Task);
        time.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<TimeoutException>(async () => await plain);

        var source = new TaskCompletionSource<int>();
        var fast = Gather.All(options, source.Task);
        Assert.Equal(1, time.RunningTimers);
        source.SetResult(1);
        await fast;
        Assert.Equal(0, time.RunningTimers);

        var none = Gather.All(new GatherOptions { Timeout = TimeSpan.Zero }, Pending(1)[0].Task);
        await Assert.ThrowsAsync<TimeoutException>(async () => await none);
        Expect.Results([1], await Gather.All(new GatherOptions { Timeout = TimeSpan.Zero }, Task.FromResult(1)));
        Expect.Results([1], await Gather.All(new GatherOptions { Timeout = Timeout.InfiniteTimeSpan }, Soon(1)));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_41_shield_cancels_the_waiting_only(bool context) => Loop.Run(context, async () =>
    {
        var sources = Pending(2);
        var group = Gather.All(Gather.Shield(sources[0].Task), Gather.Shield(sources[1].Task));
        Assert.True(group.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        sources[0].SetResult(1);
        sources[1].SetException(new FormatException());

        var inner = Gather.All(UntilCanceled);
        var outer = Gather.All(Gather.Shield(inner));
        Assert.True(outer.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await outer);
        Assert.False(inner.IsCancellationRequested);

        using var patience = new CancellationTokenSource();
        var wait = inner.WaitAsync(patience.Token);
        patience.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.False(inner.IsCompleted);
        inner.Cancel();

        Expect.Results([3, 4], await Gather.All(Gather.Shield(Soon(3)), Gather.Shield(Gather.Cold(() => Soon(4)))));
        var error = new FormatException();
        Assert.Same(error, (await Gather.Settled(Gather.Shield(Fails(error))))[0].Exception);
        await Gather.All(Gather.Shield(Task.Delay(1)));
    });

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_registration_that_throws_is_heard_and_stops_nobody(bool cold)
    {
        var heard = new ConcurrentQueue<Exception>();
        var options = new GatherOptions { LateException = heard.Enqueue };
        var group = cold ? Gather.All(options, Gather.Cold(Throws), Gather.Cold(UntilCanceled)) : Gather.All(options, Throws, UntilCanceled);
        Assert.True(group.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.IsType<FormatException>(Assert.Single(heard));

        static Task<int> Throws(CancellationToken token)
        {
            token.Register(() => throw new FormatException());
            return UntilCanceled(token);
        }
    }

    [Fact]
    public async Task Clause_35_a_token_lets_go_of_a_task_under_a_limit_that_is_started_while_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var (first, never) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var group = Gather.All(new GatherOptions { Limit = 1, CancellationToken = stop.Token }, () => first.Task, () =>
        {
            stop.Cancel();
            return never.Task;
        });
        first.SetResult(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(group.IsCanceled);
    }

    // More than one block of them.
    [Theory, InlineData(40, false), InlineData(40, true), InlineData(500, false)]
    public async Task Clause_35_a_token_lets_go_of_many_tasks_that_nobody_can_cancel(int count, bool waitsForAll)
    {
        using var stop = new CancellationTokenSource();
        var sources = Pending(count);
        var options = new GatherOptions { CancellationToken = stop.Token, OnFailure = waitsForAll ? FailureMode.WaitAll : FailureMode.FirstError };
        var group = Gather.All(options, sources.Tasks());
        sources[count / 2].SetResult(1);
        Assert.False(group.IsCompleted);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(group.IsCanceled);
    }
}
