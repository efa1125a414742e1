using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Lambdas that drop a task, and fan-outs of other names.</summary>
public class AsyncLambdaInVoidFanOutShapesTests
{
    const string Safe = " async Task SafeAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }";

    [Theory]
    [InlineData("void M() { [|ids.ForEach(i => DoAsync(i))|]; }")]
    [InlineData("void M() { [|ids.ForEach(i => { Work(i); DoAsync(i); })|]; }")]
    [InlineData("void M() { [|ids.ForEach(i => { if (i > 1) GetAsync(i).ConfigureAwait(false); })|]; }")]
    [InlineData("void M() { [|ids.ForEach(delegate(int i) { V(i); })|]; }")]
    [InlineData("void M() { [|Parallel.ForEach(ids, i => DoAsync(i))|]; }")]
    [InlineData("void M() { [|Parallel.ForEach(ids, new ParallelOptions(), (i, state) => { DoAsync(i); })|]; }")]
    [InlineData("void M() { [|Parallel.For(0, 3, i => DoAsync(i))|]; }")]
    [InlineData("void M() { [|Parallel.Invoke(() => DoAsync(1), () => Work(2))|]; }")]
    [InlineData("void M() { [|ids.AsParallel().ForAll(i => DoAsync(i))|]; }")]
    [InlineData("void M() { [|Array.ForEach(ids.ToArray(), i => DoAsync(i))|]; }")]
    [InlineData("void M(List<Db?> all) { [|all.ForEach(one => one?.SaveAsync())|]; }")]
    [InlineData("void M() { [|ids.ForEach(i => Task.Run(() => Work(i)))|]; }")]
    [InlineData("async Task M() { ids.ForEach(i => tasks.Add(DoAsync(i))); [|ids.ForEach(i => DoAsync(i))|]; await Task.WhenAll(tasks); }")]
    public Task A_task_that_the_lambda_drops_is_reported(string source) => Verify<AsyncLambdaInVoidFanOut>.Reports(source, new Case { Severity = DiagnosticSeverity.Warning });

    [Theory]
    [InlineData("void M() { ids.ForEach(i => _ = DoAsync(i)); }")]
    [InlineData("void M() { ids.ForEach(i => Forget(DoAsync(i))); }")]
    [InlineData("void M() { ids.ForEach(i => DoAsync(i).Wait()); }")]
    [InlineData("void M() { ids.ForEach(i => DoAsync(i).GetAwaiter().GetResult()); }")]
    [InlineData("void M() { ids.ForEach(i => tasks.Add(DoAsync(i))); }")]
    [InlineData("void M() { ids.ForEach(i => _bg = DoAsync(i)); }")]
    [InlineData("void M() { ids.ForEach(i => DoAsync(i).ContinueWith(t => log.Info(t.Status.ToString()))); }")]
    [InlineData("void M() { tasks.ForEach(t => t.ConfigureAwait(false)); }")]
    [InlineData("void M() { ids.ForEach(i => Task.FromResult(i)); }")]
    [InlineData("void M() { var set = new HashSet<int>(); ids.ForEach(i => set.Add(i)); }")]
    [InlineData("void M() { ids.ForEach(i => { Func<Task> later = () => DoAsync(i); Forget(later()); }); }")]
    [InlineData("void M() { ids.ForEach(i => { void Later() { DoAsync(i); } Forget(Task.Run(Later)); }); }")]
    [InlineData("interface IMock { Task SaveAsync(int i); IMock Received(int n); } void M(IMock mock) { ids.ForEach(i => mock.Received(1).SaveAsync(i)); }")]
    [InlineData("static class Own { public static IMock Received(IMock mock) => mock; } interface IMock { Task SaveAsync(int i); } void M(IMock mock) { ids.ForEach(i => Own.Received(mock)); }")]
    [InlineData("void M(Action<Action> configure) { configure(() => DoAsync(1)); }")]
    [InlineData("void M() { var timer = new Timer(_ => DoAsync(1)); timer.Dispose(); }")]
    [InlineData("void M() { Task.Run(() => { DoAsync(1); }).Wait(); }")]
    public Task A_task_that_goes_somewhere_is_silent(string source) => Verify<AsyncLambdaInVoidFanOut>.IsSilent(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("void M() { ids.ForEach(i => {|GATHER101:Task.WhenAll(DoAsync(i), DoAsync(-i))|}); }")]
    [InlineData("void M(List<SemaphoreSlim> gates) { gates.ForEach(g => {|GATHER109:g.WaitAsync()|}); }")]
    public Task What_is_a_mistake_of_its_own_is_reported_once(string source) => Verify<AsyncLambdaInVoidFanOut>.IsSilent(source);

