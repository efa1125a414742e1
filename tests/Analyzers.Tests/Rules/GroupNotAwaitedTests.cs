using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupNotAwaitedTests
{
    [Theory]
    [InlineData("void Save(List<Task> ts) { [|Task.WhenAll(ts)|]; }")]
    [InlineData("Task Publish(List<Task> ts) { [|Task.WhenAll(ts)|]; return Task.CompletedTask; }")]
    [InlineData("async Task Cfg(List<Task> ts) { [|Task.WhenAll(ts)|].ConfigureAwait(false); await Task.Yield(); }")]
    [InlineData("async Task InRun(List<Task> ts) => await Task.Run(() => { [|Task.WhenAll(ts)|]; });")]
    [InlineData("void Compile() { [|Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i))|]; }")]
    public Task A_group_that_stands_as_a_statement_is_reported(string source) => Verify<GroupNotAwaited>.Reports(source);

    [Fact]
    public Task A_stream_that_nobody_reads_is_reported() => Verify<GroupNotAwaited>.Reports(
        "async Task E() { [|Task.WhenEach(tasks)|]; await Task.Yield(); }",
        new Case { On = Frameworks.Net10OrNewer, Message = "'Task.WhenEach' is not awaited: nobody reads the stream, so nothing waits for 'tasks'" });

    [Fact]
    public Task The_message_names_the_call_the_function_and_the_operations() => Verify<GroupNotAwaited>.Reports(
        "void Save(List<Task> ts) { [|Task.WhenAll(ts)|]; }",
        "'Task.WhenAll' is not awaited: the method goes on before 'ts' complete, and their exceptions are lost");

    [Theory]
    [InlineData("Task Ok1(List<Task> ts) => Task.WhenAll(ts);")]
    [InlineData("void Ok2(List<Task> ts) => Task.WhenAll(ts).GetAwaiter().GetResult();")]
    [InlineData("void Ok3(List<Task> ts) => Forget(Task.WhenAll(ts));")]
    [InlineData("async Task Ok4(List<Task> ts) { var all = Task.WhenAll(ts); await Task.Yield(); await all; }")]
    [InlineData("async Task F() => await Parallel.ForEachAsync(ids, ct, async (i, c) => await DoAsync(i));")]
    [InlineData("void G() => Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i)).Wait();")]
    public Task A_group_that_somebody_waits_for_is_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, new Case { AllowedRules = [BlockingOnGroup.Id] });

    [Fact]
    public Task A_discard_is_silent() => Verify<GroupNotAwaited>.IsSilent("void D(List<Task> ts) { _ = Task.WhenAll(ts); }");

    [Fact]
    public Task A_discard_is_reported_where_the_options_ask_for_it() => Verify<GroupNotAwaited>.Reports(
        "void D(List<Task> ts) { _ = [|Task.WhenAll(ts)|]; }",
        new Case { EditorConfig = "[*.cs]\ngather.report_discards = true" });

    [Fact]
    public Task A_group_in_a_sync_method_is_awaited_and_the_method_made_async() => Verify<GroupNotAwaited>.Fixes(
        """
        void Save(List<Task> ts)
        {
            [|Task.WhenAll(ts)|];
        }
        """,
        """
        async Task Save(List<Task> ts)
        {
            await Task.WhenAll(ts);
        }
        """,
        GroupNotAwaitedFix.Await);

    [Fact]
    public Task A_group_before_a_completed_task_is_returned() => Verify<GroupNotAwaited>.Fixes(
        """
        Task Publish(List<Task> ts)
        {
            [|Task.WhenAll(ts)|];
            return Task.CompletedTask;
        }
        """,
        """
        Task Publish(List<Task> ts)
        {
            return Task.WhenAll(ts);
        }
        """,
        GroupNotAwaitedFix.Return);

    [Fact]
    public Task A_group_in_a_constructor_cannot_be_awaited() => Verify<GroupNotAwaited>.OffersNoFix(
        "Example() { [|Task.WhenAll(tasks)|]; }",
        GroupNotAwaitedFix.Await);
}
