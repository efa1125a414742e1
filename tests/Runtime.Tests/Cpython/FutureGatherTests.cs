using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Cpython;

/// <summary>The futures of CPython's FutureGatherTests: tasks that somebody else completes.</summary>
public sealed class FutureGatherTests : GatherTestsBase
{
    protected override GatherGroup<int> All(params TaskCompletionSource<int>[] children) => Gather.All(children.Tasks());

    protected override GatherGroup<Outcome<int>> Settled(params TaskCompletionSource<int>[] children) => Gather.Settled(children.Tasks());

    // The three tests of the empty sequence differ in the loop that they use; here in whether there is one (clause 10).
    [Fact]
    public void test_constructor_empty_sequence_without_loop() => Assert.Empty(Gather.All(Array.Empty<Task<int>>()).Result);

    [Fact]
    public Task test_constructor_empty_sequence_use_running_loop() => Loop.OnLoop(async _ =>
    {
        var group = Gather.All(Array.Empty<Task<int>>());
        Assert.True(group.IsCompleted);
        Assert.Empty(await group);
    });

    [Fact]
    public async Task test_constructor_empty_sequence_use_global_loop()
    {
        var group = await Task.Run(() => Gather.All(Array.Empty<Task<int>>()).AsTask());
        Assert.Empty(group);
    }

    // asyncio refuses children of two loops; tasks belong to none, so they gather.
    [Fact]
    public async Task test_constructor_heterogenous_futures()
    {
        Task<int>? one = null, two = null;
        await Loop.OnLoop(async _ => { one = Soon(1); await one; });
        await Loop.OnLoop(async _ => { two = Soon(2); await two; });
        Expect.Results([1, 2], await Gather.All(one!, two!));
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task test_constructor_homogenous_futures(bool context) => Loop.Run(context, async () =>
    {
        var children = Pending(3);
        var first = Gather.All(children.Tasks());
        await Settle();
        Assert.False(first.IsCompleted);
        var second = Gather.All(children.Tasks());
        await Settle();
        Assert.False(second.IsCompleted);
        foreach (var child in children) child.SetResult(1);
        Expect.Results([1, 1, 1], await first);
        Expect.Results([1, 1, 1], await second);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_one_cancellation(bool context) => Loop.Run(context, async () =>
    {
        var children = Pending(5);
        var group = All(children);
        var called = Callbacks(group);
        children[0].SetResult(1);
        children[1].SetCanceled();
        await Until(() => called.Count == 1);
        Assert.True(group.IsCompleted);
        // outer.cancelled() is False in asyncio; a task says Canceled here, and the request flag tells the two apart (clause 22).
        Assert.False(group.IsCancellationRequested);
        Assert.IsAssignableFrom<OperationCanceledException>(group.Exception);
        children[2].SetResult(3);
        children[3].SetCanceled();
        children[4].SetException(new InvalidOperationException());
        await Until(() => group.Progress.Completed == 5);
        await Settle();
        _ = Assert.Single(called);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_result_exception_one_cancellation(bool context) => Loop.Run(context, async () =>
    {
        var children = Pending(6);
        var group = Settled(children);
        var called = Callbacks(group);
        var (division, runtime) = (new DivideByZeroException(), new InvalidOperationException());
        children[0].SetResult(1);
        children[1].SetException(division);
        children[2].SetCanceled();
        await Settle();
        Assert.False(group.IsCompleted);
        children[3].SetResult(3);
        children[4].SetCanceled();
        children[5].SetException(runtime);
        var outcomes = await group;
        Expect.Results([false, false, true, false, true, false], outcomes.Select(outcome => outcome.IsCanceled));
        Assert.Equal((1, 3), (outcomes[0].Value, outcomes[3].Value));
        Assert.Same(division, outcomes[1].Exception);
        Assert.Same(runtime, outcomes[5].Exception);
        await Until(() => called.Count == 1);
    });
}
