using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class ResultTypeLostCastTests
{
    [Theory]
    [InlineData("List<Task> all = new() { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); foreach ([|Task<int>|] t in all) Console.Write(t.Result);")]
    [InlineData("Task[] all = new Task[] { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); foreach ([|Task<int>|] t in all) Console.Write(t.Result);")]
    [InlineData("var all = new Task[] { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); Work(([|(Task<int>)all[0]|]).Result);")]
    [InlineData("var all = new List<Task> { GetAsync(1) }; all.Add(GetAsync(2)); await Task.WhenAll(all); Work(await ([|(Task<int>)all[1]|]));")]
    [InlineData("var all = new List<Task>(); foreach (var id in ids) all.Add(GetAsync(id)); await Task.WhenAll(all); Work(all.Sum(t => ([|(Task<int>)t|]).Result));")]
    [InlineData("var all = new List<Task>(); all.AddRange(ids.Select(id => GetAsync(id))); await Task.WhenAll(all); Work([|all.Cast<Task<int>>()|].Sum(t => t.Result));")]
    [InlineData("var all = new List<Task>(); foreach (var id in ids) all.Add(GetAsync(id)); await Task.WhenAll(all); Work([|all.OfType<Task<int>>()|].Sum(t => t.Result));")]
    [InlineData("var all = new List<Task>(4); foreach (var id in ids) all.Add(GetAsync(id)); await Task.WhenAll(all); foreach (var t in all) Work(([|(Task<int>)t|]).Result);")]
    [InlineData("Task all = Task.WhenAll(ints); await all; Work(([|(Task<int[]>)all|]).Result.Length);")]
    public Task A_cast_that_the_type_of_the_variable_would_save_is_reported(string source) => Verify<ResultTypeLost>.Reports(source, Cast);

    [Theory]
    // Really mixed.
    [InlineData("List<Task> all = new() { GetAsync(1), DoAsync(2) }; await Task.WhenAll(all); Work(((Task<int>)all[0]).Result);")]
    [InlineData("List<Task> all = new() { GetAsync(1), StringAsync() }; await Task.WhenAll(all); Work(((Task<int>)all[0]).Result);")]
    [InlineData("var all = new List<Task>(); all.Add(GetAsync(1)); all.Add(DoAsync(2)); await Task.WhenAll(all); Work(all.OfType<Task<int>>().Sum(t => t.Result));")]
    // Somebody else may put other tasks into it.
    [InlineData("var all = new List<Task> { GetAsync(1) }; Fill(all); await Task.WhenAll(all); Work(((Task<int>)all[0]).Result); void Fill(List<Task> list) => list.Add(DoAsync(1));")]
    [InlineData("var all = new Task[2]; all[0] = GetAsync(1); all[1] = DoAsync(2); await Task.WhenAll(all); Work(((Task<int>)all[0]).Result);")]
    [InlineData("var all = new List<Task>(tasks) { GetAsync(1) }; await Task.WhenAll(all); Work(((Task<int>)all[^1]).Result);")]
    [InlineData("foreach (var t in tasks) if (t is Task<int>) Work(((Task<int>)t).Result);")]
    [InlineData("Task all = GetAsync(1); if (ids.Count > 1) all = DoAsync(2); await all; if (ids.Count == 1) Work(((Task<int>)all).Result);")]
    // The list has the right type.
    [InlineData("List<Task<int>> all = new() { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); foreach (Task<int> t in all) Console.Write(t.Result);")]
    [InlineData("object all = GetAsync(1); await Task.Yield(); Work(((Task<int>)all).Result);")]
    public Task A_cast_that_is_needed_is_silent(string source) => Verify<ResultTypeLost>.IsSilent(source, Cast);

    [Fact]
    public Task Collection_expressions_too() => Verify<ResultTypeLost>.Reports(
        "List<Task> all = [GetAsync(1), GetAsync(2)]; await Task.WhenAll(all); Work([|all.Cast<Task<int>>()|].Sum(t => t.Result));", Cast with { Since = "12" });

    [Fact]
    public Task What_is_spread_into_a_list_may_be_of_any_type() => Verify<ResultTypeLost>.IsSilent(
        "List<Task> all = [GetAsync(1), .. tasks]; await Task.WhenAll(all); Work(((Task<int>)all[0]).Result);", Cast with { Since = "12" });

    [Fact]
    public Task The_message_names_the_type() => Verify<ResultTypeLost>.Reports(
        "Task all = Task.WhenAll(ints); await all; Work(([|(Task<int[]>)all|]).Result.Length);",
        Cast with { Message = "'all' forgets that its tasks are of type 'Task<int[]>', and this cast brings it back: declare it so" });

    [Theory]
    [InlineData(
        "List<Task> all = new() { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); foreach ([|Task<int>|] t in all) Console.Write(t.Result);",
        "List<Task<int>> all = new() { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); foreach (Task<int> t in all) Console.Write(t.Result);")]
    [InlineData(
        "var all = new Task[] { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); Work(([|(Task<int>)all[0]|]).Result);",
        "var all = new Task<int>[] { GetAsync(1), GetAsync(2) }; await Task.WhenAll(all); Work(all[0].Result);")]
    [InlineData(
        "List<Task> all = new List<Task>(); foreach (var id in ids) all.Add(GetAsync(id)); await Task.WhenAll(all); Work(all.Sum(t => ([|(Task<int>)t|]).Result));",
        "List<Task<int>> all = new List<Task<int>>(); foreach (var id in ids) all.Add(GetAsync(id)); await Task.WhenAll(all); Work(all.Sum(t => t.Result));")]
    [InlineData(
        "var all = new List<Task>(); all.AddRange(ids.Select(id => GetAsync(id))); await Task.WhenAll(all); Work([|all.Cast<Task<int>>()|].Sum(t => t.Result));",
        "var all = new List<Task<int>>(); all.AddRange(ids.Select(id => GetAsync(id))); await Task.WhenAll(all); Work(all.Sum(t => t.Result));")]
    [InlineData(
        "Task all = Task.WhenAll(ints); await all; Work(([|(Task<int[]>)all|]).Result.Length);",
        "Task<int[]> all = Task.WhenAll(ints); await all; Work(all.Result.Length);")]
    public Task The_variable_keeps_the_type(string before, string after) => Verify<ResultTypeLost>.Fixes(before, after, ResultTypeLostFix.Declare, Cast);

    static readonly Case Cast = new() { Shape = Shape.Statements, Since = "9" };
}
