using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class GroupAwaitedInsideItsLoopTests
{
    [Theory]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); } var work = new List<Task>(); foreach (var i in ids) { work.Add(DoAsync(i)); await [|Task.WhenAll(work)|]; } }")]
    [InlineData("async Task M() { var work = new List<Task>(); for (var i = 0; i < 9; i++) { Work(i); work.Add(DoAsync(i)); await [|Task.WhenAll(work)|].ConfigureAwait(false); } }")]
    [InlineData("async Task M(bool more) { var work = new List<Task<int>>(); while (more) { work.Add(GetAsync(1)); work.Add(GetAsync(2)); await [|Task.WhenAll(work.ToArray())|]; } }")]
    public Task A_group_that_each_turn_waits_for_is_reported(string source) => Verify<GroupAwaitedInsideItsLoop>.Reports(source, new Case { Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("async Task M() { var work = new List<Task>(); foreach (var i in ids) { work.Add(DoAsync(i)); if (work.Count == 8) { await Task.WhenAll(work); work.Clear(); } } await Task.WhenAll(work); }")]
    [InlineData("async Task M() { foreach (var i in ids) { var work = new List<Task> { DoAsync(i), DoAsync(-i) }; await Task.WhenAll(work); } }")]
    [InlineData("async Task M() { var work = new List<Task>(); foreach (var i in ids) work.Add(DoAsync(i)); await Task.WhenAll(work); }")]
    [InlineData("async Task M() { var work = new List<Task>(); foreach (var i in ids) { work.Add(DoAsync(i)); await Task.WhenAll(work); work.Clear(); } }")]
    [InlineData("async Task M() { var work = new List<Task>(); foreach (var i in ids) { foreach (var k in ids) work.Add(DoAsync(k)); await Task.WhenAll(work); } }")]
    [InlineData("async Task M() { List<Task> work; foreach (var i in ids) { work = new List<Task>(); work.Add(DoAsync(i)); await Task.WhenAll(work); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { await Task.WhenAll(tasks); } }")]
    public Task A_group_of_a_turn_a_batch_or_behind_the_loop_is_silent(string source) => Verify<GroupAwaitedInsideItsLoop>.IsSilent(source);

    [Fact]
    public Task The_await_moves_behind_the_loop() => Verify<GroupAwaitedInsideItsLoop>.Fixes("""
        async Task M()
        {
            var work = new List<Task>();
            foreach (var i in ids)
            {
                work.Add(DoAsync(i));
                await [|Task.WhenAll(work)|];
            }
        }
        """, """
        async Task M()
        {
            var work = new List<Task>();
            foreach (var i in ids)
            {
                work.Add(DoAsync(i));
            }
            await Task.WhenAll(work);
        }
        """);
}
