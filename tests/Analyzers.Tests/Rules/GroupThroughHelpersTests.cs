using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Groups that a helper of the project makes, and groups that an extension method of the project gives back.</summary>
public class GroupThroughHelpersTests
{
    const string Helpers =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading;
        using System.Threading.Tasks;

        static class TaskUtils
        {
            public static Task WhenAll(Task one, Task other) => Task.WhenAll(one, other);
            public static async Task<(T1, T2)> WhenAll<T1, T2>(Task<T1> one, Task<T2> other) { await Task.WhenAll(one, other); return (await one, await other); }
            public static Task WhenAny(CancellationToken token, params Task[] tasks) => Task.WhenAny(tasks);
            public static Task WhenAll(IEnumerable<Task> tasks, int limit) => Task.WhenAll(tasks.Take(limit));
            public static Task WhenAll(Task only) => only;
            public static Task WhenAll(int[] numbers) => Task.CompletedTask;
            public static void WhenAll(List<Task> tasks) { }
        }

        static class Extensions
        {
            public static async Task WithTimeout(this Task task, TimeSpan time)
            {
                if (await Task.WhenAny(task, Task.Delay(time)) != task) throw new TimeoutException();
                await task;
            }

            public static async Task<T> WithTimeout<T>(this Task<T> task, int milliseconds)
            {
                var stop = new CancellationTokenSource(milliseconds);
                var stopped = new TaskCompletionSource<bool>();
                using (stop.Token.Register(() => stopped.TrySetResult(true)))
                    return await Task.WhenAny(task, stopped.Task) == task ? await task : throw new TimeoutException();
            }

            public static async Task WithAggregateException(this Task task)
            {
                try { await task; }
                catch (Exception) { throw task.Exception!; }
            }