    [Theory]
    [InlineData("void M() { [|ids.ForEach(i => SafeAsync(i))|]; }", DiagnosticSeverity.Info)]
    [InlineData("void M() { [|ids.ForEach(i => Task.Run(() => SafeAsync(i)))|]; }", DiagnosticSeverity.Info)]
    [InlineData("void M() { [|Parallel.Invoke(() => SafeAsync(1), () => DoAsync(2))|]; }", DiagnosticSeverity.Warning)]
    public Task A_task_that_handles_its_failures_is_a_suggestion(string member, DiagnosticSeverity severity) => Verify<AsyncLambdaInVoidFanOut>.Reports(member + Safe, new Case { Severity = severity });

    [Fact]
    public Task The_message_names_the_task() => Verify<AsyncLambdaInVoidFanOut>.Reports(
        "void M() { {|#0:ids.ForEach(i => Task.Run(() => Work(i)))|}; {|#1:ids.ForEach(i => SafeAsync(i))|}; }" + Safe,
        new Case
        {
            Messages =
            [
                "'List.ForEach' does not wait for the task of 'Task.Run': the lambda drops it, and its exception is lost",
                "'List.ForEach' does not wait for the task of 'Example.SafeAsync': the lambda drops it",
            ],
        });

    const string Own =
        """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;

        static class Own
        {
            public static void Do<T>(this IEnumerable<T> source, Action<T> action) { foreach (var item in source) action(item); }
            public static IEnumerable<T> Tap<T>(this IEnumerable<T> source, Action<T> action) { foreach (var item in source) { action.Invoke(item); yield return item; } }
            public static void Each<T>(this IReadOnlyList<T> source, Action<T, int> action) { for (var i = 0; i < source.Count; i++) action?.Invoke(source[i], i); }
            public static void EachPair<K, V>(this IDictionary<K, V> source, Action<K, V> action) { foreach (var pair in source) action(pair.Key, pair.Value); }
            public static void Visit<T>(IEnumerable<T> source, Action<T> action) => source.ToList().ForEach(action);
            public static async Task ForEachAsync<T>(this IEnumerable<T> source, Action<T> action) { foreach (var item in source) await Task.Run(() => action(item)); }
            public static async Task EachLater<T>(this IAsyncEnumerable<T> source, Action<T> action) { await foreach (var item in source) action(item); }
            public static void Pass<T>(this IEnumerable<T> source, Action<T> action) => Do(source, action);
            public static void Keep<T>(this IEnumerable<T> source, Action<T> action) => kept = action;
            public static void First<T>(this IEnumerable<T> source, Action<T> action) => action(source.First());
            public static void With<T>(this IEnumerable<T> source, Action<IEnumerable<T>> action) { while (true) action(source); }
            public static void Configure<T>(this IEnumerable<T> source, Action<Options> action) { foreach (var item in source) action(new Options()); }
            public static T Best<T>(this IEnumerable<T> source, Func<T, Task> key) => source.OrderBy(item => key(item).Id).First();
            static object? kept;
        }

        class Options { }

        class Bag<T> : IEnumerable<T>
        {
            readonly List<T> items = new List<T>();
            public void Apply(Action<T> action) { foreach (var item in items) action(item); }
            public void OnAdded(Action<T> action) { added = action; }
            Action<T>? added;
            public IEnumerator<T> GetEnumerator() => items.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }

        interface IBag<T> : IEnumerable<T> { void Apply(Action<T> action); void OnAdded(Action<T> action); void SetCallback(Action<T> action); void WhenAdded(Action<T> action); void AddHandler(Action<T> action); void SubscribeTo(Action<T> action); void RegisterFor(Action<T> action); void ObserveWith(Action<T> action); }
        """;

