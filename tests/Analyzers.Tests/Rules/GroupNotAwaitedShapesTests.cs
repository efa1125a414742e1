using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>The places where a dropped group can stand, and the clothes that it can wear.</summary>
public class GroupNotAwaitedShapesTests
{
    [Theory]
    [InlineData("void M() => [|Task.WhenAll(tasks)|];")]
    [InlineData("async Task M() { if (ids.Count > 0) [|Task.WhenAll(tasks)|]; await Task.Yield(); }")]
    [InlineData("async Task M() { try { await Task.Yield(); } finally { [|Task.WhenAll(tasks)|]; } }")]
    [InlineData("void M() { foreach (var i in ids) [|Task.WhenAny(tasks)|]; }")]
    [InlineData("void M() { Action run = () => [|Task.WhenAll(tasks)|]; run(); }")]
    [InlineData("void M() { Action run = delegate { [|Task.WhenAll(tasks)|]; }; run(); }")]
    [InlineData("void M() { void Local() => [|Task.WhenAll(tasks)|]; Local(); }")]
    [InlineData("Action Field = () => [|Task.WhenAll(Task.CompletedTask, Task.CompletedTask)|];")]
    [InlineData("event Action Done = delegate { }; void M() { Done += () => [|Task.WhenAll(tasks)|]; Done(); }")]
    [InlineData("void M() { var timer = new Timer(_ => { [|Task.WhenAll(tasks)|]; }); timer.Dispose(); }")]
    [InlineData("class Inner { public Inner(List<Task> ts) { [|Task.WhenAll(ts)|]; } }")]
    [InlineData("class Inner { static Inner() { [|Task.WhenAll(Task.CompletedTask, Task.CompletedTask)|]; } }")]
    [InlineData("class Inner { ~Inner() { [|Task.WhenAll(Task.CompletedTask, Task.CompletedTask)|]; } }")]
    [InlineData("int Count { get { [|Task.WhenAll(tasks)|]; return 1; } set => [|Task.WhenAll(tasks)|]; }")]
    [InlineData("int this[int i] { set { [|Task.WhenAll(tasks)|]; } }")]
    [InlineData("IEnumerable<int> M() { [|Task.WhenAll(tasks)|]; yield return 1; }")]
    [InlineData("void M() { [|Parallel.ForAsync(0, 3, async (i, c) => await DoAsync(i))|]; }")]
    [InlineData("async Task M() { for (var i = 0; i < 1; [|Task.WhenAll(tasks)|]) i++; await Task.Yield(); }")]
    public Task Every_place_is_reported(string source) => Verify<GroupNotAwaited>.Reports(source);

    [Fact]
    public Task A_top_level_program_is_reported() => Verify<GroupNotAwaited>.Reports(
        """
        using System.Threading.Tasks;
        [|Task.WhenAll(Task.Delay(1), Task.Delay(2))|];
        """,
        new Case { Shape = Shape.File, Message = "'Task.WhenAll' is not awaited: the program goes on before its operations complete, and their exceptions are lost" });

    [Theory]
    [InlineData("void M() { [|Task.WhenAll(tasks)|].WaitAsync(ct); }")]
    [InlineData("void M() { [|Task.WhenAny(tasks)|].Unwrap(); }")]
    [InlineData("void M() { ([|Task.WhenAll(tasks)|])!.ConfigureAwait(false); }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]?.ConfigureAwait(false); }")]
    [InlineData("void M() { ((Task)[|Task.WhenAll(ints)|]).ConfigureAwait(false); }")]
    [InlineData("void M(bool b) { (b ? [|Task.WhenAll(tasks)|] : Task.CompletedTask).ConfigureAwait(false); }")]
    [InlineData("void M(Task? t) { (t ?? [|Task.WhenAll(tasks)|]).ConfigureAwait(false); }")]
    [InlineData("void M(int i) { (i switch { 1 => Task.CompletedTask, _ => [|Task.WhenAll(tasks)|] }).ConfigureAwait(false); }")]
    public Task Every_wrapper_is_looked_through(string source) => Verify<GroupNotAwaited>.Reports(source);

