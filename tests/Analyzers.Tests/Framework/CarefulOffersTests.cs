using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What a careful colleague would propose first, and how it would be written.</summary>
public class CarefulOffersTests
{
    [Fact]
    public Task What_ran_some_at_a_time_is_not_first_offered_to_run_all_at_once() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        "async Task M() { [|Parallel.ForEach(ids, async i => await DoAsync(i))|]; await Task.Yield(); }",
        "async Task M() { await Parallel.ForEachAsync(ids, async (i, token) => await DoAsync(i)); await Task.Yield(); }");

    [Fact]
    public Task What_ran_all_at_once_goes_on_so() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        "async Task M() { [|ids.ForEach(async i => await DoAsync(i))|]; await Task.Yield(); }",
        "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); await Task.Yield(); }");

    [Fact]
    public Task A_token_is_called_as_the_file_calls_its_tokens() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        "async Task M() { [|Parallel.ForEach(ids, async i => await DoAsync(i))|]; await Task.Yield(); } Task Other(CancellationToken stop) => Task.Delay(1, stop);",
        "async Task M() { await Parallel.ForEachAsync(ids, async (i, stop) => await DoAsync(i)); await Task.Yield(); } Task Other(CancellationToken stop) => Task.Delay(1, stop);");

    [Fact]
    public Task But_not_by_a_name_that_is_taken() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        "async Task M(CancellationToken stop) { [|Parallel.ForEach(ids, async i => await DoAsync(i))|]; await Task.Delay(1, stop); }",
        "async Task M(CancellationToken stop) { await Parallel.ForEachAsync(ids, async (i, token) => await DoAsync(i)); await Task.Delay(1, stop); }");

    [Fact]
    public Task No_parentheses_stand_around_a_call_that_is_awaited() => Verify<GroupNotAwaited>.Fixes(
        "async Task M() { _ = ([|Task.WhenAll(tasks)|]); await Task.Yield(); }",
        "async Task M() { await Task.WhenAll(tasks); await Task.Yield(); }",
        GroupNotAwaitedFix.Await, new Case { EditorConfig = "[*.cs]\ngather.report_discards = true\n" });

    [Theory]
    [InlineData("() => { [|Task.WhenAll(tasks)|]; return \"ok\"; }", "async () => { await Task.WhenAll(tasks); return \"ok\"; }")]
    [InlineData("(HttpClient http) => { [|Task.WhenAll(http.GetStringAsync(\"a\"), http.GetStringAsync(\"b\"))|]; return \"ok\"; }", "async (HttpClient http) => { await Task.WhenAll(http.GetStringAsync(\"a\"), http.GetStringAsync(\"b\")); return \"ok\"; }")]
    [InlineData("() => { [|Task.WhenAll(tasks)|]; }", "async () => { await Task.WhenAll(tasks); }")]
    public Task An_endpoint_becomes_async(string before, string after) => Verify<GroupNotAwaited>.Fixes($"void M(WebApplication app) => app.MapGet(\"/all\", {before});", $"void M(WebApplication app) => app.MapGet(\"/all\", {after});", GroupNotAwaitedFix.Await, Web);

    [Fact]
    public Task Another_function_that_takes_any_delegate_may_not_await_it() => Verify<GroupNotAwaited>.OffersNoFix(
        "void M(WebApplication app) => app.Run(() => { [|Task.WhenAll(tasks)|]; return \"ok\"; });", GroupNotAwaitedFix.Await, Web);

    static readonly Case Web = new()
    {
        Since = "10",
        Usings = ["Microsoft.AspNetCore.Builder"],
        Files =
        [
            """
            using System;
            namespace Microsoft.AspNetCore.Builder
            {
                public class WebApplication { public void Run(Delegate body) => body.DynamicInvoke(); }
                public static class EndpointRouteBuilderExtensions { public static void MapGet(this WebApplication app, string pattern, Delegate handler) => handler.DynamicInvoke(); }
            }
            """,
        ],
    };
}