    [Theory]
    [InlineData("void M() { [|ids.Do(async i => await DoAsync(i))|]; }")]
    [InlineData("void M() { [|ids.Do(i => DoAsync(i))|]; }")]
    [InlineData("void M() { Work([|ids.Tap(async i => await DoAsync(i))|].Count()); }")]
    [InlineData("void M() { [|ids.Each(async (item, at) => await DoAsync(item + at))|]; }")]
    [InlineData("void M(Dictionary<int, string> names) { [|names.EachPair(async (id, name) => await DoAsync(id))|]; }")]
    [InlineData("void M() { [|Own.Visit(ids, async i => await DoAsync(i))|]; }")]
    [InlineData("async Task M() { await [|ids.ForEachAsync(async i => await DoAsync(i))|]; }")]
    [InlineData("async Task M(IAsyncEnumerable<int> stream) { await [|stream.EachLater(async i => await DoAsync(i))|]; }")]
    [InlineData("void M(Bag<int> bag) { [|bag.Apply(async i => await DoAsync(i))|]; }")]
    [InlineData("void M() { [|ids.Do(One)|]; } async void One(int i) { await DoAsync(i); }")]
    public Task A_method_that_runs_the_delegate_for_each_element_is_a_fan_out(string source) =>
        Verify<AsyncLambdaInVoidFanOut>.Reports(source, new Case { Files = [Own], Severity = DiagnosticSeverity.Warning });

    [Theory]
    [InlineData("void M() { [|ids.Pass(async i => await DoAsync(i))|]; }")]
    [InlineData("void M(IBag<int> bag) { [|bag.Apply(async i => await DoAsync(i))|]; }")]
    [InlineData("void M(IBag<int> bag) { [|bag.Apply(i => DoAsync(i))|]; }")]
    public Task One_that_is_given_the_elements_may_be_one(string source) =>
        Verify<AsyncLambdaInVoidFanOut>.Reports(source, new Case { Files = [Own], Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("void M() { ids.Keep(async i => await DoAsync(i)); }")]
    [InlineData("void M() { ids.First(async i => await DoAsync(i)); }")]
    [InlineData("void M() { ids.With(async all => await DoAsync(all.Count())); }")]
    [InlineData("void M() { ids.Configure(async options => await DoAsync(options.GetHashCode())); }")]
    [InlineData("void M() { Work(ids.Best(async i => await DoAsync(i))); }")]
    [InlineData("void M(Bag<int> bag) { bag.OnAdded(async i => await DoAsync(i)); }")]
    [InlineData("void M(IBag<int> bag) { bag.OnAdded(async i => await DoAsync(i)); }")]
    [InlineData("void M(IBag<int> bag) { bag.SetCallback(async i => await DoAsync(i)); bag.AddHandler(async i => await DoAsync(i)); }")]
    [InlineData("void M(IBag<int> bag) { bag.WhenAdded(async i => await DoAsync(i)); bag.SubscribeTo(async i => await DoAsync(i)); }")]
    [InlineData("void M(IBag<int> bag) { bag.RegisterFor(async i => await DoAsync(i)); bag.ObserveWith(async i => await DoAsync(i)); }")]
    [InlineData("void M() { ids.Do(i => Work(i)); ids.Do(i => tasks.Add(DoAsync(i))); }")]
    [InlineData("void M(IObservable<int> source) { source.Subscribe(new Observer(async i => await DoAsync(i))); } class Observer : IObserver<int> { public Observer(Action<int> next) { } public void OnCompleted() { } public void OnError(Exception e) { } public void OnNext(int i) { } }")]
    public Task Other_delegates_are_no_fan_out(string source) => Verify<AsyncLambdaInVoidFanOut>.IsSilent(source, new Case { Files = [Own] });

    [Theory]
    [InlineData("void M(IQueryable<int> rows) { [|rows.Do(i => DoAsync(i))|]; }")]
    [InlineData("void M(IOrderedQueryable<int> rows) { [|rows.Do(i => DoAsync(i))|]; }")]
    public Task A_lambda_over_a_query_of_a_database_would_become_an_expression(string source) => Verify<AsyncLambdaInVoidFanOut>.OffersNoFix(source, null, new Case { Files = [Own] });

    [Theory]
    [InlineData("void M() { [|ids.ForEach(i => DoAsync(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); }")]
    [InlineData("void M() { [|ids.ForEach(i => V(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(async i => await V(i))); }")]
    [InlineData("void M() { [|ids.ForEach(i => { Work(i); DoAsync(i); })|]; }", "async Task M() { await Task.WhenAll(ids.Select(async i => { Work(i); await DoAsync(i); })); }")]
    [InlineData("void M(List<Db?> all) { [|all.ForEach(one => one?.SaveAsync())|]; }", "async Task M(List<Db?> all) { await Task.WhenAll(all.Select(async one => await (one?.SaveAsync() ?? Task.CompletedTask))); }")]
    [InlineData("async Task M() { [|Parallel.ForEach(ids, i => DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); await Task.Yield(); }")]
    [InlineData("async Task M() { [|ids.AsParallel().ForAll(i => DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Parallel.Invoke(() => DoAsync(1), () => Work(2), () => { Work(3); DoAsync(3); })|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(DoAsync(1), Task.Run(() => Work(2)), Task.Run(async () => { Work(3); await DoAsync(3); })); await Task.Yield(); }")]
    public Task Dropped_tasks_are_awaited_all_at_once(string before, string after) => Verify<AsyncLambdaInVoidFanOut>.Fixes(before, after, AsyncLambdaInVoidFanOutFix.WhenAll);

    [Theory]
    [InlineData("async Task M() { [|ids.ForEach(i => DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Parallel.ForEachAsync(ids, async (i, token) => await DoAsync(i)); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Parallel.For(0, 3, i => DoAsync(i))|]; await Task.Yield(); }", "async Task M() { await Parallel.ForAsync(0, 3, async (i, token) => await DoAsync(i)); await Task.Yield(); }")]
    public Task Dropped_tasks_are_awaited_some_at_a_time(string before, string after) => Verify<AsyncLambdaInVoidFanOut>.Fixes(before, after, AsyncLambdaInVoidFanOutFix.ForEachAsync);

    [Fact]
    public Task Dropped_tasks_are_awaited_one_after_the_other() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        """
        async Task M()
        {
            [|ids.ForEach(i => DoAsync(i))|]; // in turn
            [|ids.ForEach|](i =>
            {
                Work(i);
                DoAsync(i); // both
            });
            await Task.Yield();
        }
        """,
        """
        async Task M()
        {
            foreach (var i in ids)
            {
                await DoAsync(i);
            } // in turn
            foreach (var i in ids)
            {
                Work(i);
                await DoAsync(i); // both
            }
            await Task.Yield();
        }
        """,
        AsyncLambdaInVoidFanOutFix.Sequential);