    const string Helpers =
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        static class Helpers
        {
            public static Task WhenAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks);
            public static async Task<(T1, T2)> WhenAll<T1, T2>(this (Task<T1> One, Task<T2> Two) tasks) => (await tasks.One, await tasks.Two);
            public static Task WhenAll(this string text) => Task.CompletedTask;
            public static void WhenAny(this IEnumerable<Task> tasks) { }
            public static void Forget(this Task task) { }
            public static Task Logged(this Task task) => task;
        }
        """;

    [Theory]
    [InlineData("void M() { [|tasks.WhenAll()|]; }")]
    [InlineData("async Task M() { [|(GetAsync(1), StringAsync()).WhenAll()|]; await Task.Yield(); }")]
    [InlineData("async Task M(List<Task>? maybe) { [|maybe?.WhenAll()|]; await Task.Yield(); }")]
    [InlineData("void M(List<Task>? maybe) { maybe?[|.WhenAll()|].ConfigureAwait(false); }")]
    [InlineData("void M() { [|Helpers.WhenAll(tasks)|]; }")]
    public Task A_helper_over_tasks_is_a_group(string source) => Verify<GroupNotAwaited>.Reports(source, new Case { Files = [Helpers] });

    [Theory]
    [InlineData("""void M() { "text".WhenAll(); }""")]
    [InlineData("void M() { tasks.WhenAny(); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Forget(); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Logged(); }")]
    [InlineData("void M() { Task.WhenAll(tasks).ContinueWith(t => log.Info(\"done\")); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Wait(); }")]
    [InlineData("bool M() => Task.WhenAll(tasks).Wait(100);")]
    [InlineData("void M() { DoAsync(1); }")]
    [InlineData("void M() { Task.WaitAll(tasks.ToArray()); }")]
    [InlineData("async Task M() { _bg = Task.WhenAll(tasks); await Task.Yield(); }")]
    [InlineData("async Task M() { tasks.Add(Task.WhenAll(ints)); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { (await Task.WhenAll(ints)).ToString(); }")]
    [InlineData("async Task M() { (await Task.WhenAny(tasks)).ConfigureAwait(false); }")]
    [InlineData("void M() { Func<Task> run = () => Task.WhenAll(tasks); run(); }")]
    [InlineData("Task M() => Task.Run(() => Task.WhenAll(tasks));")]
    public Task Whatever_takes_the_group_or_is_none_is_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, new Case { Files = [Helpers], AllowedRules = [BlockingOnGroup.Id, UselessHop.Id] });

    [Fact]
    public Task A_set_up_of_a_mock_is_silent() => Verify<GroupNotAwaited>.IsSilent(
        "void M() { Setup(() => Task.WhenAll(tasks)); } void Setup(System.Linq.Expressions.Expression<Action> call) { }");

    [Fact]
    public Task Methods_of_that_name_elsewhere_are_silent() => Verify<GroupNotAwaited>.IsSilent(
        "static class Own { public static Task WhenAll(params int[] ids) => Task.CompletedTask; public static Task ForEachAsync(int i) => Task.CompletedTask; } void M() { Own.WhenAll(1); Own.ForEachAsync(1); }");

    [Theory]
    [InlineData("Own.Helper.RunAll", true)]
    [InlineData(" Some.Other.Thing , Own.Helper.RunAll ", true)]
    [InlineData("Own.Helper.Run", false)]
    [InlineData("RunAll", false)]
    [InlineData(", ,", false)]
    public Task The_options_name_further_groups(string value, bool reported)
    {
        var call = reported ? "[|Own.Helper.RunAll(tasks)|]" : "Own.Helper.RunAll(tasks)";
        var with = new Case
        {
            Files = ["namespace Own { static class Helper { public static System.Threading.Tasks.Task RunAll(object o) => System.Threading.Tasks.Task.CompletedTask; } }"],
            EditorConfig = $"[*.cs]\ngather.additional_groups = {value}",
        };
        var source = $"void M() {{ {call}; }}";
        return reported ? Verify<GroupNotAwaited>.Reports(source, with) : Verify<GroupNotAwaited>.IsSilent(source, with);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("")]
    [InlineData("true false")]
    [InlineData("0")]
    public Task An_option_that_cannot_be_read_is_the_default(string value) => Verify<GroupNotAwaited>.IsSilent(
        "void D(List<Task> ts) { _ = Task.WhenAll(ts); }", new Case { EditorConfig = $"[*.cs]\ngather.report_discards = {value}" });

    [Fact]
    public Task Groups_of_other_libraries_are_groups() => Verify<GroupNotAwaited>.Reports(
        "void M() { [|Cysharp.Threading.Tasks.UniTask.WhenAll(1)|]; [|ValueTaskSupplement.ValueTaskEx.WhenAny(1)|]; }",
        new Case
        {
            Files =
            [
                """
                namespace Cysharp.Threading.Tasks { struct UniTask { public static System.Threading.Tasks.Task WhenAll(int i) => System.Threading.Tasks.Task.CompletedTask; } }
                namespace ValueTaskSupplement { static class ValueTaskEx { public static System.Threading.Tasks.Task WhenAny(int i) => System.Threading.Tasks.Task.CompletedTask; } }
                """,
            ],
        });

    const string OurRuntime =
        """
        namespace AsyncGather
        {
            using System.Collections.Generic;
            using System.Runtime.CompilerServices;
            using System.Threading.Tasks;

            sealed class GatherGroup { public TaskAwaiter GetAwaiter() => default; }
            static class Gather
            {
                public static GatherGroup All(params Task[] tasks) => new GatherGroup();
                public static IAsyncEnumerable<int> Each(params Task[] tasks) => null!;
                public static bool Any(int i) => false;
            }
            static class Others { public static GatherGroup Gather(Task task) => new GatherGroup(); }
        }
        """;

    [Theory]
    [InlineData("void M() { [|AsyncGather.Gather.All(_bg, tasks[0])|]; }")]
    [InlineData("void M() { [|AsyncGather.Gather.Each(_bg, tasks[0])|]; }")]
    [InlineData("async Task M() { [|AsyncGather.Others.Gather(_bg)|]; await Task.Yield(); }")]
    public Task Groups_of_our_runtime_are_groups(string source) => Verify<GroupNotAwaited>.Reports(source, new Case { Files = [OurRuntime] });

    [Theory]
    [InlineData("async Task M() { await AsyncGather.Gather.All(_bg, tasks[0]); }")]
    [InlineData("void M() { AsyncGather.Gather.Any(1); }")]
    [InlineData("void M() { ids.Any(); ids.First(); }")]
    public Task Awaited_groups_of_our_runtime_and_other_calls_of_these_names_are_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, new Case { Files = [OurRuntime] });

    [Fact]
    public Task A_call_over_several_lines_is_underlined_at_its_name() => Verify<GroupNotAwaited>.Reports(
        """
        void M()
        {
            [|Parallel.ForEachAsync|](ids, async (i, c) =>
            {
                await DoAsync(i);
            });
        }
        """);

    [Theory]
    [InlineData("void M() { if ([|Task.WhenAll(tasks)|] != null) Work(1); }")]
    [InlineData("bool M() => [|Task.WhenAll(tasks)|] is not null;")]
    [InlineData("bool M() => [|Task.WhenAll(tasks)|] is null;")]
    [InlineData("bool M() => [|Task.WhenAny(tasks)|] is { };")]
    [InlineData("async Task M(Task work) { if ([|Task.WhenAny(work, Task.Delay(5))|] == work) Work(1); await work; }")]
    [InlineData("async Task M(Task work) { var inTime = work == [|Task.WhenAny(work, Task.Delay(5))|].WaitAsync(ct); await work; }")]
    [InlineData("void M(Task[]? work) { if ((object)[|Task.WhenAll(work!)|] == _bg) Work(1); }")]
    public Task A_group_that_is_compared_where_it_stands_is_reported(string source) => Verify<GroupNotAwaited>.Reports(source, new Case { AllowedWarnings = ["CS0252", "CS0253"] });

    [Theory]
    [InlineData("async Task M(Task work) { if (await Task.WhenAny(work, Task.Delay(5)) == work) Work(1); await work; }")]
    [InlineData("async Task<bool> M() => await Task.WhenAll(ints) is { Length: 2 };")]
    [InlineData("bool M() => Task.WhenAll(tasks).IsCompleted == true;")]
    [InlineData("bool M() => Task.WhenAll(tasks).Wait(5) == false;")]
    [InlineData("async Task M() { if (Task.WhenAll(tasks) is { } all) await all; }")]
    [InlineData("async Task M() { if (Task.WhenAll(ints) is Task<int[]> all) await all; }")]
    [InlineData("bool M() => Task.WhenAll(tasks) is { IsCompleted: true };")]
    [InlineData("Task M() => (Task?)Task.WhenAll(tasks) ?? _bg;")]
    [InlineData("void M() { System.Linq.Expressions.Expression<Func<bool>> tree = () => Task.WhenAll(tasks) != null; Console.Write(tree); }")]
    public Task One_that_is_compared_by_what_it_gives_is_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, new Case { AllowedRules = ["GATHER107", "GATHER108"] });

    [Fact]
    public Task The_message_of_a_comparison_says_what_is_compared() => Verify<GroupNotAwaited>.Reports(
        "bool M() => [|Task.WhenAll(tasks)|] != null;", "'Task.WhenAll' is not awaited: what is compared is the task itself, and nothing waits for 'tasks'");

    [Fact]
    public Task The_winner_is_compared() => Verify<GroupNotAwaited>.Fixes(
        "async Task M(Task work) { if ([|Task.WhenAny(work, Task.Delay(5))|] == work) Work(1); await work; }",
        "async Task M(Task work) { if (await Task.WhenAny(work, Task.Delay(5)) == work) Work(1); await work; }",
        GroupNotAwaitedFix.Await);

    [Theory]
    [InlineData("async Task M() { if ([|Task.WhenAll(ints)|] != null) Work(1); await Task.Yield(); }")]
    [InlineData("async Task M() { if ([|Task.WhenAny(ints)|] is null) Work(1); await Task.Yield(); }")]
    [InlineData("async Task M(Func<Func<Task>, Task> run) { await run(() => { if ([|Task.WhenAll(ints)|] != null) Work(1); return _bg; }); }")]
    public Task A_comparison_with_null_is_left_to_the_author(string source) => Verify<GroupNotAwaited>.OffersNoFix(source);
}
