using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Clauses 1 to 12: what a group is made of, and when its children start.</summary>
public sealed class ConstructionTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_01_accepts_tasks_value_tasks_groups_and_factories(bool context) => Loop.Run(context, async () =>
    {
        Expect.Results([1, 2], await Gather.All(Soon(1), Soon(2)));
        Expect.Results([1, 2], await Gather.All(() => Soon(1), () => Soon(2)));
        Expect.Results([1, 2], await Gather.All(token => Soon(1), token => Soon(2)));
        Expect.Results([1, 2, 3, 4, 5], await Gather.All(
            Gather.Hot(Soon(1)), Gather.Hot(new ValueTask<int>(2)), Gather.Cold(() => Soon(3)), Gather.Cold(token => Soon(4)), Gather.Shield(Soon(5))));
        Expect.Results([[1], [2, 3]], await Gather.All(Gather.All(Soon(1)), Gather.All(Soon(2), Soon(3))));
        Expect.Results([4, 5], await Gather.All(Gather.Cold(() => new ValueTask<int>(4)), Gather.Cold(token => new ValueTask<int>(5))));
        await Gather.All(Task.CompletedTask, Task.Delay(1));
        await Gather.All(() => Task.Delay(1), () => Task.CompletedTask);
        await Gather.All(Gather.Hot(Task.Delay(1)), Gather.Cold(() => Task.CompletedTask), Gather.Hot(default(ValueTask)));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_02_children_run_before_anybody_awaits(bool context) => Loop.Run(context, async () =>
    {
        var started = new List<int>();
        var gate = new TaskCompletionSource<int>();
        var group = Gather.All(() => { started.Add(1); return gate.Task; });
        Assert.Equal([1], started);
        Assert.False(group.IsCompleted);
        gate.SetResult(5);
        Expect.Results([5], await group);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_03_factories_start_in_argument_order_up_to_their_first_await(bool context) => Loop.Run(context, async () =>
    {
        var log = new List<string>();
        async Task<int> Work(int number)
        {
            log.Add($"start {number}");
            await Task.Yield();
            return number;
        }
        var group = Gather.All(Enumerable.Range(0, 5).Select(number => (Func<Task<int>>)(() => Work(number))));
        Assert.Equal(["start 0", "start 1", "start 2", "start 3", "start 4"], log);
        Expect.Results([0, 1, 2, 3, 4], await group);
    });

    [Fact]
    public async Task Clause_03_on_the_thread_pool_a_factory_that_blocks_holds_nobody_back()
    {
        var block = new ManualResetEventSlim();
        // On the caller this line would never end.
        var group = Gather.All(new GatherOptions { OnThreadPool = true },
            () => { block.Wait(); return Task.FromResult(1); },
            () => Task.FromResult(2));
        Assert.NotEqual(GatherStatus.Succeeded, group.StatusOf(0));
        await Until(() => group.StatusOf(1) == GatherStatus.Succeeded);
        block.Set();
        Expect.Results([1, 2], await group);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_04_a_failure_at_the_start_lets_the_rest_start(bool context) => Loop.Run(context, async () =>
    {
        var started = new List<int>();
        var group = Gather.All(
            () => { started.Add(0); return Task.FromException<int>(new FormatException()); },
            () => { started.Add(1); return Soon(1); });
        Assert.Equal([0, 1], started);
        await Assert.ThrowsAsync<FormatException>(async () => await group);

        started.Clear();
        var strict = Gather.All(new GatherOptions { OnFailure = FailureMode.CancelSiblings },
            () => { started.Add(0); return Task.FromException<int>(new FormatException()); },
            () => { started.Add(1); return Soon(1); });
        Assert.Equal([0], started);
        Assert.Equal(GatherStatus.Canceled, strict.StatusOf(1));
        await Assert.ThrowsAsync<FormatException>(async () => await strict);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_05_what_a_factory_throws_is_the_childs_failure(bool context) => Loop.Run(context, async () =>
    {
        var outcomes = await Gather.Settled<int>(
            () => throw new FormatException("sync"),
            () => null!,
            () => new Task<int>(() => 1),
            () => throw new OperationCanceledException("stop"),
            () => Soon(5));
        Assert.Equal("sync", Assert.IsType<FormatException>(outcomes[0].Exception).Message);
        Assert.Contains("null instead of a task", Assert.IsType<InvalidOperationException>(outcomes[1].Exception).Message);
        Assert.Contains("never started", Assert.IsType<InvalidOperationException>(outcomes[2].Exception).Message);
        Assert.True(outcomes[3].IsCanceled);
        Assert.Equal("stop", outcomes[3].Exception!.Message);
        Assert.Equal(5, outcomes[4].Value);
    });

    [Fact]
    public void Clause_06_all_arguments_are_checked_before_anything_starts()
    {
        var started = 0;
        Task<int> Start() { started++; return Soon(1); }
        Assert.Throws<ArgumentNullException>(() => { Gather.All((Task<int>[])null!); });
        Assert.Throws<ArgumentNullException>(() => { Gather.All((IEnumerable<Func<Task<int>>>)null!); });
        Assert.Throws<ArgumentException>(() => { Gather.All(Start, null!); });
        Assert.Throws<ArgumentException>(() => { Gather.All(Gather.Cold(Start), null!); });
        Assert.Throws<ArgumentException>(() => { Gather.Settled(new List<Func<Task<int>>> { Start, null! }); });
        Assert.Throws<FormatException>(() => { Gather.All(Broken()); });
        Assert.Equal(0, started);

        IEnumerable<Func<Task<int>>> Broken()
        {
            yield return Start;
            throw new FormatException();
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_07_the_same_awaitable_twice_is_one_child(bool context) => Loop.Run(context, async () =>
    {
        var runs = 0;
        var cold = Gather.Cold(async () => { runs++; await Task.Yield(); return runs; });
        Expect.Results([1, 1, 1], await Gather.All(cold, cold, cold));
        Assert.Equal(1, runs);

        var reports = new List<GatherProgress>();
        var one = new TaskCompletionSource<int>();
        var group = Gather.All(new GatherOptions { Progress = new Synchronous(reports.Add) }, one.Task, Task.FromResult(2), one.Task);
        one.SetResult(3);
        Expect.Results([3, 2, 3], await group);
        Assert.Equal(["1/2 done", "2/2 done"], reports.Select(report => report.ToString()));
        Assert.Equal(2, group.Progress.Total);

        // Two calls, since a delegate is a coroutine function and not a coroutine.
        Func<Task<int>> factory = () => Task.FromResult(++runs);
        runs = 0;
        Expect.Results([1, 2], await Gather.All(factory, factory));

        var error = new FormatException();
        var outcomes = await Gather.Settled(Gather.Hot(Fails(error)), Gather.Hot(Soon(1)));
        Assert.Same(error, outcomes[0].Exception);
    });

    [Fact]
    public async Task Clause_07_the_same_pooled_value_task_is_consumed_once()
    {
        var source = new CountingSource();
        var pooled = new ValueTask<int>(source, 0);
        var group = Gather.All(Gather.Hot(pooled), Gather.Hot(pooled));
        source.Complete(4);
        Expect.Results([4, 4], await group);
        Assert.Equal(1, source.Reads);
    }

    [Fact]
    public async Task Clause_07_duplicates_hold_under_a_limit_with_progress()
    {
        var runs = 0;
        var cold = Gather.Cold(async () => { Interlocked.Increment(ref runs); await Task.Yield(); return 6; });
        var other = Gather.Cold(() => Soon(1));
        var reports = 0;
        var options = new GatherOptions { Limit = 1, Progress = new Synchronous(_ => Interlocked.Increment(ref reports)) };
        Expect.Results([6, 1, 6, 6], await Gather.All(options, cold, other, cold, cold));
        Assert.Equal((1, 2), (runs, reports));
    }

    [Fact]
    public async Task Clause_08_an_empty_group_is_done()
    {
        Assert.True(Gather.All<int>().IsCompletedSuccessfully);
        Assert.True(Gather.All().IsCompletedSuccessfully);
        Assert.Empty(await Gather.All(Array.Empty<Task<int>>()));
        Assert.Empty(await Gather.All(new List<Func<Task<int>>>()));
        Assert.Empty(await Gather.Settled(Array.Empty<Task<int>>()));
        Assert.Empty(await Gather.Map(Array.Empty<int>(), Soon, limit: 3));
        Assert.Same(await Gather.All<int>(), await Gather.All(Array.Empty<Task<int>>()));
        await foreach (var outcome in Gather.Each(Array.Empty<Task<int>>())) Assert.Fail($"{outcome}");
    }

    [Fact]
    public void Clause_09_a_group_of_completed_children_is_done_at_return()
    {
        Assert.Equal([1, 2], Gather.All(Task.FromResult(1), Task.FromResult(2)).Result);
        Assert.Equal([1, 2], Gather.All(() => Task.FromResult(1), () => Task.FromResult(2)).Result);
        Assert.True(Gather.All(Task.FromResult(1), Task.FromException<int>(new FormatException())).IsFaulted);
        Assert.True(Gather.All(Task.FromCanceled<int>(new CancellationToken(true))).IsCanceled);
        Assert.True(Gather.Settled(Task.FromResult(1), Task.FromException<int>(new FormatException())).IsCompletedSuccessfully);
        Assert.Equal([1, 4], Gather.Map([1, 2], item => Task.FromResult(item * item), limit: 1).Result);
    }

    [Fact]
    public async Task Clause_10_children_of_different_loops_and_of_none_gather()
    {
        var outside = Soon(1);
        await Loop.OnLoop(async _ =>
        {
            var here = Soon(2);
            await Loop.OnLoop(async _ => Expect.Results([1, 2, 3], await Gather.All(outside, here, Soon(3))));
        });
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_11_the_same_child_may_be_in_several_groups(bool context) => Loop.Run(context, async () =>
    {
        var shared = new TaskCompletionSource<int>();
        var (first, second) = (Gather.All(shared.Task, Soon(1)), Gather.All(Soon(2), shared.Task));
        shared.SetResult(9);
        Expect.Results([9, 1], await first);
        Expect.Results([2, 9], await second);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_12_a_childs_context_is_invisible_to_siblings_and_caller(bool context) => Loop.Run(context, async () =>
    {
        var local = new AsyncLocal<int> { Value = -1 };
        Task<int> Leak(int value)
        {
            var seen = local.Value;
            local.Value = value;
            return Task.FromResult(seen);
        }
        Expect.Results([-1, -1], await Gather.All(() => Leak(1), () => Leak(2)));
        Expect.Results([-1, -1], await Gather.All(Gather.Cold(() => Leak(3)), Gather.Cold(() => Leak(4))));
        Expect.Results([-1, -1, -1, -1], await Gather.Map([1, 2, 3, 4], async item => { await Task.Yield(); return await Leak(item); }, limit: 2));
        Expect.Results([-1, -1, -1], await Gather.Map([1, 2, 3], Leak, limit: 1));
        Assert.Equal(-1, local.Value);
    });
}
