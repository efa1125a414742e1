using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class UnsynchronizedCollectionTests
{
    static readonly Case Certain = new() { Severity = DiagnosticSeverity.Warning };

    [Theory]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => [|all.Add(await GetAsync(i))|])); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); [|all.Add(v)|]; })); }")]
    [InlineData("async Task M() { var map = new Dictionary<int, int>(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); [|map[i] = v|]; })); }")]
    [InlineData("async Task M() { var map = new Dictionary<int, int>(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); if (!map.ContainsKey(v)) [|map.Add(v, i)|]; })); }")]
    [InlineData("async Task M() { var map = new SortedDictionary<int, int>(); await Task.WhenAll(ids.Select(async i => { [|map[i] += await GetAsync(i)|]; })); }")]
    [InlineData("async Task M() { var seen = new HashSet<int>(); var work = ids.Select(async i => { if ([|seen.Add(await GetAsync(i))|]) Work(i); }); await Task.WhenAll(work); }")]
    [InlineData("async Task M() { var queue = new Queue<int>(ids); var work = ids.Select(async i => { await DoAsync(i); Work([|queue.Dequeue()|]); }).ToList(); await Task.WhenAll(work); }")]
    [InlineData("async Task M() { var text = new System.Text.StringBuilder(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); [|text.Append(v)|]; })); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Where(i => i > 1).Select(async i => [|all.Add(await GetAsync(i))|]).ToArray()); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select((i, at) => Task.Run(() => [|all.Add(i + at)|]))); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { foreach (var v in await Task.Run(() => ids)) [|all.Add(v)|]; })); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { var part = await Task.Run(() => ids); part.ForEach(v => [|all.Add(v)|]); })); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { while (i-- > 0) { [|all.Add(i)|]; await DoAsync(i); } })); }")]
    [InlineData("async Task M() { var all = new List<int>(); var work = new List<Task>(); work.AddRange(ids.Select(async i => [|all.Add(await GetAsync(i))|])); await Task.WhenAll(work); }")]
    [InlineData("async Task M() { var all = new List<int>(); Func<int, Task> one = async i => all.Add(await GetAsync(i)); await Task.WhenAll([|ids.Select(one)|]); }")]
    [InlineData("readonly List<int> all = new List<int>(); async Task M() { await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); [|this.all.Add(v)|]; })); }")]
    [InlineData("static readonly Dictionary<int, int> known = new(); async Task M() { await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); [|known.Remove(v)|]; })); }")]
    [InlineData("async Task M() { var state = (Items: new List<int>(), Name: \"\"); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); [|state.Items.Add(v)|]; })); }")]
    public Task What_the_operations_of_a_group_change_is_reported(string source) => Verify<UnsynchronizedCollection>.Reports(source, Certain);

    [Theory]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll({|#0:ids.Select(One)|}); async Task One(int i) { var v = await GetAsync(i); all.Add(v); } }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll({|#0:ids.Select(i => One(i))|}); async Task One(int i) { var v = await GetAsync(i); all.Add(v); } }")]
    [InlineData("List<int> all = new List<int>(); Task M() => Task.WhenAll({|#0:ids.Select(OneAsync)|}); async Task OneAsync(int i) { var v = await GetAsync(i); all.Add(v); }")]
    [InlineData("List<int> all = new List<int>(); Task M() => Task.WhenAll({|#0:ids.Select(i => OneAsync(i))|}); async Task OneAsync(int i) { all.Add(await GetAsync(i)); }")]
    [InlineData("List<int> all = new List<int>(); async Task M() { foreach (var i in ids) tasks.Add({|#0:OneAsync(i)|}); await Task.WhenAll(tasks); } async Task OneAsync(int i) { all.Add(await GetAsync(i)); }")]
    public Task A_function_of_the_same_type_is_read(string source) => Verify<UnsynchronizedCollection>.Reports(source.Replace("{|#0:", "[|", StringComparison.Ordinal).Replace("|}", "|]", StringComparison.Ordinal), Certain);

    [Theory]
    [InlineData("void M() { var all = new List<int>(); Parallel.ForEach(ids, i => [|all.Add(i)|]); }")]
    [InlineData("void M() { var all = new List<int>(); Parallel.For(0, 9, i => { if (i > 3) [|all.Add(i)|]; }); }")]
    [InlineData("void M() { var all = new List<int>(); Parallel.ForEach(ids, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => [|all.Add(i)|]); }")]
    [InlineData("void M() { var all = new List<int>(); Parallel.Invoke(() => [|all.Add(1)|], () => [|all.Add(2)|]); }", true)]
    [InlineData("void M() { var all = new List<int>(); ids.AsParallel().ForAll(i => [|all.Add(i)|]); }")]
    [InlineData("List<int> M() { var all = new List<int>(); var ok = ids.AsParallel().Where(i => { [|all.Add(i)|]; return true; }).ToList(); return all; }")]
    [InlineData("Task M() { var all = new List<int>(); return Parallel.ForEachAsync(ids, async (i, token) => { [|all.Add(i)|]; await Task.Delay(i, token); }); }")]
    [InlineData("async Task M() { var all = new List<int>(); for (var n = 0; n < 9; n++) tasks.Add(Task.Run(() => [|all.Add(1)|])); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var all = new List<int>(); foreach (var i in ids) { var t = Task.Run(async () => [|all.Add(await GetAsync(i))|]); tasks.Add(t); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var all = new List<int>(); var work = new Task[3]; for (var n = 0; n < 3; n++) work[n] = Task.Factory.StartNew(() => [|all.Add(1)|]); await Task.WhenAll(work); }")]
    [InlineData("void M() { var all = new List<int>(); foreach (var i in ids) _ = Task.Run(() => [|all.Add(i)|]); }")]
    [InlineData("Dictionary<int, int> map = new(); void M() => Parallel.ForEach([|ids|], Put); void Put(int i) { map[i] = i; }", false, true)]
    public Task What_several_threads_change_is_reported(string source, bool isTwice = false, bool isMethod = false)
    {
        if (isMethod) source = source.Replace("[|ids|]", "ids", StringComparison.Ordinal).Replace("Parallel.ForEach(ids, Put)", "[|Parallel.ForEach(ids, Put)|]", StringComparison.Ordinal);
        return Verify<UnsynchronizedCollection>.Reports(source, Certain with { AllowedRules = isTwice ? ["GATHER103"] : ["GATHER103", "GATHER102"] });
    }

    [Theory]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); lock (gate) all.Add(v); })); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); lock (all) { if (v > 1) { all.Add(v); } } })); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { await sem.WaitAsync(); try { all.Add(await GetAsync(i)); } finally { sem.Release(); } })); }")]
    [InlineData("async Task M() { var one = new SemaphoreSlim(1, 1); var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { await one.WaitAsync(); all.Add(i); one.Release(); })); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); Monitor.Enter(gate); all.Add(v); Monitor.Exit(gate); })); }")]
    [InlineData("async Task M() { var rw = new ReaderWriterLockSlim(); var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); rw.EnterWriteLock(); all.Add(v); rw.ExitWriteLock(); })); }")]
    [InlineData("void M() { var all = new List<int>(); Parallel.ForEach(ids, () => new List<int>(), (i, state, mine) => { mine.Add(i); return mine; }, mine => { lock (gate) all.AddRange(mine); }); }")]
    [InlineData("void M() { var all = new List<int>(); Parallel.ForEach(ids, new ParallelOptions { MaxDegreeOfParallelism = 1 }, i => all.Add(i)); }")]
    [InlineData("void M() { var all = new List<int>(); ids.AsParallel().WithDegreeOfParallelism(1).ForAll(i => all.Add(i)); }")]
    public Task What_a_lock_or_a_limit_of_one_guards_is_silent(string source) => Verify<UnsynchronizedCollection>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var eight = new SemaphoreSlim(8); var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { await eight.WaitAsync(); try { [|all.Add(await GetAsync(i))|]; } finally { eight.Release(); } })); }")]
    [InlineData("readonly SemaphoreSlim eight = new SemaphoreSlim(8); async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { await eight.WaitAsync(); [|all.Add(i)|]; eight.Release(); })); }")]
    [InlineData("async Task M(int most) { var few = new SemaphoreSlim(most); var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { await few.WaitAsync(); [|all.Add(i)|]; few.Release(); })); }")]
    public Task A_semaphore_with_more_places_is_no_lock(string source) => Verify<UnsynchronizedCollection>.Reports(source, Certain);

    [Theory]
    [InlineData("async Task M() { var bag = new System.Collections.Concurrent.ConcurrentBag<int>(); await Task.WhenAll(ids.Select(async i => bag.Add(await GetAsync(i)))); }")]
    [InlineData("async Task M() { var map = new System.Collections.Concurrent.ConcurrentDictionary<int, int>(); await Task.WhenAll(ids.Select(async i => map[i] = await GetAsync(i))); }")]
    [InlineData("async Task M() { var slots = new int[3]; await Task.WhenAll(ids.Select(async (v, n) => { slots[n] = await GetAsync(v); })); }")]
    [InlineData("async Task M() { var slots = new List<int>(ids); await Task.WhenAll(ids.Select(async (v, n) => { slots[n] = await GetAsync(v); })); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => { var mine = new List<int>(); mine.Add(await GetAsync(i)); Work(mine.Count); })); }")]
    [InlineData("async Task M(List<List<int>> lists) { await Task.WhenAll(lists.Select(async mine => mine.Add(await GetAsync(1)))); }")]
    [InlineData("async Task M(List<Box> boxes) { await Task.WhenAll(boxes.Select(async box => box.Items.Add(await GetAsync(1)))); } public class Box { public List<int> Items = new List<int>(); }")]
    [InlineData("async Task M() { var all = System.Collections.Immutable.ImmutableList<int>.Empty; await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); System.Collections.Immutable.ImmutableInterlocked.Update(ref all, old => old.Add(v)); })); }")]
    [InlineData("async Task M() { var all = new List<int>(); all.AddRange(await Task.WhenAll(ids.Select(i => GetAsync(i)))); }")]
    [InlineData("async Task M() { var known = new Dictionary<int, int>(); await Task.WhenAll(ids.Select(async i => { await DoAsync(i); if (known.TryGetValue(i, out var v)) Work(v); })); }")]
    [InlineData("[ThreadStatic] static List<int> mine; void M() => Parallel.ForEach(ids, i => mine.Add(i));")]
    [InlineData("void M() { var mine = new ThreadLocal<List<int>>(() => new List<int>()); Parallel.ForEach(ids, i => mine.Value.Add(i)); }")]
    [InlineData("void M() { var all = new List<int>(); Parallel.Invoke(() => all.Add(1), () => Work(2)); }")]
    public Task What_is_safe_or_belongs_to_one_operation_is_silent(string source) => Verify<UnsynchronizedCollection>.IsSilent(source, new Case { AllowedWarnings = ["CS8618", "CS8602", "CS0649"] });

    [Theory]
    [InlineData("async Task M() { var all = new List<int>(); foreach (var i in ids) all.Add(await GetAsync(i)); }")]
    [InlineData("async Task M() { var all = new List<int>(); foreach (var task in ids.Select(async i => { all.Add(await GetAsync(i)); })) await task; }")]
    [InlineData("async Task M() { var started = new List<int>(); await Task.WhenAll(ids.Select(async i => { started.Add(i); await DoAsync(i); })); }")]
    [InlineData("async Task M() { var started = new List<int>(); await Task.WhenAll(ids.Select(i => { started.Add(i); return DoAsync(i); })); }")]
    [InlineData("void M() { var all = new List<int>(); ids.ForEach(i => all.Add(i)); }")]
    [InlineData("async Task M() { var all = new List<int>(); foreach (var i in ids) await Task.Run(() => all.Add(i)); }")]
    [InlineData("void M() { var all = new List<int>(); foreach (var i in ids) Task.Run(() => all.Add(i)).Wait(); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.Run(() => all.Add(1)); }")]
    [InlineData("async Task M() { var all = new List<int>(); tasks.Add(Task.Run(() => all.Add(1))); await Task.WhenAll(tasks); }")]
    [InlineData("IEnumerable<Task> M() { var all = new List<int>(); return ids.Select(async i => all.Add(await GetAsync(i))); }")]
    [InlineData("async Task M() { var all = new List<int>(); foreach (var i in ids) { var t = Task.Run(() => all.Add(i)); tasks.Add(t); await t; } }")]
    public Task What_runs_one_after_the_other_is_silent(string source) => Verify<UnsynchronizedCollection>.IsSilent(source, new Case { AllowedRules = ["GATHER102"] });

    [Theory]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => [|all.Add(await GetAsync(i))|])); }", "true", DiagnosticSeverity.Info)]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => [|all.Add(await GetAsync(i))|])); }", "false", DiagnosticSeverity.Warning)]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => [|all.Add(await GetAsync(i))|])); }", "perhaps", DiagnosticSeverity.Warning)]
    [InlineData("void M() { var all = new List<int>(); Parallel.ForEach(ids, i => [|all.Add(i)|]); }", "true", DiagnosticSeverity.Warning)]
    public Task Where_awaits_come_back_to_one_thread_it_is_only_likely(string source, string option, DiagnosticSeverity severity) =>
        Verify<UnsynchronizedCollection>.Reports(source, new Case { EditorConfig = $"[*.cs]\ngather.single_threaded_context = {option}", Severity = severity });

    [Theory]
    [InlineData("Case.SafeList")]
    [InlineData("Other.Thing, System.Collections.Generic.List")]
    public Task A_type_that_is_said_to_be_safe_is_silent(string types) => Verify<UnsynchronizedCollection>.IsSilent(
        types.StartsWith("Case", StringComparison.Ordinal)
            ? "void M() { var all = new SafeList(); Parallel.ForEach(ids, i => all.Add(i)); } public class SafeList { public void Add(int i) { } }"
            : "void M() { var all = new List<int>(); Parallel.ForEach(ids, i => all.Add(i)); }",
        new Case { EditorConfig = $"[*.cs]\ngather.thread_safe_types = {types}" });

    [Theory]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => [|all.Add(await GetAsync(i))|])); }", "async Task M() { var all = new List<int>(); all.AddRange(await Task.WhenAll(ids.Select(i => GetAsync(i)))); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { [|all.Add(await GetAsync(i))|]; })).ConfigureAwait(false); }", "async Task M() { var all = new List<int>(); all.AddRange(await Task.WhenAll(ids.Select(i => GetAsync(i))).ConfigureAwait(false)); }")]
    public Task The_results_are_added(string before, string after) => Verify<UnsynchronizedCollection>.Fixes(before, after);

    [Theory]
    [InlineData("async Task M() { var all = new HashSet<int>(); await Task.WhenAll(ids.Select(async i => [|all.Add(await GetAsync(i))|])); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => { Work(i); [|all.Add(await GetAsync(i))|]; })); }")]
    [InlineData("async Task M() { var all = new List<int>(); await Task.WhenAll(ids.Select(async i => [|all.Add(await GetAsync(i) + 1)|])); }")]
    [InlineData("void M() { var all = new List<int>(); Parallel.ForEach(ids, i => [|all.Add(i)|]); }")]
    public Task Where_more_is_done_nothing_is_offered(string source) => Verify<UnsynchronizedCollection>.OffersNoFix(source);
}
