using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What C# 14 and 15 write in another way is the same mistake, or none.</summary>
public class NewestLanguageTests
{
    static readonly Case Fifteen = new() { Since = "15", AllowedRules = ["GATHER104"] };

    static readonly Case Fourteen = new() { Since = "14", AllowedRules = ["GATHER104"] };

    [Theory]
    [InlineData("void M() { List<Task> all = [with(capacity: 8), DoAsync(1)]; [|Task.WhenAll(all)|]; }")]
    [InlineData("void M(IEnumerable<int> source) { List<Task> all = [with(capacity: 8), .. source.Select(DoAsync)]; [|Task.WhenAll(all)|]; }")]
    public Task A_group_of_a_collection_with_arguments_is_reported(string source) => Verify<GroupNotAwaited>.Reports(source, Fifteen);

    [Theory]
    [InlineData("async Task M() { List<Task> all = [with(capacity: 8), DoAsync(1)]; await Task.WhenAll(all); }")]
    [InlineData("Task M() { List<Task> all = [with(capacity: 8), .. tasks]; return Task.WhenAll(all); }")]
    public Task A_collection_with_arguments_that_is_awaited_is_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, Fifteen);

    [Fact]
    public Task Tasks_in_a_collection_with_arguments_that_is_forgotten_are_reported() => Verify<StartedTasksDropped>.Reports(
        "void M() { List<Task> [|all|] = [with(capacity: 8), DoAsync(1), DoAsync(2)]; }", Fifteen);

    [Theory]
    [InlineData("Task Kept { get => field; set { [|Task.WhenAll(value, DoAsync(1))|]; field = value; } } = Task.CompletedTask;")]
    [InlineData("Task Kept { get => field; set { field = value; [|Task.WhenAll(field, DoAsync(1))|]; } } = Task.CompletedTask;")]
    public Task A_group_in_an_accessor_of_a_field_is_reported(string source) => Verify<GroupNotAwaited>.Reports(source, Fourteen);

    [Fact]
    public Task A_group_that_a_field_keeps_is_silent() => Verify<GroupNotAwaited>.IsSilent(
        "Task Kept { get => field; set => field = Task.WhenAll(value, DoAsync(1)); } = Task.CompletedTask;", Fourteen);

    [Fact]
    public Task A_group_in_an_extension_block_is_reported() => Verify<GroupNotAwaited>.Reports(
        "using System.Threading.Tasks; static class Extensions { extension(Task[] all) { public void Go() { [|Task.WhenAll(all)|]; } public Task Done => Task.WhenAll(all); } }",
        Fourteen with { Shape = Shape.File });

    [Fact]
    public Task A_group_that_an_extension_block_declares_is_a_group() => Verify<GroupNotAwaited>.Reports(
        "using System.Collections.Generic; using System.Threading.Tasks; static class Extensions { extension(IEnumerable<Task> all) { public Task WhenAll() => Task.WhenAll(all); } } class C { void M(List<Task> list) { [|list.WhenAll()|]; } }",
        Fourteen with { Shape = Shape.File });

    [Fact]
    public Task A_task_in_a_union_is_a_value() => Verify<GroupNotAwaited>.IsSilent(
        "using System.Threading.Tasks; union Work(Task, string); class C { Work M(Task[] all) => Task.WhenAll(all); }",
        Fifteen with { Shape = Shape.File, On = Frameworks.Net11 });
}
