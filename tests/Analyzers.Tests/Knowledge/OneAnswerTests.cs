using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>
/// What was said in several places, and not the same in each, before it stood in one table: what fills a collection, what takes something
/// out, what goes through a sequence, which value a conversion makes.
/// </summary>
public class OneAnswerTests
{
    [Theory]
    [InlineData("void M() { var [|set|] = new HashSet<Task>(); set.UnionWith(ids.Select(i => DoAsync(i))); }")]
    [InlineData("void M() { var [|list|] = new LinkedList<Task>(); var first = list.AddFirst(_bg); }")]
    [InlineData("void M() { var [|stack|] = new Stack<Task>(); stack.Push(DoAsync(1)); if (stack.Count > 9) stack.Clear(); stack.TrimExcess(); }")]
    [InlineData("void M() { var [|list|] = new List<Task>(); list.Add(DoAsync(1)); list.Reverse(); list.RemoveRange(0, 1); }")]
    public Task Whatever_fills_or_orders_a_collection_reads_no_task(string source) => source.Contains("AddFirst", StringComparison.Ordinal)
        ? Verify<StartedTasksDropped>.IsSilent(source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))
        : Verify<StartedTasksDropped>.Reports(source);

    [Theory]
    [InlineData("void M() { var queue = new Queue<Task>(); queue.Enqueue(DoAsync(1)); Forget(queue.Dequeue()); }")]
    [InlineData("void M() { var set = new HashSet<Task>(); set.Add(DoAsync(1)); set.RemoveWhere(t => t.IsFaulted); }")]
    [InlineData("void M() { var list = new List<Task>(); list.Add(DoAsync(1)); list.ForEach(t => Forget(t)); }")]
    [InlineData("bool M() { var list = new List<Task>(); list.Add(DoAsync(1)); return list.TrueForAll(t => t.IsCompleted); }")]
    public Task Whoever_hands_out_a_task_or_shows_it_to_a_lambda_reads_it(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; var set = new HashSet<Task>(); set.SymmetricExceptWith(q); await Task.WhenAll(q); await Task.WhenAll(set); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; var set = new HashSet<Task>(); await Task.WhenAll(q); set.Add(_bg); set.ExceptWith(q); await Task.WhenAll(set); }")]
    [InlineData("async Task<bool> M() { var q = [|ids.Select(i => DoAsync(i))|]; var set = new HashSet<Task>(tasks); await Task.WhenAll(q); return set.Overlaps(q); }")]
    public Task A_set_that_compares_itself_goes_through_the_sequence(string source) => Verify<TaskSequenceEnumeratedTwice>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var open = new List<Task>(); foreach (var i in ids) open.Insert(0, DoAsync(i)); while (open.Count > 0) open.Remove(await [|Task.WhenAny(open)|]); }")]
    [InlineData("async Task M() { var open = new LinkedList<Task>(); foreach (var i in ids) open.AddLast(DoAsync(i)); while (open.Count > 0) open.Remove(await [|Task.WhenAny(open)|]); }")]
    public Task A_race_over_a_list_that_is_filled_in_any_way_is_known(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var open = new List<Task>(); foreach (var i in ids) { if (open.Count >= 8) await Task.WhenAny(open); open.Add(DoAsync(i)); [|open.RemoveAll(t => t.IsCompleted)|]; } await Task.WhenAll(open); }")]
    [InlineData("async Task M() { var open = new HashSet<Task>(); foreach (var i in ids) { if (open.Count >= 8) await Task.WhenAny(open); open.Add(DoAsync(i)); [|open.RemoveWhere(t => t.IsCompleted)|]; } await Task.WhenAll(open); }")]
    public Task Tasks_that_a_predicate_removes_are_lost_in_a_list_as_in_a_set(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var set = new HashSet<Task>(); set.SymmetricExceptWith(ids.Select(i => DoAsync(i))); await Task.WhenAll(set); }")]
    [InlineData("async Task M() { var list = new LinkedList<Task>(); list.AddLast(DoAsync(1)); await Task.WhenAll(list); }")]
    public Task What_fills_a_collection_by_any_name_leaves_no_group_empty(string source) => Verify<EmptyGroup>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var list = new List<Task>(); list.Sort(); list.TrimExcess(); if (list.LastIndexOf(_bg) < 0) Work(1); await [|Task.WhenAll(list)|]; }")]
    [InlineData("async Task M() { var set = new HashSet<Task>(); set.ExceptWith(tasks); await [|Task.WhenAll(set)|]; }")]
    public Task What_only_orders_asks_or_removes_leaves_it_empty(string source) => Verify<EmptyGroup>.Reports(source);
}
