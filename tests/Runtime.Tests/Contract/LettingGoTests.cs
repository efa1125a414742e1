using System.Diagnostics;
using System.Runtime.CompilerServices;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>What stays behind when a group is over, and what grows with its size.</summary>
[CollectionDefinition(nameof(LettingGoTests), DisableParallelization = true)]
[Collection(nameof(LettingGoTests))]
public sealed class LettingGoTests
{
    public static TheoryData<string> Functions =>
        ["Any", "First", "Any of factories", "First of children", "Each left early", "All timed out", "All abandoned", "All that waits abandoned", "Settled abandoned", "Settled timed out", "Map timed out", "Map under a limit timed out", "Tuple abandoned", "Shield", "All that failed", "All that fails", "All by its token"];

    [Theory, MemberData(nameof(Functions))]
    public async Task Clause_46_a_task_that_goes_on_keeps_nothing_of_groups_that_are_over(string function)
    {
        var goesOn = new TaskCompletionSource<byte[]>();
        for (var round = 0; round < 200; round++) await Call(function, goesOn.Task);
        var before = await Measure();
        const int calls = 10_000;
        for (var round = 0; round < calls; round++) await Call(function, goesOn.Task);
        var left = (await Measure() - before) / (double)calls;
        Assert.InRange(left, double.MinValue, 40);
        GC.KeepAlive(goesOn);
        goesOn.SetResult([]);

        static async Task<long> Measure()
        {
            // Losers are cancelled in the background: what is on its way there is not left behind.
            await Until(() => ThreadPool.PendingWorkItemCount == 0);
            Garbage.Collect();
            return GC.GetTotalMemory(forceFullCollection: true);
        }
    }

    static readonly GatherOptions AtOnce = new() { Timeout = TimeSpan.Zero };

    static async Task Call(string function, Task<byte[]> goesOn)
    {
        var quick = Task.FromResult(new byte[100]);
        switch (function)
        {
            case "Any": await Gather.Any(goesOn, quick); break;
            case "First": await Gather.First(goesOn, Task.Run(() => new byte[100])); break;
            case "Any of factories": await Gather.Any(() => goesOn, () => quick); break;
            case "First of children": await Gather.First(Gather.Hot(goesOn), Gather.Cold(() => quick)); break;
            case "Each left early": await foreach (var _ in Gather.Each(quick, goesOn)) break; break;
            case "All timed out": await Fails(Gather.All(AtOnce, goesOn, quick)); break;
            case "Settled timed out": await Fails(Gather.Settled(AtOnce, goesOn, quick)); break;
            case "Map timed out": await Fails(TimedOut(null, goesOn)); break;
            case "Map under a limit timed out": await Fails(TimedOut(1, goesOn)); break;
            case "All that failed": await Fails(Gather.All(goesOn, Task.FromException<byte[]>(new FormatException()))); break;
            case "All that fails":
                var later = new TaskCompletionSource<byte[]>();
                var fails = Gather.All(goesOn, later.Task);
                later.SetException(new FormatException());
                await Fails(fails);
                break;
            case "All by its token":
                using (var source = new CancellationTokenSource())
                {
                    var group = Gather.All(source.Token, goesOn, quick);
                    source.Cancel();
                    await Fails(group);
                }
                break;
            case "All abandoned": await Abandoned(Gather.All(goesOn, quick)); break;
            case "All that waits abandoned": await Abandoned(Gather.All(new GatherOptions { OnFailure = FailureMode.WaitAll }, goesOn, quick)); break;
            case "Settled abandoned": await Abandoned(Gather.Settled(goesOn, quick)); break;
            case "Tuple abandoned": await Abandoned(Gather.Tuple(goesOn, quick)); break;
            case "Shield":
                var shield = Gather.Shield(goesOn);
                var (shielded, again) = (Gather.All(shield), Gather.All(shield));
                Assert.True(shielded.Cancel());
                await Fails(shielded);
                await Fails(again);
                break;
        }
    }

    static GatherGroup<byte[]> TimedOut(int? limit, Task<byte[]> goesOn)
    {
        var time = new ManualTime();
        var group = Gather.Map(new GatherOptions { Timeout = TimeSpan.FromSeconds(1), TimeProvider = time, Limit = limit }, [1, 2], _ => goesOn);
        time.Advance(TimeSpan.FromSeconds(1));
        return group;
    }

    static Task Abandoned<T>(GatherHandle<T> group)
    {
        Assert.True(group.Cancel(null, abandonPending: true));
        return Fails(group);
    }

