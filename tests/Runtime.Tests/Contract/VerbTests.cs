using System.Collections.Concurrent;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Beyond asyncio: Map, Tuple, Any, First, Each, progress.</summary>
public sealed class VerbTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task Map_keeps_order_and_limit(bool context) => Loop.Run(context, async () =>
    {
        int running = 0, most = 0;
        var results = await Gather.Map(Enumerable.Range(0, 200), async item =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Delay(item % 3);
            Interlocked.Decrement(ref running);
            return item * 2;
        }, limit: 8);
        Assert.Equal(Enumerable.Range(0, 200).Select(item => item * 2), results);
        Assert.Equal(8, most);
    });

    [Fact]
    public async Task Map_takes_bodies_of_every_kind()
    {
        int[] items = [1, 2, 3];
        Expect.Results([1, 2, 3], await Gather.Map(items, item => Soon(item)));
        Expect.Results([1, 2, 3], await Gather.Map(items, (item, token) => Soon(item)));
        Expect.Results([1, 2, 3], await Gather.Map(items, (item, token) => new ValueTask<int>(item), limit: 2));
        Expect.Results([1, 2, 3], await Gather.Map(items, item => Soon(item), limit: int.MaxValue));
        Expect.Results([1, 2, 3], await Gather.Map(CancellationToken.None, items, item => new ValueTask<int>(item)));
        var seen = new ConcurrentBag<int>();
        await Gather.Map(items, async item => { await Task.Yield(); seen.Add(item); }, limit: 2);
        await Gather.Map(items, (item, token) => { seen.Add(item); return Task.CompletedTask; });
        await Gather.Map(items, (item, token) => { seen.Add(item); return ValueTask.CompletedTask; });
        Assert.Equal(9, seen.Count);
    }

    [Fact]
    public async Task Map_under_a_limit_starts_every_item_in_the_context_of_the_caller() => await Loop.OnLoop(async loop =>
    {
        var contexts = await Gather.Map(Enumerable.Range(0, 20), async _ =>
        {
            var seen = SynchronizationContext.Current;
            await Task.Delay(1);
            return seen;
        }, limit: 3);
        Assert.All(contexts, seen => Assert.Same(loop, seen));
    });

    [Fact]
    public async Task Each_under_a_limit_starts_one_for_each_that_the_reader_has_taken()
    {
        var (sources, go) = (Pending(4), new SemaphoreSlim(0));
        var (started, read) = (0, 0);
        var stream = Gather.Each([0, 1, 2, 3], item => { started++; return sources[item].Task; }, limit: 1);
        async Task Read()
        {
            await foreach (var _ in stream)
            {
                read++;
                await go.WaitAsync();
            }
        }
        var reading = Read();
        // Taken at once, so the next starts; the one after that waits until the reader comes back.
        sources[0].SetResult(0);
        Assert.Equal((1, 2), (read, started));
        sources[1].SetResult(1);
        Assert.Equal((1, 2), (read, started));
        go.Release(4);
        await Until(() => started == 3);
        sources[2].SetResult(2);
        sources[3].SetResult(3);
        await reading;
        Assert.Equal((4, 4), (read, started));
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Tuple_gives_each_result_its_type(bool context) => Loop.Run(context, async () =>
    {
        var (number, text) = await Gather.Tuple(Soon(1), Soon("two"));
        Assert.Equal((1, "two"), (number, text));
        Assert.Equal((1, "two", 3.0), await Gather.Tuple(Task.FromResult(1), Task.FromResult("two"), Task.FromResult(3.0)));
        Assert.Equal((1, "2", 3.0, 4L, '5', 6f, (byte)7, (short)8), await Gather.Tuple(
            Soon(1), Soon("2"), Soon(3.0), Soon(4L), Soon('5'), Soon(6f), Soon((byte)7), Soon((short)8)));
        var group = Gather.Tuple(new GatherOptions { OnFailure = FailureMode.CancelSiblings, Limit = 1 },
            Gather.Cold(_ => Fails(new FormatException())), Gather.Cold(() => Soon("never")));
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        Assert.Equal(GatherStatus.Canceled, group.StatusOf(1));
        var (one, two) = (new TaskCompletionSource<int>(), new TaskCompletionSource<string>());
        var waits = Gather.Tuple(new GatherOptions { OnFailure = FailureMode.WaitAll }, one.Task, two.Task);
        one.SetException(new FormatException());
        Assert.False(waits.IsCompleted);
        two.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<FormatException>(async () => await waits);
        Assert.Equal(2, waits.Exceptions.Count);
        var (ids, done) = await Gather.Tuple(Gather.All(Soon(1), Soon(2)), Gather.Hot(Soon(true)));
        Assert.Equal([1, 2], ids);
        Assert.True(done);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Any_is_the_first_success_and_cancels_the_others(bool context) => Loop.Run(context, async () =>
    {
        var token = default(CancellationToken);
        var group = Gather.Any(
            _ => Fails(new FormatException()),
            async _ => { await Task.Delay(5); return 2; },
            given => { token = given; return UntilCanceled(given); });
        Assert.Equal(2, await group);
        await Until(() => token.IsCancellationRequested);
        Assert.Equal(1, await Gather.Any(Task.FromException(new FormatException()), Task.CompletedTask));
        var started = 0;
        Assert.Equal(1, await Gather.Any(() => Task.FromResult(1), () => Task.FromResult(++started)));
        Assert.Equal(0, started);
        var all = await Assert.ThrowsAsync<AggregateException>(async () => await Gather.Any(Fails(new FormatException()), Fails(new InvalidOperationException())));
        Assert.Equal([typeof(FormatException), typeof(InvalidOperationException)], all.InnerExceptions.Select(error => error.GetType()));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task First_is_the_first_end_of_any_kind(bool context) => Loop.Run(context, async () =>
    {
        var never = new TaskCompletionSource<int>();
        var failed = await Gather.First(never.Task, Fails(new FormatException()));
        Assert.Equal((1, false), (failed.Index, failed.IsSuccess));
        Assert.Equal(4, (await Gather.First(Task.FromResult(4), never.Task)).Value);
        var token = default(CancellationToken);
        var winner = await Gather.First(given => { token = given; return UntilCanceled(given); }, _ => Soon(3));
        Assert.Equal((1, 3), (winner.Index, winner.Value));
        await Until(() => token.IsCancellationRequested);
        Assert.Equal(0, (await Gather.First(Task.CompletedTask, never.Task)).Index);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Each_hands_out_children_as_they_end(bool context) => Loop.Run(context, async () =>
    {
        var sources = Pending(4);
        var stream = Gather.Each(sources.Tasks());
        var order = new List<string>();
        var reading = Read();
        sources[2].SetResult(20);
        await Until(() => order.Count == 1);
        sources[0].SetException(new FormatException());
        await Until(() => order.Count == 2);
        sources[3].SetCanceled();
        await Until(() => order.Count == 3);
        sources[1].SetResult(10);
        await reading;
        Assert.Equal(["2 20", "0 FormatException", "3 canceled", "1 10"], order);

        async Task Read()
        {
            await foreach (var outcome in stream)
                order.Add($"{outcome.Index} {(outcome.IsCanceled ? "canceled" : outcome.Exception?.GetType().Name ?? $"{outcome.Value}")}");
        }
    });

    [Theory, InlineData(1), InlineData(10), InlineData(1000)]
    public async Task Each_loses_nothing_under_a_limit_and_threads(int limit)
    {
        var seen = new HashSet<int>();
        var factories = Enumerable.Range(0, 1000).Select(item => (Func<Task<int>>)(async () => { await Task.Yield(); return item; }));
        await foreach (var outcome in Gather.Each(new GatherOptions { Limit = limit }, factories)) Assert.True(seen.Add(outcome.Value) && outcome.Index == outcome.Value);
        Assert.Equal(1000, seen.Count);
    }

    [Fact]
    public async Task Each_left_early_cancels_the_rest_and_is_read_once()
    {
        var token = default(CancellationToken);
        var stream = Gather.Each(_ => Soon(1), given => { token = given; return UntilCanceled(given); });
        await foreach (var outcome in stream)
        {
            Assert.Equal(1, outcome.Value);
            break;
        }
        Assert.True(token.IsCancellationRequested);
        Assert.Throws<InvalidOperationException>(() => { stream.GetAsyncEnumerator(); });
    }

    [Fact]
    public async Task Each_counts_the_same_child_once()
    {
        var task = Soon(1);
        var count = 0;
        await foreach (var _ in Gather.Each(task, task, Soon(2))) count++;
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Each_ends_with_its_token_its_readers_token_and_its_timeout()
    {
        using var stop = new CancellationTokenSource(20);
        var forever = Pending(1)[0].Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Drain(Gather.Each(stop.Token, forever)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Drain(Gather.Each(forever), new CancellationTokenSource(20).Token));
        await Assert.ThrowsAsync<TimeoutException>(() => Drain(Gather.Each(new GatherOptions { Timeout = TimeSpan.FromMilliseconds(20) }, forever)));

        static async Task Drain(IAsyncEnumerable<Outcome<int>> stream, CancellationToken token = default)
        {
            await foreach (var outcome in stream.WithCancellation(token)) Assert.Fail($"{outcome}");
        }
    }

    [Theory, InlineData(false, null), InlineData(true, null), InlineData(false, 3)]
    public Task Progress_counts_every_child_and_ends_complete(bool context, int? limit) => Loop.Run(context, async () =>
    {
        var reports = new ConcurrentQueue<GatherProgress>();
        var options = new GatherOptions { Progress = new Synchronous(reports.Enqueue), OnFailure = FailureMode.WaitAll, Limit = limit };
        var group = Gather.Settled(options, Enumerable.Range(0, 30).Select(item => (Func<Task<int>>)(async () =>
        {
            await Task.Yield();
            return item % 10 == 0 ? throw new FormatException() : item;
        })));
        await group;
        await Until(() => reports.Count == 30);
        Assert.Equal(Enumerable.Range(1, 30), reports.Select(report => report.Completed).Order());
        Assert.Contains("30/30 done, 3 failed", reports.Select(report => report.ToString()));
        Assert.Equal(reports.Single(report => report.Completed == report.Total), group.Progress);
    });

    [Fact]
    public async Task Progress_that_throws_is_heard_and_harms_nobody()
    {
        var heard = new ConcurrentQueue<Exception>();
        var options = new GatherOptions { Progress = new Synchronous(_ => throw new FormatException()), LateException = heard.Enqueue };
        Expect.Results([1, 2], await Gather.All(options, Soon(1), Soon(2)));
        Assert.Equal(2, heard.Count);
    }

    [Fact]
    public async Task Options_are_copied_when_the_group_starts()
    {
        var source = new TaskCompletionSource<int>();
        var options = new GatherOptions();
        var group = Gather.All(options, source.Task, Soon(1));
        options.OnFailure = FailureMode.WaitAll;
        source.SetException(new FormatException());
        await Assert.ThrowsAsync<FormatException>(async () => await group);
    }

    [Fact]
    public async Task Task_Gather_is_the_same()
    {
        Expect.Results([1, 2], await Task.Gather(Soon(1), Soon(2)));
        Expect.Results([1, 2], await Task.Gather(new List<Task<int>> { Soon(1), Soon(2) }));
        await Task.Gather(Task.CompletedTask, Task.Delay(1));
        await Task.Gather(new List<Task> { Task.CompletedTask });
    }

    static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen;)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
