using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class LostUpdateAcrossAwaitTests
{
    [Theory]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { [|total += await GetAsync(i)|]; })); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => [|total += await GetAsync(i)|])); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { [|total = total + await GetAsync(i)|]; })); Work(total); }")]
    [InlineData("async Task M() { var text = \"\"; await Task.WhenAll(ids.Select(async i => { [|text += await StringAsync()|]; })); Work(text.Length); }")]
    [InlineData("async Task M() { var text = \"\"; await Task.WhenAll(ids.Select(async i => { [|text = $\"{text}{await StringAsync()}\"|]; })); Work(text.Length); }")]
    [InlineData("async Task M() { var ok = true; await Task.WhenAll(ids.Select(async i => { [|ok &= await GetAsync(i) > 0|]; })); Work(ok ? 1 : 0); }")]
    [InlineData("int total; async Task M() { await Task.WhenAll(ids.Select(async i => { [|total += await GetAsync(i)|]; })); }")]
    [InlineData("int Total { get; set; } async Task M() { await Task.WhenAll(ids.Select(async i => { [|this.Total += await GetAsync(i)|]; })); }")]
    [InlineData("async Task M() { var total = 0; var work = ids.Select(async i => { if (i > 1) [|total -= await GetAsync(i)|]; }).ToArray(); await Task.WhenAll(work); Work(total); }")]
    [InlineData("async Task M() { var total = 0; foreach (var i in ids) tasks.Add(Task.Run(async () => { [|total += await GetAsync(i)|]; })); await Task.WhenAll(tasks); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Parallel.ForEachAsync(ids, async (i, token) => { [|total += await GetAsync(i)|]; }); Work(total); }")]
    [InlineData("void M() { var total = 0; Parallel.ForEach(ids, i => { [|total += i|]; }); Work(total); }")]
    [InlineData("void M() { var total = 0; Parallel.For(0, 9, i => [|total++|]); Work(total); }")]
    public Task An_update_that_others_overwrite_is_reported(string source) => Verify<LostUpdateAcrossAwait>.Reports(source, new Case { Severity = DiagnosticSeverity.Warning, AllowedWarnings = ["CS0414"] });

    [Theory]
    [InlineData("int total; async Task M() { await Task.WhenAll([|ids.Select(i => OneAsync(i))|]); } async Task OneAsync(int i) { total += await GetAsync(i); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll([|ids.Select(One)|]); Work(total); async Task One(int i) { total += await GetAsync(i); } }")]
    public Task A_function_of_the_same_type_is_read(string source) => Verify<LostUpdateAcrossAwait>.Reports(source, new Case { Severity = DiagnosticSeverity.Warning });

    [Theory]
    [InlineData("async Task M() { var count = 0; await Task.WhenAll(ids.Select(async i => { await DoAsync(i); [|count++|]; })); Work(count); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); [|total += v|]; })); Work(total); }")]
    [InlineData("string first; async Task M() { await Task.WhenAll(ids.Select(async i => { [|first ??= await StringAsync()|]; })); }")]
    public Task Two_threads_that_must_meet_are_only_likely(string source) => Verify<LostUpdateAcrossAwait>.Reports(source, new Case { Severity = DiagnosticSeverity.Info, AllowedWarnings = ["CS8618"] });

    [Theory]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); Interlocked.Add(ref total, v); })); Work(total); }")]
    [InlineData("async Task M() { var sum = (await Task.WhenAll(ids.Select(i => GetAsync(i)))).Sum(); Work(sum); }")]
    [InlineData("async Task M() { var total = 0; foreach (var i in ids) total += await GetAsync(i); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { await sem.WaitAsync(); try { total += await GetAsync(i); } finally { sem.Release(); } })); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); lock (gate) total += v; })); Work(total); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => { var mine = 0; mine += await GetAsync(i); Work(mine); })); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => { i += await GetAsync(i); Work(i); })); }")]
    [InlineData("async Task M(List<Box> boxes) { await Task.WhenAll(boxes.Select(async box => { box.Count += await GetAsync(1); })); } public class Box { public int Count; }")]
    [InlineData("async Task M() { var sums = new int[3]; await Task.WhenAll(ids.Select(async (v, n) => { sums[n] += await GetAsync(v); })); }")]
    [InlineData("async Task M() { var last = 0; await Task.WhenAll(ids.Select(async i => { last = await GetAsync(i); })); Work(last); }")]
    [InlineData("void M() { Parallel.For(0, 9, () => 0, (i, state, mine) => { mine += i; return mine; }, mine => Work(mine)); }")]
    [InlineData("void M() { var total = 0; ids.ForEach(i => total += i); Work(total); }")]
    [InlineData("async Task M() { var n = 0; await Task.WhenAll(ids.Select(async i => { n++; await DoAsync(i); })); Work(n); }")]
    [InlineData("async Task M() { var total = 0; await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 1 }, async (i, token) => { total += await GetAsync(i); }); Work(total); }")]
    [InlineData("async Task M() { var total = 0; var work = ids.Select(async i => { total += await GetAsync(i); }); foreach (var one in work) await one; Work(total); }")]
    [InlineData("event Action Done = delegate { }; async Task M() { await Task.WhenAll(ids.Select(async i => { await DoAsync(i); Done += () => { }; })); Done(); }")]
    public Task What_is_added_in_one_step_or_one_after_the_other_is_silent(string source) => Verify<LostUpdateAcrossAwait>.IsSilent(source);

    [Fact]
    public Task On_one_thread_a_step_without_an_await_loses_nothing() => Verify<LostUpdateAcrossAwait>.IsSilent(
        "async Task M() { var count = 0; await Task.WhenAll(ids.Select(async i => { await DoAsync(i); count++; })); Work(count); }",
        new Case { EditorConfig = "[*.cs]\ngather.single_threaded_context = true" });

    [Theory]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { [|total += await GetAsync(i)|]; })); Work(total); }", "async Task M() { var total = 0; total += (await Task.WhenAll(ids.Select(i => GetAsync(i)))).Sum(); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => [|total += await GetAsync(i)|])).ConfigureAwait(false); Work(total); }", "async Task M() { var total = 0; total += (await Task.WhenAll(ids.Select(i => GetAsync(i))).ConfigureAwait(false)).Sum(); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { [|total += await GetAsync(i).ConfigureAwait(false)|]; })); Work(total); }", "async Task M() { var total = 0; total += (await Task.WhenAll(ids.Select(async i => await GetAsync(i).ConfigureAwait(false)))).Sum(); Work(total); }")]
    public Task The_results_are_summed(string before, string after) => Verify<LostUpdateAcrossAwait>.Fixes(before, after);

    [Theory]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { [|total += await GetAsync(i)|]; Work(i); })); Work(total); }")]
    [InlineData("async Task M() { var total = 0; await Task.WhenAll(ids.Select(async i => { [|total -= await GetAsync(i)|]; })); Work(total); }")]
    [InlineData("async Task M() { var text = \"\"; await Task.WhenAll(ids.Select(async i => { [|text += await StringAsync()|]; })); Work(text.Length); }")]
    [InlineData("async Task M() { var total = 0; var work = Task.WhenAll(ids.Select(async i => { [|total += await GetAsync(i)|]; })); await work; Work(total); }")]
    public Task Where_more_is_done_or_no_sum_is_meant_nothing_is_offered(string source) => Verify<LostUpdateAcrossAwait>.OffersNoFix(source);
}
