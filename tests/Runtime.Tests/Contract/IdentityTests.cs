using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>What is one child and what is two, what is copied, and whose code runs where.</summary>
public sealed class IdentityTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    sealed record User(string Name);

    [Fact]
    public async Task Clause_07_value_tasks_with_equal_results_are_two_children()
    {
        var (first, second) = (new User("a"), new User("a"));
        Assert.Equal(first, second);
        var results = await Gather.All(Gather.Hot(new ValueTask<User>(first)), Gather.Hot(new ValueTask<User>(second)));
        Assert.Same(first, results[0]);
        Assert.Same(second, results[1]);

        var count = 0;
        await foreach (var outcome in Gather.Each(Gather.Hot(new ValueTask<int>(7)), Gather.Hot(new ValueTask<int>(7)), Gather.Hot(new ValueTask<int>(7)))) count += outcome.Value;
        Assert.Equal(21, count);
        Assert.Equal(2, Gather.All(Gather.Hot(default(ValueTask)), Gather.Hot(default(ValueTask))).Progress.Total);
    }

    // To compare many with each other costs more than it tells, so that is done only where somebody hears of each.
    [Theory, InlineData(16, 1), InlineData(17, 17)]
    public void Clause_07_of_many_places_nobody_looks_for_the_same_child(int places, int counted)
    {
        Assert.Equal(counted, Gather.All(Enumerable.Repeat(Task.FromResult(1), places)).Progress.Total);
        Assert.Equal(counted, Gather.All(Enumerable.Repeat(new TaskCompletionSource<int>().Task, places)).Progress.Total);
        Assert.Equal(1, Gather.All(new GatherOptions { Progress = new Synchronous(_ => { }) }, Enumerable.Repeat(Task.FromResult(1), places)).Progress.Total);
    }

    [Fact]
    public async Task Clause_07_value_tasks_of_one_task_or_source_are_one_child()
    {
        var task = Soon(3);
        Assert.Equal(1, Gather.All(Gather.Hot(task), Gather.Hot(new ValueTask<int>(task)), Gather.Hot(new ValueTask<int>(task))).Progress.Total);

        var source = new CountingSource();
        source.Complete(4);
        var pooled = new ValueTask<int>(source, 0);
        Assert.True(pooled.IsCompletedSuccessfully);
        Expect.Results([4, 4, 4], await Gather.All(Gather.Hot(pooled), Gather.Hot(pooled), Gather.Hot(pooled)));
        Assert.Equal(1, source.Reads);
        var (one, two) = (new CountingSource(), new CountingSource());
        var group = Gather.All(Gather.Hot(new ValueTask<int>(one, 0)), Gather.Hot(new ValueTask<int>(two, 0)));
        one.Complete(1);
        two.Complete(1);
        Expect.Results([1, 1], await group);
        Assert.Equal((1, 1), (one.Reads, two.Reads));
    }

    [Fact]
    public void Clause_07_value_tasks_of_two_sources_with_one_hash_code_are_two_children()
    {
        // Hash codes of objects have 26 bits at most: of so many some two have the same.
        var sources = Enumerable.Range(0, 100_000).Select(_ => new CountingSource()).ToList();
        var same = sources.GroupBy(RuntimeHelpers.GetHashCode).First(group => group.Count() > 1).Take(2).ToList();
        Assert.Equal(2, Gather.All(same.Select(source => Gather.Hot(new ValueTask<int>(source, 0)))).Progress.Total);
    }

    [Fact]
    public async Task Clause_07_value_tasks_of_one_source_with_two_tokens_are_two_children()
    {
        var source = new TokenSource();
        var group = Gather.All(Gather.Hot(new ValueTask<int>(source, 1)), Gather.Hot(new ValueTask<int>(source, 2)), Gather.Hot(new ValueTask<int>(source, 1)));
        Assert.Equal(2, group.Progress.Total);
        Expect.Results([1, 2, 1], await group);
    }

    // Serves two waits at once, and tells them apart by their tokens.
    sealed class TokenSource : IValueTaskSource<int>
    {
        public int GetResult(short token) => token;

        public ValueTaskSourceStatus GetStatus(short token) => ValueTaskSourceStatus.Pending;

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            ThreadPool.UnsafeQueueUserWorkItem(_ => continuation(state), null);
    }

    [Theory, InlineData(2), InlineData(17), InlineData(1000)]
    public async Task Clause_07_two_delegates_that_return_one_task_are_two_children(int count)
    {
        var shared = new TaskCompletionSource<int>();
        var group = Gather.All(new GatherOptions { Progress = new Synchronous(_ => { }) }, Enumerable.Range(0, count).Select(_ => (Func<Task<int>>)(() => shared.Task)));
        shared.SetResult(1);
        await group;
        Assert.Equal(count, group.Progress.Total);
    }

    [Fact]
    public async Task Clause_07_a_child_counts_once_whether_or_not_somebody_listens()
    {
        var listening = new GatherOptions { Progress = new Synchronous(_ => { }) };
        foreach (var options in new[] { new GatherOptions(), listening })
        {
            var done = Task.FromResult(1);
            Assert.Equal("1/1 done", Gather.All(options, done, done).ToString());
            var source = new TaskCompletionSource<int>();
            var group = Gather.All(options, source.Task, done, source.Task);
            Assert.Equal("1/2 done", group.ToString());
            source.SetResult(2);
            Expect.Results([2, 1, 2], await group);
            Assert.Equal("2/2 done", group.ToString());
        }
        var plain = Task.FromResult(1);
        Assert.Equal("1/1 done", Gather.All(plain, plain).ToString());
        Assert.Equal("1/1 done", Gather.Settled(plain, plain).ToString());
    }

    [Theory, InlineData(2), InlineData(40), InlineData(1000)]
    public async Task Clause_07_duplicates_are_found_at_every_size(int count)
    {
        var sources = Pending(count);
        var reports = new ConcurrentQueue<GatherProgress>();
        var tasks = sources.Tasks().Concat(sources.Tasks().Reverse()).ToList();
        var group = Gather.All(new GatherOptions { Progress = new Synchronous(reports.Enqueue) }, tasks);
        for (var index = 0; index < count; index++) sources[index].SetResult(index);
        Assert.Equal(Enumerable.Range(0, count).Concat(Enumerable.Range(0, count).Reverse()), await group);
        Assert.Equal((count, count), (reports.Count, group.Progress.Total));
    }

    [Theory, InlineData(null), InlineData(2)]
    public async Task Clause_06_a_body_that_changes_its_source_changes_nothing(int? limit)
    {
        var options = new GatherOptions { Limit = limit };
        var items = Enumerable.Range(0, 5).ToList();
        Expect.Results([0, 1, 2, 3, 4], await Gather.Map(options, items, item =>
        {
            items[4 - item] = 99;
            items.Add(7);
            return Task.FromResult(item);
        }));
        var array = new[] { 0, 1, 2, 3, 4 };
        Expect.Results([0, 1, 2, 3, 4], await Gather.Map(options, array, item =>
        {
            Array.Fill(array, 99);
            return Task.FromResult(item);
        }));
        var factories = new Func<Task<int>>[4];
        for (var index = 0; index < factories.Length; index++)
        {
            var result = index;
            factories[index] = () => { Array.Clear(factories); return Task.FromResult(result); };
        }
        Expect.Results([0, 1, 2, 3], await Gather.All(options, factories));
        var list = new List<Func<CancellationToken, Task<int>>>();
        for (var index = 0; index < 4; index++)
        {
            var result = index;
            list.Add(_ => { list.Clear(); return Soon(result); });
        }
        Expect.Results([0, 1, 2, 3], await Gather.All(options, list));
        var children = new GatherChild<int>[2];
        children[0] = Gather.Cold(() => { children[1] = null!; return Soon(0); });
        children[1] = Gather.Cold(() => Soon(1));
        Expect.Results([0, 1], await Gather.All(options, children));
    }

    [Fact]
    public async Task Clause_08_an_empty_group_is_an_object_of_its_own_and_keeps_its_options()
    {
        var heard = new ConcurrentQueue<Exception>();
        var options = new GatherOptions { LateException = heard.Enqueue };
        foreach (var register in new Action[]
        {
            () => Gather.All(options, Array.Empty<Task<int>>()).OnCompleted(_ => throw new FormatException()),
            () => Gather.All(options, Array.Empty<Func<Task<int>>>()).OnCompleted(_ => throw new FormatException()),
            () => Gather.All(options, Array.Empty<GatherChild<int>>()).OnCompleted(_ => throw new FormatException()),
            () => Gather.Settled(options, Array.Empty<Task<int>>()).OnCompleted(_ => throw new FormatException()),
            () => Gather.All(options, Array.Empty<Task>()).OnCompleted(_ => throw new FormatException()),
            () => Gather.Map(options, Array.Empty<int>(), Soon).OnCompleted(_ => throw new FormatException()),
        }) register();
        await Until(() => heard.Count == 6);
        Assert.All(heard, exception => Assert.IsType<FormatException>(exception));

        var block = new ManualResetEventSlim();
        var called = new TaskCompletionSource();
        Gather.All<int>().OnCompleted(_ => block.Wait());
        Gather.All<int>().OnCompleted(_ => called.SetResult());
        await called.Task.WaitAsync(Patience);
        block.Set();
    }

    [Theory, InlineData(0), InlineData(-1)]
    public void Clause_06_a_wrong_argument_has_the_name_that_the_caller_knows(int limit)
    {
        Assert.Equal("limit", Assert.Throws<ArgumentOutOfRangeException>(() => { Gather.Map([1], Soon, limit: limit); }).ParamName);
        Assert.Equal("tasks", Assert.Throws<ArgumentException>(() => { Gather.Any(Array.Empty<Task<int>>()); }).ParamName);
        Assert.Equal("factories", Assert.Throws<ArgumentException>(() => { Gather.First(Array.Empty<Func<Task<int>>>()); }).ParamName);
        Assert.Equal("children", Assert.Throws<ArgumentException>(() => { Gather.Any(Array.Empty<GatherChild<int>>()); }).ParamName);
    }

    [Fact]
    public async Task No_lock_is_held_while_a_coroutine_starts()
    {
        var waiting = new TaskCompletionSource();
        var cold = Gather.Cold(token =>
        {
            waiting.SetResult();
            // A cancellation from another thread ends this wait; it could not come in under a lock.
            Assert.True(token.WaitHandle.WaitOne(Patience));
            return Task.FromResult(1);
        });
        var group = Task.Run(() => Gather.All(cold));
        await waiting.Task.WaitAsync(Patience);
        // Another group that holds it does not wait for its start either.
        var second = await Task.Run(() => Gather.Settled(cold)).WaitAsync(Patience);
        Assert.False(second.IsCompleted);
        Assert.True(await Task.Run(() => cold.Cancel()).WaitAsync(Patience));
        Expect.Results([1], await (await group.WaitAsync(Patience)));
        Assert.Equal(1, (await second)[0].Value);
    }

    [Fact]
    public async Task A_coroutine_that_gathers_itself_fails()
    {
        GatherChild<int>? cold = null;
        cold = Gather.Cold(async () => (await Gather.All(cold!))[0]);
        Assert.Contains("gathers itself", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await Gather.All(cold))).Message);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task A_coroutine_that_is_started_by_two_threads_runs_once(bool onPool) => Task.Run(async () =>
    {
        for (var round = 0; round < 200; round++)
        {
            var runs = 0;
            var cold = Gather.Cold(async () => { Interlocked.Increment(ref runs); await Task.Yield(); return 5; });
            var options = new GatherOptions { OnThreadPool = onPool };
            var groups = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Gather.All(options, cold))));
            foreach (var group in groups) Expect.Results([5], await group);
            Assert.Equal(1, runs);
        }
    });

    [Fact]
    public async Task Clause_12_listeners_and_selectors_run_in_the_context_of_whoever_gave_them()
    {
        var local = new AsyncLocal<string?> { Value = "mine" };
        var seen = new ConcurrentQueue<string?>();
        var sources = Pending(3);
        var options = new GatherOptions { Progress = new Synchronous(_ => seen.Enqueue(local.Value)), LateException = _ => seen.Enqueue(local.Value) };
        var group = Gather.All(options, sources[0].Task, sources[1].Task);
        var selected = Gather.All(Gather.Hot(sources[2].Task).Select(_ => local.Value));
        local.Value = "changed";
        await Task.Run(() =>
        {
            local.Value = "theirs";
            sources[0].SetException(new FormatException());
            sources[1].SetException(new FormatException());
            sources[2].SetResult(1);
            Assert.Equal("theirs", local.Value);
        });
        await Until(() => seen.Count == 3);
        Assert.Equal(["mine", "mine", "mine"], seen);
        Assert.Equal("mine", (await selected)[0]);
        Assert.NotNull(group.Exception);
    }

    // Either alone: who hears progress need not hear failures.
    [Fact]
    public async Task Clause_12_progress_alone_is_heard_in_the_context_of_whoever_gave_it()
    {
        var local = new AsyncLocal<string?> { Value = "mine" };
        var seen = new ConcurrentQueue<string?>();
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(new GatherOptions { Progress = new Synchronous(_ => seen.Enqueue(local.Value)) }, source.Task);
        local.Value = "changed";
        await Task.Run(() =>
        {
            local.Value = "theirs";
            source.SetResult(1);
        });
        await group;
        Assert.Equal(["mine"], seen);
    }

    [Fact]
    public async Task Clause_12_late_failures_alone_are_heard_in_the_context_of_whoever_asked_for_them()
    {
        var local = new AsyncLocal<string?> { Value = "mine" };
        var seen = new ConcurrentQueue<string?>();
        var sources = Pending(2);
        var group = Gather.All(new GatherOptions { LateException = _ => seen.Enqueue(local.Value) }, sources.Tasks());
        local.Value = "changed";
        await Task.Run(() =>
        {
            local.Value = "theirs";
            sources[0].SetException(new FormatException());
            sources[1].SetException(new FormatException());
        });
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        await Until(() => !seen.IsEmpty);
        Assert.Equal(["mine"], seen);
    }

    [Fact]
    public void Clause_12_listeners_and_selectors_are_called_where_the_flow_is_suppressed()
    {
        var (late, reports) = (new List<Exception>(), 0);
        var sources = Pending(2);
        var options = new GatherOptions { LateException = late.Add, Progress = new Synchronous(_ => reports++) };
        using (ExecutionContext.SuppressFlow())
        {
            var group = Gather.All(options, sources.Tasks());
            foreach (var source in sources) source.SetException(new FormatException());
            Assert.True(group.IsFaulted);
            Expect.Results([2], Gather.All(Gather.Hot(Task.FromResult(1)).Select(value => value + 1)).Result);
        }
        Assert.IsType<FormatException>(Assert.Single(late));
        Assert.Equal(2, reports);
    }

    [Fact]
    public void Clause_12_where_the_flow_is_suppressed_children_are_kept_apart_too()
    {
        var local = new AsyncLocal<int> { Value = -1 };
        Task<int> Leak(int value)
        {
            var seen = local.Value;
            local.Value = value;
            return Task.FromResult(seen);
        }
        using (ExecutionContext.SuppressFlow())
        {
            Assert.Equal([-1, -1], Gather.All(() => Leak(1), () => Leak(2)).Result);
            Assert.Equal([-1, -1, -1], Gather.Map([1, 2, 3], Leak, limit: 1).Result);
            Assert.Equal([-1, -1], Gather.All(Gather.Cold(() => Leak(3)), Gather.Cold(() => Leak(4))).Result);
            Assert.True(ExecutionContext.IsFlowSuppressed());
        }
        Assert.Equal(-1, local.Value);
    }

    [Fact]
    public async Task Clause_44_a_context_that_is_closed_neither_ends_the_process_nor_loses_a_callback()
    {
        var (heard, heardUnderLimit) = (new ConcurrentQueue<Exception>(), new ConcurrentQueue<Exception>());
        var called = new TaskCompletionSource();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new ClosedContext());
        try
        {
            var group = Gather.All(new GatherOptions { LateException = heard.Enqueue }, Task.FromResult(1));
            group.OnCompleted(_ => called.SetResult());
            var limited = Gather.Map(new GatherOptions { Limit = 1, LateException = heardUnderLimit.Enqueue }, [1, 2, 3], async item => { await Task.Delay(1).ConfigureAwait(false); return item; });
            SynchronizationContext.SetSynchronizationContext(before);
            await called.Task.WaitAsync(Patience);
            Expect.Results([1, 2, 3], await limited.AsTask().WaitAsync(Patience));
        }
        finally { SynchronizationContext.SetSynchronizationContext(before); }
        Assert.All(heard.Concat(heardUnderLimit), exception => Assert.IsType<ObjectDisposedException>(exception));
        Assert.Single(heard);
        Assert.NotEmpty(heardUnderLimit);
    }

    sealed class ClosedContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => throw new ObjectDisposedException("the loop");
    }
}
