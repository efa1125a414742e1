using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class ParallelQueryOfTasksTests
{
    [Theory]
    [InlineData("List<Task<int>> M() => [|ids.AsParallel().Select(async i => await GetAsync(i))|].ToList();")]
    [InlineData("async Task M() { await Task.WhenAll([|ids.AsParallel().Select(i => GetAsync(i))|]); }")]
    [InlineData("async Task M() { await Task.WhenAll([|ids.AsParallel().WithDegreeOfParallelism(4).Select(DoAsync)|]); }")]
    public Task A_parallel_query_that_only_starts_tasks_is_reported(string source) => Verify<ParallelQueryOfTasks>.Reports(source, new Case { Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("List<int> M() => ids.AsParallel().Select(i => i * 2).ToList();")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => GetAsync(i))); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.AsParallel().Select(i => { Work(i); return GetAsync(i); })); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.AsParallel().Select(async i => { Work(i); await DoAsync(i); })); }")]
    [InlineData("List<int> M() => tasks.AsParallel().Select(t => t.Id).ToList();")]
    public Task A_query_that_computes_is_silent(string source) => Verify<ParallelQueryOfTasks>.IsSilent(source);

    [Fact]
    public Task AsParallel_is_left_out() => Verify<ParallelQueryOfTasks>.Fixes("async Task M() { await Task.WhenAll([|ids.AsParallel().Select(i => GetAsync(i))|]); }", "async Task M() { await Task.WhenAll(ids.Select(i => GetAsync(i))); }");
}
