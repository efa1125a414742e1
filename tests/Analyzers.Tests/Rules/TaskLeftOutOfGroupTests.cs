using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class TaskLeftOutOfGroupTests
{
    [Theory]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); var p3 = DoAsync(3); await [|Task.WhenAll(p1, p2)|];")]
    [InlineData("Task p1 = DoAsync(1), p2 = DoAsync(2); await [|Task.WhenAll(p1)|];")]
    [InlineData("var p1 = DoAsync(1);\nvar p2 = DoAsync(2);\nawait [|Task\n    .WhenAll(new[] { p1, DoAsync(3) })|];")]
    [InlineData("var p1 = DoAsync(1);\nvar p2 = DoAsync(2);\nawait [|Task.WhenAll|](\n    p1,\n    DoAsync(3));")]
    [InlineData("var p1 = GetAsync(1); var p2 = StringAsync(); var p3 = DoAsync(3); await [|Task.WhenAll(p1, p3)|].ConfigureAwait(false); Work(p1.Result);")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); p2 = DoAsync(3); await [|Task.WhenAll(p1, DoAsync(4))|];")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await await [|Task.WhenAny(p1, Task.Delay(5), Task.Delay(6))|];")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); [|Task.WaitAll(p1)|];")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await await [|Task.WhenAny(p1, Task.Delay(5))|];")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); var c = GetAsync(3); Work(await await [|Task.WhenAny(a, b)|]);")]
    [InlineData("var a = DoAsync(1); var b = DoAsync(2); await [|Task.WhenAll(new List<Task> { a })|];")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); try { await [|Task.WhenAll(p1)|]; } finally { Work(1); }")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.Run(async () => await [|Task.WhenAll(p1)|]);")]
    [InlineData("var p1 = DoAsync(1); var p2 = Task.Run(() => Work(2)); await [|Task.WhenAll(new[] { p1 })|];")]
    [InlineData("foreach (var id in ids) { var p1 = DoAsync(id); var p2 = DoAsync(-id); await [|Task.WhenAll(p1)|]; }")]
    [InlineData("switch (ids.Count) { case 1: var p1 = DoAsync(1); var p2 = DoAsync(2); await [|Task.WhenAll(p1)|]; break; }")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); var p3 = DoAsync(3); await [|Task.WhenAll(p1)|]; await Task.WhenAll(p3);")]
    [InlineData("var p1 = DoAsync(1); await Task.WhenAll(p1); var p2 = DoAsync(2); var p3 = DoAsync(3); await [|Task.WhenAll(p2)|];")]
    [InlineData("var p1 = DoAsync(1); var p2 = V(2); await [|Task.WhenAll(p1)|];")]
    public Task A_task_that_is_started_beside_the_group_and_not_in_it_is_reported(string source) =>
        Verify<TaskLeftOutOfGroup>.Reports(source, new Case { Shape = Shape.Statements, AllowedRules = ["GATHER107", "GATHER108", "GATHER506"] });

    [Fact]
    public Task In_a_program_it_is_reported() => Verify<TaskLeftOutOfGroup>.Reports(
        "using System.Threading.Tasks; var a = Task.Delay(1); var b = Task.Delay(2); await [|Task.WhenAll(a)|];", new Case { Shape = Shape.File });

    [Fact]
    public Task In_an_iterator_of_old_code_it_is_reported() => Verify<TaskLeftOutOfGroup>.Reports(
        "IEnumerable<Task> M() { var a = DoAsync(1); var b = DoAsync(2); yield return [|Task.WhenAll(a)|]; }", new Case { Language = "7.3", On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Fact]
    public Task The_message_names_the_tasks() => Verify<TaskLeftOutOfGroup>.Reports(
        "var p1 = DoAsync(1); var p2 = DoAsync(2); await {|#0:Task.WhenAll(p1)|}; foreach (var id in ids) { var q1 = DoAsync(1); var q2 = DoAsync(2); var q3 = DoAsync(3); await {|#1:Task.WhenAll(q1)|}; }",
        new Case
        {
            Shape = Shape.Statements,
            Messages =
            [
                "'p2' is started beside the tasks of 'Task.WhenAll' and left out of it: nothing waits for it",
                "'q2' and 'q3' are started beside the tasks of 'Task.WhenAll' and left out of it: nothing waits for them",
            ],
        });

    [Theory]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); var p3 = DoAsync(3); await Task.WhenAll(p1, p2, p3);")]
    [InlineData("var p1 = DoAsync(1); var log1 = DoAsync(4); await Task.WhenAll(p1, log1);")]
    [InlineData("var p1 = DoAsync(1); _bg = DoAsync(5); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.WhenAll(p1); await p2;")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.WhenAll(p1); log.Info(nameof(p2));")]
    [InlineData("var p1 = DoAsync(1); var ignored = DoAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var _unawaited = DoAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var _2 = DoAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var backgroundLoop = DoAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); _ = DoAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); using var p2 = DoAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); await Task.WhenAll(p1); var p2 = DoAsync(2);")]
    [InlineData("var p1 = DoAsync(1); if (ids.Count > 0) { var p2 = DoAsync(2); } await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.WhenAll(tasks);")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await await Task.WhenAny(p1, p2);")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.WhenAll(new List<Task> { p1, p2 });")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.WhenAll(new List<Task>(tasks) { p1 });")]
    [InlineData("var p2 = DoAsync(2); await Task.WhenAll(DoAsync(1), DoAsync(3));")]
    [InlineData("var p1 = DoAsync(1); var done = p1.ContinueWith(_ => Work(1)); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var p2 = Task.CompletedTask; var p3 = Task.FromResult(3); await Task.WhenAll(p1);")]
    [InlineData("var p1 = _bg; var p2 = DoAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var i = await GetAsync(2); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.WhenAll(p1); Func<Task> later = () => p2; await later();")]
    [InlineData("var p1 = DoAsync(1); var p2 = DoAsync(2); await Task.WhenAll(p1);\n#if TRACE_P2\nawait p2;\n#endif\n")]
    [InlineData("var p1 = DoAsync(1); var semaphore = new SemaphoreSlim(1); await Task.WhenAll(p1);")]
    [InlineData("var p1 = DoAsync(1); Task p2; await Task.WhenAll(p1); p2 = DoAsync(2); await p2;")]
    public Task Everything_else_is_silent(string source) => Verify<TaskLeftOutOfGroup>.IsSilent(source, new Case { Shape = Shape.Statements, AllowedWarnings = ["CS0219"] });

    [Fact]
    public Task A_group_that_is_never_awaited_is_another_mistake() => Verify<TaskLeftOutOfGroup>.IsSilent(
        "var p1 = DoAsync(1); var all = Task.WhenAll(arr); await Task.WhenAll(p1);", new Case { Shape = Shape.Statements, AllowedRules = ["GATHER103"] });

    [Theory]
    [InlineData("async Task M() { var a = DoAsync(1); var b = {|CS0103:Missing|}(); await Task.WhenAll(a); }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync({|CS1503:\"\"|}); await Task.WhenAll(a, b); }")]
    [InlineData("async Task M(Task a, Task b) { await Task.WhenAll(a); }")]
    [InlineData("Task a = Task.CompletedTask, b = Task.CompletedTask; async Task M() { a = DoAsync(1); b = DoAsync(2); await Task.WhenAll(a); }")]
    public Task Half_typed_code_parameters_and_fields_are_silent(string source) => Verify<TaskLeftOutOfGroup>.IsSilent(source);

    [Fact]
    public Task The_tasks_are_added() => Verify<TaskLeftOutOfGroup>.Fixes(
        """
        var p1 = DoAsync(1);
        var p2 = GetAsync(2);
        var p3 = V(3);
        await [|Task.WhenAll(p1 /* first */)|];
        if (ids.Count > 0)
        {
            var q1 = GetAsync(1);
            var @event = GetAsync(2); // the second
            var all = await [|Task.WhenAll(new[] { q1 })|];
            Work(all[0]);
        }
        """,
        """
        var p1 = DoAsync(1);
        var p2 = GetAsync(2);
        var p3 = V(3);
        await Task.WhenAll(p1, p2, p3.AsTask() /* first */);
        if (ids.Count > 0)
        {
            var q1 = GetAsync(1);
            var @event = GetAsync(2); // the second
            var all = await Task.WhenAll(new[] { q1, @event });
            Work(all[0]);
        }
        """,
        TaskLeftOutOfGroupFix.Add,
        new Case { Shape = Shape.Statements });

    [Fact]
    public Task Where_the_tasks_stand_one_below_the_other_it_goes_on_like_that() => Verify<TaskLeftOutOfGroup>.Fixes(
        """
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        var p3 = DoAsync(3);
        await [|Task.WhenAll|](
            p1,
            p2);
        """,
        """
        var p1 = DoAsync(1);
        var p2 = DoAsync(2);
        var p3 = DoAsync(3);
        await Task.WhenAll(
            p1,
            p2,
            p3);
        """,
        TaskLeftOutOfGroupFix.Add,
        new Case { Shape = Shape.Statements });

    [Theory]
    [InlineData("var a = DoAsync(1); var b = DoAsync(2); await [|Task.WhenAll(new List<Task> { a })|];", "var a = DoAsync(1); var b = DoAsync(2); await Task.WhenAll(new List<Task> { a, b });")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); var c = GetAsync(3); Work(await await [|Task.WhenAny(a, b)|]);", "var a = GetAsync(1); var b = GetAsync(2); var c = GetAsync(3); Work(await await Task.WhenAny(a, b, c));")]
    public Task To_a_list_and_a_race_as_well(string before, string after) => Verify<TaskLeftOutOfGroup>.Fixes(before, after, TaskLeftOutOfGroupFix.Add, new Case { Shape = Shape.Statements });

    [Theory]
    [InlineData("var p1 = GetAsync(1); var p2 = GetAsync(2); var p3 = StringAsync(); var all = await [|Task.WhenAll(p1, p2)|]; Work(all[0]);")]
    public Task Where_results_would_be_lost_nothing_is_offered(string source) => Verify<TaskLeftOutOfGroup>.OffersNoFix(source, null, new Case { Shape = Shape.Statements });
}