    [Theory]
    [InlineData("void M() { [|ids.Do(async i => await DoAsync(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); }")]
    [InlineData("void M() { [|Own.Visit(ids, i => DoAsync(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i))); }")]
    [InlineData("async Task M() { await [|ids.ForEachAsync(async i => await DoAsync(i))|]; }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))); }")]
    [InlineData("async Task M() { await [|ids.ForEachAsync(async i => await DoAsync(i))|].ConfigureAwait(false); }", "async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i))).ConfigureAwait(false); }")]
    [InlineData("void M(Bag<int> bag) { [|bag.Apply(async i => await DoAsync(i))|]; }", "async Task M(Bag<int> bag) { await Task.WhenAll(bag.Select(async i => await DoAsync(i))); }")]
    public Task A_fan_out_of_ones_own_is_awaited(string before, string after) => Verify<AsyncLambdaInVoidFanOut>.Fixes(before, after, AsyncLambdaInVoidFanOutFix.WhenAll, new Case { Files = [Own] });

    [Fact]
    public Task A_stream_is_awaited_element_by_element() => Verify<AsyncLambdaInVoidFanOut>.Fixes(
        """
        async Task M(IAsyncEnumerable<int> stream)
        {
            await [|stream.EachLater(async i => await DoAsync(i))|];
        }
        """,
        """
        async Task M(IAsyncEnumerable<int> stream)
        {
            await foreach (var i in stream)
            {
                await DoAsync(i);
            }
        }
        """,
        AsyncLambdaInVoidFanOutFix.Sequential,
        new Case { Files = [Own] });

    [Theory]
    [InlineData("void M() { Work([|ids.Tap(async i => await DoAsync(i))|].Count()); }")]
    [InlineData("Task M() => [|ids.ForEachAsync(async i => await DoAsync(i))|];")]
    [InlineData("async Task M() { [|ids.Each(async (item, at) => await DoAsync(item + at))|]; await Task.Yield(); }")]
    [InlineData("async Task M() { [|ids.Do(i => { lock (gate) { DoAsync(i); } })|]; await Task.Yield(); }")]
    public Task Where_the_call_is_worth_something_nothing_is_offered(string source) => Verify<AsyncLambdaInVoidFanOut>.OffersNoFix(source, with: new Case { Files = [Own] });
}
