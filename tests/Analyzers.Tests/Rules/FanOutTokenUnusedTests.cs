using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class FanOutTokenUnusedTests
{
    [Theory]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await [|Do2Async(i, c)|]);")]
    [InlineData("async Task M(CancellationToken c) { await Parallel.ForEachAsync(ids, c, async (i, inner) => { Work(i); await [|Task.Delay(i, c)|]; }); }")]
    [InlineData("async Task M() { await Parallel.ForEachAsync(ids, async (i, token) => await [|SaveAsync(i)|]); } Task SaveAsync(int i, CancellationToken token = default) => Task.Delay(i, token);")]
    public Task A_token_that_is_not_passed_on_is_reported(string source) => Verify<FanOutTokenUnused>.Reports(source, new Case { Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await Do2Async(i, inner));")]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await DoAsync(i));")]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, _) => await Do2Async(i, c));")]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await Do2Async(i, CancellationToken.None));")]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => { inner.ThrowIfCancellationRequested(); await Do2Async(i, c); });")]
    [InlineData("async Task M(CancellationToken c) => await Task.WhenAll(ids.Select(i => Do2Async(i, c)));")]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, OneAsync); async ValueTask OneAsync(int i, CancellationToken inner) => await Do2Async(i, inner);")]
    public Task A_token_that_is_used_or_that_nobody_takes_is_silent(string source) => Verify<FanOutTokenUnused>.IsSilent(source);

    [Theory]
    [InlineData("async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await [|Do2Async(i, c)|]);", "async Task M(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await Do2Async(i, inner));")]
    [InlineData("async Task M() { await Parallel.ForEachAsync(ids, async (i, token) => await [|SaveAsync(i)|]); } Task SaveAsync(int i, CancellationToken stop = default) => Task.Delay(i, stop);", "async Task M() { await Parallel.ForEachAsync(ids, async (i, token) => await SaveAsync(i, stop: token)); } Task SaveAsync(int i, CancellationToken stop = default) => Task.Delay(i, stop);")]
    public Task The_token_is_passed_on(string before, string after) => Verify<FanOutTokenUnused>.Fixes(before, after);
}
