using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class ImpossibleTaskStateTests
{
    // What another rule says of the same code is its business.
    static Case However => new() { AllowedRules = ["GATHER107", "GATHER108", QuadraticWhenAny.Id] };

    [Theory]
    [InlineData("async Task M(Task t) { await t; if ([|t.IsFaulted|]) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { await t.ConfigureAwait(false); if ([|t.IsCanceled|] || [|t.IsFaulted|]) log.Info(\"failed\"); }")]
    [InlineData("async Task M() { var t = GetAsync(1); Work(await t); if ([|t.Exception != null|]) log.Info(t.Exception!.Message); }")]
    [InlineData("async Task M(Task t) { await t; if ([|t.Exception is { } e|]) log.Info(e.Message); }")]
    [InlineData("async Task M(Task t) { await t; if ([|t.Status == TaskStatus.Faulted|]) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { await t; if (![|t.IsCompletedSuccessfully|]) log.Info(\"failed\"); }")]
    [InlineData("async Task<int> M(Task<int> t) { await t; return [|t.IsFaulted|] ? -1 : t.Result; }")]
    [InlineData("void M(Task t) { t.Wait(); if ([|t.IsFaulted|]) log.Info(\"failed\"); }")]
    [InlineData("void M(Task t) { t.GetAwaiter().GetResult(); if ([|t.IsFaulted|]) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { try { await t; if ([|t.IsFaulted|]) log.Info(\"failed\"); } catch (IOException) { } }")]
    [InlineData("async Task M(bool more) { Task t; do { t = DoAsync(1); await t; } while ([|t.IsFaulted|] && more); }")]
    public Task A_failure_behind_the_wait_that_would_have_thrown_it_is_reported(string source) => Verify<ImpossibleTaskState>.Reports(source, However);

    [Fact]
    public Task A_winner_that_was_awaited_has_not_failed() => Verify<ImpossibleTaskState>.Reports(
        """
        async Task<bool> M(List<Task<bool>> checks)
        {
            Task<bool> winner;
            do
            {
                winner = await Task.WhenAny(checks);
                checks.Remove(winner);
                if (await winner) return true;
            }
            while ([|winner.IsFaulted|] && checks.Count > 0);
            return false;
        }
        """);

    [Theory]
    [InlineData("async Task M(List<Task> ts) { await Task.WhenAll(ts); if (ts.Any(t => [|t.IsFaulted|])) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task[] ts) { await Task.WhenAll(ts); foreach (var t in ts) if ([|t.IsFaulted|]) log.Info(t.Exception!.Message); }")]
    [InlineData("async Task M() { var ts = ids.Select(i => GetAsync(i)).ToList(); await Task.WhenAll(ts); foreach (var t in ts.Where(t => [|t.IsFaulted|])) log.Info(t.Exception!.Message); }")]
    [InlineData("void M(Task a, Task b) { Task.WaitAll(a, b); if ([|a.IsFaulted|]) log.Info(\"a\"); }")]
    [InlineData("async Task M(Task a, Task b) { var all = Task.WhenAll(a, b); await all; if ([|b.IsFaulted|] || [|all.IsFaulted|]) log.Info(\"b\"); }")]
    public Task Of_a_group_as_well(string source) => Verify<ImpossibleTaskState>.Reports(source, However);

    [Theory]
    [InlineData("async Task<int> M(Task<int> t) { await t; return [|t.IsCompletedSuccessfully|] ? t.Result : -1; }")]
    [InlineData("async Task M(Task<int> t) { await t; if ([|t.Exception == null|]) Work(t.Result); else log.Info(\"failed\"); }")]
    public Task An_else_for_failures_is_reported(string source) => Verify<ImpossibleTaskState>.Reports(source, However);

    [Theory]
    [InlineData("async Task M(Task t) { if (t.IsFaulted) log.Info(\"failed\"); await t; }")]
    [InlineData("async Task M(Task t) { try { await t; } catch (IOException) { } if (t.IsFaulted) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { try { await t; } finally { if (t.IsFaulted) log.Info(\"failed\"); } }")]
    [InlineData("async Task M(Task t) { try { await t; } catch when (t.IsFaulted) { log.Info(\"failed\"); } }")]
    [InlineData("async Task M(Task t, bool c) { if (c) await t; if (t.IsFaulted) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { await t; t = DoAsync(2); if (t.IsFaulted) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { await Task.WhenAny(t, Task.Delay(5)); if (t.IsFaulted) log.Info(t.Exception!.Message); }")]
    [InlineData("async Task M(Task[] ts) { var done = await Task.WhenAny(ts); if (done.IsFaulted) log.Info(done.Exception!.Message); }")]
    [InlineData("void M(Task t) { if (t.Wait(5) && !t.IsFaulted) log.Info(\"ok\"); t.Wait(5); if (t.IsFaulted) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { await t.ContinueWith(_ => { }); if (t.IsFaulted) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task t) { await t.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); if (t.IsFaulted) log.Info(\"failed\"); }")]
    [InlineData("async Task M(Task a, Task b) { await Task.WhenAll(a, b).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); if (a.IsFaulted) log.Info(\"failed\"); }")]
    [InlineData("async Task M(List<Task> ts) { await Task.WhenAll(ts); ts.Add(DoAsync(1)); if (ts.Any(t => t.IsFaulted)) log.Info(\"failed\"); }")]
    [InlineData("async Task M(List<Task> ts) { try { await Task.WhenAll(ts); } catch { foreach (var t in ts.Where(t => t.IsFaulted)) log.Info(t.Exception!.Message); } }")]
    [InlineData("async Task M(List<Task> ts) { foreach (var t in ts.Where(t => t.IsCompleted)) if (t.IsFaulted) log.Info(t.Exception!.Message); await Task.WhenAll(ts); }")]
    [InlineData("async Task M(Task a) { var b = a.ContinueWith(t => { if (t.IsFaulted) log.Info(t.Exception!.Message); }); await b; }")]
    [InlineData("async Task M() { await _bg; if (_bg.IsFaulted) log.Info(\"another by now\"); }")]
    [InlineData("async Task M(Own o) { await o; if (o.IsFaulted) log.Info(\"own\"); } class Own { public bool IsFaulted => true; public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => default; }")]
    public Task A_state_that_can_be_is_silent(string source) => Verify<ImpossibleTaskState>.IsSilent(source, However);

    [Theory]
    [InlineData("async Task M(Task t) { await t; Debug.Assert(!t.IsFaulted); }")]
    [InlineData("async Task M(Task t) { await t; log.Info(t.Status.ToString()); }")]
    [InlineData("async Task<int> M(Task<int> t) { await t; if (t.IsCompletedSuccessfully) return t.Result; return 0; }")]
    [InlineData("async Task<bool> M(Task t) { await t; return t.IsCompletedSuccessfully; }")]
    [InlineData("async Task<int> M(List<Task<int>> ts) { await Task.WhenAll(ts); return ts.Where(t => t.IsCompletedSuccessfully).Sum(t => t.Result); }")]
    [InlineData("async Task M(Task t) { await t; switch (t.Status) { case TaskStatus.Faulted: log.Info(\"?\"); break; } }")]
    public Task What_is_asserted_told_or_asked_with_care_is_silent(string source) => Verify<ImpossibleTaskState>.IsSilent(source, new Case { AllowedRules = ["GATHER108"], Usings = ["System.Diagnostics"] });

    [Theory]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) await [|Task.WhenAny(running)|]; }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Any()) { await [|Task.WhenAny(running)|]; log.Info(\"one more\"); } }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToArray(); var n = 0; while (n < running.Length && !ct.IsCancellationRequested) { await [|Task.WhenAny(running)|]; n++; } }")]
    [InlineData("async Task M() { var running = new List<Task>(); foreach (var i in ids) { while (running.Count >= 8) await [|Task.WhenAny(running)|]; running.Add(DoAsync(i)); } await Task.WhenAll(running); }")]
    [InlineData("async Task M() { var running = new List<Task>(); foreach (var i in ids) { running.Add(DoAsync(i)); if (running.Count >= 8) await [|Task.WhenAny(running)|]; } await Task.WhenAll(running); }")]
    public Task A_count_of_all_tasks_where_those_that_run_were_meant_is_reported(string source) => Verify<ImpossibleTaskState>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) { var done = await Task.WhenAny(running); running.Remove(done); await done; } }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count(t => !t.IsCompleted) > 8) await Task.WhenAny(running.Where(t => !t.IsCompleted)); await Task.WhenAll(running); }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Any(t => !t.IsCompleted)) await Task.WhenAny(running); await Task.WhenAll(running); }")]
    [InlineData("async Task M() { var running = new List<Task>(); foreach (var i in ids) { running.Add(DoAsync(i)); if (running.Count >= 8) { await Task.WhenAll(running); running.Clear(); } } }")]
    [InlineData("async Task M() { var running = new List<Task>(); foreach (var i in ids) { running.Add(DoAsync(i)); if (running.Count >= 8) await Task.WhenAny(running); running.RemoveAll(t => t.IsCompletedSuccessfully); } await Task.WhenAll(running); }")]
    [InlineData("async Task M() { var running = new List<Task>(); foreach (var i in ids) { if (running.Count >= 8) await Task.WhenAny(running); running.Add(RunAsync(i)); } async Task RunAsync(int i) { var me = DoAsync(i); await me; running.Remove(me); } await Task.WhenAll(running); }")]
    [InlineData("async Task M() { var running = new List<Task>(); Prune(running); foreach (var i in ids) { running.Add(DoAsync(i)); if (running.Count >= 8) await Task.WhenAny(running); } await Task.WhenAll(running); } void Prune(List<Task> all) { }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); if (running.Count > 1) await Task.WhenAny(running); await Task.WhenAll(running); }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) { await Task.WhenAny(running); if (ct.IsCancellationRequested) break; } await Task.WhenAll(running); }")]
    [InlineData("async Task M() { while (tasks.Count > 0) await Task.WhenAny(tasks); }")]
    public Task A_count_that_may_change_is_silent(string source) => Verify<ImpossibleTaskState>.IsSilent(source, However with { AllowedRules = [.. However.AllowedRules, UnsynchronizedCollection.Id] });

    [Theory]
    [InlineData("async Task M(Task t) { await t; if ([|t.IsFaulted|]) log.Info(\"failed\"); }", "'t.IsFaulted' is always false here: had the task failed, the wait before would have thrown")]
    [InlineData("async Task M(Task t) { await t; if ([|t.Exception == null|]) Work(1); else log.Info(\"failed\"); }", "'t.Exception == null' is always true here: had the task failed, the wait before would have thrown")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) await [|Task.WhenAny(running)|]; }", "'Task.WhenAny' waits no more once a task is complete: 'running.Count' counts those too, and nothing takes them out")]
    public Task The_message_says_why(string source, string message) => Verify<ImpossibleTaskState>.Reports(source, message);

    [Theory]
    [InlineData("async Task M() { await {|CS0103:t|}; if ({|CS0103:t|}.IsFaulted) Work(1); }")]
    [InlineData("async Task M(Task t) { await t; if (t.{|CS1061:IsBroken|}) Work(1); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<ImpossibleTaskState>.IsSilent(source);

    [Fact]
    public Task In_a_loop_as_well() => Verify<ImpossibleTaskState>.Fixes(
        """
        async Task M()
        {
            var running = ids.Select(i => DoAsync(i)).ToList();
            while (running.Count > 0) await [|Task.WhenAny(running)|]; // drain
        }
        """,
        """
        async Task M()
        {
            var running = ids.Select(i => DoAsync(i)).ToList();
            while (running.Count > 0)
            {
                var completed = await Task.WhenAny(running);
                running.Remove(completed);
                await completed; // drain
            }
        }
        """,
        ImpossibleTaskStateFix.TakeOut, However);

    [Theory]
    [InlineData("async Task M() { var running = new List<Task>(); foreach (var i in ids) { running.Add(DoAsync(i)); if (running.Count >= 8) await [|Task.WhenAny(running)|].ConfigureAwait(false); } await Task.WhenAll(running); }", "async Task M() { var running = new List<Task>(); foreach (var i in ids) { running.Add(DoAsync(i)); if (running.Count >= 8) { var completed = await Task.WhenAny(running).ConfigureAwait(false); running.Remove(completed); await completed.ConfigureAwait(false); } } await Task.WhenAll(running); }")]
    public Task A_complete_task_is_taken_out_and_awaited(string before, string after) => Verify<ImpossibleTaskState>.Fixes(before, after, ImpossibleTaskStateFix.TakeOut);

    [Theory]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToArray(); while (running.Length > 0) await [|Task.WhenAny(running)|]; }")]
    [InlineData("async Task M(Task t) { await t; if ([|t.IsFaulted|]) log.Info(\"failed\"); }")]
    public Task Where_nothing_can_be_taken_out_nothing_is_offered(string source) => Verify<ImpossibleTaskState>.OffersNoFix(source);
}
