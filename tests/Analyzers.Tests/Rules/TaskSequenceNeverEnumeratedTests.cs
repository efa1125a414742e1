using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class TaskSequenceNeverEnumeratedTests
{
    [Theory]
    [InlineData("void M() { [|ids.Select(async i => await DoAsync(i))|]; }")]
    [InlineData("void M() { _ = [|ids.Select(i => DoAsync(i))|]; }")]
    [InlineData("void M() { var started = [|ids.Select(i => DoAsync(i))|]; }")]
    [InlineData("void M() { IEnumerable<Task<int>> started = [|ids.Select(i => GetAsync(i))|]; }")]
    [InlineData("void M() { IEnumerable<Task> started; started = [|ids.Select(i => DoAsync(i))|]; }")]
    [InlineData("void M() { _ = [|ids.Where(i => i > 0).Select(i => DoAsync(i)).Take(2)|]; }")]
    [InlineData("void M() { _ = [|ids.Select(i => DoAsync(i)).Where(t => !t.IsCompleted)|]; }")]
    [InlineData("void M() { _ = [|ids.SelectMany(i => new[] { DoAsync(i), DoAsync(-i) })|]; }")]
    [InlineData("void M() { _ = [|ids.Select(i => V(i))|]; }")]
    [InlineData("void M() { _ = [|tasks.Select(t => t.ContinueWith(_ => 1))|]; }")]
    [InlineData("void M() { _ = [|ids.AsParallel().Select(i => DoAsync(i))|]; }")]
    [InlineData("void M() { _ = from i in ids [|select DoAsync(i)|]; }")]
    [InlineData("void M() { Action run = () => [|ids.Select(i => DoAsync(i))|]; run(); }")]
    [InlineData("void M() => [|ids.Select(i => DoAsync(i))|];")]
    [InlineData("int Count { set { [|ids.Select(i => DoAsync(i))|]; } }")]
    [InlineData("void M() { [|Enumerable.Select(ids, i => DoAsync(i))|]; }")]
    [InlineData("void M() { [|ids.Zip(ids, (x, y) => Do2Async(x, ct))|]; }")]
    [InlineData("void M(List<string> names) { [|ids.Join(names, i => i, n => n.Length, async (i, n) => { await DoAsync(i); return n; })|]; }")]
    [InlineData("void M(List<string> names) { var saved = [|ids.GroupJoin(names, i => i, n => n.Length, (i, some) => DoAsync(some.Count()))|]; }")]
    [InlineData("void M() { _ = [|ids.GroupBy(i => i % 2, (key, some) => Task.WhenAll(some.Select(DoAsync)))|]; }")]
    [InlineData("void M() { _ = [|ids.GroupBy(i => i % 2, i => i + 1, (key, some) => GetAsync(some.Count())).Where(t => !t.IsFaulted)|]; }")]
    [InlineData("void M(List<List<int>> lists) { [|lists.SelectMany(list => list, (list, i) => DoAsync(list.Count + i))|]; }")]
    [InlineData("void M(List<List<int>> lists) { _ = from list in lists [|from i in list|] select DoAsync(i); }")]
    [InlineData("void M(List<string> names) { _ = from i in ids [|join n in names on i equals n.Length|] select DoAsync(i); }")]
    [InlineData("void M() { _ = [|tasks.Concat(ids.Select(i => DoAsync(i)))|]; }")]
    [InlineData("void M() { var batches = [|ids.GroupBy(i => i % 2, i => DoAsync(i))|]; }")]
    [InlineData("void M() { [|ids.Select(i => DoAsync(i)).Chunk(2)|]; }")]
    [InlineData("void M() { [|ids.AsParallel().Zip(ids.AsParallel(), (x, y) => DoAsync(x + y))|]; }")]
    public Task A_sequence_that_nobody_enumerates_is_reported(string source) => Verify<TaskSequenceNeverEnumerated>.Reports(source);

    [Theory]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(i => DoAsync(i)));")]
    [InlineData("async Task M() { var list = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(list); }")]
    [InlineData("IEnumerable<Task> Later() => ids.Select(i => DoAsync(i));")]
    [InlineData("Func<IEnumerable<Task>> Later() => () => ids.Select(i => DoAsync(i));")]
    [InlineData("IEnumerable<Task>? kept; void M() { kept = ids.Select(i => DoAsync(i)); }")]
    [InlineData("void M(out IEnumerable<Task> result) { result = ids.Select(i => DoAsync(i)); }")]
    public Task A_sequence_that_somebody_gets_is_silent(string source) => Verify<TaskSequenceNeverEnumerated>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var lazy = ids.Select(i => DoAsync(i)); foreach (var t in lazy) await t; }")]
    [InlineData("Func<Task> M() { var lazy = ids.Select(i => DoAsync(i)); return () => Task.WhenAll(lazy); }")]
    [InlineData("string M() { var lazy = ids.Select(i => DoAsync(i)); return nameof(lazy); }")]
    [InlineData("void M() { var lazy = ids.Select(i => DoAsync(i)); void Run() { Task.WaitAll(lazy.ToArray()); } Run(); }")]
    public Task A_local_that_is_read_anywhere_is_silent(string source) => Verify<TaskSequenceNeverEnumerated>.IsSilent(source, new Case { AllowedRules = [BlockingOnGroup.Id] });

    [Fact]
    public Task A_local_that_another_build_configuration_reads_is_silent() => Verify<TaskSequenceNeverEnumerated>.IsSilent(
        """
        void M()
        {
            var lazy = ids.Select(i => DoAsync(i));
        #if WITH_WAITING
            Task.WaitAll(lazy.ToArray());
        #endif
        }
        """);

    [Theory]
    [InlineData("void M() { _ = ids.Select(i => i + 1); }")]
    [InlineData("void M() { _ = tasks.Where(t => t.IsCompleted); }")]
    [InlineData("void M() { _ = tasks.Skip(1).OrderBy(t => t.Id); }")]
    [InlineData("void M() { _ = ids.Select(i => DoAsync(i)).Count(); }")]
    [InlineData("void M() { _ = ids.Select(i => DoAsync(i)).Select(t => t.IsCompleted); }")]
    [InlineData("void M() { _ = ids.AsQueryable().Select(i => DoAsync(i)); }")]
    [InlineData("void M() { _ = tasks.Zip(ids, (t, i) => i); }")]
    [InlineData("void M() { _ = tasks.Zip(ids); }")]
    [InlineData("void M(Func<int, Task> of) { _ = ids.OrderBy(i => of(i).Id); }")]
    [InlineData("void M(Func<Task, Task> of) { _ = tasks.DistinctBy(t => of(t)); }")]
    [InlineData("void M() { _ = tasks.Concat(ints).Append(DoAsync(1)); }")]
    [InlineData("void M() { _ = tasks.GroupBy(t => t.Status); }")]
    [InlineData("static IEnumerable<Task> Each(IEnumerable<int> source, Func<int, Task> selector) => source.Select(selector).ToList(); void M() { _ = Each(ids, i => DoAsync(i)); }")]
    [InlineData("void M() { _ = ids.Select(i => DoAsync(i)).Select(t => t.GetType().Name); }")]
    [InlineData("void M(Dictionary<int, List<Task>> started) { _ = started.Select(one => one.Value); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Zip(ids, (x, y) => DoAsync(x + y))); }")]
    [InlineData("void M() { _ = ids.Aggregate(Task.CompletedTask, (before, i) => before.ContinueWith(_ => Work(i))); }")]
    public Task A_query_that_starts_no_tasks_or_runs_at_once_is_silent(string source) => Verify<TaskSequenceNeverEnumerated>.IsSilent(source);

    [Fact]
    public Task A_query_whose_tasks_are_started_and_dropped_is_the_matter_of_another_rule() => Verify<TaskSequenceNeverEnumerated>.IsSilent(
        "void M() { _ = ids.Select(i => DoAsync(i)).ToHashSet(); }", new Case { AllowedRules = [StartedTasksDropped.Id] });

    [Fact]
    public Task The_Select_of_another_library_is_silent() => Verify<TaskSequenceNeverEnumerated>.IsSilent(
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        static class Eager
        {
            public static IEnumerable<Task> Select(this int[] source, Func<int, Task> start) { var all = new List<Task>(); foreach (var i in source) all.Add(start(i)); return all; }
        }

        class C
        {
            void M(int[] numbers) { _ = numbers.Select(i => Task.Delay(i)); }
        }
        """,
        new Case { Shape = Shape.File });

    [Fact]
    public Task A_set_up_of_a_mock_is_silent() => Verify<TaskSequenceNeverEnumerated>.IsSilent(
        "void M() { System.Linq.Expressions.Expression<Func<IEnumerable<Task>>> tree = () => ids.Select(i => DoAsync(i)); Console.Write(tree); }");

    [Fact]
    public Task The_message_says_what_does_not_happen() => Verify<TaskSequenceNeverEnumerated>.Reports(
        "void M() { {|#0:ids.Select(i => DoAsync(i))|}; var started = {|#1:ids.Select(i => DoAsync(i)).Take(1)|}; }",
        new Case { Messages = ["The tasks of 'Select' never start: the sequence is lazy, and nothing enumerates it", "The tasks of 'Take' never start: the sequence is lazy, and 'started' is never read"] });

    [Theory]
    [InlineData("async Task M() { [|ids.Select(async i => await DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); await Task.Yield(); }")]
    [InlineData("async Task M() { _ = [|ids.Select(i => DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); await Task.Yield(); }")]
    [InlineData("async Task M() { var started = [|ids.Select(i => DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); await Task.Yield(); }")]
    [InlineData("void M() { [|ids.Select(i => DoAsync(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); }")]
    [InlineData("void M() => [|ids.Select(i => DoAsync(i))|];", "async Task M() => await Task.WhenAll(ids.Select(i => DoAsync(i)));")]
    [InlineData("async Task M() { _ = [|ids.Select(i => V(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(i => V(i)).Select(task => task.AsTask())); await Task.Yield(); }")]
    [InlineData("async Task M() { _ = from i in ids [|select DoAsync(i)|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(from i in ids select DoAsync(i)); await Task.Yield(); }")]
    [InlineData("async Task M() { [|ids.Zip(ids, (x, y) => DoAsync(x + y))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Zip(ids, (x, y) => DoAsync(x + y))); await Task.Yield(); }")]
    public Task The_sequence_is_run_and_awaited(string before, string after) => Verify<TaskSequenceNeverEnumerated>.Fixes(before, after, TaskSequenceNeverEnumeratedFix.AwaitWhenAll);

    [Theory]
    [InlineData("void M() { IEnumerable<Task> started; started = [|ids.Select(i => DoAsync(i))|]; }")]
    [InlineData("void M() { var started = [|ids.Select(i => DoAsync(i))|]; started = Enumerable.Empty<Task>(); }")]
    [InlineData("int Count { set { [|ids.Select(i => DoAsync(i))|]; } }")]
    [InlineData("void M() { lock (gate) { [|ids.Select(i => DoAsync(i))|]; } }")]
    [InlineData("async Task M() { _ = [|ids.Select(i => DoAsync(i)).Chunk(2)|]; await Task.Yield(); }")]
    public Task Where_nothing_compiles_nothing_is_offered(string source) => Verify<TaskSequenceNeverEnumerated>.OffersNoFix(source);

    [Theory]
    [InlineData("async Task M() { [|ids.Select(async i => DoAsync(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); }")]
    [InlineData("async Task M() { [|ids.Select(i => Task.Factory.StartNew(() => DoAsync(i)))|]; }", "async Task M() { await Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => DoAsync(i)).Unwrap())); }")]
    public Task Tasks_inside_of_tasks_are_awaited_too(string before, string after) => Verify<TaskSequenceNeverEnumerated>.Fixes(before, after);
}
