using System.Runtime.CompilerServices;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Bodies for the items of a source: what Map does by default, and sources that are asynchronous.</summary>
public sealed class SourceTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task Map_cancels_the_others_and_waits_for_them_unless_told_otherwise(bool context) => Loop.Run(context, async () =>
    {
        foreach (var options in new[] { null, new GatherOptions { Limit = 3 } })
        {
            var ended = 0;
            var areAllStarted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            async Task<int> Body(int item, CancellationToken token)
            {
                if (item == 2) areAllStarted.SetResult();
                if (item == 1) await areAllStarted.Task;
                if (item == 1) throw new FormatException();
                try { return await UntilCanceled(token); }
                finally { Interlocked.Increment(ref ended); }
            }
            var group = options is null ? Gather.Map([0, 1, 2], Body) : Gather.Map(options, [0, 1, 2], Body);
            await Assert.ThrowsAsync<FormatException>(async () => await group);
            Assert.Equal(2, ended);
        }
        var asked = Gather.Map(new GatherOptions { OnFailure = FailureMode.FirstError }, [0, 1], (item, token) => item == 0 ? Fails(new FormatException()) : UntilCanceled(token));
        await Assert.ThrowsAsync<FormatException>(async () => await asked);
        Assert.Equal(GatherStatus.Running, asked.StatusOf(1));
        Assert.True(asked.CancelRemaining());
    });

    [Fact]
    public async Task One_options_object_serves_Map_and_All_by_their_own_defaults()
    {
        var options = new GatherOptions { LateException = _ => { } };
        var never = new TaskCompletionSource<int>();
        for (var round = 0; round < 2; round++)
        {
            var map = Gather.Map(options, [0, 1], (item, token) => item == 0 ? Fails(new FormatException()) : UntilCanceled(token));
            await Assert.ThrowsAsync<FormatException>(async () => await map);
            Assert.Equal(GatherStatus.Canceled, map.StatusOf(1));
            await Assert.ThrowsAsync<FormatException>(async () => await Gather.All(options, never.Task, Fails(new FormatException())));
        }
        options.OnFailure = FailureMode.WaitAll;
        Expect.Results(["FormatException", "FormatException"], (await Gather.Settled(options, [0, 1], _ => Fails(new FormatException()))).Select(outcome => outcome.Exception!.GetType().Name));
        var all = Gather.Map(options, [0, 1], async (item, token) => { await Task.Delay(item, token); return item == 0 ? throw new FormatException() : item; });
        await Assert.ThrowsAsync<FormatException>(async () => await all);
        Assert.Equal(GatherStatus.Succeeded, all.StatusOf(1));
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task The_token_at_the_end_cancels_the_group(bool context) => Loop.Run(context, async () =>
    {
        foreach (var start in new Func<CancellationToken, Task>[]
        {
            token => Gather.Map([1, 2], (_, given) => UntilCanceled(given), limit: 1, cancellationToken: token),
            token => Gather.Map([1, 2], (_, given) => UntilCanceled(given), cancellationToken: token),
            token => Gather.Any([1, 2], (_, given) => UntilCanceled(given), cancellationToken: token),
            token => Gather.Settled([1, 2], (_, given) => UntilCanceled(given), cancellationToken: token),
            token => Gather.Map(Numbers(5), (_, given) => UntilCanceled(given), limit: 2, cancellationToken: token),
        })
        {
            using var stop = new CancellationTokenSource();
            var task = start(stop.Token);
            await Task.Yield();
            Assert.False(task.IsCompleted);
            stop.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        }
    });

    [Fact]
    public async Task Settled_and_races_take_a_source_with_a_body()
    {
        var outcomes = await Gather.Settled([0, 1, 2], item => item == 1 ? Fails(new FormatException()) : Soon(item), limit: 2);
        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.IsSuccess));
        Assert.Equal(2, await Gather.Any([0, 1, 2], item => item == 2 ? Soon(item) : Fails(new FormatException())));
        Assert.Equal(1, (await Gather.First([0, 1], (item, token) => item == 1 ? Soon(1) : UntilCanceled(token))).Index);
        Assert.Equal("source", Assert.Throws<ArgumentException>(() => { Gather.Any(Array.Empty<int>(), item => Soon(item)); }).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentException>(() => { Gather.First(Array.Empty<int>(), item => Soon(item)); }).ParamName);
    }

    [Fact]
    public async Task Verbs_take_factories_that_return_value_tasks()
    {
        ValueTask<int> Value(int value, CancellationToken token) => new(value);
        Expect.Results([1, 2], await Gather.All(token => Value(1, token), token => Value(2, token)));
        Expect.Results([1, 2], await Gather.All(() => Value(1, default), () => Value(2, default)));
        Assert.Equal(1, await Gather.Any(CancellationToken.None, token => Value(1, token)));
        Assert.Equal(3, (await Gather.First(token => Value(3, token))).Value);
        Assert.Equal(4, (await Gather.Settled(token => Value(4, token))).Single().Value);
        var ran = 0;
        await Gather.All(_ => { ran++; return default(ValueTask); }, _ => { ran++; return default(ValueTask); });
        Assert.Equal(2, ran);
        Assert.Equal("The factory at place 1 is null. (Parameter 'factories')", Assert.Throws<ArgumentException>(() => { Gather.All(() => Value(1, default), null!); }).Message);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task An_asynchronous_source_is_mapped_in_its_order(bool context) => Loop.Run(context, async () =>
    {
        int running = 0, most = 0;
        var results = await Gather.Map(Numbers(50), async (item, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(item % 3, token);
            Interlocked.Decrement(ref running);
            return item * 2;
        }, limit: 4);
        Assert.Equal(Enumerable.Range(0, 50).Select(item => item * 2), results);
        Assert.InRange(most, 1, 4);
        Assert.Empty(await Gather.Map(Numbers(0), item => Soon(item)));
        var seen = 0;
        await Gather.Map(Numbers(9), item => { Interlocked.Increment(ref seen); return Task.CompletedTask; });
        await Gather.Map(Numbers(9), item => { Interlocked.Increment(ref seen); return default(ValueTask); }, limit: 1);
        Assert.Equal(18, seen);
    });

    [Fact]
    public Task Bodies_of_an_asynchronous_source_start_in_the_context_of_the_caller() => Loop.OnLoop(async loop =>
    {
        var contexts = await Gather.Map(Numbers(10), async _ =>
        {
            var seen = SynchronizationContext.Current;
            await Task.Delay(1);
            return seen;
        }, limit: 3);
        Assert.All(contexts, seen => Assert.Same(loop, seen));
    });

    [Fact]
    public async Task A_failure_over_an_asynchronous_source_cancels_the_others_and_reads_no_further()
    {
        int read = 0, canceled = 0;
        async IAsyncEnumerable<int> Source([EnumeratorCancellation] CancellationToken token = default)
        {
            for (var item = 0; item < 1000; item++)
            {
                await Task.Yield();
                token.ThrowIfCancellationRequested();
                read++;
                yield return item;
            }
        }
        await Assert.ThrowsAsync<FormatException>(() => Gather.Map(Source(), async (item, token) =>
        {
            if (item == 3) throw new FormatException();
            try { return await UntilCanceled(token); }
            finally { Interlocked.Increment(ref canceled); }
        }, limit: 4));
        Assert.Equal((4, 3), (read, canceled));
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_reading_with_its_error_when_the_rest_has_ended()
    {
        var ended = 0;
        async IAsyncEnumerable<int> Source()
        {
            yield return 0;
            await Task.Yield();
            throw new FormatException();
        }
        await Assert.ThrowsAsync<FormatException>(() => Gather.Map(Source(), async (_, token) =>
        {
            try { return await UntilCanceled(token); }
            finally { ended++; }
        }));
        Assert.Equal(1, ended);
    }

    [Theory, InlineData("Map that ends"), InlineData("Map that fails"), InlineData("Each that is left")]
    public async Task A_source_is_disposed_before_its_reading_ends(string function)
    {
        var isDisposed = false;
        async IAsyncEnumerable<int> Source()
        {
            try
            {
                for (var item = 0; item < 4; item++)
                {
                    await Task.Yield();
                    yield return item;
                }
            }
            finally { isDisposed = true; }
        }
        switch (function)
        {
            case "Map that ends": await Gather.Map(Source(), Soon, limit: 1); break;
            case "Map that fails": await Assert.ThrowsAsync<FormatException>(() => Gather.Map(Source(), _ => Children.Fails(new FormatException()), limit: 1)); break;
            default: await foreach (var _ in Gather.Each(Source(), Soon, limit: 1)) break; break;
        }
        Assert.True(isDisposed);
    }

    [Fact]
    public async Task Each_over_an_asynchronous_source_ends_cancelled_by_the_token_of_its_reader()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Gather.Each(Numbers(20), Soon, limit: 2).WithCancellation(stop.Token)) stop.Cancel();
        });
    }

    [Fact]
    public async Task Each_over_an_asynchronous_source_goes_no_further_than_its_reader()
    {
        var started = 0;
        await foreach (var outcome in Gather.Each(Numbers(20), item => { started++; return Task.FromResult(item); }, limit: 2))
        {
            Assert.Equal(outcome.Index, outcome.Value);
            // Two that are read or started, and the one that the reader has.
            Assert.InRange(started, outcome.Index + 1, outcome.Index + 3);
        }
        Assert.Equal(20, started);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Each_under_a_limit_starts_the_next_when_its_reader_has_taken_one(bool context) => Loop.Run(context, async () =>
    {
        var started = 0;
        var taken = 0;
        await foreach (var outcome in Gather.Each(Enumerable.Range(0, 30), async item =>
        {
            Interlocked.Increment(ref started);
            if (item % 3 != 0) await Task.Yield();
            return item;
        }, limit: 4))
        {
            taken++;
            for (var round = 0; round < 3; round++) await Task.Yield();
            Assert.InRange(Volatile.Read(ref started), taken, taken + 4);
        }
        Assert.Equal((30, 30), (started, taken));
    });

    [Fact]
    public async Task Each_under_a_limit_that_nobody_reads_on_starts_nothing_more_and_ends_by_its_timeout()
    {
        var started = 0;
        var time = new ManualTime();
        var options = new GatherOptions { Limit = 2, Timeout = TimeSpan.FromSeconds(1), TimeProvider = time };
        var stream = Gather.Each(options, Enumerable.Range(0, 10), item => { started++; return Task.FromResult(item); });
        Assert.Equal(2, started);
        var reader = stream.GetAsyncEnumerator();
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(3, started);
        time.Advance(TimeSpan.FromSeconds(1));
        for (var round = 0; round < 9; round++) Assert.True(await reader.MoveNextAsync());
        Assert.True(reader.Current.IsCanceled);
        await Assert.ThrowsAsync<TimeoutException>(async () => await reader.MoveNextAsync());
        Assert.Equal(3, started);
        Assert.Equal(0, time.RunningTimers);
    }

    [Fact]
    public async Task Each_over_an_asynchronous_source_goes_on_behind_a_failure()
    {
        var outcomes = new List<Outcome<int>>();
        await foreach (var outcome in Gather.Each(Numbers(4), item => item % 2 == 0 ? Fails(new FormatException()) : Soon(item), limit: 1)) outcomes.Add(outcome);
        Assert.Equal([false, true, false, true], outcomes.Select(outcome => outcome.IsSuccess));
    }

    [Fact]
    public async Task Each_over_an_asynchronous_source_hands_out_failures_and_waits_for_the_rest_when_it_is_left()
    {
        var ended = 0;
        var stream = Gather.Each(Numbers(10), async (item, token) =>
        {
            if (item == 0) throw new FormatException();
            try { return await UntilCanceled(token); }
            finally { Interlocked.Increment(ref ended); }
        }, limit: 3);
        await foreach (var outcome in stream)
        {
            Assert.True(outcome.IsFaulted);
            break;
        }
        Assert.InRange(ended, 2, 3);
    }

    [Fact]
    public void Wrong_use_of_an_asynchronous_source_is_refused_at_the_call()
    {
        Assert.Equal("source", Expect.AtTheCall<ArgumentNullException>(() => Gather.Map((IAsyncEnumerable<int>)null!, item => Soon(item))).ParamName);
        Assert.Equal("body", Expect.AtTheCall<ArgumentNullException>(() => Gather.Map(Numbers(1), (Func<int, Task<int>>)null!)).ParamName);
        Assert.Equal("limit", Assert.Throws<ArgumentOutOfRangeException>(() => { Gather.Each(Numbers(1), item => Soon(item), limit: 0); }).ParamName);
    }

    static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var number = 0; number < count; number++)
        {
            if (number % 4 == 3) await Task.Yield();
            yield return number;
        }
    }
}
