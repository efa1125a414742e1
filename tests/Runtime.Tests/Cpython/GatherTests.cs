using System.Collections.Concurrent;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Cpython;

/// <summary>
/// Twins of the gather tests of CPython's test_tasks.py, under their names: what each asserts, in our words. Futures and
/// coroutines are one base class with two heirs there, and are here: tasks that run, and factories.
/// test_env_var_debug has no twin: it is about a debug switch of asyncio and not about gather.
/// </summary>
public abstract class GatherTestsBase
{
    /// <summary>A group of the given children, as tasks or wrapped in factories.</summary>
    protected abstract GatherGroup<int> All(params TaskCompletionSource<int>[] children);

    protected abstract GatherGroup<Outcome<int>> Settled(params TaskCompletionSource<int>[] children);

    [Theory, InlineData(false), InlineData(true)]
    public Task test_success(bool context) => Loop.Run(context, async () =>
    {
        var (a, b, c) = Three();
        var group = All(a, b, c);
        var called = Callbacks(group);
        b.SetResult(1);
        a.SetResult(2);
        await Settle();
        Assert.Empty(called);
        Assert.False(group.IsCompleted);
        c.SetResult(3);
        await Until(() => called.Count == 1);
        Assert.Same(group, called.Single());
        Expect.Results([2, 1, 3], group.Result);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_result_exception_success(bool context) => Loop.Run(context, async () =>
    {
        var (a, b, c) = Three();
        var group = Settled(a, b, c);
        var called = Callbacks(group);
        b.SetResult(1);
        a.SetResult(2);
        await Settle();
        Assert.Empty(called);
        Assert.False(group.IsCompleted);
        c.SetResult(3);
        await Until(() => called.Count == 1);
        Expect.Results([2, 1, 3], group.Result.Select(outcome => outcome.Value));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_one_exception(bool context) => Loop.Run(context, async () =>
    {
        var children = Pending(5);
        var group = All(children);
        var called = Callbacks(group);
        var error = new DivideByZeroException();
        children[0].SetResult(1);
        children[1].SetException(error);
        await Until(() => called.Count == 1);
        Assert.True(group.IsCompleted);
        Assert.Same(error, group.Exception);
        children[2].SetResult(3);
        children[3].SetCanceled();
        children[4].SetException(new InvalidOperationException());
        await Until(() => group.Progress.Completed == 5);
        await Settle();
        _ = Assert.Single(called);
        Assert.Same(error, group.Exception);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_return_exceptions(bool context) => Loop.Run(context, async () =>
    {
        var children = Pending(4);
        var group = Settled(children);
        var called = Callbacks(group);
        var (error, second) = (new DivideByZeroException(), new InvalidOperationException());
        children[1].SetResult(1);
        children[2].SetException(error);
        children[0].SetResult(3);
        await Settle();
        Assert.False(group.IsCompleted);
        children[3].SetException(second);
        await Until(() => called.Count == 1);
        var outcomes = group.Result;
        Assert.Equal((3, 1), (outcomes[0].Value, outcomes[1].Value));
        Assert.Same(error, outcomes[2].Exception);
        Assert.Same(second, outcomes[3].Exception);
    });

    protected static ConcurrentQueue<GatherHandle<T>> Callbacks<T>(GatherHandle<T> group)
    {
        var called = new ConcurrentQueue<GatherHandle<T>>();
        group.OnCompleted(called.Enqueue);
        return called;
    }

    /// <summary>Time for what is queued to run. A check after it may only be that something has NOT happened.</summary>
    protected static Task Settle() => Task.Delay(15);

    static (TaskCompletionSource<int>, TaskCompletionSource<int>, TaskCompletionSource<int>) Three()
    {
        var children = Pending(3);
        return (children[0], children[1], children[2]);
    }
}