            public static ConfiguredTaskAwaitable NoContext(this Task task) => task.ConfigureAwait(false);
            public static T Tap<T>(this T task) where T : Task => task;
            public static Task Tolerant(this Task task) => task;
            public static async Task Quietly(this Task task) { try { await task; } catch (Exception error) { Console.Write(error); } }
            public static Task Counted(this Task task) { task.ContinueWith(done => Console.Write(done.Exception)); return task; }
            public static Task Pending(this Task task) { all.Add(task); return task; }
            public static Task Logged(this Task task) => task;
            public static Task Tap(this Task task, Action<Exception> failed) => task;
            public static Task Into(this Task task, List<Task> owner) => task;
            public static async Task<bool> Succeeded(this Task task) { await task; return true; }
            public static async Task Announced(this string text) => await Task.Yield();
            static readonly List<Task> all = new List<Task>();
        }
        """;

    static readonly Case WithHelpers = new() { Files = [Helpers] };

    // How a group is waited for is not the matter here.
    static readonly Case HoweverWaitedFor = new() { Files = [Helpers], AllowedRules = ["GATHER107", "GATHER108"] };

    [Theory]
    [InlineData("void M() { [|TaskUtils.WhenAll(DoAsync(1), DoAsync(2))|]; }")]
    [InlineData("async Task M() { [|TaskUtils.WhenAll(GetAsync(1), StringAsync())|]; await Task.Yield(); }")]
    [InlineData("void M() { [|TaskUtils.WhenAll(ids.Select(i => DoAsync(i)), 2)|]; }")]
    [InlineData("void M() { [|TaskUtils.WhenAny(ct, DoAsync(1), DoAsync(2))|]; }")]
    [InlineData("void M() { [|WhenAll(tasks)|]; } static Task WhenAll(params IEnumerable<Task>[] all) => Task.WhenAll(all.SelectMany(one => one)); static Task WhenAll(IEnumerable<Task> all) => Task.WhenAll(all);")]
    public Task A_static_helper_over_tasks_is_a_group(string source) => Verify<GroupNotAwaited>.Reports(source, WithHelpers);

    [Theory]
    [InlineData("async Task M() { await TaskUtils.WhenAll(DoAsync(1), DoAsync(2)); }")]
    [InlineData("async Task M() { var (a, b) = await TaskUtils.WhenAll(GetAsync(1), StringAsync()); Console.Write(a + b); }")]
    [InlineData("void M() { TaskUtils.WhenAll(DoAsync(1)); }")]
    [InlineData("void M() { TaskUtils.WhenAll(new[] { 1 }); }")]
    [InlineData("void M() { TaskUtils.WhenAll(tasks); }")]
    [InlineData("void M() { WhenAll(DoAsync(1), DoAsync(2)); } Task WhenAll(Task one, Task other) => _bg = Task.WhenAll(_bg, one, other);")]
    public Task A_helper_that_is_awaited_or_takes_no_group_is_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, WithHelpers);

    [Theory]
    [InlineData("void M() { [|Task.WhenAll(tasks)|].WithTimeout(TimeSpan.FromSeconds(1)); }")]
    [InlineData("async Task M() { [|Task.WhenAll(ints)|].WithTimeout(5); await Task.Yield(); }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|].WithAggregateException(); }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|].Tap(); }")]
    [InlineData("void M() { [|Task.WhenAll(ints)|].Tap().NoContext(); }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|].WithTimeout(TimeSpan.Zero).ConfigureAwait(false); }")]
    [InlineData("void M() { Extensions.Tap([|Task.WhenAll(tasks)|]); }")]
    [InlineData("void M() { [|TaskUtils.WhenAll(DoAsync(1), DoAsync(2))|].Tolerant(); }")]
    public Task An_extension_that_gives_the_group_back_is_looked_through(string source) => Verify<GroupNotAwaited>.Reports(source, WithHelpers);

    [Theory]
    [InlineData("void M() { Task.WhenAll(tasks).Quietly(); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Counted(); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Pending(); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Logged(); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Tap(error => Console.Write(error)); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Into(tasks); }")]
    [InlineData("void M() { Task.WhenAll(tasks).Succeeded(); }")]
    [InlineData("void M() { \"text\".Announced(); }")]
    [InlineData("void M() { DoAsync(1).Tap(); }")]
    [InlineData("async Task M() { await Task.WhenAll(tasks).WithTimeout(TimeSpan.FromSeconds(1)); }")]
    [InlineData("Task M() => Task.WhenAll(tasks).Tap();")]
    public Task An_extension_that_sees_to_the_task_itself_is_silent(string source) => Verify<GroupNotAwaited>.IsSilent(source, WithHelpers);

    [Theory]
    [InlineData("void M() { var all = [|Task.WhenAll(tasks)|].WithTimeout(TimeSpan.FromSeconds(1)); }")]
    [InlineData("void M() { var all = [|TaskUtils.WhenAll(DoAsync(1), DoAsync(2))|]; }")]
    [InlineData("void M() { var [|started|] = new List<Task>(); started.Add(DoAsync(1).Tap()); }")]
    public Task A_local_that_nobody_reads_is_reported(string source) => Verify<StartedTasksDropped>.Reports(source, WithHelpers);

    [Theory]
    [InlineData("void M() { var all = Task.WhenAll(tasks).Quietly(); }")]
    [InlineData("void M() { tasks.Select(t => t.WithTimeout(TimeSpan.FromSeconds(1))).ToList(); }")]
    [InlineData("void M() { var started = new List<Task>(); started.Add(DoAsync(1).Quietly()); }")]
    [InlineData("async Task M() { var all = TaskUtils.WhenAll(DoAsync(1), DoAsync(2)).Tap(); await all; }")]
    public Task A_local_whose_task_is_seen_to_is_silent(string source) => Verify<StartedTasksDropped>.IsSilent(source, WithHelpers);

    [Fact]
    public Task A_query_that_only_wraps_tasks_may_be_enumerated_twice() => Verify<TaskSequenceEnumeratedTwice>.IsSilent(
        "async Task M() { var limited = tasks.Select(t => t.WithTimeout(TimeSpan.FromSeconds(1))); await Task.WhenAll(limited); foreach (var one in limited) await one; }", WithHelpers);

    [Fact]
    public Task A_helper_goes_through_a_lazy_sequence() => Verify<TaskSequenceEnumeratedTwice>.Reports(
        "async Task M() { var all = [|ids.Select(i => DoAsync(i))|]; await TaskUtils.WhenAll(all, 2); await Task.WhenAll(all); }", WithHelpers);

    [Fact]
    public Task A_path_without_an_await_is_reported() => Verify<GroupNotAwaitedOnEveryPath>.Reports(
        "async Task M(bool b) { var all = [|TaskUtils.WhenAll(DoAsync(1), DoAsync(2))|].WithTimeout(TimeSpan.FromSeconds(1)); if (b) await all; }", WithHelpers);

    [Theory]
    [InlineData("async Task M() { await Task.Yield(); [|Task.WhenAll(tasks).WithTimeout(TimeSpan.FromSeconds(1)).Wait()|]; }")]
    [InlineData("async Task M() { await Task.Yield(); [|TaskUtils.WhenAll(DoAsync(1), DoAsync(2)).Wait()|]; }")]
    public Task A_helper_that_is_blocked_on_is_reported(string source) => Verify<BlockingOnGroup>.Reports(source, WithHelpers);

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => [|DoAsync(i)|])).Tap(); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => [|DoAsync(i)|])).WithTimeout(5); }")]
    public Task A_nested_member_of_a_helper_is_reported(string source) => Verify<NestedTaskInGroup>.Reports(source, HoweverWaitedFor);

    [Fact]
    public Task A_race_behind_an_extension_is_left_alone() => Verify<WinnerNotAwaited>.IsSilent(
        "async Task M() { await Task.WhenAny(DoAsync(1), DoAsync(2)).WithTimeout(5); }", WithHelpers);

    [Fact]
    public Task The_whole_expression_is_awaited() => Verify<GroupNotAwaited>.Fixes(
        "async Task M() { [|Task.WhenAll(tasks)|].WithTimeout(TimeSpan.FromSeconds(1)); await Task.Yield(); [|TaskUtils.WhenAll(DoAsync(1), DoAsync(2))|]; }",
        "async Task M() { await Task.WhenAll(tasks).WithTimeout(TimeSpan.FromSeconds(1)); await Task.Yield(); await TaskUtils.WhenAll(DoAsync(1), DoAsync(2)); }",
        GroupNotAwaitedFix.Await, WithHelpers);
}
