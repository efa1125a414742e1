using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What a race leaves behind: the tasks that lost go on.</summary>
public class WinnerNotAwaitedLeftoversTests
{
    [Theory]
    [InlineData("async Task M() { var work = DoAsync(1); var stopped = new TaskCompletionSource(); await [|Task.WhenAny(work, stopped.Task)|]; ct.ThrowIfCancellationRequested(); }")]
    [InlineData("async Task M(Task work) { var stopped = new TaskCompletionSource(); await [|Task.WhenAny(work, stopped.Task)|]; ct.ThrowIfCancellationRequested(); }")]
    [InlineData("async Task<bool> M(Task work, CancellationToken token) { await [|Task.WhenAny(work, Task.Delay(-1, token))|]; return !token.IsCancellationRequested; }")]
    [InlineData("async Task<bool> M(Task work) { var stopped = new TaskCompletionSource(); await [|Task.WhenAny(work, stopped.Task)|]; if (stopped.Task.IsCompleted) return false; return true; }")]
    public Task A_failure_that_counts_as_success_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M(Task work) { var stopped = new TaskCompletionSource(); await Task.WhenAny(work, stopped.Task); ct.ThrowIfCancellationRequested(); await work; }")]
    [InlineData("async Task M(Task work) { var stopped = new TaskCompletionSource(); await Task.WhenAny(work, stopped.Task); }")]
    [InlineData("async Task M() { var stopped = new TaskCompletionSource(); await Task.WhenAny(_bg, stopped.Task); ct.ThrowIfCancellationRequested(); }")]
    [InlineData("async Task M() { var one = new TaskCompletionSource(); var two = new TaskCompletionSource(); await Task.WhenAny(one.Task, two.Task); ct.ThrowIfCancellationRequested(); }")]
    [InlineData("async Task M(Task work) { ct.ThrowIfCancellationRequested(); await Task.WhenAny(work, Task.Delay(-1, ct)); }")]
    [InlineData("async Task M(Task work) { await Task.WhenAny(work, Task.Delay(-1, ct)); if (work.IsFaulted) log.Info(work.Exception!.Message); ct.ThrowIfCancellationRequested(); }")]
    public Task A_wait_for_a_signal_whose_work_is_looked_at_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); _ = await [|Task.WhenAny(all)|]; }")]
    [InlineData("async Task M() { _ = await [|Task.WhenAny(DoAsync(1), GetAsync(2))|]; }")]
    public Task A_race_that_is_discarded_with_all_its_tasks_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); _ = await Task.WhenAny(all); await Task.WhenAll(all); }")]
    [InlineData("async Task M(List<Task> given) { _ = await Task.WhenAny(given); }")]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); _ = await Task.WhenAny(all); foreach (var t in all) Forget(t); }")]
    public Task A_discard_of_tasks_that_others_know_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task<int> M() { await [|Task.WhenAny(ints)|]; foreach (var t in ints) { var n = await t; if (n > 0) return n; } return 0; }")]
    [InlineData("async Task<int> M(List<Task<int>> given) { var winner = await [|Task.WhenAny(given)|]; foreach (var t in given) { var n = await t.ConfigureAwait(false); if (t == winner) return n; } return 0; }")]
    [InlineData("async Task<int> M(Task<int>[] given) { var found = 0; await [|Task.WhenAny(given)|]; for (var i = 0; i < given.Length; i++) { found = await given[i]; if (found > 0) break; } return found; }")]
    [InlineData("async Task<int> M() { await [|Task.WhenAny(ints)|]; foreach (var t in ints) { try { return await t; } catch (IOException) { } } return 0; }")]
    public Task A_loop_that_waits_for_losers_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { await Task.WhenAny(ints); foreach (var t in ints) await t; }")]
    [InlineData("async Task<int> M() { await Task.WhenAny(ints); foreach (var t in ints) if (t.IsCompleted) return await t; return 0; }")]
    [InlineData("async Task<int> M() { var winner = await Task.WhenAny(ints); foreach (var t in ints) if (t == winner) return await t; return 0; }")]
    [InlineData("async Task<int> M() { await Task.WhenAny(ints); foreach (var t in ints.Where(t => t.IsCompleted)) { var n = await t; if (n > 0) return n; } return 0; }")]
    [InlineData("async Task<int> M() { foreach (var t in ints) { var n = await t; if (n > 0) return n; } await Task.WhenAny(ints); return 0; }")]
    [InlineData("async Task M() { await Task.WhenAny(ints); foreach (var t in ints) { if (ct.IsCancellationRequested) break; await t; } }")]
    [InlineData("async Task<int> M(List<Task<int>> other) { await Task.WhenAny(ints); foreach (var t in other) { var n = await t; if (n > 0) return n; } return 0; }")]
    public Task A_loop_that_looks_for_the_winner_or_waits_for_all_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("Task M(Task work) => [|Task.WhenAny(work, Task.Delay(100))|].ContinueWith(_ => { if (work.Status != TaskStatus.RanToCompletion) throw new TimeoutException(); });")]
    [InlineData("Task<bool> M(Task work) => [|Task.WhenAny(work, Task.Delay(100))|].ContinueWith(race => race.Result == work);")]
    [InlineData("async Task M() { var work = DoAsync(1); await [|Task.WhenAny(work, Task.Delay(100))|].ContinueWith(race => { if (!work.IsCompletedSuccessfully) throw new TimeoutException(); }); }")]
    public Task A_continuation_that_takes_a_failure_for_a_timeout_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("Task<int> M(Task<int> work) => Task.WhenAny(work, Task.Delay(100)).ContinueWith(race => race.Result == work ? work.Result : throw new TimeoutException());")]
    [InlineData("Task M(Task work) => Task.WhenAny(work, Task.Delay(100)).ContinueWith(race => race.Result).Unwrap();")]
    [InlineData("async Task M(Task work) { _ = Task.WhenAny(work, Task.Delay(100)).ContinueWith(race => { if (race.Result != work) log.Info(\"slow\"); }); await work; }")]
    [InlineData("void M(Task work) { _ = Task.WhenAny(work, Task.Delay(100)).ContinueWith(race => { if (race.Result != work) log.Info(\"slow\"); }); }")]
    [InlineData("Task M(Task work) => Task.WhenAny(work, Task.Delay(100)).ContinueWith(_ => { if (work.IsFaulted) throw work.Exception!; });")]
    [InlineData("Task M(Task work) => Task.WhenAny(work, Task.Delay(100)).ContinueWith(_ => Work(1));")]
    [InlineData("Task M(Task work) => work.ContinueWith(_ => { if (!work.IsCompletedSuccessfully) Work(1); });")]
    public Task A_continuation_that_looks_at_the_work_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("async Task M() { while (!ct.IsCancellationRequested) { await [|Task.WhenAny(sem.WaitAsync(), Task.Delay(1000))|]; Work(1); } }")]
    [InlineData("async Task M() { while (!ct.IsCancellationRequested) { await [|Task.WhenAny(sem.WaitAsync(ct), Task.Delay(1000, ct))|]; Work(1); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { var turn = sem.WaitAsync(); if (await [|Task.WhenAny(turn, Task.Delay(i))|] != turn) continue; Work(1); sem.Release(); } }")]
    [InlineData("async Task M() { do { await [|Task.WhenAny(sem.WaitAsync(ct), _bg)|]; Work(1); } while (ids.Count > 0); }")]
    public Task A_wait_for_a_semaphore_that_a_loop_abandons_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source, new Case { AllowedRules = ["GATHER109"] });

    [Theory]
    [InlineData("async Task M() { await Task.WhenAny(sem.WaitAsync(), Task.Delay(1000)); }")]
    [InlineData("async Task M() { var turn = sem.WaitAsync(); while (!ct.IsCancellationRequested) { if (await Task.WhenAny(turn, Task.Delay(1000)) == turn) turn = sem.WaitAsync(); } }")]
    [InlineData("async Task M() { while (true) { using var round = CancellationTokenSource.CreateLinkedTokenSource(ct); await Task.WhenAny(sem.WaitAsync(round.Token), Task.Delay(1000, round.Token)); round.Cancel(); } }")]
    [InlineData("async Task M(Task stop) { while (true) { if (await Task.WhenAny(sem.WaitAsync(), stop) == stop) break; Work(1); } }")]
    [InlineData("async Task M(Task stop) { while (true) { var first = await Task.WhenAny(sem.WaitAsync(), stop); if (first == stop) return; Work(1); } }")]
    [InlineData("async Task M() { while (true) { var turn = sem.WaitAsync(); await Task.WhenAny(turn, Task.Delay(1000)); await turn; sem.Release(); } }")]
    [InlineData("async Task M() { while (!ct.IsCancellationRequested) { Func<Task> once = async () => { await Task.WhenAny(sem.WaitAsync(), Task.Delay(1)); }; await once(); } }")]
    [InlineData("async Task M() { while (!ct.IsCancellationRequested) await sem.WaitAsync(ct); }")]
    public Task A_wait_for_a_semaphore_that_is_kept_or_stopped_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source, new Case { AllowedRules = ["GATHER109"] });

    const string Queue = " class Queue { public Task<int> ReadAsync() => Task.FromResult(1); public Task WaitAsync() => Task.CompletedTask; public Task Next => Task.CompletedTask; } class AsyncManualResetEvent { public Task WaitAsync() => Task.CompletedTask; }";

    [Theory]
    [InlineData("async Task M(Queue a, Queue b) { while (true) { var done = await [|Task.WhenAny(a.ReadAsync(), b.ReadAsync())|]; Work(await done); } }" + Queue)]
    [InlineData("async Task M(Queue a) { while (!ct.IsCancellationRequested) { await [|Task.WhenAny(a.WaitAsync(), Task.Delay(1000))|]; Work(1); } }" + Queue)]
    [InlineData("async Task M() { do await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; while (ids.Count > 0); }")]
    [InlineData("async Task M(Queue a, Queue b) { for (;;) { var one = a.ReadAsync(); var two = b.ReadAsync(); Work(await await [|Task.WhenAny(one, two)|]); } }" + Queue)]
    public Task Members_that_are_started_anew_in_each_round_are_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M(Queue a, Queue b) { var one = a.ReadAsync(); var two = b.ReadAsync(); while (true) { var done = await Task.WhenAny(one, two); Work(await done); if (done == one) one = a.ReadAsync(); else two = b.ReadAsync(); } }" + Queue)]
    [InlineData("async Task<int> M(Queue a, Queue b) { while (true) { try { return await await Task.WhenAny(a.ReadAsync(), b.ReadAsync()); } catch (IOException) { } } }" + Queue)]
    [InlineData("async Task M(Queue a, Queue b) { Work(await await Task.WhenAny(a.ReadAsync(), b.ReadAsync())); }" + Queue)]
    [InlineData("async Task M(Queue a) { while (true) { await Task.WhenAny(a.Next, Task.Delay(1000)); Work(1); } }" + Queue)]
    [InlineData("async Task M(AsyncManualResetEvent changed) { while (true) { await Task.WhenAny(changed.WaitAsync(), Task.Delay(1000)); Work(1); } }" + Queue)]
    [InlineData("async Task M() { foreach (var i in ids) await await Task.WhenAny(DoAsync(i), DoAsync(-i)); }")]
    [InlineData("async Task M() { while (true) { using var round = new CancellationTokenSource(); await await Task.WhenAny(Do2Async(1, round.Token), Do2Async(2, round.Token)); round.Cancel(); } }")]
    [InlineData("async Task M() { while (true) { await await Task.WhenAny(DoAsync(1), Task.Delay(1000)); Work(1); } }")]
    [InlineData("async Task M() { while (true) await Task.WhenAny(Task.FromResult(1), Task.FromResult(2)); }")]
    public Task Members_that_are_kept_stopped_or_different_in_each_round_are_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { while (true) { await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; } }")]
    [InlineData("async Task M() { foreach (var i in ids) { await [|Task.WhenAny(DoAsync(i), DoAsync(-i))|]; } }")]
    [InlineData("async Task M() { foreach (var i in ids) { var one = DoAsync(i); var two = GetAsync(i); await [|Task.WhenAny(one, two)|]; } }")]
    [InlineData("async Task M(Task work) { await [|Task.WhenAny(work, Task.Delay(-1, ct))|]; ct.ThrowIfCancellationRequested(); }")]
    [InlineData("async Task<int> M() { await [|Task.WhenAny(ints)|]; foreach (var t in ints) { var n = await t; if (n > 0) return n; } return 0; }")]
    [InlineData("Task<bool> M(Task work) => [|Task.WhenAny(work, Task.Delay(100))|].ContinueWith(race => race.Result == work);")]
    [InlineData("async Task M() { var work = DoAsync(1); if (await [|Task.WhenAny(work, Task.Delay(100))|] == work) log.Info(\"in time\"); }")]
    public Task Where_an_await_of_the_winner_would_hide_what_is_left_nothing_is_offered(string source) => Verify<WinnerNotAwaited>.OffersNoFix(source);

    [Theory]
    [InlineData("async Task M() { while (true) { await [|Task.WhenAny(sem.WaitAsync(), Task.Delay(1000))|]; } }", "'Task.WhenAny' leaves the wait for 'sem' behind where it loses: it goes on, and takes the next release for nobody")]
    [InlineData("async Task M() { while (true) { await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; } }", "'Task.WhenAny' leaves the tasks that lose behind: each round of the loop starts new ones, and they pile up")]
    [InlineData("async Task<int> M() { await [|Task.WhenAny(ints)|]; foreach (var t in ints) { var n = await t; if (n > 0) return n; } return 0; }", "'Task.WhenAny' is followed by a loop that waits for tasks that lost, from the first on: await the task that it returns")]
    [InlineData("async Task M(Task work) { await [|Task.WhenAny(work, Task.Delay(-1, ct))|]; ct.ThrowIfCancellationRequested(); }", "'Task.WhenAny' does not throw what its tasks throw: a failure of 'work' counts as success; await it")]
    [InlineData("Task<bool> M(Task work) => [|Task.WhenAny(work, Task.Delay(100))|].ContinueWith(race => race.Result == work);", "'Task.WhenAny' does not throw what its tasks throw: a failure of 'work' is taken for something else, and its exception is lost; await it")]
    public Task The_message_says_what_is_left(string source, string message) => Verify<WinnerNotAwaited>.Reports(source, new Case { Message = message, AllowedRules = ["GATHER109"] });

    [Theory]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); await [|Task.WhenAny(all)|]; }", "async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(all); }")]
    [InlineData("async Task M() { _ = await [|Task.WhenAny(ids.Select(i => DoAsync(i)))|].ConfigureAwait(false); }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))).ConfigureAwait(false); }")]
    [InlineData("async Task M() => await [|Task.WhenAny(DoAsync(1), GetAsync(2))|];", "async Task M() => await Task.WhenAll(DoAsync(1), GetAsync(2));")]
    public Task Where_nobody_wants_the_winner_all_are_awaited(string before, string after) => Verify<WinnerNotAwaited>.Fixes(before, after, WinnerNotAwaitedFix.WhenAll);

    [Theory]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); await [|Task.WhenAny(all)|]; }")]
    [InlineData("async Task M() { _ = await [|Task.WhenAny(ids.Select(i => DoAsync(i)))|]; }")]
    public Task And_not_the_first_of_a_list(string source) => Verify<WinnerNotAwaited>.OffersNoFix(source, WinnerNotAwaitedFix.Await);
}
