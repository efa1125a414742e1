using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupOutlivesScopeFixTests
{
    [Fact]
    public Task A_group_in_a_using_declaration_is_awaited() => Verify<GroupOutlivesScope>.Fixes(
        """
        Task<string[]> M()
        {
            if (ids.Count == 0) return Task.FromResult(new string[0]);
            using var c = new HttpClient();
            // all pages
            return [|Task.WhenAll(ids.Select(i => c.GetStringAsync("u" + i)))|]; // together
        }
        """,
        """
        async Task<string[]> M()
        {
            if (ids.Count == 0) return new string[0];
            using var c = new HttpClient();
            // all pages
            return await Task.WhenAll(ids.Select(i => c.GetStringAsync("u" + i))); // together
        }
        """,
        GroupOutlivesScopeFix.Await);

    [Theory]
    [InlineData(
        "Task M() { using (var c = new HttpClient()) { return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; } }",
        "async Task M() { using (var c = new HttpClient()) { await Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i))); } }")]
    [InlineData(
        "Func<Task> M() => () => { using var c = new HttpClient(); return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; };",
        "Func<Task> M() => async () => { using var c = new HttpClient(); await Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i))); };")]
    [InlineData(
        "Task M() { sem.Wait(); try { return [|Task.WhenAll(tasks)|]; } finally { sem.Release(); } }",
        "async Task M() { sem.Wait(); try { await Task.WhenAll(tasks); } finally { sem.Release(); } }")]
    public Task It_is_awaited_in_every_function(string before, string after) => Verify<GroupOutlivesScope>.Fixes(before, after, GroupOutlivesScopeFix.Await);

    [Fact]
    public Task A_group_in_a_try_is_awaited_and_the_catch_lives() => Verify<GroupOutlivesScope>.Fixes(
        """
        Task M()
        {
            try
            {
                return [|Task.WhenAll(tasks)|];
            }
            catch (IOException)
            {
                // nothing to do
                return Task.CompletedTask;
            }
        }
        """,
        """
        async Task M()
        {
            try
            {
                await Task.WhenAll(tasks);
            }
            catch (IOException)
            {
                // nothing to do
            }
        }
        """,
        GroupOutlivesScopeFix.Await);

    [Theory]
    [InlineData("Task M() { lock (gate) { return [|Task.WhenAll(ids.Select(i => DoAsync(i)))|]; } }")]
    [InlineData("Task M(out int n) { n = 1; try { return [|Task.WhenAll(tasks)|]; } catch (IOException) { return Task.CompletedTask; } }")]
    [InlineData("Task M() { if (ids.Count > 0) lock (gate) { return DoAsync(1); } try { return [|Task.WhenAll(tasks)|]; } catch (IOException) { return Task.CompletedTask; } }")]
    [InlineData("Task P { get { try { return [|Task.WhenAll(tasks)|]; } catch (IOException) { return Task.CompletedTask; } } }")]
    public Task Where_the_function_cannot_be_async_nothing_is_offered(string source) => Verify<GroupOutlivesScope>.OffersNoFix(source);

    [Theory]
    [InlineData(
        "async Task M() { var c = new HttpClient(); var all = ids.Select(i => c.GetAsync(\"u\" + i)).ToList(); [|c.Dispose()|]; await Task.WhenAll(all); Work(1); }",
        "async Task M() { var c = new HttpClient(); var all = ids.Select(i => c.GetAsync(\"u\" + i)).ToList(); await Task.WhenAll(all); c.Dispose(); Work(1); }")]
    [InlineData(
        "async Task M() { await sem.WaitAsync(); var t = DoAsync(1); [|sem.Release()|]; await t; }",
        "async Task M() { await sem.WaitAsync(); var t = DoAsync(1); await t; sem.Release(); }")]
    public Task The_await_behind_a_call_of_Dispose_moves_in_front_of_it(string before, string after) => Verify<GroupOutlivesScope>.Fixes(before, after, GroupOutlivesScopeFix.MoveAhead);

    [Theory]
    [InlineData("async Task M() { var c = new HttpClient(); var t = c.GetAsync(\"u\"); [|c.Dispose()|]; Work(1); await t; }")]
    [InlineData("Task M() { var c = new HttpClient(); var t = c.GetAsync(\"u\"); [|c.Dispose()|]; return t; }")]
    public Task An_await_that_does_not_follow_it_stays(string source) => Verify<GroupOutlivesScope>.OffersNoFix(source);

    [Fact]
    public Task The_await_behind_a_using_moves_into_it() => Verify<GroupOutlivesScope>.Fixes(
        """
        async Task W2()
        {
            List<Task> l;
            using (var s = new MemoryStream())
            {
                l = ids.Select(i => [|s.WriteAsync(new byte[1], 0, 1)|]).ToList();
            }
            // all of them
            await Task.WhenAll(l); // here
            Work(l.Count);
        }
        """,
        """
        async Task W2()
        {
            List<Task> l;
            using (var s = new MemoryStream())
            {
                l = ids.Select(i => s.WriteAsync(new byte[1], 0, 1)).ToList();
                // all of them
                await Task.WhenAll(l); // here
            }
            Work(l.Count);
        }
        """,
        GroupOutlivesScopeFix.MoveIn);

    [Theory]
    [InlineData("async Task M() { foreach (var i in ids) { using var c = new HttpClient(); tasks.Add([|c.GetAsync(\"u\" + i)|]); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = [|s.FlushAsync()|]; } Work(1); await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = [|s.FlushAsync()|]; } await DoAsync(1); await t; }")]
    public Task An_await_that_stands_further_away_stays(string source) => Verify<GroupOutlivesScope>.OffersNoFix(source);

    [Theory]
    [InlineData(
        "Task M() { using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); return [|Task.WhenAny(Do2Async(1, stop.Token), DoAsync(2))|]; }",
        "async Task M() { using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); await await Task.WhenAny(Do2Async(1, stop.Token), DoAsync(2)); }")]
    [InlineData(
        "Task<Task> M() { using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); return [|Task.WhenAny(Do2Async(1, stop.Token), DoAsync(2))|]; }",
        "async Task<Task> M() { using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); return await Task.WhenAny(Do2Async(1, stop.Token), DoAsync(2)); }")]
    public Task The_winner_is_awaited_where_nobody_else_can(string before, string after) => Verify<GroupOutlivesScope>.Fixes(before, after, GroupOutlivesScopeFix.Await);
}
