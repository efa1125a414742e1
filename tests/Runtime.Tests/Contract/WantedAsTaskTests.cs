using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>A group where a task is wanted, and waiting no longer than one likes.</summary>
public sealed class WantedAsTaskTests
{
    [Fact]
    public async Task A_group_is_its_task_where_one_is_wanted()
    {
        var group = Gather.All(Soon(1), Soon(2));
        Task task = group;
        Task<int[]> typed = group;
        Assert.Same(group.AsTask(), task);
        Assert.Same(task, typed);
        await Task.WhenAll(group, Task.Delay(1));
        Assert.Same(group.Result, (await Task.WhenAll(group, Task.FromResult(new[] { 3 })))[0]);
        Expect.Results([1, 2], (await Gather.All(group, Task.FromResult(new[] { 3 })))[0]);
        Task none = Gather.All(Task.CompletedTask);
        await none;
        Assert.Null((Task<int[]>?)(GatherGroup<int>?)null);
    }

    [Fact]
    public async Task Groups_together_are_still_children()
    {
        var source = new TaskCompletionSource<int>();
        var inner = Gather.All(token => Linked(source, token));
        var outer = Gather.All(inner, inner);
        Assert.True(outer.Cancel("cascade"));
        Assert.Equal("cascade", inner.CancellationReason);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await outer);
        Assert.Same(inner, Gather.Hot(inner));
        var shielded = Gather.All(Gather.Shield(Gather.All(UntilCanceled)));
        Assert.True(shielded.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await shielded);

        static async Task<int> Linked(TaskCompletionSource<int> source, CancellationToken token)
        {
            using (token.Register(() => source.TrySetCanceled(token))) return await source.Task;
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task WaitAsync_ends_the_waiting_and_leaves_the_group_alone(bool context) => Loop.Run(context, async () =>
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        await Assert.ThrowsAsync<TimeoutException>(() => group.WaitAsync(TimeSpan.FromMilliseconds(5)));
        await Assert.ThrowsAsync<TimeoutException>(() => group.WaitAsync(TimeSpan.Zero));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => group.WaitAsync(TimeSpan.FromMinutes(1), new CancellationTokenSource(5).Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => group.WaitAsync(TimeSpan.FromMinutes(1), new CancellationToken(canceled: true)));
        Expect.AtTheCall<ArgumentOutOfRangeException>(() => group.WaitAsync(TimeSpan.FromSeconds(-2)));
        Expect.AtTheCall<ArgumentOutOfRangeException>(() => group.WaitAsync(TimeSpan.MaxValue));
        Assert.False(group.IsCompleted);
        var waiting = group.WaitAsync(TimeSpan.FromMinutes(1));
        var patient = group.WaitAsync(Timeout.InfiniteTimeSpan);
        source.SetResult(4);
        Expect.Results([4], await waiting);
        Expect.Results([4], await patient);
        Expect.Results([4], await group.WaitAsync(TimeSpan.Zero, new CancellationToken(canceled: true)));
        var failed = Gather.All(Fails(new FormatException()));
        await Assert.ThrowsAsync<FormatException>(() => failed.WaitAsync(TimeSpan.FromMinutes(1)));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task A_tuple_starts_factories_and_takes_tasks_without_results(bool context) => Loop.Run(context, async () =>
    {
        var (number, text) = await Gather.Tuple(CancellationToken.None, token => Soon(1), token => Soon("two"));
        Assert.Equal((1, "two"), (number, text));
        Assert.Equal((1, "two", 3L), await Gather.Tuple(() => Soon(1), () => Soon("two"), () => Soon(3L)));
        var done = new TaskCompletionSource();
        var waits = Gather.Tuple(Soon(1), done.Task);
        Assert.False(waits.IsCompleted);
        done.SetResult();
        Assert.Equal(1, (await waits).Item1);
        Assert.Equal("()", (await Gather.Tuple(Task.CompletedTask, Soon(2), Soon("3"))).Item1.ToString());
        await Assert.ThrowsAsync<FormatException>(async () => await Gather.Tuple(Soon(1), Task.FromException(new FormatException())));
        using var stop = new CancellationTokenSource();
        var stopped = Gather.Tuple(stop.Token, UntilCanceled, async token => { await UntilCanceled(token); return ""; });
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stopped);
    });
}
