using System.Collections.Concurrent;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Clauses 19 to 23: one failure, the default mode; and the two other modes.</summary>
public sealed class FailureTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_19_the_first_failure_by_time_at_once_and_itself(bool context) => Loop.Run(context, async () =>
    {
        var sources = Pending(3);
        var group = Gather.All(sources.Tasks());
        var later = new FormatException("the later argument, the earlier time");
        sources[2].SetException(later);
        await Until(() => group.IsCompleted);
        sources[1].SetException(new InvalidOperationException());
        Assert.Same(later, await Assert.ThrowsAsync<FormatException>(async () => await group));
        Assert.Same(later, group.Exception);
        Assert.Equal(GatherStatus.Running, group.StatusOf(0));
        sources[0].SetResult(1);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_20_siblings_run_on(bool context) => Loop.Run(context, async () =>
    {
        var go = new TaskCompletionSource();
        var canceled = false;
        var finished = new TaskCompletionSource<string>();
        var group = Gather.All(
            _ => Fails(new FormatException()),
            async token =>
            {
                await go.Task;
                canceled = token.IsCancellationRequested;
                finished.SetResult("sib");
                return 1;
            });
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        go.SetResult();
        Assert.Equal("sib", await finished.Task);
        Assert.False(canceled);
        await Until(() => group.StatusOf(1) == GatherStatus.Succeeded);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_21_late_failures_are_heard_and_never_thrown(bool context) => Loop.Run(context, async () =>
    {
        var late = new ConcurrentQueue<Exception>();
        var sources = Pending(4);
        var group = Gather.All(new GatherOptions { LateException = late.Enqueue }, sources.Tasks());
        sources[0].SetException(new FormatException("first"));
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        var second = new InvalidOperationException("late");
        sources[1].SetException(second);
        sources[2].SetCanceled();
        sources[3].SetResult(1);
        await Until(() => group.Progress.Completed == 4);
        await Until(() => late.Count > 0);
        Assert.Equal([second], late);
    });

    [Fact]
    public async Task Clause_21_a_listener_that_throws_harms_nobody()
    {
        var sources = Pending(3);
        var group = Gather.All(new GatherOptions { LateException = _ => throw new InvalidOperationException() }, sources.Tasks());
        foreach (var source in sources) source.SetException(new FormatException());
        await Assert.ThrowsAsync<FormatException>(async () => await group);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_22_a_cancelled_child_counts_as_failing(bool context) => Loop.Run(context, async () =>
    {
        using var own = new CancellationTokenSource();
        var sources = Pending(2);
        var group = Gather.All(sources.Tasks());
        own.Cancel();
        sources[1].SetCanceled(own.Token);
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal(own.Token, canceled.CancellationToken);
        Assert.True(group.IsCanceled);
        Assert.False(group.IsCancellationRequested);
        Assert.Equal(GatherStatus.Running, group.StatusOf(0));
        sources[0].SetResult(1);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_23_callbacks_fire_once_before_late_siblings_end(bool context) => Loop.Run(context, async () =>
    {
        var calls = 0;
        var sources = Pending(2);
        var group = Gather.All(sources.Tasks());
        group.OnCompleted(_ => Interlocked.Increment(ref calls));
        sources[0].SetException(new FormatException());
        await Until(() => calls == 1);
        Assert.Equal(GatherStatus.Running, group.StatusOf(1));
        sources[1].SetException(new FormatException());
        await Task.Delay(20);
        Assert.Equal(1, calls);
        Assert.IsType<FormatException>(group.Exception);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task CancelSiblings_waits_for_all_and_throws_the_first_error(bool context) => Loop.Run(context, async () =>
    {
        var log = new ConcurrentQueue<string>();
        var go = new TaskCompletionSource();
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.CancelSiblings },
            async token =>
            {
                try { await Task.Delay(Timeout.Infinite, token); }
                finally
                {
                    await go.Task;
                    log.Enqueue("cleaned");
                }
                return 1;
            },
            async _ => { await Task.Yield(); throw new FormatException(); });
        await Until(() => group.StatusOf(1) == GatherStatus.Faulted);
        Assert.False(group.IsCompleted);
        go.SetResult();
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        Assert.Equal(["cleaned"], log);
        Assert.Single(group.Exceptions);
        Assert.False(group.IsCancellationRequested);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task CancelSiblings_stops_what_waits_for_its_turn(bool context) => Loop.Run(context, async () =>
    {
        var started = new ConcurrentQueue<int>();
        var group = Gather.Map(new GatherOptions { OnFailure = FailureMode.CancelSiblings, Limit = 2 }, Enumerable.Range(0, 50), async (item, token) =>
        {
            started.Enqueue(item);
            await Task.Yield();
            if (item == 3) throw new FormatException();
            if (item > 3) await Task.Delay(Timeout.Infinite, token);
            return item;
        });
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        Assert.InRange(started.Count, 4, 5);
        Assert.Equal(GatherStatus.Canceled, group.StatusOf(49));
        Assert.Equal(50, group.Progress.Completed);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task WaitAll_waits_and_throws_the_first_error_in_argument_order(bool context) => Loop.Run(context, async () =>
    {
        var sources = Pending(4);
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.WaitAll }, sources.Tasks());
        sources[3].SetException(new FormatException("3"));
        sources[2].SetException(new FormatException("2"));
        sources[1].SetCanceled();
        await Task.Yield();
        Assert.False(group.IsCompleted);
        sources[0].SetResult(1);
        Assert.Equal("2", (await Assert.ThrowsAsync<FormatException>(async () => await group)).Message);
        Assert.Equal(["2", "3"], group.Exceptions.Select(error => error.Message));
        Assert.Equal("4/4 done, 2 failed, 1 canceled", group.ToString());
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task FirstError_starts_nothing_more_under_a_limit(bool context) => Loop.Run(context, async () =>
    {
        var started = 0;
        var group = Gather.All(new GatherOptions { Limit = 1 }, Enumerable.Range(0, 5).Select(item => (Func<Task<int>>)(async () =>
        {
            Interlocked.Increment(ref started);
            await Task.Yield();
            return item == 1 ? throw new FormatException() : item;
        })));
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        await Until(() => group.Progress.Completed == 5);
        Assert.Equal(2, started);
        Assert.Equal((GatherStatus.Succeeded, GatherStatus.Faulted, GatherStatus.Canceled), (group.StatusOf(0), group.StatusOf(1), group.StatusOf(4)));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task WaitAll_and_Settled_run_all_under_a_limit(bool context) => Loop.Run(context, async () =>
    {
        var started = 0;
        async Task<int> Work(int item)
        {
            Interlocked.Increment(ref started);
            await Task.Yield();
            return item == 0 ? throw new FormatException() : item;
        }
        var factories = Enumerable.Range(0, 5).Select(item => (Func<Task<int>>)(() => Work(item))).ToList();
        await Assert.ThrowsAsync<FormatException>(async () => await Gather.All(new GatherOptions { Limit = 1, OnFailure = FailureMode.WaitAll }, factories));
        Assert.Equal(5, started);
        Assert.Equal(4, (await Gather.Settled(new GatherOptions { Limit = 1 }, factories)).Count(outcome => outcome.IsSuccess));
        Assert.Equal(10, started);
    });

    [Fact]
    public async Task Of_several_exceptions_of_one_child_none_is_lost()
    {
        var (first, second) = (new FormatException("first"), new InvalidOperationException("second"));
        Task<int> Both()
        {
            var source = new TaskCompletionSource<int>();
            source.SetException([first, second]);
            return source.Task;
        }
        foreach (var mode in Enum.GetValues<FailureMode>())
        {
            var group = Gather.All(new GatherOptions { OnFailure = mode }, Both(), Soon(1));
            Assert.Same(first, await Assert.ThrowsAsync<FormatException>(async () => await group));
            Assert.Equal([first, second], group.Exceptions);
        }
        var any = Gather.Any(Both(), Both());
        var all = await Assert.ThrowsAsync<AggregateException>(async () => await any);
        Assert.Equal([first, second, first, second], all.InnerExceptions);

        var heard = new ConcurrentQueue<Exception>();
        var options = new GatherOptions { LateException = heard.Enqueue };
        Assert.Same(first, (await Gather.Settled(options, Both()))[0].Exception);
        Assert.Same(first, (await Gather.First(options, Both())).Exception);
        await foreach (var outcome in Gather.Each(options, Both())) Assert.Same(first, outcome.Exception);
        Assert.Equal([second, second, second], heard);
    }
}