    static async Task Fails<T>(GatherHandle<T> group)
    {
        await group.AsTask().ContinueWith(static task => _ = task.Exception, TaskScheduler.Default);
        Assert.False(group.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Clause_21_children_that_were_let_go_are_observed_and_heard()
    {
        var heard = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var options = new GatherOptions { LateException = heard.Enqueue };
        var sources = Pending(4);
        Assert.Equal(1, await Gather.Any(options, sources[0].Task, Task.FromResult(1)));
        await Gather.First(options, sources[1].Task, Task.FromResult(1));
        var abandoned = Gather.Settled(options, sources[2].Task);
        abandoned.Cancel(null, abandonPending: true);
        await foreach (var _ in Gather.Each(options, Task.FromResult(1), sources[3].Task)) break;
        Assert.Equal(GatherStatus.Running, abandoned.StatusOf(0));
        foreach (var source in sources) source.SetException(new FormatException());
        await Until(() => heard.Count == 4);
        Assert.Equal(GatherStatus.Faulted, abandoned.StatusOf(0));
    }

    [Fact]
    public void Clause_21_a_loser_that_fails_late_is_never_reported_as_unobserved()
    {
        var unobserved = 0;
        void Hear(object? _, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.InnerExceptions.Any(error => error.Message == "a late loser")) Interlocked.Increment(ref unobserved);
        }
        TaskScheduler.UnobservedTaskException += Hear;
        Lose();
        Garbage.Collect();
        TaskScheduler.UnobservedTaskException -= Hear;
        Assert.Equal(0, unobserved);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Lose()
        {
            foreach (var function in new Func<Task<int>, object>[]
            {
                loser => Gather.Any(loser, Task.FromResult(1)),
                loser => Gather.First(loser, Task.FromResult(1)),
                loser => Gather.All(loser, Task.FromException<int>(new FormatException())).Exception!,
                // Of many the group lets go of none: it hears of each.
                loser => Gather.All(Pending(40).Tasks().Prepend(loser).Append(Task.FromException<int>(new FormatException()))).Exception!,
                loser => Gather.All(loser).Cancel(null, abandonPending: true),
                loser => Gather.Settled(loser).Cancel(null, abandonPending: true),
                loser => Gather.All(Gather.Shield(loser)).Cancel(),
            })
            {
                var source = new TaskCompletionSource<int>();
                function(source.Task);
                source.SetException(new FormatException("a late loser"));
            }
        }
    }

    [Theory, InlineData(Reading.Nobody, 1), InlineData(Reading.All, 0), InlineData(Reading.LeftAfterTheFirst, 0)]
    public void Clause_21_the_failure_of_a_stream_is_reported_where_nobody_reads_it(Reading reading, int reports)
    {
        var unobserved = 0;
        void Hear(object? _, UnobservedTaskExceptionEventArgs args)
        {
            if (args.Exception.InnerExceptions.Any(error => error is TimeoutException)) Interlocked.Increment(ref unobserved);
        }
        TaskScheduler.UnobservedTaskException += Hear;
        TimeOut(reading);
        Garbage.Collect();
        TaskScheduler.UnobservedTaskException -= Hear;
        Assert.Equal(reports, unobserved);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void TimeOut(Reading reading)
        {
            var time = new ManualTime();
            var stream = Gather.Each(new GatherOptions { Timeout = TimeSpan.FromSeconds(1), TimeProvider = time }, Task.FromResult(1), new TaskCompletionSource<int>().Task);
            var read = reading switch
            {
                Reading.All => Read(stream),
                Reading.LeftAfterTheFirst => Leave(stream, time),
                _ => null,
            };
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(reading == Reading.All, read?.GetAwaiter().GetResult() is TimeoutException);
        }

        static async Task<Exception?> Read<T>(IAsyncEnumerable<T> stream) => await Record.ExceptionAsync(async () => { await foreach (var _ in stream) { } });

        static async Task<Exception?> Leave<T>(IAsyncEnumerable<T> stream, ManualTime time)
        {
            await foreach (var _ in stream)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                break;
            }
            return null;
        }
    }

    public enum Reading { Nobody, All, LeftAfterTheFirst }

    [Fact]
    public void Clause_46_a_group_that_was_abandoned_holds_no_result_of_a_child()
    {
        var (group, result) = Make();
        Garbage.Collect();
        Assert.False(result.IsAlive);
        Assert.True(group.IsCanceled);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (GatherHandle<object[]>, WeakReference) Make()
        {
            var result = new object();
            var group = Gather.All(new GatherOptions { OnFailure = FailureMode.WaitAll }, new TaskCompletionSource<object>().Task, Task.FromResult(result));
            Assert.True(group.Cancel(null, abandonPending: true));
            return (group, new WeakReference(result));
        }
    }

