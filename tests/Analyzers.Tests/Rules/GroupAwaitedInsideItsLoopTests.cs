using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupAwaitedInsideItsLoopTests
{
    static readonly Case WithOthers = new() { AllowedRules = ["GATHER104", "GATHER107", "GATHER408"] };

    [Theory]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); await [|Task.WhenAll(tasks)|]; } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); await [|Task.WhenAll(all)|]; } }")]
    [InlineData("async Task M() { var all = new List<Task<int>>(); for (var i = 0; i < 9; i++) { all.Add(GetAsync(i)); await [|Task.WhenAll(all)|].ConfigureAwait(false); } Work(all.Count); }")]
    [InlineData("async Task M(Queue<int> work) { var all = new HashSet<Task>(); while (work.Count > 0) { var task = DoAsync(work.Dequeue()); all.Add(task); await [|Task.WhenAll(all.ToArray())|]; Work(1); } }")]
    [InlineData("async Task M(List<Task> all) { do { all.Add(DoAsync(1)); await [|Task.WhenAll(all.ToList())|]; } while (all.Count < 9); }")]
    [InlineData("async Task M(IAsyncEnumerable<int> stream) { var all = new List<Task>(); await foreach (var i in stream) { if (i < 0) continue; all.Add(Task.Run(() => Work(i))); await [|Task.WhenAll(all)|]; } }")]
    [InlineData("async Task M() { foreach (var part in new[] { ids, ids }) { var all = new List<Task>(); foreach (var i in part) { all.Add(DoAsync(i)); await [|Task.WhenAll(all)|]; } } }")]
    [InlineData("async Task M() { var all = new List<Task>(); all.Clear(); foreach (var i in ids) { all.Add(DoAsync(i)); try { Work(i); } finally { Work(0); } await [|Task.WhenAll(all)|]; } all.Clear(); }")]
    [InlineData("async Task M() { Func<Task> f = async () => { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); await [|Task.WhenAll(all)|]; } }; await f(); }")]
    public Task A_group_that_grows_and_is_awaited_in_each_turn_is_reported(string source) => Verify<GroupAwaitedInsideItsLoop>.Reports(source, WithOthers);

    [Fact]
    public Task The_message_names_the_list() => Verify<GroupAwaitedInsideItsLoop>.Reports(
        "async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); await [|Task.WhenAll(tasks)|]; } }",
        "'Task.WhenAll' is awaited in each turn of the loop that fills 'tasks': the operations run one after the other, and each turn gathers all of the turns before it again; await it behind the loop");

    [Theory]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); if (tasks.Count == 8) { await Task.WhenAll(tasks); tasks.Clear(); } } }")]
    [InlineData("async Task M() { foreach (var i in ids) { var b = new List<Task> { DoAsync(i), DoAsync(-i) }; await Task.WhenAll(b); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { var b = new List<Task>(); b.Add(DoAsync(i)); b.Add(DoAsync(-i)); await Task.WhenAll(b); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { var b = new List<Task>(); b.Add(DoAsync(i)); await Task.WhenAll(b); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); await Task.WhenAll(tasks); tasks.Clear(); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); await Task.WhenAll(all); all = new List<Task>(); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); if (i > 3) { await Task.WhenAll(all); } } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { if (i > 3) all.Add(DoAsync(i)); await Task.WhenAll(all); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var part in new[] { ids, ids }) { foreach (var i in part) { all.Add(DoAsync(i)); } await Task.WhenAll(all); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); all.Add(DoAsync(-i)); await Task.WhenAll(all); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { await Task.WhenAll(all); all.Add(DoAsync(i)); } await Task.WhenAll(all); }")]
    [InlineData("async Task M() { var all = new List<Task>(); while (true) { all.Add(DoAsync(1)); await Task.WhenAll(all); break; } }")]
    [InlineData("async Task M() { var all = new List<Task>(); while (true) { all.Add(DoAsync(1)); await Task.WhenAll(all); return; } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); await Task.WhenAny(all); } await Task.WhenAll(all); }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); await Task.WhenAll(all.Where(t => !t.IsCompleted)); } }")]
    [InlineData("async Task M() { var all = new List<Task<int>>(); foreach (var i in ids) { all.Add(GetAsync(i)); var soFar = await Task.WhenAll(all); Work(soFar.Length); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add(DoAsync(i)); await Task.WhenAll(all); all.RemoveAt(0); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); void Reset() => all.Clear(); foreach (var i in ids) { all.Add(DoAsync(i)); await Task.WhenAll(all); Reset(); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); await Task.WhenAll(tasks); Reset(); } } void Reset() => tasks.Clear();")]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); await Task.WhenAll(tasks); Reset(); } } void Reset() => this.tasks = new List<Task>();")]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); await Task.WhenAll(tasks); Reset(); } } void Reset() => tasks?.RemoveAll(t => t.IsCompleted);")]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); await Task.WhenAll(tasks); Reset(ref tasks); } } void Reset(ref List<Task> all) { all = new List<Task>(); }")]
    [InlineData("public List<Task> open = new List<Task>(); async Task M() { foreach (var i in ids) { open.Add(DoAsync(i)); await Task.WhenAll(open); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { tasks.Add(DoAsync(i)); { await Task.WhenAll(tasks); } } }")]
    [InlineData("async Task M(List<List<Task>> parts) { foreach (var i in ids) { parts[0].Add(DoAsync(i)); await Task.WhenAll(parts[0]); } }")]
    [InlineData("sealed class Running : List<Task> { public new void Add(Task task) { Clear(); base.Add(task); } } async Task M(Running all) { foreach (var i in ids) { all.Add(DoAsync(i)); await Task.WhenAll(all); } }")]
    public Task A_group_of_the_turn_a_batch_and_a_list_that_others_empty_are_silent(string source) => Verify<GroupAwaitedInsideItsLoop>.IsSilent(source, WithOthers);

    [Theory]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { all.Add({|CS0103:Nobody|}(i)); await Task.WhenAll(all); } }")]
    public Task Half_typed_code_is_silent(string source) => Verify<GroupAwaitedInsideItsLoop>.IsSilent(source, WithOthers);

    [Theory]
    [InlineData(
        """
        async Task M()
        {
            var all = new List<Task>();
            foreach (var i in ids)
            {
                all.Add(DoAsync(i));
                await [|Task.WhenAll(all)|].ConfigureAwait(false); // wait for all
            }

            Work(1);
        }
        """,
        """
        async Task M()
        {
            var all = new List<Task>();
            foreach (var i in ids)
            {
                all.Add(DoAsync(i));
            }
            await Task.WhenAll(all).ConfigureAwait(false); // wait for all

            Work(1);
        }
        """)]
    public Task The_await_moves_behind_the_loop(string before, string after) => Verify<GroupAwaitedInsideItsLoop>.Fixes(before, after, GroupAwaitedInsideItsLoopFix.Move);

    [Theory]
    [InlineData("async Task M() { var all = new List<Task<int>>(); foreach (var i in ids) { var one = GetAsync(i); all.Add(one); await [|Task.WhenAll(all)|]; Work(one.Result); } }")]
    [InlineData("async Task M() { var all = new List<Task>(); foreach (var i in ids) { using var held = log.BeginScope(); all.Add(DoAsync(i)); await [|Task.WhenAll(all)|]; } }")]
    [InlineData("async Task M() { var all = new List<Task>(); while (true) { all.Add(DoAsync(1)); await [|Task.WhenAll(all)|]; } }")]
    public Task What_the_rest_of_the_turn_needs_stays(string source) => Verify<GroupAwaitedInsideItsLoop>.OffersNoFix(source, GroupAwaitedInsideItsLoopFix.Move);
}
