using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class WinnerNotAwaitedTests
{
    [Theory]
    [InlineData("async Task M() { while (tasks.Count > 0) tasks.Remove(await [|Task.WhenAny(tasks)|]); }")]
    [InlineData("async Task M() { try { await [|Task.WhenAny(tasks)|]; } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { Task first = await [|Task.WhenAny(tasks)|]; if (first.IsFaulted) Console.Write(\"?\"); }")]
    [InlineData("async Task M() { var open = ids.Select(i => DoAsync(i)).ToList(); while (open.Any()) open.Remove(await [|Task.WhenAny(open)|].ConfigureAwait(false)); }")]
    [InlineData("async Task M() { var open = new List<Task>(); foreach (var i in ids) { if (open.Count >= 8) open.Remove(await [|Task.WhenAny(open)|]); open.Add(DoAsync(i)); } await Task.WhenAll(open); }")]
    [InlineData("async Task M() { var open = new HashSet<Task>(); foreach (var i in ids) { open.Add(DoAsync(i)); if (open.Count < 8) continue; var done = await [|Task.WhenAny(open.ToArray())|]; open.Remove(done); } }")]
    [InlineData("async Task M() { var open = new List<Task<int>> { GetAsync(1), GetAsync(2) }; while (open.Count != 0) { var done = await [|Task.WhenAny(open)|]; open.Remove(done); } }")]
    [InlineData("async Task M() { var open = new List<Task>(); foreach (var i in ids) { var t = Task.Run(() => Work(i)); open.Add(t); } while (open.Count > 0) open.Remove(await [|Task.WhenAny(open)|]); }")]
    [InlineData("async Task M(List<Task> given) { while (given.Count > 0) given.Remove(await [|Task.WhenAny(given)|]); }")]
    [InlineData("async Task M() { Func<Task> drain = async () => { while (tasks.Count > 0) tasks.Remove(await [|Task.WhenAny(tasks)|]); }; await drain(); }")]
    [InlineData("async Task M() { var done = await [|Task.WhenAny(tasks)|]; tasks.Remove(done); log.Info(done.Status.ToString()); }")]
    public Task A_winner_that_is_only_removed_or_asked_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { try { await [|Task.WhenAny(tasks)|].ConfigureAwait(false); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { try { await [|Task.WhenAny(DoAsync(1), Task.Delay(100))|]; } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { try { await [|Task.WhenAny(arr)|]; } catch (IOException) { } finally { Work(1); } }")]
    [InlineData("async Task<bool> M() { try { await [|Task.WhenAny(tasks)|]; } catch { return false; } return true; }")]
    public Task A_catch_that_never_runs_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { await [|Task.WhenAny(DoAsync(1), GetAsync(2))|]; }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await [|Task.WhenAny(a, b)|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAny(ids.Select(i => DoAsync(i)))|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAny(ids.Select(async i => { await DoAsync(i); }))|]; }")]
    [InlineData("async Task M() { var all = new Task[2]; all[0] = DoAsync(1); all[1] = DoAsync(2); await [|Task.WhenAny(all)|]; }")]
    [InlineData("async Task M() => await [|Task.WhenAny(DoAsync(1), GetAsync(2))|];")]
    [InlineData("async Task M() { try { Work(1); await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; } catch (Exception e) { log.Info(e.Message); } }")]
    public Task A_winner_that_is_dropped_with_all_others_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var done = await Task.WhenAny(ints); Console.Write(await done); }")]
    [InlineData("async Task M() { await await Task.WhenAny(tasks); }")]
    [InlineData("async Task M() { if (await Task.WhenAny(ints[0], Task.Delay(100)) == ints[0]) Console.Write(await ints[0]); }")]
    [InlineData("async Task M() { await Task.WhenAny(tasks); if (tasks.All(t => t.IsCompleted)) await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var open = ids.Select(i => GetAsync(i)).ToList(); while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); Work(await done); } }")]
    [InlineData("async Task M() { var open = ids.Select(i => GetAsync(i)).ToList(); while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); Work(done.Result); } }")]
    [InlineData("async Task M() { var done = await Task.WhenAny(tasks); if (done.IsFaulted) log.Info(done.Exception!.Message); }")]
    [InlineData("async Task M() { var done = await Task.WhenAny(tasks); tasks.Remove(done); Forget(done); }")]
    [InlineData("async Task<Task> M() => await Task.WhenAny(tasks);")]
    [InlineData("Task<Task> M() => Task.WhenAny(tasks);")]
    [InlineData("async Task M() { var open = new List<Task>(); var all = new List<Task>(); foreach (var i in ids) { var t = DoAsync(i); all.Add(t); open.Add(t); } while (open.Count > 0) open.Remove(await Task.WhenAny(open)); await Task.WhenAll(all); }")]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); var open = new List<Task>(all); while (open.Count > 0) open.Remove(await Task.WhenAny(open)); await Task.WhenAll(all); }")]
    [InlineData("async Task M() { var open = new List<Task>(tasks); while (open.Count > 0) open.Remove(await Task.WhenAny(tasks)); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var open = ids.Select(i => DoAsync(i)).ToList(); foreach (var t in open) Forget(t); while (open.Count > 0) open.Remove(await Task.WhenAny(open)); }")]
    [InlineData("async Task M() { var open = ids.Select(i => SafeAsync(i)).ToList(); while (open.Count > 0) open.Remove(await Task.WhenAny(open)); } async Task SafeAsync(int i) { try { await DoAsync(i); } catch (IOException) { } }")]
    [InlineData("async Task M() { var open = new List<Task>(); open.Add(Task.Run(SafeAsync)); while (open.Count > 0) open.Remove(await Task.WhenAny(open)); } async Task SafeAsync() { try { await DoAsync(1); } catch (IOException) { } }")]
    [InlineData("async Task M() { var open = new List<Task>(); open.Add(Task.Run(async () => { try { await DoAsync(1); } catch { } })); while (open.Count > 0) open.Remove(await Task.WhenAny(open)); }")]
    [InlineData("async Task M() { var open = new List<Task>(); open.Add(DoAsync(1).ContinueWith(t => { })); while (open.Count > 0) open.Remove(await Task.WhenAny(open)); }")]
    [InlineData("async Task M() { var done = await Task.WhenAny(tasks); if (!tasks.Remove(done)) Work(1); }")]
    [InlineData("async Task M(HashSet<Task> other) { other.Remove(await Task.WhenAny(tasks)); await Task.WhenAll(tasks); }")]
    public Task A_winner_that_somebody_looks_at_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source, new Case { AllowedRules = [QuadraticWhenAny.Id] });

    [Theory]
    [InlineData("async Task M() { var first = await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; Work(1); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = GetAsync(2); Task first = await [|Task.WhenAny(a, b)|]; }")]
    public Task A_winner_that_is_never_read_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var ignored = await Task.WhenAny(DoAsync(1), DoAsync(2)); }")]
    [InlineData("async Task M() { var first = await Task.WhenAny(DoAsync(1), DoAsync(2)); await first; }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); var first = await Task.WhenAny(a, b); if (a.IsCompleted) Work(1); }")]
    [InlineData("async Task M() { Task first = _bg; first = await Task.WhenAny(DoAsync(1), DoAsync(2)); }")]
    [InlineData("async Task M() { var first = await Task.WhenAny(tasks); }")]
    [InlineData("async Task M() { int first = {|CS0029:await Task.WhenAny(GetAsync(1), GetAsync(2))|}; }")]
    public Task A_winner_that_somebody_may_look_at_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { await Task.WhenAny(Task.WhenAll(tasks), Task.Delay(5000)); }")]
    [InlineData("async Task StopAsync(CancellationToken token) { await Task.WhenAny(_bg, Task.Delay(Timeout.Infinite, token)); }")]
    [InlineData("async Task M() { var done = new TaskCompletionSource<int>(); var stop = new TaskCompletionSource<int>(); await Task.WhenAny(done.Task, stop.Task); }")]
    [InlineData("async Task M() { await Task.WhenAny(tasks); }")]
    [InlineData("async Task M(Task given) { await Task.WhenAny(given, DoAsync(1)); }")]
    [InlineData("async Task M() { await Task.WhenAny(DoAsync(1), Task.Delay(100)); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await Task.WhenAny(a, b); await a; }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await Task.WhenAny(a, b); if (a.IsCompleted) Work(1); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await Task.WhenAny(a, b); await Task.WhenAll(a, b); }")]
    [InlineData("async Task M() { await Task.WhenAny(sem.WaitAsync(), sem.WaitAsync()); }")]
    [InlineData("async Task M() { await Task.WhenAny(LoopAsync(), LoopAsync()); } async Task LoopAsync() { try { await DoAsync(1); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { try { Work(1); await Task.WhenAny(DoAsync(1), DoAsync(2)); } catch { } }")]
    [InlineData("async Task M() { try { Work(1); await Task.WhenAny(DoAsync(1), DoAsync(2)); } catch (Exception) { return; } }")]
    [InlineData("async Task M() { _ = await Task.WhenAny(tasks); }")]
    [InlineData("async Task M() { await Task.WhenAny({|CS0103:nothing|}, {|CS0103:more|}); }")]
    public Task A_wait_for_a_signal_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks).WaitAsync(ct); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); } catch { } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); } catch (Exception) { return; } }")]
    [InlineData("async Task M() { foreach (var i in ids) try { await Task.WhenAny(tasks); } catch (Exception) { continue; } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); } catch (OperationCanceledException) { Work(1); } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); } catch (ArgumentException) { Work(1); } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); } catch (Exception e) { throw new InvalidOperationException(\"\", e); } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); Work(1); } catch (IOException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); } catch (IOException) { } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); } finally { Work(1); } }")]
    [InlineData("async Task M() { try { Work(1); } catch (IOException) { await Task.WhenAny(tasks); } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(tasks); } catch (IOException) { } }")]
    public Task A_catch_that_may_run_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { while (tasks.Count > 0) tasks.Remove(await [|Task.WhenAny(tasks)|]); }", "'Task.WhenAny' does not throw what its tasks throw: nobody awaits the task that is removed, and its exception is lost")]
    [InlineData("async Task M() { try { await [|Task.WhenAny(tasks)|]; } catch (IOException) { } }", "'Task.WhenAny' does not throw what its tasks throw: the catch never runs; await the task that it returns")]
    [InlineData("async Task M() { var first = await [|Task.WhenAny(tasks)|]; if (first.IsFaulted) Work(1); }", "'Task.WhenAny' does not throw what its tasks throw: 'first' is asked for its state, and its exception is lost; await it")]
    [InlineData("async Task M() { await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; }", "'Task.WhenAny' does not throw what its tasks throw: nobody awaits the task that it returns, and its exception is lost")]
    public Task The_message_says_what_is_lost(string source, string message) => Verify<WinnerNotAwaited>.Reports(source, message);
}
