using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class UselessHopTests
{
    [Theory]
    [InlineData("async Task M() { await [|Task.Run(() => Task.WhenAll(tasks))|]; }")]
    [InlineData("async Task M() { await [|Task.Run(async () => await Task.WhenAll(arr))|]; }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await [|Task.Run(() => Task.WhenAll(a, b))|]; }")]
    public Task A_hop_to_a_group_of_running_tasks_is_reported(string source) => Verify<UselessHop>.Reports(source, new Case { Severity = DiagnosticSeverity.Info, AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { await Task.Run(() => Task.WhenAll(ids.Select(i => DoAsync(i)))); }")]
    [InlineData("async Task M() { await Task.Run(() => Task.WhenAll(DoAsync(1), DoAsync(2))); }")]
    [InlineData("async Task M() { var work = ids.Select(i => DoAsync(i)); await Task.Run(() => Task.WhenAll(work)); }")]
    [InlineData("async Task M(IEnumerable<Task> work) { await Task.Run(() => Task.WhenAll(work)); }")]
    [InlineData("async Task M() { await Task.Run(async () => { Work(1); await Task.WhenAll(tasks); }); }")]
    public Task A_hop_that_starts_something_is_silent(string source) => Verify<UselessHop>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { await [|Task.Run(() => Task.WhenAll(tasks))|]; }", "async Task M() { await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { await [|Task.Run(async () => await Task.WhenAll(arr))|].ConfigureAwait(false); }", "async Task M() { await Task.WhenAll(arr).ConfigureAwait(false); }")]
    public Task The_group_itself_is_awaited(string before, string after) => Verify<UselessHop>.Fixes(before, after);
}
