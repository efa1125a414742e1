using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using static AsyncGather.Runtime.Tests.Children;

namespace AsyncGather.Runtime.Tests.Contract;

/// <summary>Clauses 42 to 48: nesting, callbacks, and what a debugger sees.</summary>
public sealed class NestingTests
{
    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_42_cancelling_the_outer_group_cascades(bool context) => Loop.Run(context, async () =>
    {
        var cleaned = 0;
        async Task<int> Child(CancellationToken token)
        {
            try { return await UntilCanceled(token); }
            finally { Interlocked.Increment(ref cleaned); }
        }
        var outer = Gather.All(Gather.All(Child, Child), Gather.All(Child));
        Assert.True(outer.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await outer);
        await Until(() => cleaned == 3);
        Expect.Results([[1], [2, 3]], await Gather.All(Gather.All(Soon(1)), Gather.All(Soon(2), Soon(3))));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_42_children_of_different_types_fit_into_one_group(bool context) => Loop.Run(context, async () =>
    {
        var numbers = Gather.All(Soon(1), Soon(2)).Select(results => string.Join("+", results));
        Expect.Results(["1+2", "three"], await Gather.All(numbers, Gather.Hot(Soon("three"))));
        var waiting = Gather.All(UntilCanceled);
        var group = Gather.All(waiting.Select(results => results.Length), Gather.Cold(() => Soon(1)));
        Assert.True(group.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await group);
        Assert.True(waiting.IsCancellationRequested);
        var broken = await Gather.Settled(Gather.Hot(Soon(1)).Select<int>(_ => throw new FormatException()));
        Assert.IsType<FormatException>(broken[0].Exception);
        Assert.Throws<ArgumentNullException>(() => { Gather.Hot(Soon(1)).Select<int>(null!); });
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_43_an_inner_failure_is_one_failure(bool context) => Loop.Run(context, async () =>
    {
        var error = new FormatException();
        var outcomes = await Gather.Settled(Gather.All(Fails(error), Soon(1)), Gather.All(Soon(2)));
        Assert.Same(error, outcomes[0].Exception);
        Assert.Equal([2], outcomes[1].Value);
        Assert.Same(error, await Assert.ThrowsAsync<FormatException>(async () => await Gather.All(Gather.All(Fails(error)), Gather.All(Soon(1)))));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_44_callbacks_in_order_with_the_group_never_inline(bool context) => Loop.Run(context, async () =>
    {
        var home = SynchronizationContext.Current;
        var log = new ConcurrentQueue<string>();
        var local = new AsyncLocal<string> { Value = "mine" };
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        for (var number = 0; number < 5; number++)
        {
            var name = number;
            group.OnCompleted(done => log.Enqueue($"{name} {ReferenceEquals(done, group)} {done.IsCompleted} {local.Value} {SynchronizationContext.Current == home}"));
        }
        local.Value = "changed";
        var inline = log.Count;
        source.SetResult(1);
        await group;
        await Until(() => log.Count == 5);
        Assert.Equal(0, inline);
        Assert.Equal(Enumerable.Range(0, 5).Select(number => $"{number} True True mine True"), log);

        var caller = Environment.CurrentManagedThreadId;
        var calledInline = true;
        var added = false;
        group.OnCompleted(_ => calledInline = !Volatile.Read(ref added) && Environment.CurrentManagedThreadId == caller);
        Volatile.Write(ref added, true);
        await Until(() => !calledInline);
        Assert.Throws<ArgumentNullException>(() => group.OnCompleted(null!));
    });

    [Fact]
    public async Task Clause_44_no_callback_runs_beside_another()
    {
        var group = Gather.All(Task.FromResult(1));
        using var gate = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        var (beside, ended) = (0, 0);
        group.OnCompleted(_ =>
        {
            entered.Set();
            gate.Wait();
            Interlocked.Increment(ref ended);
        });
        entered.Wait();
        for (var more = 0; more < 3; more++)
        {
            group.OnCompleted(_ =>
            {
                if (!gate.IsSet) Interlocked.Increment(ref beside);
                Interlocked.Increment(ref ended);
            });
        }
        await Task.Delay(50);
        gate.Set();
        await Until(() => Volatile.Read(ref ended) == 4);
        Assert.Equal(0, beside);
    }

    [Fact]
    public async Task Clause_44_a_callback_that_throws_does_not_stop_the_next()
    {
        var (heard, called) = (new ConcurrentQueue<Exception>(), false);
        var group = Gather.All(new GatherOptions { LateException = heard.Enqueue }, Soon(1));
        group.OnCompleted(_ => throw new FormatException());
        group.OnCompleted(_ => called = true);
        await Until(() => called);
        Assert.IsType<FormatException>(Assert.Single(heard));

        await Loop.OnLoop(async loop =>
        {
            var second = false;
            var plain = Gather.All(Soon(1));
            plain.OnCompleted(_ => throw new FormatException());
            plain.OnCompleted(_ => second = true);
            await Until(() => second);
            Assert.IsType<FormatException>(Assert.Single(loop.Unhandled));
        });
    }

    [Fact]
    public async Task Clause_44_what_a_callback_throws_is_heard_when_the_children_were_complete_before()
    {
        var heard = new ConcurrentQueue<Exception>();
        var group = Gather.All(new GatherOptions { LateException = heard.Enqueue }, Task.FromResult(1), Task.FromResult(2));
        group.OnCompleted(_ => throw new FormatException());
        await Until(() => !heard.IsEmpty);
        Assert.IsType<FormatException>(Assert.Single(heard));
        Expect.Results([1, 2], await group);
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_45_a_callback_can_be_removed(bool context) => Loop.Run(context, async () =>
    {
        var log = new ConcurrentQueue<string>();
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        var first = group.OnCompleted(_ => log.Enqueue("first"));
        using (group.OnCompleted(_ => log.Enqueue("second"))) { }
        var third = group.OnCompleted(_ => log.Enqueue("third"));
        Assert.True(first.Remove());
        Assert.False(first.Remove());
        source.SetResult(1);
        await Until(() => !log.IsEmpty);
        Assert.Equal(["third"], log);
        Assert.False(third.Remove());
    });

    [Fact]
    public async Task Clause_46_pending_groups_live_and_finished_ones_let_go()
    {
        var source = new TaskCompletionSource<object>();
        var waiting = Await(source.Task);
        Garbage.Collect();
        source.SetResult(new object());
        // Times out if a pending group that only its child holds is collected.
        await waiting.WaitAsync(TimeSpan.FromSeconds(10));

        var (group, child) = Finished();
        Garbage.Collect();
        Assert.False(child.IsAlive, "A group that succeeded still holds the task of its child.");
        GC.KeepAlive(group);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static async Task Await(Task<object> child) => await Gather.All(child);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (GatherGroup<object>, WeakReference) Finished()
        {
            var pending = new TaskCompletionSource<object>();
            var group = Gather.All(pending.Task);
            pending.SetResult(new object());
            return (group, new WeakReference(pending.Task));
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task Clause_47_the_stack_of_a_childs_error_is_kept(bool context) => Loop.Run(context, async () =>
    {
        var error = await Assert.ThrowsAsync<FormatException>(async () => await Gather.All(() => Deep(), () => Soon(1)));
        Assert.Contains(nameof(Deep), error.StackTrace);
        Assert.Contains(nameof(Deep), (await Gather.Settled(() => Deep()))[0].Exception!.StackTrace);

        static async Task<int> Deep()
        {
            await Task.Yield();
            throw new FormatException();
        }
    });

    [Fact]
    public void Clause_48_a_debugger_sees_how_far_it_is()
    {
        var sources = Pending(10);
        var group = Gather.All(sources.Tasks());
        foreach (var source in sources[..2]) source.SetResult(1);
        sources[2].SetException(new FormatException());
        Assert.Equal("3/10 done, 1 failed", group.ToString());
        var display = typeof(GatherHandle<int>).GetCustomAttribute<DebuggerDisplayAttribute>();
        Assert.Equal("{ToString(),nq}", display?.Value);
    }

    [Fact]
    public void Every_clause_has_a_test()
    {
        var names = typeof(NestingTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.Name).ToList();
        var missing = Enumerable.Range(1, 48).Where(clause => !names.Any(name => name.StartsWith($"Clause_{clause:00}_", StringComparison.Ordinal)));
        Assert.Empty(missing);
    }
}
