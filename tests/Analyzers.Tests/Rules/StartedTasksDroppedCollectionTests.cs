using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class StartedTasksDroppedCollectionTests
{
    [Theory]
    [InlineData("void M() { var started = [|ids.Select(i => DoAsync(i)).ToList()|]; }")]
    [InlineData("void M() { var started = [|ids.Select(i => DoAsync(i)).ToArray()|]; Work(started.Length); }")]
    [InlineData("void M() { List<Task> started; started = [|ids.Select(i => DoAsync(i)).ToList()|]; Work(started.Count); }")]
    [InlineData("void M() { var [|started|] = new List<Task>(); foreach (var i in ids) started.Add(DoAsync(i)); }")]
    [InlineData("void M() { var [|started|] = new List<Task<int>>(ids.Count); foreach (var i in ids) { started.Add(GetAsync(i)); Work(started.Count); } started.Clear(); }")]
    [InlineData("void M() { List<Task> [|started|] = new() { DoAsync(1), DoAsync(2) }; }")]
    [InlineData("void M() { var [|started|] = new[] { DoAsync(1), DoAsync(2) }; }")]
    [InlineData("void M() { var [|started|] = new Task[2]; started[0] = DoAsync(1); started[1] = DoAsync(2); }")]
    [InlineData("void M() { var [|started|] = new List<Task>(); ids.ForEach(i => started.Add(DoAsync(i))); }")]
    [InlineData("void M() { var [|started|] = new List<Task>(); started.AddRange(ids.Select(i => DoAsync(i))); }")]
    [InlineData("void M() { var [|started|] = new Queue<Task>(); started.Enqueue(Task.Run(() => Work(1))); }")]
    [InlineData("void M() { var [|started|] = new System.Collections.Concurrent.ConcurrentBag<Task>(); Parallel.ForEach(ids, i => started.Add(DoAsync(i))); }")]
    public Task A_collection_of_started_tasks_that_nobody_reads_is_reported(string source) => Verify<StartedTasksDropped>.Reports(source);

    [Theory]
    [InlineData("void M() { List<Task> [|started|] = [DoAsync(1)]; }")]
    [InlineData("void M() { Task[] [|started|] = [.. ids.Select(i => DoAsync(i))]; }")]
    public Task So_is_one_in_the_newest_syntax(string source) => Verify<StartedTasksDropped>.Reports(source, new Case { Since = "12" });

    [Theory]
    [InlineData("async Task M() { var list = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(list); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => DoAsync(i)).ToList()); }")]
    [InlineData("List<Task>? kept; void M() { kept = ids.Select(i => DoAsync(i)).ToList(); }")]
    [InlineData("List<Task> M() => ids.Select(i => DoAsync(i)).ToList();")]
    [InlineData("Func<List<Task>> M() => () => ids.Select(i => DoAsync(i)).ToList();")]
    [InlineData("void M(out List<Task> result) { result = ids.Select(i => DoAsync(i)).ToList(); }")]
    [InlineData("async Task M() { var list = ids.Select(i => DoAsync(i)).ToList(); foreach (var t in list) await t; }")]
    [InlineData("Task M() { var list = ids.Select(i => DoAsync(i)).ToList(); return list[0]; }")]
    [InlineData("string M() { var list = ids.Select(i => DoAsync(i)).ToList(); return nameof(list); }")]
    [InlineData("Func<Task> M() { var list = ids.Select(i => DoAsync(i)).ToList(); return () => Task.WhenAll(list); }")]
    [InlineData("void M() { var list = ids.Select(i => DoAsync(i)).ToList(); list.ForEach(Forget); }")]
    [InlineData("void M() { ids.Select(i => DoAsync(i)).ToList().ForEach(Forget); }")]
    public Task A_list_that_somebody_gets_is_silent(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Theory]
    [InlineData("void M(Dictionary<int, Task> running) { running.Select(pair => pair.Value).ToList(); }")]
    [InlineData("void M(List<TaskCompletionSource<int>> sources) { var all = sources.Select(s => s.Task).ToArray(); }")]
    [InlineData("void M() { tasks.Where(t => t.IsCompleted).ToList(); }")]
    [InlineData("void M() { tasks.ToList(); }")]
    [InlineData("void M() { ids.Select(i => i + 1).ToList(); }")]
    [InlineData("void M() { ids.Select(i => Task.FromResult(i)).ToList(); }")]
    [InlineData("void M() { _ = tasks.Select(t => t.ContinueWith(_ => 1)).ToList(); }")]
    [InlineData("void M() { _ = ints.Select(t => t.ConfigureAwait(false)).ToList(); }")]
    [InlineData("void M() { ids.ToDictionary(i => DoAsync(i).Id, i => i); }")]
    [InlineData("void M() { ids.Select(i => DoAsync(i)).Select(t => t.Id).ToList(); }")]
    public Task What_starts_nothing_is_silent(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var list = new List<Task>(); foreach (var i in ids) list.Add(DoAsync(i)); await Task.WhenAll(list); }")]
    [InlineData("List<Task> M() { var list = new List<Task>(); list.Add(DoAsync(1)); return list; }")]
    [InlineData("void M() { var list = new List<Task>(); list.Add(DoAsync(1)); Forget(list[0]); }")]
    [InlineData("void M(Action<List<Task>> use) { var list = new List<Task>(); list.Add(DoAsync(1)); use(list); }")]
    [InlineData("async Task M() { var list = new List<Task>(); var t = DoAsync(1); list.Add(t); await t; }")]
    [InlineData("void M() { var list = new List<Task>(); list.Add(_bg); }")]
    [InlineData("void M() { var list = new List<Task>(); list.Add(Task.CompletedTask); list.Add(Task.FromResult(1)); }")]
    [InlineData("void M() { var list = new List<Task>(); }")]
    [InlineData("void M() { var list = new List<Task>(tasks); }")]
    [InlineData("void M() { var list = tasks; list.Add(DoAsync(1)); }")]
    [InlineData("void M() { var list = new List<int>(); list.Add(DoAsync(1).Id); }")]
    [InlineData("bool M() { var set = new HashSet<Task>(); return set.Add(DoAsync(1)) && set.Contains(_bg); }")]
    [InlineData("void M() { var list = new List<Task>(); list.Add(DoAsync(1)); list.ForEach(Forget); }")]
    [InlineData("Func<Task> M() { var list = new List<Task>(); list.Add(DoAsync(1)); return () => Task.WhenAll(list); }")]
    [InlineData("Task M() { var slots = new Task[1]; slots[0] = DoAsync(1); return slots[0]; }")]
    [InlineData("Task M() { var slots = new Task[1]; return slots[0] = DoAsync(1); }")]
    public Task A_collection_that_somebody_reads_or_that_starts_nothing_is_silent(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Fact]
    public Task A_collection_of_ones_own_may_do_anything() => Verify<StartedTasksDropped>.IsSilent(
        "class Tracked : List<Task> { } void M() { var list = new Tracked(); list.Add(DoAsync(1)); }");
}
