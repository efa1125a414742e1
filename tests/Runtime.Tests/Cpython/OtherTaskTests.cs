using System.Runtime.CompilerServices;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Cpython;

/// <summary>Twins of the other tests of test_tasks.py, test_context.py and test_eager_task_factory.py that are about gather.</summary>
public sealed class OtherTaskTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task test_shield_gather(bool context) => Loop.Run(context, async () =>
    {
        var children = Pending(2);
        var parent = Gather.All(children.Tasks());
        using var stop = new CancellationTokenSource();
        var outer = parent.WaitAsync(stop.Token);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outer);
        Assert.True(outer.IsCanceled);
        children[0].SetResult(1);
        children[1].SetResult(2);
        Expect.Results([1, 2], await parent);
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_gather_shield(bool context) => Loop.Run(context, async () =>
    {
        var children = Pending(2);
        var (inner1, inner2) = (Gather.Shield(children[0].Task), Gather.Shield(children[1].Task));
        var parent = Gather.All(inner1, inner2);
        Assert.True(parent.Cancel());
        await Until(() => parent.IsCompleted);
        Assert.IsAssignableFrom<OperationCanceledException>(parent.Exception);
        Assert.Equal((GatherStatus.Canceled, GatherStatus.Canceled), (inner1.Status, inner2.Status));
        children[0].SetResult(1);
        children[1].SetResult(2);
        Assert.Equal((1, 2), (await children[0].Task, await children[1].Task));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_cancel_gather_1(bool context) => Loop.Run(context, async () =>
    {
        var source = new TaskCompletionSource<int>();
        bool? accepted = null;
        GatherGroup<int>? group = null;
        // Registered on the child before the group is: it runs when the child is done and the group does not know yet.
        source.Task.GetAwaiter().UnsafeOnCompleted(() => accepted = group!.Cancel());
        group = Gather.All(_ => source.Task);
        source.SetResult(42);
        Expect.Results([42], await group);
        await Until(() => accepted is not null);
        Assert.False(accepted);
        Assert.False(group.IsCanceled);
    });

    [Theory]
    [InlineData(false, null), InlineData(true, null), InlineData(false, "my message"), InlineData(true, "my message"), InlineData(false, 5), InlineData(true, 5)]
    public Task test_cancel_gather_2(bool context, object? reason) => Loop.Run(context, async () =>
    {
        // Settled in a loop must not swallow the cancellation.
        var (rounds, group) = (0, default(GatherGroup<Outcome<int>>));
        var looping = Test();
        await Until(() => rounds > 2 && group is not null && group.Cancel(reason));
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looping);
        Assert.Equal(reason, group!.CancellationReason);
        if (reason is not null) Assert.Equal($"{reason}", canceled.Message);

        async Task Test()
        {
            while (true)
            {
                rounds++;
                await (group = Gather.Settled(async token => { await Task.Delay(37, token); return 1; }));
            }
        }
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_task_del_collect(bool context) => Loop.Run(context, async () =>
    {
        var results = await Gather.All(Enumerable.Range(0, 100).Select(_ => Make()));
        Assert.Equal(100, results.Length);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static async Task<Evil> Make()
        {
            await Task.Yield();
            return new Evil();
        }
    });

    sealed class Evil
    {
        ~Evil() => GC.Collect();
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task test_context_3(bool context) => Loop.Run(context, async () =>
    {
        var local = new AsyncLocal<int> { Value = -1 };
        var random = new Random(3);
        async Task Sub(int number)
        {
            for (var i = 0; i < 10; i++)
            {
                local.Value = number + i;
                await Task.Delay(Random.Shared.Next(1, 3));
                Assert.Equal(number + i, local.Value);
            }
        }
        await Gather.All(Enumerable.Range(0, 100).Select(_ => (Func<Task>)(() => Sub(random.Next(11)))));
        Assert.Equal(-1, local.Value);
    });

    // A culture per child, where CPython's DecimalContextTest sets a precision per child.
    [Fact]
    public async Task test_asyncio_task_decimal_context()
    {
        var precision = new AsyncLocal<int> { Value = 28 };
        async Task<string> Fractions(int digits, decimal x, decimal y)
        {
            precision.Value = digits;
            var a = Math.Round(x / y, precision.Value);
            await Task.Delay(2);
            var b = Math.Round(x / (y * y), precision.Value);
            return FormattableString.Invariant($"{a} {b}");
        }
        Expect.Results(["0.333 0.111", "0.333333 0.111111"], await Gather.All(() => Fractions(3, 1, 3), () => Fractions(6, 1, 3)));
        Assert.Equal(28, precision.Value);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task test_recursive_gather(bool context) => Loop.Run(context, async () =>
    {
        var leaves = 0;
        async Task<int> Count(int depth)
        {
            if (depth == 4) return Interlocked.Increment(ref leaves) > 0 ? 1 : 0;
            return (await Gather.All(Enumerable.Range(0, 5).Select(_ => (Func<Task<int>>)(() => Count(depth + 1))))).Sum();
        }
        Assert.Equal(625, await Count(0));
        Assert.Equal(625, leaves);
    });
}
