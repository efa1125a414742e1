using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupNotAwaitedDiscardTests
{
    [Theory]
    [InlineData("int M(List<Task<int>> ts) { _ = [|Task.WhenAll(ts)|]; return ts[0].Result; }")]
    [InlineData("int M(Task<int>[] ts) { _ = [|Task.WhenAll(ts)|]; return ts[0].Result; }")]
    [InlineData("int M() { var a = GetAsync(1); var b = GetAsync(2); _ = [|Task.WhenAll(a, b)|]; return a.Result + b.Result; }")]
    [InlineData("int M() { _ = [|Task.WhenAll(ints)|]; return ints.First().Result; }")]
    [InlineData("void M() { _ = [|Task.WhenAll(ints)|]; foreach (var t in ints) Work(t.Result); }")]
    [InlineData("List<int> M() { _ = [|Task.WhenAll(ints)|]; return ints.Select(t => t.Result).ToList(); }")]
    [InlineData("int M() { _ = [|Task.WhenAll(ints)|].ConfigureAwait(false); return ints.Sum(t => t.Result); }")]
    [InlineData("Func<int> M() => () => { _ = [|Task.WhenAll(ints)|]; return ints[0].Result; };")]
    public Task A_discard_is_reported_where_a_result_is_read_later(string source) => Verify<GroupNotAwaited>.Reports(source);

    [Theory]
    [InlineData("int M(List<Task<int>> ts) { var first = ts[0].Result; _ = Task.WhenAll(ts); return first; }")]
    [InlineData("int M(List<Task<int>> ts) { _ = Task.WhenAll(ts); return ints[0].Result; }")]
    [InlineData("async Task<int> M(List<Task<int>> ts) { _ = Task.WhenAll(ts); await Task.WhenAll(ts); return ts[0].Result; }")]
    [InlineData("async Task<int> M() { var a = GetAsync(1); _ = Task.WhenAll(a, DoAsync(2)); await a; return a.Result; }")]
    [InlineData("int M(Task<int>[] ts) { _ = Task.WhenAll(ts); Task.WaitAll(ts, 5); return ts[0].Result; }")]
    [InlineData("Func<int> M() { _ = Task.WhenAll(ints); return () => 1; } int N() => ints[0].Result;")]
    [InlineData("class Holder { public List<Task<int>> All = new(); } int M(Holder a, Holder b) { _ = Task.WhenAll(a.All); return b.All[0].Result; }")]
    [InlineData("class Own { public int Result => 1; } int M(Own own) { _ = Task.WhenAll(ints); return own.Result; }")]
    [InlineData("int M() { _ = Task.WhenAll(ids.Select(i => GetAsync(i))); return ints[0].Result; }")]
    [InlineData("int M() { _ = Task.WhenAll(ints); return ints.Count; }")]
    [InlineData("void M() { foreach (var t in ints) { _ = Task.WhenAll(tasks); Work(t.Result); } }")]
    public Task Any_other_discard_is_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, new Case { AllowedRules = [IgnoredWaitTimeout.Id] });

    [Fact]
    public Task The_discard_becomes_an_await() => Verify<GroupNotAwaited>.Fixes(
        "async Task<int> M() { _ = [|Task.WhenAll(ints)|]; await Task.Yield(); return ints[0].Result; }",
        "async Task<int> M() { await Task.WhenAll(ints); await Task.Yield(); return ints[0].Result; }",
        GroupNotAwaitedFix.Await);
}
