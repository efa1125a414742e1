using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class CapturedLoopVariableTests
{
    [Theory]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) tasks.Add(Task.Run(() => Work([|i|]))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var work = new Task[5]; for (var i = 0; i < 5; i++) { work[i] = Task.Factory.StartNew(() => Work([|i|])); } await Task.WhenAll(work); }")]
    [InlineData("async Task M() { for (var i = 0; i < ids.Count; i++) { tasks.Add(Task.Run(async () => { await DoAsync(ids[[|i|]]); Work(i); })); } await Task.WhenAll(tasks); }")]
    [InlineData("void M() { for (int i = 0, n = 9; i < n; i++) _ = Task.Run(() => Work([|i|])); }")]
    [InlineData("async Task M() { var i = 0; while (i < 5) { tasks.Add(Task.Run(() => Work([|i|]))); i++; } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var n = 0; foreach (var id in ids) { n += id; tasks.Add(Task.Run(() => Work([|n|]))); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M(System.IO.TextReader reader) { string line; while ((line = reader.ReadLine()) != null) tasks.Add(Task.Run(() => Work([|line|].Length))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) { var t = Task.Run(() => Work([|i|])); tasks.Add(t); } await Task.WhenAll(tasks); }")]
    public Task A_variable_that_the_loop_changes_under_a_started_lambda_is_reported(string source) =>
        Verify<CapturedLoopVariable>.Reports(source, new Case { Severity = DiagnosticSeverity.Warning, AllowedWarnings = ["CS8600", "CS8602"] });

    [Theory]
    [InlineData("void M(List<Action> later) { for (var i = 0; i < 5; i++) later.Add(() => Work([|i|])); }")]
    [InlineData("async Task M() { var later = new List<Func<Task>>(); for (var i = 0; i < 5; i++) later.Add(() => DoAsync([|i|])); await Task.WhenAll(later.Select(one => one())); }")]
    public Task A_lambda_that_is_kept_for_later_is_only_likely(string source) => Verify<CapturedLoopVariable>.Reports(source, new Case { Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) { var copy = i; tasks.Add(Task.Run(() => Work(copy))); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { foreach (var k in ids) tasks.Add(Task.Run(() => Work(k))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) tasks.Add(DoAsync(i)); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) await Task.Run(() => Work(i)); }")]
    [InlineData("void M() { for (var i = 0; i < 5; i++) Task.Run(() => Work(i)).Wait(); }")]
    [InlineData("void M() { Parallel.For(0, 5, i => Work(i)); }")]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) { var t = Task.Run(() => Work(i)); tasks.Add(t); await t; } }")]
    [InlineData("async Task M() { var done = 0; for (var i = 0; i < 5; i++) tasks.Add(Task.Run(() => Interlocked.Increment(ref done))); await Task.WhenAll(tasks); Work(done); }")]
    [InlineData("async Task M() { var stop = false; for (var i = 0; i < 5; i++) tasks.Add(Task.Run(() => { while (!stop) Thread.Sleep(1); })); stop = true; await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var n = 5; n++; foreach (var i in ids) tasks.Add(Task.Run(() => Work(n + i))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) { ids.ForEach(k => Work(i + k)); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) { for (var k = i; k < 9; ) { var own = k; k += 2; tasks.Add(Task.Run(() => Work(own))); } } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) tasks.Add(Task.Run(() => Work(nameof(i).Length))); await Task.WhenAll(tasks); }")]
    public Task What_is_copied_awaited_or_not_changed_by_the_loop_is_silent(string source) => Verify<CapturedLoopVariable>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { for (var i = 0; i < 5; i++) tasks.Add(Task.Run(() => Work([|i|]))); await Task.WhenAll(tasks); }", "async Task M() { for (var i = 0; i < 5; i++) { var iCopy = i; tasks.Add(Task.Run(() => Work(iCopy))); } await Task.WhenAll(tasks); }")]
    [InlineData("""
        async Task M()
        {
            for (var i = 0; i < 5; i++)
            {
                // each
                tasks.Add(Task.Run(() => { Work([|i|]); Work(i); }));
            }
            await Task.WhenAll(tasks);
        }
        """, """
        async Task M()
        {
            for (var i = 0; i < 5; i++)
            {
                // each
                var iCopy = i;
                tasks.Add(Task.Run(() => { Work(iCopy); Work(iCopy); }));
            }
            await Task.WhenAll(tasks);
        }
        """)]
    public Task The_variable_is_copied(string before, string after) => Verify<CapturedLoopVariable>.Fixes(before, after);
}
