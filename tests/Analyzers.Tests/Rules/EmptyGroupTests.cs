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
    public Task An_empty_WhenEach_is_reported() => Verify<EmptyGroup>.Reports("async Task M() { await foreach (var t in [|Task.WhenEach()|]) await t; }", new Case { On = Frameworks.Net10OrNewer, Since = "13" });

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
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); await a; await [|Task.WhenAll()|]; }", "async Task M() { var a = DoAsync(1); var b = DoAsync(2); await a; await b; }")]
    [InlineData("async Task M(List<Task> work) { await Task.WhenAll(work); var more = new Task[] { DoAsync(1) }; await await [|Task.WhenAny()|]; }", "async Task M(List<Task> work) { await Task.WhenAll(work); var more = new Task[] { DoAsync(1) }; await await Task.WhenAny(more); }")]
    [InlineData("async Task M() { Task all; all = DoAsync(1); var b = DoAsync(2); await [|Task.WhenAll()|]; }", "async Task M() { Task all; all = DoAsync(1); var b = DoAsync(2); await Task.WhenAll(all, b); }")]
    public Task The_operations_that_nobody_awaits_are_passed(string before, string after) =>
        // Before the fix nobody awaits the tasks, which GATHER103 says of a list.
        Verify<EmptyGroup>.Fixes(before, after, EmptyGroupFix.PassTasks, new Case { AllowedRules = ["GATHER103"] });

    [Theory]
    [InlineData("Task M() => [|Task.WhenAll()|];")]
    [InlineData("Task M() { Work(1); return [|Task.WhenAll()|]; }")]
    [InlineData("object M() => [|Task.WhenAll()|];")]
    public Task A_returned_empty_group_may_be_meant(string source) => Verify<EmptyGroup>.Reports(source, new Case { Severity = Microsoft.CodeAnalysis.DiagnosticSeverity.Info });

    [Theory]
    [InlineData("Task<Task> M() => [|Task.WhenAny()|];")]
    [InlineData("async Task M() => await [|Task.WhenAll()|];")]
    [InlineData("void M() { var all = [|Task.WhenAll()|]; all.Wait(); }")]
    public Task Another_one_is_a_mistake(string source) => Verify<EmptyGroup>.Reports(source, new Case { Severity = Microsoft.CodeAnalysis.DiagnosticSeverity.Warning });

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
    // The winner would be dropped: nobody can say which tasks were meant, nor what for.
    [InlineData("async Task M() { var more = new Task[] { DoAsync(1) }; await [|Task.WhenAny()|]; }")]
    [InlineData("async Task M() { var more = new Task[] { DoAsync(1) }; _ = await [|Task.WhenAny()|]; }")]
    // A thread would block on the group in async code.
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); [|Task.WhenAll()|].Wait(); await Task.Yield(); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); [|Task.WhenAll()|].GetAwaiter().GetResult(); await Task.Yield(); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); [|Task.WaitAll()|]; await Task.Yield(); }")]
    // What has no value yet cannot be passed.
    [InlineData("async Task M() { await Task.Yield(); Task all; all = [|Task.WhenAll()|]; }")]
    [InlineData("async Task M() { await Task.Yield(); Task all = [|Task.WhenAll()|]; }")]
    [InlineData("void M(out IEnumerable<Task> result) { [|Task.WhenAll()|]; result = ids.Select(i => DoAsync(i)); }")]
    // A property is no statement.
    [InlineData("void M() => [|Task.WhenAll()|];")]
    [InlineData("void M() { void Local() => [|Task.WhenAll()|]; Local(); }")]
    public Task Where_it_is_not_clear_what_was_meant_nothing_is_offered(string source) => Verify<EmptyGroup>.OffersNoFix(source, null, new Case { AllowedRules = ["GATHER101", "GATHER103"], AllowedWarnings = ["CS1998"] });

    [Fact]
    public Task A_comment_inside_of_the_call_is_kept() => Verify<EmptyGroup>.Fixes(
        """
        Task M()
        {
            return [|Task. // nothing yet
                WhenAll()|];
        }
        """,
        """
        Task M()
        {
            return /* nothing yet */ Task.CompletedTask;
        }
        """,
        EmptyGroupFix.CompletedTask);

    [Theory]
    [InlineData("async Task M() { await [|Task.WhenAny(new List<Task>())|]; }")]
    [InlineData("async Task M() { var none = new List<Task>(); await [|Task.WhenAny(none)|]; }")]
    [InlineData("async Task M() { var none = new List<Task>(); await [|Task.WhenAll(none)|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAny(Array.Empty<Task>())|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAny(new Task[0])|]; }")]
    [InlineData("async Task M() { var none = new List<Task<int>>(); while (none.Count > 0) { var done = await [|Task.WhenAny(none)|]; none.Remove(done); } }")]
    [InlineData("async Task M() { var none = new HashSet<Task>(); await [|Task.WhenAll(none.ToArray())|]; }")]
    public Task A_list_that_is_filled_nowhere_is_reported(string source) => Verify<EmptyGroup>.Reports(source);

    [Fact]
    public Task Also_as_a_collection_expression() => Verify<EmptyGroup>.Reports("async Task M() { List<Task> none = []; await [|Task.WhenAny(none)|]; }", new Case { Since = "12" });

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(new List<Task>()); }")]
    [InlineData("async Task M() { var some = new List<Task>(); some.Add(DoAsync(1)); await await Task.WhenAny(some); }")]
    [InlineData("async Task M() { var some = new List<Task>(); Fill(some); await Task.WhenAll(some); } void Fill(List<Task> all) => all.Add(DoAsync(1));")]
    [InlineData("async Task M() { var some = new List<Task>(); ids.ForEach(i => some.Add(DoAsync(i))); await Task.WhenAll(some); }")]
    [InlineData("async Task M() { var some = new List<Task>(); some = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(some); }")]
    [InlineData("async Task M() { var some = new List<Task>(tasks); await Task.WhenAll(some); }")]
    [InlineData("async Task M() { var some = new List<Task> { DoAsync(1) }; await Task.WhenAll(some); }")]
    [InlineData("async Task M(bool c) { var some = new List<Task>(); var other = c ? some : tasks; other.Add(DoAsync(1)); await Task.WhenAll(some); }")]
    [InlineData("async Task M() { var some = new Task[2]; for (var i = 0; i < 2; i++) some[i] = DoAsync(i); await Task.WhenAll(some); }")]
    [InlineData("async Task M() { var some = new List<Task>();\n#if TRACE_MORE\nsome.Add(DoAsync(1));\n#endif\nawait Task.WhenAll(some); }")]
    [InlineData("List<Task> _some = new List<Task>(); async Task M() { await Task.WhenAll(_some); }")]
    [InlineData("async Task M() { var some = new Own(); await Task.WhenAll(some); } class Own : List<Task> { public Own() { Add(Task.CompletedTask); } }")]
    public Task A_list_that_may_hold_something_is_silent(string source) => Verify<EmptyGroup>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { await [|Task.WhenAny(new List<Task>())|]; }", "'Task.WhenAny(new List<Task>())' throws: there is no operation to wait for")]
    [InlineData("async Task M() { var none = new List<Task>(); await [|Task.WhenAll(none)|]; }", "'Task.WhenAll(none)' waits for nothing: pass the operations that it should wait for")]
    public Task The_message_names_the_list(string source, string message) => Verify<EmptyGroup>.Reports(source, message);
}
