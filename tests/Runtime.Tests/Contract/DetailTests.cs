using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>What is easily lost: which error wins, what is heard how often, and what is given back.</summary>
public sealed class DetailTests
{
    [Fact]
    public async Task A_change_of_options_is_seen_by_the_next_group_and_only_by_it()
    {
        var options = new GatherOptions { OnFailure = FailureMode.WaitAll };
        var source = new TaskCompletionSource<int>();
        var waits = Gather.All(options, source.Task, Fails(new FormatException()));
        options.OnFailure = FailureMode.FirstError;
        var other = new TaskCompletionSource<int>();
        var fails = Gather.All(options, other.Task, Fails(new FormatException()));
        await Assert.ThrowsAsync<FormatException>(async () => await fails);
        Assert.False(waits.IsCompleted);
        source.SetResult(1);
        await Assert.ThrowsAsync<FormatException>(async () => await waits);
        options.Limit = 1;
        Assert.Throws<ArgumentException>(() => { Gather.All(options, Task.FromResult(1)); });
        options.Limit = null;
        var heard = new ConcurrentQueue<Exception>();
        options.LateException = heard.Enqueue;
        var late = new TaskCompletionSource<int>();
        await Assert.ThrowsAsync<FormatException>(async () => await Gather.All(options, Fails(new FormatException()), late.Task));
        late.SetException(new InvalidOperationException());
        await Until(() => heard.Count == 1);
        using var stop = new CancellationTokenSource();
        options.CancellationToken = stop.Token;
        var stopped = Gather.All(options, new TaskCompletionSource<int>().Task);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stopped);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_22_CancelSiblings_throws_the_first_failure_by_time_whatever_its_kind(bool context) => Loop.Run(context, async () =>
    {
        var (slow, own) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.CancelSiblings }, async token =>
        {
            try { return await UntilCanceled(token); }
            catch (OperationCanceledException) { await slow.Task; throw new FormatException(); }
        }, _ => own.Task);
        own.SetCanceled();
        await Until(() => group.Progress.Completed == 1);
        Assert.False(group.IsCompleted);
        slow.SetResult(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.True(group.IsCanceled);
        Assert.False(group.IsCancellationRequested);
        Assert.Contains(group.Exceptions, error => error is FormatException);
    });

    [Fact]
    public async Task Clause_22_WaitAll_throws_the_cancellation_of_the_first_child_by_place()
    {
        var sources = Pending(2);
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.WaitAll }, sources.Tasks());
        sources[1].SetCanceled(new CancellationToken(true));
        var first = new CancellationTokenSource();
        first.Cancel();
        sources[0].SetCanceled(first.Token);
        Assert.Equal(first.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group)).CancellationToken);
    }

    [Theory, InlineData(FailureMode.WaitAll), InlineData(FailureMode.CancelSiblings)]
    public async Task Clause_33_of_a_cancelled_group_an_error_of_a_child_goes_before_the_cancellation(FailureMode mode)
    {
        var group = Gather.All(new GatherOptions { OnFailure = mode }, UntilCanceled, async token =>
        {
            try { return await UntilCanceled(token); }
            catch (OperationCanceledException) { throw new FormatException(); }
        });
        Assert.True(group.Cancel("enough"));
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        Assert.True(group.IsFaulted);
        Assert.True(group.IsCancellationRequested);
        var obedient = Gather.All(new GatherOptions { OnFailure = mode }, UntilCanceled, UntilCanceled);
        Assert.True(obedient.Cancel("enough"));
        Assert.Equal("enough", (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await obedient)).Message);
    }

    [Fact]
    public async Task Clause_41_a_shield_that_is_cancelled_before_it_starts_starts_nothing()
    {
        var started = false;
        var cold = Gather.Cold(() => { started = true; return Soon(1); });
        var shield = Gather.Shield(cold);
        Assert.Equal(GatherStatus.NotStarted, shield.Status);
        Assert.True(shield.Cancel("never"));
        Assert.False(shield.Cancel());
        var group = Gather.All(shield);
        Assert.Equal("never", (await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group)).Message);
        Assert.False(started);
        Assert.Equal((GatherStatus.Canceled, GatherStatus.NotStarted), (shield.Status, cold.Status));
        Expect.Results([1], await Gather.All(cold));
    }

    [Fact]
    public async Task Clause_29_Cancel_counts_the_children_that_can_be_cancelled_and_have_not_ended()
    {
        var plain = new TaskCompletionSource<int>();
        Assert.False(Gather.All(plain.Task).Cancel());
        Assert.False(Gather.All(() => plain.Task).Cancel());
        Assert.False(Gather.All(Gather.Hot(plain.Task), Gather.Cold(_ => Task.FromResult(1))).Cancel());
        // A factory that takes no token cannot be reached once it runs.
        var unreached = Gather.Cold(() => plain.Task);
        var runs = Gather.All(unreached, Gather.Hot(plain.Task));
        Assert.False(runs.Cancel());
        Assert.False(runs.CancelChild(0));
        Assert.False(unreached.Cancel());
        var mixed = Gather.All(Gather.Hot(plain.Task), Gather.Cold(UntilCanceled));
        Assert.True(mixed.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await mixed);
        Assert.False(mixed.CancelRemaining());
        var swallows = Gather.All(async _ => await plain.Task);
        Assert.True(swallows.Cancel());
        Assert.True(swallows.Cancel());
        var allStarted = Gather.Map(new GatherOptions { Limit = 2 }, [1, 2], _ => plain.Task);
        Assert.False(allStarted.Cancel());
        var lastRuns = Gather.Map(new GatherOptions { Limit = 1 }, [1, 2], item => item == 1 ? Task.FromResult(1) : plain.Task);
        Assert.False(lastRuns.Cancel());
        var oneWaits = Gather.Map(new GatherOptions { Limit = 1 }, [1, 2], _ => plain.Task);
        Assert.True(oneWaits.Cancel());
        var nested = Gather.All(Gather.All(plain.Task));
        Assert.False(nested.Cancel());
        Assert.False(nested.CancelChild(0));
        plain.SetResult(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await swallows);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await oneWaits);
        Assert.Equal(2, (await allStarted).Length);
        Assert.Equal(2, (await lastRuns).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => mixed.CancelChild(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => mixed.StatusOf(-1));
    }

    [Theory, InlineData(FailureMode.FirstError), InlineData(FailureMode.CancelSiblings), InlineData(FailureMode.WaitAll)]
    public async Task Clause_37_children_that_never_start_because_the_rest_is_cancelled_are_no_results(FailureMode mode)
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.Map(new GatherOptions { OnFailure = mode, Limit = 1 }, [0, 1, 2], (_, _) => source.Task);
        Assert.True(group.CancelRemaining());
        Assert.Equal(mode == FailureMode.FirstError, group.IsCompleted);
        source.SetResult(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.Equal((GatherStatus.Succeeded, GatherStatus.Canceled, false), (group.StatusOf(0), group.StatusOf(2), group.IsCancellationRequested));
    }

    [Fact]
    public void Clause_48_children_that_are_complete_are_reported_too()
    {
        var reports = new List<GatherProgress>();
        Assert.True(Gather.All(new GatherOptions { Progress = new Synchronous(reports.Add) }, Task.FromResult(1), Task.FromResult(2)).IsCompletedSuccessfully);
        Assert.Equal([1, 2], reports.Select(report => report.Succeeded));
    }

    [Fact]
    public async Task Clause_38_a_child_that_cannot_be_cancelled_and_is_cancelled_by_somebody_else_fails_its_group()
    {
        var child = new TaskCompletionSource<int>();
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.CancelSiblings }, Gather.Hot(child.Task), Gather.Hot(Task.FromResult(1)));
        Assert.False(group.CancelChild(0));
        child.SetCanceled();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
    }

    [Fact]
    public void Clause_48_counts_are_equal_where_each_number_is()
    {
        var (one, other) = (Gather.All(Pending(2).Tasks()).Progress, Gather.All(Pending(3).Tasks()).Progress);
        Assert.True(one == Gather.All(Pending(2).Tasks()).Progress);
        Assert.True(one != other);
        Assert.False(one.Equals(other));
        Assert.False(one.Equals((object)other));
        Assert.False(one.Equals(one.ToString()));
        var ended = new[] { Task.FromResult(1), Task.FromException<int>(new FormatException()), Task.FromCanceled<int>(new CancellationToken(true)) }
            .Select(task => Gather.Settled(task, new TaskCompletionSource<int>().Task).Progress).ToList();
        Assert.Equal(3, ended.Distinct().Count());
        Assert.DoesNotContain(one, ended);
    }

    [Fact]
    public async Task Clause_21_a_late_failure_is_heard_once_with_all_its_exceptions_in_however_many_places()
    {
        var heard = new ConcurrentQueue<Exception>();
        var options = new GatherOptions { LateException = heard.Enqueue };
        var late = new TaskCompletionSource<int>();
        var group = Gather.All(options, Fails(new FormatException()), late.Task, late.Task);
        await Assert.ThrowsAsync<FormatException>(async () => await group);
        late.SetException([new InvalidOperationException("1"), new InvalidOperationException("2")]);
        await Until(() => heard.Count >= 2);
        await Task.Delay(20);
        Assert.Equal(["1", "2"], heard.Select(error => error.Message));
        Assert.Equal(3, group.Count);
        Assert.Equal((2, 2), (group.Progress.Total, group.Progress.Faulted));
    }

    [Fact]
    public void Clause_21_what_runs_and_is_given_to_a_group_that_does_not_come_to_it_is_observed()
    {
        var unobserved = new ConcurrentQueue<string>();
        void Hear(object? _, UnobservedTaskExceptionEventArgs args)
        {
            foreach (var error in args.Exception.Flatten().InnerExceptions.Where(error => error.Message == "never taken in")) unobserved.Enqueue(error.Message);
        }
        TaskScheduler.UnobservedTaskException += Hear;
        Give();
        Garbage.Collect();
        TaskScheduler.UnobservedTaskException -= Hear;
        Assert.Empty(unobserved);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Give()
        {
            foreach (var wrap in new Func<Task<int>, GatherChild<int>>[]
            {
                task => Gather.Hot(task),
                task => Gather.Shield(task),
                task => Gather.All(task).Select(results => results[0]),
            })
            {
                var source = new TaskCompletionSource<int>();
                var group = Gather.All(new GatherOptions { Limit = 1 }, Gather.Cold(_ => Task.FromException<int>(new FormatException())), wrap(source.Task));
                Assert.Equal(GatherStatus.Canceled, group.StatusOf(1));
                _ = group.Exception;
                source.SetException(new FormatException("never taken in"));
            }
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_44_a_callback_that_is_added_by_a_callback_is_called_after_the_others(bool context) => Loop.Run(context, async () =>
    {
        var order = new ConcurrentQueue<int>();
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        group.OnCompleted(done => { order.Enqueue(0); done.OnCompleted(_ => order.Enqueue(2)); });
        group.OnCompleted(_ => order.Enqueue(1));
        source.SetResult(1);
        await Until(() => order.Count == 3);
        Assert.Equal([0, 1, 2], order);
        // The queue had run dry, and runs again.
        for (var next = 3; next < 6; next++)
        {
            var number = next;
            group.OnCompleted(_ => order.Enqueue(number));
            await Until(() => order.Count == number + 1);
        }
        Assert.Equal(Enumerable.Range(0, 6), order);
    });

    public static TheoryData<string> Functions => ["All", "All of factories", "Settled", "Map", "Map under a limit", "Any", "First", "Each", "Each left early", "Tuple", "Map over an asynchronous source", "WaitAsync", "All that failed"];

    [Theory, MemberData(nameof(Functions))]
    public async Task Clause_35_a_token_that_lives_on_keeps_nothing_of_groups_that_are_over(string function)
    {
        using var lives = new CancellationTokenSource();
        var references = new List<WeakReference>();
        for (var round = 0; round < 20; round++) await Call(function, lives.Token, references);
        await Until(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return references.Count(reference => reference.IsAlive) <= 2;
        });
        GC.KeepAlive(lives);
    }

    // A result that nobody but its group has: it is gone when the group is.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task Call(string function, CancellationToken token, List<WeakReference> references)
    {
        async Task<object> Body(CancellationToken given = default)
        {
            await Task.Yield();
            var result = new object();
            lock (references) references.Add(new WeakReference(result));
            return result;
        }
        switch (function)
        {
            case "All": await Gather.All(token, Body(), Body()); break;
            case "All of factories": await Gather.All(token, Body, Body); break;
            case "Settled": await Gather.Settled(token, Body(), Body()); break;
            case "Map": await Gather.Map([1, 2], _ => Body(), cancellationToken: token); break;
            case "Map under a limit": await Gather.Map([1, 2], (_, given) => Body(given), limit: 1, cancellationToken: token); break;
            case "Any": await Gather.Any(token, Body, Body); break;
            case "First": await Gather.First(token, Body(), Body()); break;
            case "Each": await foreach (var _ in Gather.Each(token, Body(), Body()).WithCancellation(token)) { } break;
            case "Each left early": await foreach (var _ in Gather.Each(token, Body(), Body()).WithCancellation(token)) break; break;
            case "Tuple": await Gather.Tuple(token, Body, Body); break;
            case "Map over an asynchronous source": await Gather.Map(Items(), _ => Body(), limit: 1, cancellationToken: token); break;
            case "WaitAsync": await Gather.All(Body(), Body()).WaitAsync(TimeSpan.FromMinutes(1), token); break;
            default: await Gather.All(token, Body(), Task.FromException<object>(new FormatException())).AsTask().ContinueWith(task => _ = task.Exception, TaskScheduler.Default); break;
        }

        static async IAsyncEnumerable<int> Items()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
        }
    }

    [Fact]
    public async Task Clause_35_a_cancelled_reader_reads_nothing_more_although_children_are_ready()
    {
        using var source = new CancellationTokenSource();
        var read = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Gather.Each(Task.FromResult(1), Task.FromResult(2), Task.FromResult(3)).WithCancellation(source.Token))
            {
                read++;
                source.Cancel();
            }
        });
        Assert.Equal(1, read);
    }

    // As of a task: whoever ends a group on a user interface does not run there what waits for the group elsewhere.
    [Fact]
    public async Task What_awaits_without_a_context_does_not_run_in_that_of_whoever_ends_the_group()
    {
        var pending = new TaskCompletionSource<int>();
        var group = Gather.All(_ => pending.Task);
        var awaiting = ContextBehind(group);
        await Loop.OnLoop(_ =>
        {
            Assert.True(group.Cancel(null, abandonPending: true));
            return Task.CompletedTask;
        });
        Assert.Null(await awaiting);

        static async Task<SynchronizationContext?> ContextBehind(GatherHandle<int[]> group)
        {
            try { await group.ConfigureAwait(false); }
            catch (OperationCanceledException) { }
            return SynchronizationContext.Current;
        }
    }
}
