using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>A task that is kept outside of a using and awaited when the using has ended.</summary>
public class GroupOutlivesScopeEscapeTests
{
    [Theory]
    [InlineData("async Task W2() { List<Task> l; using (var s = new MemoryStream()) { l = ids.Select(i => [|s.WriteAsync(new byte[1], 0, 1)|]).ToList(); } await Task.WhenAll(l); }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = [|s.FlushAsync()|]; } await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = Task.WhenAll([|s.FlushAsync()|], DoAsync(1)); } await t; }")]
    [InlineData("async Task M() { foreach (var i in ids) { using var c = new HttpClient(); tasks.Add([|c.GetAsync(\"u\" + i)|]); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var all = new Task[3]; for (var i = 0; i < 3; i++) using (var c = new HttpClient()) all[i] = [|c.GetAsync(\"u\" + i)|]; await Task.WhenAll(all); }")]
    [InlineData("async Task M() { foreach (var i in ids) { using var c = new HttpClient(); tasks.Add([|Task.Run(async () => { await c.GetAsync(\"u\"); })|]); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { using (var c = new HttpClient()) { tasks.Add([|c.GetAsync(\"a\")|]); tasks.Add(c.GetAsync(\"b\")); _bg = c.GetAsync(\"c\"); } await Task.WhenAll(tasks); await _bg; }")]
    [InlineData("async Task M() { using (var c = new HttpClient()) { _bg = [|c.GetAsync(\"u\")|]; } await _bg; }")]
    [InlineData("async Task M() { using (var c = new HttpClient()) { ids.ForEach(i => tasks.Add([|c.GetAsync(\"u\")|])); } await Task.WhenAll(tasks); }")]
    [InlineData("Task M() { Task t; using (var c = new HttpClient()) { t = [|c.GetAsync(\"u\")|]; } return t; }")]
    [InlineData("async Task M() { Task t; await using (var s = new MemoryStream()) { t = [|s.FlushAsync()|]; } await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { await DoAsync(1); t = [|s.FlushAsync()|]; } await t; }")]
    public Task A_task_that_is_awaited_behind_the_using_is_reported(string source) =>
        Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("async Task M() { using (var s = new MemoryStream()) { var l = ids.Select(i => s.WriteAsync(new byte[1], 0, 1)).ToList(); await Task.WhenAll(l); } }")]
    [InlineData("async Task M() { List<Task> l; using (var s = new MemoryStream()) { l = ids.Select(i => s.WriteAsync(new byte[1], 0, 1)).ToList(); await Task.WhenAll(l); } await Task.WhenAll(l); }")]
    [InlineData("async Task M() { foreach (var i in ids) { using var c = new HttpClient(); tasks.Add(c.GetAsync(\"u\")); if (tasks.Count > 8) await Task.WhenAll(tasks); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = s.FlushAsync(); await DoAsync(1); } await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = s.FlushAsync(); t.Wait(); } await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = s.FlushAsync(); Forget(t); } await t; }")]
    [InlineData("async Task M() { Task t; using (var stop = new CancellationTokenSource()) { t = Do2Async(1, stop.Token); stop.Cancel(); } await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = DoAsync((int)s.Length); } await t; }")]
    [InlineData("async Task M() { string t; using (var c = new HttpClient()) { t = await c.GetStringAsync(\"u\"); } log.Info(t); }")]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { t = DoAsync((await c.GetStringAsync(\"u\")).Length); } await t; }")]
    [InlineData("async Task M() { using (var c = new HttpClient()) { foreach (var i in ids) { var t = c.GetAsync(\"u\"); await t; } } }")]
    [InlineData("async Task M() { using (var c = new HttpClient()) { List<Task> all = new(); all.Add(c.GetAsync(\"u\")); await Task.WhenAll(all); } }")]
    [InlineData("void M() { using (var c = new HttpClient()) { _bg = c.GetAsync(\"u\"); } }")]
    [InlineData("async Task M() { using (var s = log.BeginScope()) { _bg = DoAsync(1); } await _bg; }")]
    [InlineData("async Task M() { using (log.BeginScope()) { _bg = DoAsync(1); } await _bg; }")]
    [InlineData("async Task M() { using var c = new HttpClient(); tasks.Add(c.GetAsync(\"u\")); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { HttpClient? kept = null; using (var c = new HttpClient()) { kept = c; } await DoAsync(1); Work(kept.GetHashCode()); }")]
    [InlineData("void W1() { using (var s = new MemoryStream()) { {|GATHER105:ids.ForEach(async i => await s.WriteAsync(new byte[i]))|}; } }")]
    public Task A_task_that_is_awaited_in_time_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = [|s.FlushAsync()|]; } await t; }", "'Stream.FlushAsync' is awaited too late: 's' is disposed before 't' completes; await it inside of the using")]
    [InlineData("class Own : IDisposable { public Task GoAsync() => Task.CompletedTask; public void Dispose() { } } async Task M() { using (var own = new Own()) { tasks.Add([|own.GoAsync()|]); } await Task.WhenAll(tasks); }", "'Own.GoAsync' is awaited too late: 'own' may be disposed before 'tasks' complete; await it inside of the using")]
    public Task The_message_names_what_is_disposed(string source, string message) => Verify<GroupOutlivesScope>.Reports(source, message);

    [Fact]
    public Task A_program_is_no_exception() => Verify<GroupOutlivesScope>.Reports(
        """
        using System.IO;
        using System.Threading.Tasks;
        Task t;
        using (var s = new MemoryStream()) { t = [|s.FlushAsync()|]; }
        await t;
        """,
        new Case { Shape = Shape.File });
}
