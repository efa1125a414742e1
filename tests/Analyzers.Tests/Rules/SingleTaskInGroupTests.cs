using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class SingleTaskInGroupTests
{
    [Theory]
    [InlineData("async Task M() { await [|Task.WhenAll(new[] { DoAsync(1) })|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAll(new Task[] { GetAsync(1) })|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAll(new List<Task> { DoAsync(1) })|].ConfigureAwait(false); }")]
    [InlineData("async Task M(Task<int> a) { await [|Task.WhenAll(new List<Task<int>>() { a })|]; }")]
    [InlineData("Task M(Task a) => [|Task.WhenAll(new[] { a })|];")]
    [InlineData("Task M(Task a) { Work(1); return [|Task.WhenAll(new List<Task> { a })|]; }")]
    [InlineData("async Task M() => await [|Task.WhenAll(new[] { _bg })|];")]
    [InlineData("void M(Task a) { Func<Task> later = () => [|Task.WhenAll(new[] { a })|]; later(); }")]
    public Task A_group_of_one_is_reported(string source) => Verify<SingleTaskInGroup>.Reports(source);

    [Fact]
    public Task Also_in_a_collection_expression() => Verify<SingleTaskInGroup>.Reports("async Task M(Task a) { await [|Task.WhenAll([a])|]; }", new Case { Since = "12" });

    [Fact]
    public Task A_task_of_its_own_is_reported_where_nobody_else_does() => Verify<SingleTaskInGroup>.Reports(
        "async Task M(Task a) { await [|Task.WhenAll(a)|]; }", new Case { Since = "13", On = Frameworks.Net10OrNewer });

    [Fact]
    public Task The_message_names_both() => Verify<SingleTaskInGroup>.Reports(
        "async Task M(Task a) { await [|Task.WhenAll(new[] { a })|]; }", "'Task.WhenAll' waits for one operation: await 'a' itself");

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(DoAsync(1), DoAsync(2)); await Task.WhenAll(new[] { DoAsync(1), DoAsync(2) }); }")]
    [InlineData("async Task M() { await Task.WhenAll(tasks); await Task.WhenAll(ints); await Task.WhenAll(arr); }")]
    [InlineData("async Task M() { int[] keep = await Task.WhenAll(new[] { GetAsync(1) }); Work(keep[0]); }")]
    [InlineData("Task<int[]> M() => Task.WhenAll(new[] { GetAsync(1) });")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); }")]
    [InlineData("async Task M(List<Task> more) { await Task.WhenAll(new List<Task>(more) { DoAsync(1) }); }")]
    [InlineData("async Task M(Task a) { await Task.WhenAny(new[] { a }); }")]
    [InlineData("async Task M(Task a) { var all = Task.WhenAll(new[] { a }); await all; Work(all.Id); }")]
    [InlineData("async Task M(Func<Task<Task>> invoke) { await Task.WhenAll(new[] { await invoke() }); }")]
    [InlineData("async Task M(Task a) {\nawait Task.WhenAll(new[] {\n#if NEVER\n_bg,\n#endif\na }); }")]
    [InlineData("static class Own { public static Task WhenAll(params Task[] tasks) => Task.CompletedTask; } async Task M(Task a) { await Own.WhenAll(new[] { a }); }")]
    [InlineData("async Task M(ValueTask v) { await Task.WhenAll(new List<Task> { v.AsTask(), DoAsync(1) }); }")]
    [InlineData("void M(Task a) { Task.WhenAll(new[] { a }).Wait(); Task.WhenAll(new[] { a }).GetAwaiter().GetResult(); }")]
    [InlineData("void M(Task a) { {|GATHER101:Task.WhenAll(new[] { a })|}; }")]
    public Task Several_and_results_are_silent(string source) => Verify<SingleTaskInGroup>.IsSilent(source, new Case { AllowedRules = ["GATHER107", "GATHER108"] });

    [Theory]
    [InlineData("async Task M(Task a) { await Task.WhenAll(a); }")]
    public Task What_CA1842_says_is_silent(string source) => Verify<SingleTaskInGroup>.IsSilent(source, new Case { On = Frameworks.Net8 });

    [Theory]
    [InlineData("async Task M(Task a, Task more) { await Task.WhenAll([.. tasks]); await Task.WhenAll([a, .. tasks]); }")]
    public Task A_spread_is_silent(string source) => Verify<SingleTaskInGroup>.IsSilent(source, new Case { Since = "12" });

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(new[] { {|CS0103:nobody|} }); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<SingleTaskInGroup>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { await [|Task.WhenAll(new[] { DoAsync(1) })|]; }", "async Task M() { await DoAsync(1); }")]
    [InlineData("async Task M(Task<int> a) { await [|Task.WhenAll(new List<Task<int>>() { a })|].ConfigureAwait(false); }", "async Task M(Task<int> a) { await a.ConfigureAwait(false); }")]
    [InlineData("Task M(Task a) => [|Task.WhenAll(new[] { a })|];", "Task M(Task a) => a;")]
    [InlineData("async Task M(Task? a, Task b) { await [|Task.WhenAll(new[] { a ?? b })|]; }", "async Task M(Task? a, Task b) { await (a ?? b); }")]
    [InlineData("async Task M(Task a) { await [|Task.WhenAll(new[] { a /* the only one */ })|]; }", "async Task M(Task a) { await /* the only one */a; }")]
    public Task The_task_itself_is_awaited(string before, string after) => Verify<SingleTaskInGroup>.Fixes(before, after, SingleTaskInGroupFix.Unwrap);
}