    [Theory, InlineData(null), InlineData(1)]
    public async Task Clause_46_a_group_that_is_over_holds_no_factory_and_no_item(int? limit)
    {
        var (groups, references) = Make(limit);
        foreach (var group in groups) await group;
        Garbage.Collect();
        Assert.All(references, reference => Assert.False(reference.IsAlive));
        GC.KeepAlive(groups);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (Task[], WeakReference[]) Make(int? limit)
        {
            var options = new GatherOptions { Limit = limit, SeparateTokens = true };
            var references = new List<WeakReference>();
            object Held()
            {
                var held = new object();
                references.Add(new WeakReference(held));
                return held;
            }
            Func<Task<int>> Factory()
            {
                var held = Held();
                return async () => { await Task.Delay(5); GC.KeepAlive(held); return 1; };
            }
            Func<CancellationToken, Task<int>> TokenFactory()
            {
                var held = Held();
                return async _ => { await Task.Delay(5); GC.KeepAlive(held); return 1; };
            }
            var groups = new object[]
            {
                Gather.All(options, Factory(), Factory()),
                Gather.All(options, TokenFactory(), TokenFactory()),
                Gather.All(options, Gather.Cold(Factory()), Gather.Cold(TokenFactory())),
                Gather.Map(options, new List<object> { Held(), Held() }, async item => { await Task.Delay(5); return 1; }),
            };
            return ([.. groups.Cast<GatherGroup<int>>().Select(Keep)], [.. references]);

            static async Task Keep(GatherGroup<int> group)
            {
                await group;
                await Task.Yield();
                GC.KeepAlive(group);
            }
        }
    }

    [Fact]
    public async Task Clause_46_a_child_that_has_run_holds_its_factory_no_more()
    {
        var (child, held) = Make();
        await Gather.All(child);
        Garbage.Collect();
        Assert.False(held.IsAlive);
        GC.KeepAlive(child);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (GatherChild<int>, WeakReference) Make()
        {
            var held = new object();
            return (Gather.Cold(() => Task.FromResult(held.GetHashCode())), new WeakReference(held));
        }
    }

    [Fact]
    public async Task Clause_46_a_stream_holds_nothing_of_what_was_read()
    {
        var (stream, first) = Make();
        await using var reader = stream.GetAsyncEnumerator();
        // The reader itself holds what it has read last.
        for (var read = 0; read < 2; read++) Assert.True(await reader.MoveNextAsync());
        Garbage.Collect();
        Assert.False(first.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (IAsyncEnumerable<Outcome<object>>, WeakReference) Make()
        {
            var first = new object();
            return (Gather.Each(Task.FromResult(first), Task.FromResult(new object()), new TaskCompletionSource<object>().Task), new WeakReference(first));
        }
    }

    [Fact]
    public async Task Clause_42_cancelling_groups_in_groups_takes_time_by_their_number()
    {
        GatherChild<int> inner = Gather.Cold(UntilCanceled);
        var depth = 8000;
        var group = Gather.All(inner);
        for (var level = 1; level < depth; level++) group = Gather.All(group.Select(static results => results[0]));
        var clock = Stopwatch.StartNew();
        // Each group asks the next, on a stack that is shorter than the row of them.
        var isAsked = false;
        var asking = new Thread(() => isAsked = group.Cancel(), maxStackSize: 256 * 1024);
        asking.Start();
        asking.Join();
        Assert.True(isAsked);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => group.AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
        Assert.True(inner.Status is GatherStatus.Canceled);
    }

    [Fact]
    public void Progress_with_a_duplicate_takes_time_by_the_number_of_children()
    {
        var sources = Pending(40_000);
        var reports = 0;
        var group = Gather.All(new GatherOptions { Progress = new Synchronous(_ => reports++) }, sources.Tasks().Append(sources[0].Task));
        var clock = Stopwatch.StartNew();
        foreach (var source in sources) source.SetResult(1);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 2);
        Assert.Equal(40_000, reports);
        Assert.True(group.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Clause_47_reading_a_value_again_does_not_lengthen_the_stack()
    {
        var outcome = (await Gather.Settled(Children.Fails(new FormatException())))[0];
        string? Read()
        {
            try { _ = outcome.Value; }
            catch (FormatException exception) { return exception.StackTrace; }
            return null;
        }
        var first = Read();
        for (var round = 0; round < 10; round++) Assert.Equal(first, Read());
    }
}
