using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Warnings of others about a wait for a task that is complete are silenced; each doubt leaves them.</summary>
public class WaitIsOverTests
{
    // What our rules say of the same code is their business.
    static readonly string[] Rules = [.. Catalog.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id)];

    static Case With(string? since = null, Frameworks on = Frameworks.Modern) => new() { Since = since, On = on, AllowedRules = Rules };

    static Task IsOver(string source, Case? with = null) => Verify<AlarmAtName>.IsSilent(source, with ?? With());

    static Task MayBlock(string source, Case? with = null) => Verify<AlarmAtName>.Reports(source, with ?? With());

    [Theory]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await Task.WhenAll(a, b); Work(a.Result + b.Result); }")]
    [InlineData("async Task M() { var a = GetAsync(1); var b = GetAsync(2); await Task.WhenAll(a, b).ConfigureAwait(false); Work(a.Result + b.Result); }")]
    [InlineData("async Task M(Task<int> a, Task b) { var results = new List<int>(); await Task.WhenAll(new[] { a, b }); results.Add(a.Result); b.Wait(); b.GetAwaiter().GetResult(); }")]
    [InlineData("async Task M(Task<int> a, Task b) { await Task.WhenAll(new List<Task> { a, b }); Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a, Task b) { var both = new Task[] { a, b }; await Task.WhenAll(both); Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a, Task b) { await Task.WhenAll(Task.WhenAll(a, b), DoAsync(1)); Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a, bool c) { if (c) await a; else await Task.WhenAll(a); Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a, bool c) { if (!c) return; try { await a; } finally { Work(1); } Work(a.Result); }")]
    [InlineData("async Task M() { Task<int> a; a = GetAsync(1); Work(1); a = GetAsync(2); await a; Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a) { var b = a; await a; var c = a; Work(c.Result); }")]
    [InlineData("async Task M(Task<int> a) { await a.WaitAsync(TimeSpan.FromSeconds(1)); Work(a.Result); }")]
    [InlineData("async Task M((Task<int> One, Task Two) pair) { await Task.WhenAll(pair.One, pair.Two); Work(pair.One.Result); }")]
    [InlineData("async Task M(bool more) { while (more) { var a = GetAsync(1); await a; Work(a.Result); } }")]
    [InlineData("void M(Task<int> a) { Task.WaitAll(a); Work(a.Result); }", "WaitAll")]
    [InlineData("async Task M() { Work(Task.FromResult(1).Result); var a = Task.FromResult(2); Work(a.Result); await a; }")]
    public Task A_task_that_was_awaited_is_complete(string source, string? also = null) => also is null ? IsOver(source) : MayBlock(source.Replace(also, $"[|{also}|]"));

    [Theory]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); foreach (var t in ts) Work(t.Result); }")]
    [InlineData("async Task M(Task<int>[] ts) { await Task.WhenAll(ts); for (var i = 0; i < ts.Length; i++) Work(ts[i].Result); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); Work(ts[0].Result + ts.First().Result); }")]
    [InlineData("async Task<int> M(List<Task<int>> ts) { await Task.WhenAll(ts); return ts.Select(t => t.Result).Sum() + ts.Sum(t => t.Result); }")]
    [InlineData("async Task<IEnumerable<int>> M(List<Task<int>> ts) { await Task.WhenAll(ts); return ts.Where(t => t.Result > 0).Skip(1).Select(t => t.Result); }")]
    [InlineData("async Task<IEnumerable<int>> M(List<Task<int>> ts) { await Task.WhenAll(ts); return from t in ts where t.Result > 1 select t.Result; }")]
    [InlineData("async Task M() { var ts = new List<Task<int>>(); foreach (var i in ids) ts.Add(GetAsync(i)); await Task.WhenAll(ts); ts.ForEach(t => Work(t.Result)); }")]
    [InlineData("async Task M() { var ts = new List<Task<int>>(); ids.ForEach(i => ts.Add(GetAsync(i))); await Task.WhenAll(ts); foreach (var t in ts) Work(t.Result); }")]
    [InlineData("async Task M() { var ts = ids.Select(i => GetAsync(i)).ToList(); await Task.WhenAll(ts); ts.RemoveAt(0); ts.Reverse(); foreach (var t in ts) Work(t.Result); }")]
    [InlineData("async Task M() { var ts = ids.Select(i => GetAsync(i)).ToArray(); await Task.WhenAll(ts.Cast<Task>().Append(DoAsync(1))); Work(ts[1].Result); }")]
    [InlineData("async Task M() { var ts = ids.Select(i => GetAsync(i)).ToArray(); var all = Task.WhenAll(ts); try { await all; } catch (Exception) { } Work(ts[1].Result); }")]
    [InlineData("async Task M() { var map = ids.ToDictionary(i => i, i => GetAsync(i)); await Task.WhenAll(map.Values); Work(map[1].Result); foreach (var pair in map) Work(pair.Value.Result); }")]
    [InlineData("async Task<Dictionary<int, int>> M() { var map = ids.ToDictionary(i => i, i => GetAsync(i)); await Task.WhenAll(map.Values); return map.ToDictionary(p => p.Key, p => p.Value.Result); }")]
    [InlineData("async Task M() { var jobs = ids.Select(i => new { i, Task = GetAsync(i) }).ToList(); await Task.WhenAll(jobs.Select(j => j.Task)); foreach (var j in jobs) Work(j.Task.Result); }")]
    [InlineData("async Task<int> M() { var jobs = ids.Select(i => (Id: i, Task: GetAsync(i))).ToList(); await Task.WhenAll(jobs.Select(j => j.Task)); return jobs.Sum(j => j.Task.Result); }")]
    [InlineData("async Task M(List<Task<int>> ts) { while (ts.Count > 0) { ts.Clear(); ts.Add(GetAsync(1)); await Task.WhenAll(ts); Work(ts.Select(t => t.Result).First()); } }")]
    [InlineData("async Task<IEnumerable<int>> M() { var ts = new List<Task<int>>(); foreach (var i in ids) ts.Add(GetAsync(i)); await Task.WhenAll(ts); return ts.Select(t => t.Result); }")]
    public Task The_tasks_of_a_collection_that_was_awaited_are_complete(string source) => IsOver(source);

    [Theory]
    [InlineData("async Task M(Task<int> a, Task b) { var all = Task.WhenAll(a, b); try { await all; } catch { } Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a) { try { await a.ConfigureAwait(false); } catch { Work(a.Result); } finally { Work(a.Result); } }")]
    [InlineData("async Task M(Task<int> a, Task b) { try { await Task.WhenAll(a, b); } catch { return; } Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a, Task b) { try { await Task.WhenAll(a, b); Work(a.Result); } catch { throw; } finally { Work(2); } }")]
    public Task An_await_that_throws_has_waited_too(string source) => IsOver(source);

    [Theory]
    [InlineData("void M(Task<int> a) { if (a.IsCompletedSuccessfully) Work(a.Result); }")]
    [InlineData("void M(Task<int> a) { if (!a.IsCompleted) return; Work(a.Result); }")]
    [InlineData("int M(Task<int> a) => a.IsCompleted && a.Result > 1 ? a.Result : 0;")]
    [InlineData("void M(Task<int> a) { if (a.Status == TaskStatus.RanToCompletion) Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a) { if (await Task.WhenAny(a, Task.Delay(5)) == a) Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a) { var winner = await Task.WhenAny(a, Task.Delay(5)); if (winner != a) throw new TimeoutException(); Work(a.Result); }")]
    [InlineData("async Task M(Task<int>[] ts) { var done = await Task.WhenAny(ts); Work(done.Result); Work((await Task.WhenAny(ts).ConfigureAwait(false)).Result); }")]
    [InlineData("int M(List<Task<int>> ts) => ts.Where(t => t.IsCompletedSuccessfully).Select(t => t.Result).Sum();")]
    [InlineData("void M(List<Task<int>> ts) { foreach (var t in ts) if (t.IsCompleted) Work(t.Result); foreach (var t in ts.Where(t => t.IsCompleted)) Work(t.Result); }")]
    public Task A_task_that_was_asked_is_complete(string source) => IsOver(source);

    [Theory]
    [InlineData("void M(Task<int> a) { if (a is { IsCompletedSuccessfully: true }) Work(a.Result); }")]
    [InlineData("void M(Task<int>? a) { if (a is not { IsCompletedSuccessfully: true }) return; Work(a.Result); }")]
    [InlineData("int M(Task<int> a) => a is { IsCompleted: true, IsFaulted: false } ? a.Result : 0;")]
    [InlineData("void M(Task a) { if (a is Task<int> { IsCompletedSuccessfully: true } done) Work(done.Result); }")]
    [InlineData("void M(Task<int> a) { if (a is { Status: TaskStatus.RanToCompletion } or { IsCompletedSuccessfully: true }) Work(a.Result); }")]
    [InlineData("void M(Task<int> a) { if (a.Status is TaskStatus.RanToCompletion && ids.Count > 0) Work(a.Result); }")]
    [InlineData("void M(Task<int> a) { switch (a.Status) { case TaskStatus.RanToCompletion: Work(a.Result); break; case TaskStatus.Faulted: Work(0); break; } }")]
    [InlineData("int M(Task<int> a) => a.Status switch { TaskStatus.RanToCompletion => a.Result, _ => 0 };")]
    [InlineData("int M(Task<int> a) => a switch { { IsCompletedSuccessfully: true } => a.Result, _ => 0 };")]
    [InlineData("void M(Task<int> a) { switch (a) { case { IsCompletedSuccessfully: true } when ids.Count > 0: Work(a.Result); break; } }")]
    public Task A_pattern_or_a_switch_may_ask(string source) => IsOver(source);

    [Theory]
    [InlineData("int M(ValueTask<int> a) { if (a.IsCompletedSuccessfully) return a.Result; return 0; }")]
    [InlineData("int M() { var a = V(1); return a.IsCompleted ? a.Result : 0; }")]
    [InlineData("int M(ValueTask<int> a) => a is { IsCompletedSuccessfully: true } ? a.GetAwaiter().GetResult() : 0;")]
    [InlineData("int M(ValueTask<int> a) { if (!a.IsCompletedSuccessfully) return 0; return a.Result; }")]
    public Task A_value_task_that_was_asked_is_complete(string source) => IsOver(source);

    [Theory]
    [InlineData("Task<int> M(Task<int> a) => a.ContinueWith(t => t.Result + 1);")]
    [InlineData("Task M(Task<int> a) => a.ContinueWith(t => { if (ids.Count > 0) Work(t.Result); }, TaskContinuationOptions.OnlyOnRanToCompletion);")]
    [InlineData("Task M(Task<int> a) => a.ContinueWith(async t => { await DoAsync(1); Work(t.Result); }).Unwrap();")]
    [InlineData("Task M(Task<int> a) => a.ContinueWith(t => ids.Select(i => i + t.Result).Sum(), ct);")]
    [InlineData("Task M(Task<int>[] all) => Task.Factory.ContinueWhenAll(all, ts => ts.Sum(t => t.Result));")]
    [InlineData("Task M(Task<int>[] all) => Task.Factory.ContinueWhenAll(all, ts => { foreach (var t in ts) Work(t.Result); Work(ts[0].Result); });")]
    public Task What_a_continuation_continues_is_complete(string source) => IsOver(source);

    [Theory]
    [InlineData("void M(Task<int> a) { if (a is not { IsCompletedSuccessfully: true }) Work(a.[|Result|]); }")]
    [InlineData("void M(Task<int> a) { if (a is { IsCompletedSuccessfully: false }) Work(a.[|Result|]); }")]
    [InlineData("void M(Task<int>? a) { if (a is { }) Work(a.[|Result|]); }")]
    [InlineData("void M(Task<int> a) { if (a is { IsCompletedSuccessfully: true } or { Id: 3 }) Work(a.[|Result|]); }")]
    [InlineData("void M(Task<int> a, Task<int> b) { if (a is { IsCompletedSuccessfully: true }) Work(b.[|Result|]); }")]
    [InlineData("void M(Task<int> a, Task<int> b) { if (a is { IsCompletedSuccessfully: true }) { a = b; Work(a.[|Result|]); } }")]
    [InlineData("void M(Task<int> a) { switch (a.Status) { case TaskStatus.Faulted: Work(a.[|Result|]); break; case TaskStatus.RanToCompletion: break; default: Work(a.[|Result|]); break; } }")]
    [InlineData("void M(Task<int> a) { switch (a.Status) { case TaskStatus.RanToCompletion: case TaskStatus.Running: Work(a.[|Result|]); break; } }")]
    [InlineData("int M(Task<int> a) => a.Status switch { TaskStatus.RanToCompletion => 0, _ => a.[|Result|] };")]
    [InlineData("int M(Task<int> a) => a.Status is not TaskStatus.RanToCompletion ? a.[|Result|] : 0;")]
    [InlineData("void M(Task<int> a, Task<int> b) { switch (a.Status) { case TaskStatus.RanToCompletion: Work(b.[|Result|]); break; } }")]
    [InlineData("void M(Task<int> a, Task<int> b) { switch (a.Status) { case TaskStatus.RanToCompletion when (a = b) != null: Work(a.[|Result|]); break; } }")]
    [InlineData("void M(Task<int> a) { if (a.IsFaulted) Work(a.[|Result|]); if (a.Status == TaskStatus.Canceled) Work(a.[|Result|]); }")]
    public Task Another_pattern_or_branch_says_nothing(string source) => MayBlock(source);

    [Theory]
    [InlineData("int M(ValueTask<int> a) { if (!a.IsCompletedSuccessfully) return a.[|Result|]; return 0; }")]
    [InlineData("int M(ValueTask<int> a, ValueTask<int> b) { if (a.IsCompletedSuccessfully) return b.[|Result|]; return 0; }")]
    [InlineData("async Task<int> M(ValueTask<int> a) { if (!a.IsCompletedSuccessfully) await a; return a.[|Result|]; }")]
    [InlineData("int M(ValueTask<int> a) { if (a.IsCompletedSuccessfully) return a.Result + a.[|Result|]; return 0; }")]
    public Task A_value_task_that_may_run_still_or_is_used_up_is_left(string source) => MayBlock(source);

    [Theory]
    [InlineData("Task M(Task<int> a, Task<int> b) => a.ContinueWith(t => Work(b.[|Result|]));")]
    [InlineData("Task M(Task<int> a, Task<int> b) => Task.WhenAny(a, b).ContinueWith(_ => Work(a.[|Result|]));")]
    [InlineData("Task M(Task<int> a, Task<int> b) => Task.WhenAny(a, b).ContinueWith(t => Work(t.Result.[|Result|]));")]
    [InlineData("Task M(Task<int>[] all) => Task.Factory.ContinueWhenAny(all, t => Work(all[0].[|Result|]));")]
    [InlineData("Task M(Task<int>[] all) => Task.Factory.ContinueWhenAny(all, t => Work(t.[|Result|]));")]
    [InlineData("Task M(Task<int> a) => a.ContinueWith(t => Work(t.[|Result|]), TaskContinuationOptions.OnlyOnFaulted);")]
    [InlineData("Task M(Task<int> a, TaskContinuationOptions options) => a.ContinueWith(t => Work(t.[|Result|]), options);")]
    [InlineData("Task M(Task<int> a, Task<int> b) => a.ContinueWith(t => { t = b; Work(t.[|Result|]); });")]
    [InlineData("Task M(Own a) => a.ContinueWith(t => Work(t.[|Result|])); class Own { public Task ContinueWith(Action<Task<int>> next) { next(Task.Run(() => 1)); return Task.CompletedTask; } }")]
    [InlineData("Task M(Task<int> a) => a.ContinueWith((t, more) => Work(((Task<int>)more!).[|Result|]), Task.Run(() => 1));")]
    public Task What_a_continuation_does_not_continue_is_left(string source) => MayBlock(source);

    [Theory]
    [InlineData("async Task<IEnumerable<int>> M(Task<int> a) { await a; return ids.Select(i => a.Result + i); }")]
    [InlineData("async Task M(Task<int[]> a) { await a; Parallel.ForEach(ids, i => Work(a.Result[i])); }")]
    [InlineData("Func<Task> M(Task<int> a) => async () => { await a; Work(a.Result); };")]
    [InlineData("async Task M() { await DoAsync(1); async Task Local(Task<int> a) { await a; Work(a.Result); } await Local(GetAsync(1)); }")]
    [InlineData("async IAsyncEnumerable<int> M(Task<int> a) { await a; yield return a.Result; }")]
    public Task A_nested_function_knows_what_was_awaited_before_it_was_made(string source) => IsOver(source);

    [Fact]
    public Task Collection_expressions_and_streams_are_known() => IsOver(
        """
        async Task M(Task<int> a, Task<int> b, List<Task<int>> ts)
        {
            await Task.WhenAll([a, .. ts]);
            Work(a.Result + ts[0].Result);
            await foreach (var t in Task.WhenEach(b)) Work(t.Result);
        }
        """,
        With("13", Frameworks.Net10OrNewer));

    [Theory]
    [InlineData("void M(Task<int> a) { Work(a.[|Result|]); Work(a.Result); }")]
    [InlineData("async Task M(Task<int> a) { Work(a.[|Result|]); await a; }")]
    [InlineData("async Task M(Task<int> a, bool c) { if (c) await a; Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, bool c) { while (c) { Work(a.[|Result|]); a = GetAsync(1); await a; a = GetAsync(2); } }")]
    [InlineData("async Task M(Task<int> a) { await a; a = GetAsync(2); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task<int>? b) { await a; a = b ?? GetAsync(2); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int>? a) { if (a != null) await a; a ??= GetAsync(2); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await a; (a, b) = (b, a); Work(a.[|Result|]); }")]
    [InlineData("void Swap(ref Task<int> t) { } async Task M(Task<int> a) { await a; Swap(ref a); Work(a.[|Result|]); }")]
    [InlineData("bool Get(out Task<int> t) { t = GetAsync(1); return true; } async Task M(Task<int> a) { await a; Get(out a); Work(a.[|Result|]); }")]
    [InlineData("async Task M((Task<int> One, Task Two) pair) { await Task.WhenAll(pair.One, pair.Two); pair.One = GetAsync(2); Work(pair.One.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a) { await a; Action change = () => a = GetAsync(3); change(); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a) { await a; void Change() => a = GetAsync(3); Change(); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a) { Func<int> read = () => a.[|Result|]; await a; Work(read()); }")]
    [InlineData("async Task M(Task<int> a) { await a; Func<int> read = () => a.[|Result|]; a = GetAsync(2); Work(read()); }")]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await Task.WhenAll(a, a = b); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a) { try { Func<int> f = () => { try { return a.[|Result|]; } catch { return 0; } }; await a; Work(f()); } finally { Work(1); } }")]
    [InlineData("async Task M(Task<int> a, Task b) { await Task.WhenAny(a, b); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task b) { _ = Task.WhenAll(a, b); await Task.Yield(); Work(a.[|Result|]); }")]
    [InlineData("void M(Task<int> a) { if (a.[|Wait|](5)) Work(1); Work(a.[|Result|]); }")]
    [InlineData("void M(Task<int> a) { if (!a.IsCompleted) Work(a.[|Result|]); if (a.Status != TaskStatus.RanToCompletion) Work(1); }")]
    [InlineData("async Task M(Task<int> a, Task b) { if (await Task.WhenAny(a, b) != a) Work(a.[|Result|]); }")]
    [InlineData("async Task M() { await Task.WhenAll(ints); Work(ints[0].[|Result|]); }")]
    [InlineData("async Task M(ValueTask<int> a) { await a; Work(a.[|Result|]); }")]
    [InlineData("class Box { public Task<int>? Task { get; set; } } async Task M(Box box) { await box.Task!; Work(box.Task!.[|Result|]); }")]
    [InlineData("class Box { public Task<int> Task => System.Threading.Tasks.Task.Run(() => 1); } async Task M(Box box) { await box.Task; Work(box.Task.[|Result|]); }")]
    public Task A_task_that_may_run_still_is_left(string source) => MayBlock(source);

    [Theory]
    [InlineData("async Task M() { var q = ids.Select(i => GetAsync(i)); await Task.WhenAll(q); foreach (var t in q) Work(t.[|Result|]); }")]
    [InlineData("async Task M(IEnumerable<Task<int>> q) { await Task.WhenAll(q); Work(q.Sum(t => t.[|Result|])); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); ts.Add(GetAsync(9)); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); ts.Add(ids.Count > 1 ? GetAsync(8) : GetAsync(9)); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); ts[0] = GetAsync(9); Work(ts[1].[|Result|]); }")]
    [InlineData("async Task M(Task<int>[] ts) { await Task.WhenAll(ts); ts[0] = ids.Count > 1 ? GetAsync(8) : GetAsync(9); Work(ts[1].[|Result|]); }")]
    [InlineData("async Task M(Task<int>[] ts) { await Task.WhenAll(ts); ref var first = ref ts[0]; first = GetAsync(1); Work(ts[0].[|Result|]); }", "13")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); ((IList<Task<int>>)ts).Add(GetAsync(9)); Work(ts[1].[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); ts = new List<Task<int>> { GetAsync(1) }; Work(ts[0].[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); ids.ForEach(i => ts.Add(GetAsync(i))); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { Action more = () => ts.Add(GetAsync(1)); await Task.WhenAll(ts); more(); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { var other = ts; await Task.WhenAll(ts); other.Add(GetAsync(2)); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("void Fill(List<Task<int>> ts) => ts.Add(GetAsync(1)); async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); Fill(ts); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { Func<List<Task<int>>> get = () => ts; await Task.WhenAll(ts); get().Add(GetAsync(1)); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); if (ts is { Count: 1 } other) other.Add(GetAsync(1)); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts.Where(t => t.Id > 3)); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts.Where(t => t.Id > 3).Select(t => t)); foreach (var t in ts) Work(t.[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await ts[0]; Work(ts[1].[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts.Select(async t => await t)); Work(ts[1].[|Result|]); }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); var q = ts.Select(t => t.[|Result|]); ts.Add(GetAsync(9)); Work(q.Sum()); }")]
    [InlineData("async Task M(List<Task<int>> ts) { IEnumerable<int> q = new int[0]; foreach (var i in ids) { Work(q.Sum()); await Task.WhenAll(ts); q = ts.Select(t => t.[|Result|]); ts.Add(GetAsync(9)); } }")]
    [InlineData("async Task M(List<Task<int>> ts) { await Task.WhenAll(ts); Work(ts.Sum(t => { t = GetAsync(1); return t.[|Result|]; })); }")]
    [InlineData("int M(List<Task<int>> ts, List<Task<int>> more) => ts.Where(t => t.IsCompleted).Concat(more).Select(t => t.[|Result|]).Sum();")]
    [InlineData("async Task M(List<Task<int>> ts, Task<int> other) { await Task.WhenAll(ts); Work(ts.GroupBy(t => other, (k, all) => k.[|Result|]).Count()); }")]
    [InlineData("int M(List<Task<int>> ts) => ts.Where(t => !t.IsCompleted).Select(t => t.[|Result|]).Sum();")]
    [InlineData("async Task M(List<Task<int>> ts) { await Own.WhenAll(ts); foreach (var t in ts) Work(t.[|Result|]); } static class Own { public static Task WhenAll(IEnumerable<Task> ts) => Task.CompletedTask; }")]
    [InlineData("async Task M() { var map = ids.ToDictionary(i => i, i => GetAsync(i)); await Task.WhenAll(map.Values); map.Add(9, GetAsync(9)); Work(map[1].[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task b) { var both = new List<Task> { a, b }; both.Remove(a); await Task.WhenAll(both); Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int>[] ts) { await Task.WhenAll(ts); Span<int> none = stackalloc int[1]; Change(ts.AsSpan()); Work(ts[0].[|Result|]); } void Change(Span<Task<int>> span) => span[0] = GetAsync(1);", "13")]
    public Task A_collection_that_may_have_changed_is_left(string source, string? since = null) => MayBlock(source, With(since));

    [Theory]
    [InlineData("async Task M(Task<int> a, Task b) { try { await Task.WhenAll(a, b); } catch { } Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task b) { var all = Task.WhenAll(a, b); try { Work(1); await all; } catch { } Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task b) { var all = Task.WhenAll(a, b); try { await all.WaitAsync(ct); } catch { } Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await a; try { try { Work(1); } finally { a = b; } } catch { Work(a.[|Result|]); } }")]
    [InlineData("async Task M(Task<int> a, bool c) { try { if (c) throw new IOException(); await a; } catch (IOException) { } Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, IOException e, bool c) { try { if (c) throw e; await a; } catch (IOException) { } Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a) { try { Work(1); await a; } finally { Work(a.[|Result|]); } }")]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await a; try { Work(1); } finally { a = b; } Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await a; try { a = b; Work(1); await a; } catch (Exception e) when (e.Message == \"\") { Work(a.[|Result|]); } }")]
    [InlineData("async Task M(Task<int> a, Task<int> c) { var all = Task.WhenAll(a); all = Task.WhenAll(c); await all; Work(a.[|Result|]); }")]
    [InlineData("async Task M(Task<int> a) { var all = Task.WhenAll(a); a = GetAsync(2); await all; Work(a.[|Result|]); }")]
    public Task An_exception_may_come_before_the_await(string source) => MayBlock(source);

    [Fact]
    public Task The_whole_call_may_be_underlined() => Verify<AlarmAtCall>.Reports(
        """
        async Task M(Task<int> a, Task<int> b, Task<int> c)
        {
            await a;
            [|c.GetAwaiter().GetResult()|];
            Work(a.Result + a.GetAwaiter().GetResult());
            a.Wait();
            Task.WaitAll(a);
            [|Task.WaitAll(a, b)|];
            b.Wait();
        }
        """, With());

    [Fact]
    public Task The_member_may_be_underlined() => Verify<AlarmAtMember>.Reports(
        "async Task M(Task<int> a, Task<int> b) { await a; Work(a.Result); a.Wait(); a.GetAwaiter().GetResult(); [|b.Wait|](); }", With());

    // A wait that is over says nothing about another call in the same expression.
    [Fact]
    public Task What_else_stands_in_the_expression_is_left() => Verify<AlarmAtName>.Reports(
        "class Store { public int Read(int i) => i; public Task<int> ReadAsync(int i) => Task.FromResult(i); } async Task M(Task<int> a, Store store) { await a; Work(store.[|Read|](a.Result)); Work(store.ReadAsync(store.[|Read|](1)).[|Result|]); }",
        With());

    [Fact]
    public Task Other_warnings_are_left() => Verify<AlarmOfSomebodyElse>.Reports("async Task M(Task<int> a) { await a; Work(a.[|Result|]); }", With());

    [Fact]
    public Task A_program_is_a_function() => Verify<AlarmAtName>.Reports(
        """
        using System.Threading.Tasks;
        var a = Task.Run(() => 1);
        System.Console.WriteLine(a.[|Result|]);
        var b = Task.Run(() => 1);
        await b;
        System.Console.WriteLine(b.Result);
        """,
        new Case { Shape = Shape.File, AllowedRules = Rules });
}
