using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class EmptyGroupTests
{
    [Theory]
    [InlineData("async Task M() { await [|Task.WhenAll()|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAny()|]; }")]
    [InlineData("void M() { [|Task.WaitAll()|]; }")]
    [InlineData("void M() { [|Task.WaitAny()|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAll()|].ConfigureAwait(false); }")]
    [InlineData("void M() { var all = [|Task.WhenAll()|]; all.Wait(); }")]
    [InlineData("Task M() => [|Task.WhenAll()|];")]
    public Task A_group_without_operations_is_reported(string source) => Verify<EmptyGroup>.Reports(source);

    [Fact]
    public Task An_empty_WhenEach_is_reported() => Verify<EmptyGroup>.Reports("async Task M() { await foreach (var t in [|Task.WhenEach()|]) await t; }", new Case { On = Frameworks.Net10, Since = "13" });

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { await Task.WhenAll(Array.Empty<Task>()); }")]
    [InlineData("async Task M() { await Task.WhenAll(new Task[0]); }")]
    [InlineData("async Task M() { await Task.WhenAll(DoAsync(1)); }")]
    [InlineData("void M() { Task.WaitAll(DoAsync(1), DoAsync(2)); }")]
    [InlineData("void M() { log.Info(\"\"); }")]
    [InlineData("async Task M() { await Own.WhenAll(); } static class Own { public static Task WhenAll(params Task[] tasks) => Task.CompletedTask; }")]
    public Task A_group_with_operations_or_a_group_said_to_be_empty_is_silent(string source) => Verify<EmptyGroup>.IsSilent(source, new Case { AllowedRules = [BlockingOnGroup.Id] });

    [Fact]
    public Task An_empty_collection_expression_is_silent() => Verify<EmptyGroup>.IsSilent("async Task M() { await Task.WhenAll((Task[])[]); }", new Case { Since = "12" });

    [Fact]
    public Task The_message_says_what_happens() => Verify<EmptyGroup>.Reports(
        "async Task M() { await {|#0:Task.WhenAll()|}; await {|#1:Task.WhenAny()|}; } Task N() { return {|#2:Task.WhenAll()|}; }",
        new Case { Messages = ["'Task.WhenAll()' waits for nothing: pass the operations that it should wait for", "'Task.WhenAny()' throws: there is no operation to wait for", "'Task.WhenAll()' is a completed task: say 'Task.CompletedTask'"] });

    [Theory]
    [InlineData("async Task M() { var work = new List<Task> { DoAsync(1) }; work.Add(DoAsync(2)); await [|Task.WhenAll()|]; }", "async Task M() { var work = new List<Task> { DoAsync(1) }; work.Add(DoAsync(2)); await Task.WhenAll(work); }")]
    [InlineData("async Task M(IEnumerable<Task> work) { await [|Task.WhenAll()|]; }", "async Task M(IEnumerable<Task> work) { await Task.WhenAll(work); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await [|Task.WhenAll()|]; }", "async Task M() { var a = DoAsync(1); var b = DoAsync(2); await Task.WhenAll(a, b); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await a; await [|Task.WhenAll()|]; }", "async Task M() { var a = DoAsync(1); var b = DoAsync(2); await a; await Task.WhenAll(b); }")]
    [InlineData("async Task M(List<Task> work) { await Task.WhenAll(work); var more = new Task[] { DoAsync(1) }; await await [|Task.WhenAny()|]; }", "async Task M(List<Task> work) { await Task.WhenAll(work); var more = new Task[] { DoAsync(1) }; await await Task.WhenAny(more); }")]
    public Task The_operations_that_nobody_awaits_are_passed(string before, string after) => 
        // Before the fix nobody awaits the tasks, which GATHER103 says of a list, and after it nobody the winner, says GATHER107.
        Verify<EmptyGroup>.Fixes(before, after, EmptyGroupFix.PassTasks, new Case { AllowedRules = ["GATHER103", "GATHER107"] });

    [Fact]
    public Task A_returned_empty_group_becomes_a_completed_task() => Verify<EmptyGroup>.Fixes("Task M() => [|Task.WhenAll()|];", "Task M() => Task.CompletedTask;", EmptyGroupFix.CompletedTask);

    [Fact]
    public Task A_group_with_nothing_to_wait_for_is_removed() => Verify<EmptyGroup>.Fixes(
        """
        async Task M()
        {
            await DoAsync(1);
            // Wait for the rest.
            await [|Task.WhenAll()|];
            await DoAsync(2);
        }
        """,
        """
        async Task M()
        {
            await DoAsync(1);
            // Wait for the rest.
            await DoAsync(2);
        }
        """,
        EmptyGroupFix.Remove);

    [Theory]
    [InlineData("async Task M(List<Task> one, List<Task> two) { await [|Task.WhenAll()|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAll()|]; }")]
    public Task Where_it_is_not_clear_what_was_meant_nothing_is_offered(string source) => Verify<EmptyGroup>.OffersNoFix(source);
}
