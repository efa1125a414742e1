using System.Collections.Concurrent;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Cpython;

/// <summary>The coroutines of CPython's CoroutineGatherTests: factories that the group starts.</summary>
public sealed class CoroutineGatherTests : GatherTestsBase
{
    protected override GatherGroup<int> All(params TaskCompletionSource<int>[] children) => Gather.All(children.Select(Coroutine));

    protected override GatherGroup<Outcome<int>> Settled(params TaskCompletionSource<int>[] children) => Gather.Settled(children.Select(Coroutine));

    static Func<Task<int>> Coroutine(TaskCompletionSource<int> child) => async () => await child.Task;

    static Task<string> Say(string text) => Task.FromResult(text);

    // The three tests of the constructor differ in the loop that they use; here in whether there is one (clause 10).
    [Fact]
    public void test_constructor_without_loop() => Expect.Results(["abc", "abc"], Gather.All(() => Say("abc"), () => Say("abc")).Result);

    [Fact]
    public Task test_constructor_use_running_loop() => Loop.OnLoop(async loop =>
    {
        var seen = new ConcurrentQueue<SynchronizationContext?>();
        async Task<string> Coroutine()
        {
            seen.Enqueue(SynchronizationContext.Current);
            await Task.Yield();
            seen.Enqueue(SynchronizationContext.Current);
            return "abc";
        }
        Expect.Results(["abc", "abc"], await Gather.All(Coroutine, Coroutine));
        Assert.All(seen, context => Assert.Same(loop, context));
    });

    [Fact]
    public async Task test_constructor_use_global_loop() => Expect.Results(["abc", "abc"], await Task.Run(async () => await Gather.All(() => Say("abc"), () => Say("abc"))));

    [Theory, InlineData(false), InlineData(true)]
    public Task test_duplicate_coroutines(bool context) => Loop.Run(context, async () =>
    {
        var c = Gather.Cold(() => Soon("abc"));
        Expect.Results(["abc", "abc", "def", "abc"], await Gather.All(c, c, Gather.Cold(() => Soon("def")), c));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task test_cancellation_broadcast(bool context) => Loop.Run(context, async () =>
    {
        var proof = 0;
        async Task<int> Inner(CancellationToken token)
        {
            await UntilCanceled(token);
            Interlocked.Increment(ref proof);
            return 1;
        }
        var (child1, child2) = (Gather.Cold(Inner), Gather.Cold(Inner));
        // A token stands for the task that awaits: cancelling it cancels the group (clause 35).
        using var outer = new CancellationTokenSource();
        var gatherer = Gather.All(outer.Token, child1, child2);
        var waiting = Outer();
        outer.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(gatherer.Cancel());
        await Until(() => (child1.Status, child2.Status) == (GatherStatus.Canceled, GatherStatus.Canceled));
        Assert.Equal(0, proof);

        async Task Outer()
        {
            await gatherer;
            Interlocked.Add(ref proof, 100);
        }
    });

    [Fact]
    public async Task test_exception_marking()
    {
        var unobserved = new ConcurrentQueue<Exception>();
        void Hear(object? _, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.InnerExceptions.Any(error => error.Message == "should not be ignored")) unobserved.Enqueue(args.Exception);
        }
        TaskScheduler.UnobservedTaskException += Hear;
        try
        {
            await Fail();
            Garbage.Collect();
            Assert.Empty(unobserved);
        }
        finally { TaskScheduler.UnobservedTaskException -= Hear; }

        static async Task Fail()
        {
            var gates = Pending(2);
            async Task<int> Inner(TaskCompletionSource<int> gate)
            {
                await gate.Task;
                throw new InvalidOperationException("should not be ignored");
            }
            var group = Gather.All(() => Inner(gates[0]), () => Inner(gates[1]));
            gates[0].SetResult(1);
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await group);
            gates[1].SetResult(1);
            await Until(() => group.Progress.Completed == 2);
        }
    }

    // There the first coroutine runs already when the second argument is refused; here nothing does (clause 6).
    [Fact]
    public void test_issue46672()
    {
        var started = false;
        Assert.Throws<ArgumentException>(() => { Gather.All(() => { started = true; return Say("abc"); }, null!); });
        Assert.False(started);
    }
}
