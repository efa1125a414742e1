using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class IgnoredWaitTimeoutTests
{
    [Theory]
    [InlineData("void M() { [|Task.WaitAll(arr, TimeSpan.FromSeconds(30))|]; Work(((Task<int>)arr[0]).Result); }")]
    [InlineData("void M(Task<int>[] work) { [|Task.WaitAll(work, 100)|]; Work(work[0].Result); }")]
    [InlineData("void M(Task<int> work) { [|work.Wait(100)|]; Work(work.Result); }")]
    [InlineData("void M() { var work = GetAsync(1); [|work.Wait(TimeSpan.FromSeconds(1))|]; Console.Write(work.Result); }")]
    [InlineData("async Task M() { var work = GetAsync(1); [|work.Wait(100)|]; Work(work.Result); await Task.Yield(); }")]
    public Task A_limit_that_is_followed_by_a_wait_without_one_is_reported(string source) => Verify<IgnoredWaitTimeout>.Reports(source, new Case { Severity = DiagnosticSeverity.Warning, AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("void M() { [|Task.WaitAll(arr, 1000)|]; Work(1); }")]
    [InlineData("void M(CancellationToken token) { [|Task.WaitAll(arr, 1000, token)|]; Work(1); }")]
    public Task A_group_that_may_go_on_is_only_likely(string source) => Verify<IgnoredWaitTimeout>.Reports(source, new Case { Severity = DiagnosticSeverity.Info, AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("void M() { if (!Task.WaitAll(arr, 1000)) throw new TimeoutException(); Work(1); }")]
    [InlineData("bool M() { return Task.WaitAll(arr, 1000); }")]
    [InlineData("async Task M() { await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromSeconds(30)); Work(1); }")]
    [InlineData("void M() { Task.WaitAll(arr); Work(1); }")]
    [InlineData("void M(CancellationToken token) { Task.WaitAll(arr, token); Work(1); }")]
    [InlineData("void M() { try { Work(1); } finally { Task.WaitAll(arr, 1000); Work(2); } }")]
    [InlineData("void M() { Work(1); Task.WaitAll(arr, 1000); }")]
    [InlineData("void StopAll() { Task.WaitAll(arr, 1000); Work(1); }")]
    [InlineData("void M(Task<int> work) { work.Wait(100); Work(1); }")]
    [InlineData("void M(Task<int> work) { work.Wait(100); if (work.IsCompleted) Work(work.Result); }")]
    [InlineData("async Task M() { Task.WaitAll(arr, 100); Work(((Task<int>)arr[0]).Result); await Task.Yield(); }")]
    [InlineData("void M() { Task.WaitAll(arr, 0); Work(1); }")]
    [InlineData("void M(ManualResetEventSlim signal) { signal.Wait(100); Work(1); }")]
    [InlineData("void M() { sem.Wait(100); Work(1); }")]
    public Task A_limit_that_somebody_looks_at_or_an_end_is_silent(string source) => Verify<IgnoredWaitTimeout>.IsSilent(source, new Case { AllowedRules = ["GATHER108", "GATHER109"] });

    [Fact]
    public Task It_throws_when_the_time_is_over() => Verify<IgnoredWaitTimeout>.Fixes("""
        void M()
        {
            [|Task.WaitAll(arr, 1000)|];
            Work(1);
        }
        """, """
        void M()
        {
            if (!Task.WaitAll(arr, 1000))
                throw new TimeoutException();
            Work(1);
        }
        """, with: new Case { AllowedRules = ["GATHER108"] });
}
