using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Clauses 13 to 18: results, and the group as a future.</summary>
public sealed class CompletionTests
{
    [Theory, InlineData(false, 3), InlineData(true, 3), InlineData(false, 64), InlineData(false, 65), InlineData(false, 1000)]
    public Task Clause_13_results_come_in_argument_order(bool context, int count) => Loop.Run(context, async () =>
    {
        var sources = Pending(count);
        var group = Gather.All(sources.Tasks());
        var order = Enumerable.Range(0, count).ToArray();
        new Random(count).Shuffle(order);
        foreach (var index in order) sources[index].SetResult(index * 10);
        Assert.Equal(Enumerable.Range(0, count).Select(index => index * 10), await group);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_14_not_done_until_the_last_child(bool context) => Loop.Run(context, async () =>
    {
        foreach (var mode in Enum.GetValues<FailureMode>())
        {
            var sources = Pending(70);
            var group = Gather.All(new GatherOptions { OnFailure = mode }, sources.Tasks());
            foreach (var source in sources[1..]) source.SetResult(1);
            await Task.Yield();
            Assert.False(group.IsCompleted);
            Assert.Equal("69/70 done", group.ToString());
            sources[0].SetResult(1);
            await group;
            Assert.True(group.IsCompletedSuccessfully);
        }
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_15_the_result_is_one_object(bool context) => Loop.Run(context, async () =>
    {
        foreach (var group in new[] { Gather.All(Soon(1)), Gather.All(Task.FromResult(1)) })
        {
            var result = await group;
            Assert.Same(result, await group);
            Assert.Same(result, group.Result);
            Assert.Same(result, await group.AsTask());
            Assert.Same(group.AsTask(), group.AsTask());
        }
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_16_many_awaiters_before_and_after_the_end(bool context) => Loop.Run(context, async () =>
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        var waiters = Enumerable.Range(0, 10).Select(async _ => await group).ToList();
        var configured = Enumerable.Range(0, 10).Select(async _ => await group.ConfigureAwait(false)).ToList();
        source.SetResult(3);
        foreach (var waiter in waiters.Concat(configured)) Expect.Results([3], await waiter);
        Expect.Results([3], await group);
    });

    [Fact]
    public async Task Clause_16_a_plain_group_awaits_to_nothing()
    {
        var source = new TaskCompletionSource();
        var group = Gather.All(source.Task, Task.CompletedTask);
        Assert.False(group.GetAwaiter().IsCompleted);
        source.SetResult();
        await group;
        await group.ConfigureAwait(false);
        Assert.True(group.ConfigureAwait(false).GetAwaiter().IsCompleted);
    }

    [Fact]
    public Task Clause_16_the_code_after_an_await_runs_in_the_context_of_the_await() => Loop.OnLoop(async loop =>
    {
        var source = new TaskCompletionSource<int>();
        var (kept, left) = (ContextBehind(Gather.All(source.Task), true), ContextBehind(Gather.All(source.Task), false));
        // Both wait already.
        await Task.Run(() => source.SetResult(1));
        Assert.Same(loop, await kept);
        Assert.Null(await left);

        static async Task<SynchronizationContext?> ContextBehind(GatherHandle<int[]> group, bool keepContext)
        {
            await group.ConfigureAwait(keepContext);
            return SynchronizationContext.Current;
        }
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_17_result_and_exception_never_block(bool context) => Loop.Run(context, async () =>
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        Assert.Contains("never blocks", Assert.Throws<InvalidOperationException>(() => group.Result).Message);
        Assert.Throws<InvalidOperationException>(() => group.Exception);
        Assert.Throws<InvalidOperationException>(() => group.Exceptions);
        Assert.Throws<InvalidOperationException>(() => group.GetAwaiter().GetResult());
        var error = new FormatException();
        source.SetException(error);
        await Until(() => group.IsCompleted);
        Assert.Same(error, Assert.Throws<FormatException>(() => group.Result));
        Assert.Same(error, group.Exception);
        Assert.Equal([error], group.Exceptions);
        Assert.Null(Gather.All(Task.FromResult(1)).Exception);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_18_done_and_how(bool context) => Loop.Run(context, async () =>
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task, Task.FromResult(1));
        Assert.Equal((false, false, false, false, GatherStatus.Running), State(group));
        Assert.Equal((GatherStatus.Running, GatherStatus.Succeeded), (group.StatusOf(0), group.StatusOf(1)));
        source.SetResult(2);
        await group;
        Assert.Equal((true, true, false, false, GatherStatus.Succeeded), State(group));
        Assert.Equal((true, false, true, false, GatherStatus.Faulted), State(Gather.All(Task.FromException<int>(new FormatException()))));
        Assert.Equal((true, false, false, true, GatherStatus.Canceled), State(Gather.All(Task.FromCanceled<int>(new CancellationToken(true)))));
        Assert.Equal((true, true, false, false, GatherStatus.Succeeded), State(Gather.All(Task.FromResult(1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => group.StatusOf(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => group.CancelChild(-1));
    });

    static (bool, bool, bool, bool, GatherStatus) State<T>(GatherHandle<T> group) =>
        (group.IsCompleted, group.IsCompletedSuccessfully, group.IsFaulted, group.IsCanceled, group.Status);
}
