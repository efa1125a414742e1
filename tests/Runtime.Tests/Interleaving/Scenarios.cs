namespace AsyncGather.Runtime.Tests.Interleaving;

/// <summary>
/// Races of a group with two or three threads. Compiled with the instrumented library at run time, and with the tests, so that
/// it is checked like any code. Each check holds whoever comes first.
/// </summary>
public static class Scenarios
{
    static void Right(bool condition, string what)
    {
        if (!condition) throw new InvalidOperationException(what);
    }

    // A continuation that is registered on a task that has ended meanwhile, and every one but the last of a task, runs on the pool.
    static bool Soon(Func<bool> condition) => SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(10));

    static TaskCompletionSource<int>[] Pending(int count) => [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<int>())];

    static Task<int> Linked(TaskCompletionSource<int> source, CancellationToken token)
    {
        token.Register(() => source.TrySetCanceled(token));
        return source.Task;
    }

    public static (Action[] Threads, Action Check) Children_end_at_the_same_time()
    {
        var sources = Pending(3);
        var group = Gather.All(sources.Select(source => source.Task));
        return ([() => sources[0].SetResult(0), () => sources[2].SetResult(2), () => sources[1].SetResult(1)],
            () => Right(Soon(() => group.IsCompleted) && group.IsCompletedSuccessfully && group.Result.SequenceEqual([0, 1, 2]) && group.AsTask().IsCompleted, $"{group}"));
    }

    public static (Action[] Threads, Action Check) Children_of_two_blocks_end_at_the_same_time()
    {
        var sources = Pending(70);
        var group = Gather.All(sources.Select(source => source.Task));
        foreach (var source in sources.Skip(2).SkipLast(1)) source.SetResult(1);
        return ([() => sources[0].SetResult(1), () => sources[69].SetResult(1), () => sources[1].SetResult(1)],
            () => Right(Soon(() => group.IsCompleted) && group.IsCompletedSuccessfully && group.Result.All(result => result == 1), $"{group}"));
    }

    public static (Action[] Threads, Action Check) Two_children_fail_and_one_succeeds()
    {
        var sources = Pending(3);
        var heard = 0;
        var group = Gather.All(new GatherOptions { LateException = _ => Interlocked.Increment(ref heard) }, sources.Select(source => source.Task));
        var (first, second) = (new FormatException(), new InvalidOperationException());
        return ([() => sources[0].SetException(first), () => sources[1].SetException(second), () => sources[2].SetResult(1)],
            () => Right(Soon(() => group.IsCompleted && group.Progress.Completed == group.Progress.Total) && group.IsFaulted && (group.Exception == first || group.Exception == second) && group.Progress is { Completed: 3, Faulted: 2 } && Soon(() => Volatile.Read(ref heard) == 1), $"{group} {group.Exception} {heard}"));
    }

    public static (Action[] Threads, Action Check) Cancel_meets_the_last_child()
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(token => Linked(source, token));
        var accepted = false;
        return ([() => accepted = group.Cancel("enough"), () => source.TrySetResult(1)],
            () => Right(Soon(() => group.IsCompleted) && accepted == group.IsCanceled && accepted == group.IsCancellationRequested && (accepted || group.Result[0] == 1), $"{group} {accepted} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) Cancel_meets_a_failure_and_a_result()
    {
        var sources = Pending(2);
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.WaitAll }, token => Linked(sources[0], token), token => Linked(sources[1], token));
        var accepted = false;
        return ([() => accepted = group.Cancel(), () => sources[0].TrySetException(new FormatException()), () => sources[1].TrySetResult(1)],
            () => Right(Soon(() => group.IsCompleted) && !group.IsCompletedSuccessfully && (accepted || group.IsFaulted), $"{group} {accepted} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) A_token_meets_the_start_of_its_group_and_its_last_child()
    {
        var source = new TaskCompletionSource<int>();
        var stop = new CancellationTokenSource();
        GatherGroup<int>? group = null;
        return ([() => group = Gather.All(stop.Token, source.Task), () => stop.Cancel(), () => source.SetResult(1)],
            () => Right(Soon(() => group!.IsCompleted) && (group!.IsCanceled ? group.IsCancellationRequested : group.Result[0] == 1), $"{group} {group!.Status}"));
    }

    public static (Action[] Threads, Action Check) A_token_meets_factories_that_are_being_started()
    {
        var sources = Pending(3);
        var stop = new CancellationTokenSource();
        GatherGroup<int>? group = null;
        return ([() => group = Gather.All(stop.Token, sources.Select(source => (Func<CancellationToken, Task<int>>)(token => Linked(source, token)))), () => stop.Cancel(), () => sources[1].TrySetResult(1)],
            () => Right(Soon(() => group!.IsCompleted && group.Progress.Completed == 3) && group!.IsCanceled, $"{group} {group!.Status}"));
    }

    public static (Action[] Threads, Action Check) A_token_meets_children_under_a_limit()
    {
        var sources = Pending(4);
        var stop = new CancellationTokenSource();
        var group = Gather.Map(new GatherOptions { Limit = 2, CancellationToken = stop.Token }, [0, 1, 2, 3], (item, token) => Linked(sources[item], token));
        return ([() => stop.Cancel(), () => sources[0].TrySetResult(1), () => sources[1].TrySetResult(1)],
            () => Right(Soon(() => group.IsCompleted && group.Progress.Completed == 4) && group.IsCanceled, $"{group} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) A_token_lets_go_of_a_child_that_ends() => LetGoWhileItEnds(limit: null);

    public static (Action[] Threads, Action Check) A_token_lets_go_of_a_child_under_a_limit_that_ends() => LetGoWhileItEnds(limit: 2);

    // Counted once, by whoever comes first: the group still waits for the children that can be cancelled.
    static (Action[] Threads, Action Check) LetGoWhileItEnds(int? limit)
    {
        var (plain, slow) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var stop = new CancellationTokenSource();
        var group = Gather.All(new GatherOptions { Limit = limit, CancellationToken = stop.Token, OnFailure = FailureMode.WaitAll }, Gather.Hot(plain.Task), Gather.Cold(_ => slow.Task), Gather.Cold(_ => slow.Task));
        return ([() => stop.Cancel(), () => plain.SetResult(1)],
            () =>
            {
                Right(!group.IsCompleted, $"{group} {group.Status} before its last child");
                slow.SetResult(1);
                Right(Soon(() => group.IsCompleted) && group.IsCanceled, $"{group} {group.Status}");
            });
    }

    public static (Action[] Threads, Action Check) Workers_share_what_is_left()
    {
        var sources = Pending(4);
        var limited = Gather.Map([0, 1, 2, 3], item => sources[item].Task, limit: 2);
        return ([() => sources[0].SetResult(0), () => sources[1].SetResult(1), () => { sources[2].SetResult(2); sources[3].SetResult(3); }],
            () => Right(Soon(() => limited.IsCompleted) && limited.IsCompletedSuccessfully && limited.Result.SequenceEqual([0, 1, 2, 3]), $"{limited}"));
    }

    public static (Action[] Threads, Action Check) A_failure_under_a_limit_meets_a_result()
    {
        var sources = Pending(4);
        var group = Gather.Map([0, 1, 2, 3], (item, token) => Linked(sources[item], token), limit: 2);
        return ([() => sources[0].TrySetException(new FormatException()), () => sources[1].TrySetResult(1)],
            () => Right(Soon(() => group.IsCompleted && group.Progress.Completed == group.Progress.Total) && group.IsFaulted && group.Exception is FormatException && group.Progress.Completed == 4, $"{group} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) Abandoning_meets_the_last_child()
    {
        var sources = Pending(2);
        var group = Gather.Settled(sources.Select(source => source.Task));
        var accepted = false;
        return ([() => accepted = group.Cancel(null, abandonPending: true), () => sources[0].SetResult(1), () => sources[1].SetException(new FormatException())],
            () =>
            {
                Right(Soon(() => group.IsCompleted && group.Progress.Completed == 2) && accepted == group.IsCanceled && group.Progress.Completed == 2, $"{group} {accepted} {group.Status}");
                foreach (var outcome in group.OutcomesSoFar()) Right(!outcome.IsCompleted ? accepted : outcome.IsSuccess ? outcome.Value == 1 : outcome.Exception is FormatException, $"{outcome}");
            });
    }

    public static (Action[] Threads, Action Check) One_child_is_cancelled_while_it_ends()
    {
        var sources = Pending(2);
        var group = Gather.All(new GatherOptions { OnFailure = FailureMode.CancelSiblings, SeparateTokens = true }, token => Linked(sources[0], token), token => Linked(sources[1], token));
        return ([() => group.CancelChild(0), () => sources[0].TrySetResult(1), () => sources[1].TrySetResult(1)],
            () => Right(Soon(() => group.IsCompleted) && group.IsCompletedSuccessfully && group.Result[1] == 1 && group.StatusOf(0) is GatherStatus.Succeeded or GatherStatus.Canceled, $"{group} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) The_task_is_asked_for_while_the_group_ends()
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        Task<int[]>? one = null, two = null;
        return ([() => one = group.AsTask(), () => source.SetResult(1), () => two = group.AsTask()],
            () => Right(Soon(() => one is { IsCompleted: true }) && ReferenceEquals(one, two) && one!.IsCompletedSuccessfully && one.Result == group.Result, $"{group} {one?.Status} {two?.Status}"));
    }

    public static (Action[] Threads, Action Check) A_group_is_awaited_while_it_fails()
    {
        var source = new TaskCompletionSource<int>();
        var group = Gather.All(source.Task);
        var calls = 0;
        async Task Await() { try { await group; } catch (FormatException) { Interlocked.Increment(ref calls); } }
        return ([() => _ = Await(), () => source.SetException(new FormatException()), () => _ = Await()],
            () => Right(Soon(() => Volatile.Read(ref calls) == 2), $"{group} {calls}"));
    }

    public static (Action[] Threads, Action Check) Each_is_read_while_children_end()
    {
        var sources = Pending(2);
        var stream = Gather.Each(sources.Select(source => source.Task));
        var seen = new List<int>();
        Task? reading = null;
        async Task Read() { await foreach (var outcome in stream) seen.Add(outcome.Value); }
        return ([() => reading = Read(), () => sources[0].SetResult(10), () => sources[1].SetResult(11)],
            () => Right(Soon(() => reading!.IsCompleted) && reading!.IsCompletedSuccessfully && seen.Order().SequenceEqual([10, 11]), $"{reading!.Status} {string.Join(" ", seen)}"));
    }

    public static (Action[] Threads, Action Check) Each_is_left_while_children_end()
    {
        var sources = Pending(3);
        var stream = Gather.Each(sources.Select(source => source.Task));
        var seen = 0;
        Task? reading = null;
        async Task Read() { await foreach (var outcome in stream) { seen++; break; } }
        return ([() => reading = Read(), () => sources[0].SetResult(1), () => { sources[1].SetException(new FormatException()); sources[2].SetResult(1); }],
            () => Right(Soon(() => reading!.IsCompleted) && reading!.IsCompletedSuccessfully && seen == 1, $"{reading!.Status} {seen}"));
    }

    public static (Action[] Threads, Action Check) Each_is_read_while_its_readers_token_is_cancelled()
    {
        var sources = Pending(2);
        var stop = new CancellationTokenSource();
        var stream = Gather.Each(sources.Select(source => source.Task));
        var seen = 0;
        Task? reading = null;
        async Task Read() { await foreach (var outcome in stream.WithCancellation(stop.Token)) seen++; }
        return ([() => reading = Read(), () => stop.Cancel(), () => { sources[0].SetResult(1); sources[1].SetResult(1); }],
            () => Right(Soon(() => reading!.IsCompleted) && (reading!.IsCanceled || reading!.IsCompletedSuccessfully && seen == 2), $"{reading!.Status} {seen}"));
    }

    public static (Action[] Threads, Action Check) Each_whose_children_go_on_is_read_while_its_readers_token_is_cancelled()
    {
        var stop = new CancellationTokenSource();
        var stream = Gather.Each(Pending(2).Select(source => source.Task));
        Task? reading = null;
        async Task Read() { await foreach (var outcome in stream.WithCancellation(stop.Token)) { } }
        return ([() => reading = Read(), () => stop.Cancel()],
            () => Right(Soon(() => reading!.IsCompleted) && reading!.IsCanceled, $"{reading!.Status}"));
    }

    public static (Action[] Threads, Action Check) Each_under_a_limit_is_read_while_children_end()
    {
        var sources = Pending(3);
        var stream = Gather.Each([0, 1, 2], item => sources[item].Task, limit: 2);
        var seen = new List<int>();
        Task? reading = null;
        async Task Read() { await foreach (var outcome in stream) seen.Add(outcome.Value); }
        return ([() => reading = Read(), () => { sources[0].SetResult(10); sources[2].SetResult(12); }, () => sources[1].SetResult(11)],
            () => Right(Soon(() => reading!.IsCompleted) && reading!.IsCompletedSuccessfully && seen.Order().SequenceEqual([10, 11, 12]), $"{reading!.Status} {string.Join(" ", seen)}"));
    }

    public static (Action[] Threads, Action Check) First_has_one_winner()
    {
        var sources = Pending(3);
        var group = Gather.First(sources.Select(source => source.Task));
        return ([() => sources[0].SetResult(0), () => sources[1].SetException(new FormatException()), () => sources[2].SetResult(2)],
            () => Right(Soon(() => group.IsCompleted) && group.IsCompletedSuccessfully && (group.Result.Index == 1 ? group.Result.IsFaulted : group.Result.Value == group.Result.Index), $"{group} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) First_hears_of_the_loser_that_fails_with_it()
    {
        var sources = Pending(2);
        var heard = 0;
        var group = Gather.First(new GatherOptions { LateException = _ => Interlocked.Increment(ref heard) }, sources.Select(source => source.Task));
        return ([() => sources[0].SetException(new FormatException()), () => sources[1].SetException(new FormatException())],
            () => Right(Soon(() => group.IsCompleted && Volatile.Read(ref heard) == 1) && group.Result.IsFaulted, $"{group} {heard}"));
    }

    public static (Action[] Threads, Action Check) Any_has_one_winner_or_every_error()
    {
        var sources = Pending(3);
        var group = Gather.Any(sources.Select(source => source.Task));
        var hopeless = Gather.Any(sources.Take(2).Select(source => source.Task));
        return ([() => sources[0].SetException(new FormatException()), () => sources[1].SetException(new FormatException()), () => sources[2].SetResult(2)],
            () => Right(Soon(() => group.IsCompleted) && group.IsCompletedSuccessfully && group.Result == 2 && Soon(() => hopeless.IsCompleted) && hopeless.Exception is AggregateException { InnerExceptions.Count: 2 }, $"{group} {hopeless.Exception}"));
    }

    public static (Action[] Threads, Action Check) Any_keeps_the_winner_that_it_has_named()
    {
        var sources = Pending(2);
        var group = Gather.Any(sources.Select(source => source.Task));
        var named = -1;
        group.GetAwaiter().UnsafeOnCompleted(() => named = group.Result);
        return ([() => sources[0].SetResult(0), () => sources[1].SetResult(1)],
            () => Right(Soon(() => Volatile.Read(ref named) >= 0) && group.Result == named, $"{named} was named, now {group.Result}"));
    }

    public static (Action[] Threads, Action Check) Any_is_abandoned_while_one_wins()
    {
        var sources = Pending(2);
        var group = Gather.Any(sources.Select(source => source.Task));
        var (accepted, ends) = (false, 0);
        group.AsTask().ContinueWith(_ => Interlocked.Increment(ref ends), TaskContinuationOptions.ExecuteSynchronously);
        return ([() => accepted = group.Cancel(null, abandonPending: true), () => sources[1].SetResult(1)],
            () => Right(Soon(() => Volatile.Read(ref ends) == 1) && accepted == group.IsCanceled && accepted == group.AsTask().IsCanceled && (accepted || group.Result == 1), $"{group} {accepted} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) A_shield_is_cancelled_while_the_task_behind_it_ends()
    {
        var source = new TaskCompletionSource<int>();
        var shield = Gather.Shield(source.Task);
        var group = Gather.All(shield);
        var accepted = false;
        return ([() => accepted = shield.Cancel(), () => source.SetResult(1)],
            () => Right(Soon(() => group.IsCompleted) && accepted == group.IsCanceled && (accepted || group.Result[0] == 1), $"{group} {accepted} {group.Status}"));
    }

    public static (Action[] Threads, Action Check) A_nested_group_is_cancelled_from_both_sides()
    {
        var source = new TaskCompletionSource<int>();
        var inner = Gather.All(token => Linked(source, token));
        var outer = Gather.All(inner, inner);
        bool one = false, two = false;
        return ([() => one = outer.Cancel(), () => two = inner.Cancel(), () => source.TrySetResult(1)],
            () => Right(Soon(() => outer.IsCompleted && inner.IsCompleted) && (!one || outer.IsCanceled) && (!two || inner.IsCanceled) && (!inner.IsCanceled || outer.IsCanceled) && (one || two || outer.IsCompletedSuccessfully), $"{outer} {inner} {one} {two}"));
    }
}
