using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>A group that is returned out of a using, a try or a lock.</summary>
public class GroupOutlivesScopeTests
{
    [Theory]
    [InlineData("Task M() { using var c = new HttpClient(); return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; }")]
    [InlineData("Task M() { using (var c = new HttpClient()) { return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; } }")]
    [InlineData("Task<string[]> M() { using var c = new HttpClient(); return [|Task.WhenAll(c.GetStringAsync(\"a\"), c.GetStringAsync(\"b\"))|]; }")]
    [InlineData("Task M() { using var c = new HttpClient(); var all = ids.Select(i => c.GetAsync(\"u\" + i)).ToList(); return [|Task.WhenAll(all)|]; }")]
    [InlineData("Task M() { using var c = new HttpClient(); var all = new List<Task>(); foreach (var i in ids) all.Add(c.GetAsync(\"u\" + i)); return [|Task.WhenAll(all)|]; }")]
    [InlineData("Task M() { using var c = new HttpClient(); var all = new Task[2]; all[0] = c.GetAsync(\"a\"); all[1] = c.GetAsync(\"b\"); return [|Task.WhenAll(all)|]; }")]
    [InlineData("Task M() { using var c = new HttpClient(); var all = Task.WhenAll(c.GetAsync(\"a\"), c.GetAsync(\"b\")); return [|all|]; }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(ids.Select(i => SaveAsync(s, i)))|]; } Task SaveAsync(Stream s, int i) => DoAsync(i);")]
    [InlineData("Task M() { using var g = new SemaphoreSlim(8); return [|Task.WhenAll(ids.Select(async i => { await g.WaitAsync(); try { await DoAsync(i); } finally { g.Release(); } }))|]; }")]
    [InlineData("Task M() { using var g = new SemaphoreSlim(8); return [|Task.WhenAll(ids.Select(async i => { await DoAsync(i); g.Release(); }))|]; }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(ids.Select(i => Task.Run(() => s.WriteByte((byte)i))))|]; }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Parallel.ForEachAsync(ids, async (i, c) => { s.WriteByte((byte)i); await DoAsync(i); })|]; }")]
    [InlineData("Task M() { using var stop = new CancellationTokenSource(1000); return [|Task.WhenAll(ids.Select(i => Do2Async(i, stop.Token)))|]; }")]
    [InlineData("Task M() { using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); return [|Task.WhenAny(Do2Async(1, stop.Token), DoAsync(2))|]; }")]
    [InlineData("Task M(Stream s) { using (s) { return [|Task.WhenAll(s.FlushAsync(), DoAsync(1))|]; } }")]
    [InlineData("Task M(Stream? s) { using (s) return [|Task.WhenAll(ids.Select(i => s?.FlushAsync() ?? DoAsync(i)))|]; }")]
    [InlineData("Task M() { var c = new HttpClient(); try { return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; } finally { c.Dispose(); } }")]
    [InlineData("Task M(HttpClient? c) { try { return [|Task.WhenAll(ids.Select(i => c!.GetAsync(\"u\" + i)))|]; } finally { c?.Dispose(); } }")]
    [InlineData("Func<Task> M() => () => { using var c = new HttpClient(); return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; };")]
    [InlineData("Task M() { return Local(); Task Local() { using var c = new HttpClient(); return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; } }")]
    [InlineData("Task P { get { using var c = new HttpClient(); return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; } }")]
    [InlineData("Task M(int n) { switch (n) { case 1: using (var c = new HttpClient()) { if (n > 0) return [|Task.WhenAll(c.GetAsync(\"a\"), c.GetAsync(\"b\"))|]; } break; } return DoAsync(n); }")]
    public Task A_group_whose_operations_use_what_the_using_disposes_is_reported(string source) =>
        Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("Task M() { try { return [|Task.WhenAll(tasks)|]; } catch (IOException) { return Task.CompletedTask; } }")]
    [InlineData("Task M() { try { return [|Task.WhenAll(ids.Select(async i => await DoAsync(i)))|]; } catch (Exception e) { log.Info(e.Message); return Task.CompletedTask; } }")]
    [InlineData("Task<int[]> M() { try { return [|Task.WhenAll(GetAsync(1), GetAsync(2))|]; } catch { return Task.FromResult(new int[0]); } }")]
    [InlineData("Task M() { try { return [|Task.WhenAll(ids.Select(i => DoAsync(i)))|]; } catch (HttpRequestException e) when (e.Message != \"\") { return Task.CompletedTask; } }")]
    [InlineData("Task M() { try { return [|Task.WhenAll(tasks)|]; } catch (ArgumentException) { throw; } catch (IOException) { return Task.CompletedTask; } }")]
    public Task A_group_whose_exceptions_the_catch_does_not_see_is_reported(string source) => Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("Task M() { lock (gate) { return [|Task.WhenAll(ids.Select(i => DoAsync(i)))|]; } }")]
    [InlineData("Task N2() { sem.Wait(); try { return [|Task.WhenAll(tasks)|]; } finally { sem.Release(); } }")]
    public Task A_group_that_a_lock_does_not_guard_is_reported(string source) => Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("async Task M() { using var c = new HttpClient(); await Task.WhenAll(ids.Select(i => c.GetAsync(\"u\"))); }")]
    [InlineData("async Task W3() { using var s = new MemoryStream(); await Task.WhenAll(ids.Select(i => s.WriteAsync(new byte[1], 0, 1))); }")]
    [InlineData("async Task W4() { using var g8 = new SemaphoreSlim(8); await Task.WhenAll(ids.Select(async i => { await g8.WaitAsync(); try { await DoAsync(i); } finally { g8.Release(); } })); }")]
    [InlineData("Task M() { try { return Task.WhenAll(tasks); } catch (ArgumentException) { throw; } }")]
    [InlineData("bool M() { try { return Task.WhenAll(tasks).Wait(100); } catch (AggregateException) { return true; } }")]
    [InlineData("Task M() { using (ExecutionContext.SuppressFlow()) return Task.WhenAll(ids.Select(i => DoAsync(i))); }")]
    [InlineData("Task M() { using var scope = log.BeginScope(); return Task.WhenAll(ids.Select(i => DoAsync(i))); }")]
    [InlineData("Task M() { using (log.BeginScope()) { return Task.WhenAll(tasks); } }")]
    [InlineData("class Pooled : List<Task>, IDisposable { public void Dispose() { } } Task M() { using var list = new Pooled(); foreach (var i in ids) list.Add(DoAsync(i)); return Task.WhenAll(list); }")]
    [InlineData("Task M() { using var pool = Pool.Get(out var list); foreach (var i in ids) list.Add(DoAsync(i)); return Task.WhenAll(list); } static class Pool { public static IDisposable Get(out List<Task> list) { list = new(); return new CancellationTokenSource(); } }")]
    [InlineData("Task M() { using var json = System.Text.Json.JsonDocument.Parse(\"[1]\"); return Task.WhenAll(json.RootElement.EnumerateArray().Select(e => DoAsync(e.GetInt32()))); }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return Task.WhenAll(ids.Select(i => DoAsync((int)s.Length + s.ReadByte()))); }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return Task.WhenAll(ids.Select(i => { s.WriteByte((byte)i); return DoAsync(i); })); }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return Task.WhenAll(ids.Select(async i => { s.WriteByte((byte)i); await DoAsync(i); })); }")]
    [InlineData("Task M() { using var s = new StringReader(\"\"); var text = s.ReadToEnd(); return Task.WhenAll(ids.Select(i => NamedAsync(text, i))); } Task NamedAsync(string s, int i) => DoAsync(i);")]
    [InlineData("Task M() { using var c = new HttpClient(); var a = c.GetStringAsync(\"a\").Result; return Task.WhenAll(DoAsync(a.Length), DoAsync(1)); }")]
    [InlineData("Task M() { using var c = new HttpClient(); return Task.WhenAll(DoAsync(c.GetStringAsync(\"a\").GetAwaiter().GetResult().Length), DoAsync(1)); }")]
    [InlineData("Task M() { using (var c = new HttpClient()) { c.CancelPendingRequests(); } return Task.WhenAll(tasks); }")]
    [InlineData("Task M() { Task Later() => Task.WhenAll(tasks); using var c = new HttpClient(); c.CancelPendingRequests(); return Later(); }")]
    [InlineData("Func<Task> M() { using (var c = new HttpClient()) { return () => Task.WhenAll(tasks); } }")]
    [InlineData("Task M() { using var c = new HttpClient(); return DoAsync(c.GetHashCode()); }")]
    [InlineData("IEnumerable<Task> M() { using var c = new HttpClient(); yield return Task.WhenAll(c.GetAsync(\"a\"), c.GetAsync(\"b\")); }")]
    public Task A_scope_that_the_group_does_not_need_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

    [Theory]
    [InlineData("Task M() { try { return Task.WhenAll(ids.Select(i => DoAsync(i))); } catch (Exception e) { return Task.FromException(e); } }")]
    [InlineData("Task M() { try { return Task.WhenAll(ids.Select(i => DoAsync(i))); } catch (Exception e) { log.Info(e.Message); throw new InvalidOperationException(\"\", e); } }")]
    [InlineData("Task M() { try { return Task.WhenAll(ids.Select(i => DoAsync(i))); } catch (ArgumentNullException) { return Task.CompletedTask; } }")]
    [InlineData("Task M() { try { return Task.WhenAll(tasks); } catch (Exception e) { return FailAsync(e); } } Task FailAsync(Exception e) => DoAsync(1);")]
    [InlineData("Task M() { try { Work(1); } catch (IOException) { return Task.WhenAll(tasks); } return DoAsync(1); }")]
    [InlineData("Task M() { try { return DoAsync(1); } catch (IOException) { return Task.WhenAll(tasks); } }")]
    [InlineData("Task M() { try { Work(1); } finally { Work(2); } return Task.WhenAll(tasks); }")]
    [InlineData("Task M() { try { return Task.WhenAll(tasks); } finally { log.Info(\"built\"); } }")]
    [InlineData("Task M(HttpClient c) { try { return Task.WhenAll(tasks); } finally { c.Dispose(); } }")]
    [InlineData("Task M() { lock (gate) { return Task.WhenAll(tasks); } }")]
    [InlineData("Task M() { lock (gate) { return Task.WhenAll(tasks.ToArray()); } }")]
    [InlineData("Task M() { List<Task> copy; lock (gate) { copy = tasks.ToList(); } return Task.WhenAll(copy); }")]
    [InlineData("Task M() { System.Threading.Monitor.Enter(gate); try { return Task.WhenAll(tasks); } finally { System.Threading.Monitor.Exit(gate); } }")]
    public Task A_try_or_lock_around_the_building_of_the_group_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

    [Theory]
    [InlineData("Task M() { using var c = new HttpClient(); return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; }", "'Task.WhenAll' leaves the using as a task: 'c' is disposed before its operations complete; await it inside of the using")]
    [InlineData("class Own : IDisposable { public Task GoAsync() => Task.CompletedTask; public void Dispose() { } } Task M() { using var own = new Own(); return [|Task.WhenAll(own.GoAsync(), own.GoAsync())|]; }", "'Task.WhenAll' leaves the using as a task: 'own' may be disposed before its operations complete; await it inside of the using")]
    [InlineData("class Own : MemoryStream { public Task GoAsync() => Task.CompletedTask; } Task M() { using var own = new Own(); return [|Task.WhenAll(own.GoAsync(), own.GoAsync())|]; }", "'Task.WhenAll' leaves the using as a task: 'own' is disposed before its operations complete; await it inside of the using")]
    [InlineData("Task M() { using var a = new System.Diagnostics.Activity(\"x\"); return [|Task.WhenAll(ids.Select(i => SaveAsync(a, i)))|]; } Task SaveAsync(System.Diagnostics.Activity a, int i) => DoAsync(i);", "'Task.WhenAll' leaves the using as a task: 'a' may be disposed before its operations complete; await it inside of the using")]
    [InlineData("class Scope : IDisposable { public Db Get() => new(); public void Dispose() { } } Task M() { using var scope = new Scope(); var db = scope.Get(); return [|Task.WhenAll(ids.Select(i => db.SaveAsync()))|]; }", "'Task.WhenAll' leaves the using as a task: 'scope' may be disposed before its operations complete; await it inside of the using")]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(ids.Select(i => new StreamWriter(s).WriteAsync('c')))|]; }", "'Task.WhenAll' leaves the using as a task: 's' may be disposed before its operations complete; await it inside of the using")]
    [InlineData("Task M() { try { return [|Task.WhenAll(tasks)|]; } catch (IOException) { return Task.CompletedTask; } }", "'Task.WhenAll' leaves the try as a task: the catch does not see the exceptions of 'tasks'; await it inside of the try")]
    [InlineData("Task M() { try { return [|Task.WhenAll(ids.Select(i => DoAsync(i)))|]; } catch (IOException) { return Task.CompletedTask; } }", "'Task.WhenAll' leaves the try as a task: the catch may not see the exceptions of its operations; await it inside of the try")]
    [InlineData("Task M() { lock (gate) { return [|Task.WhenAll(ids.Select(i => DoAsync(i)))|]; } }", "'Task.WhenAll' leaves the lock as a task: the lock is released before its operations complete; await it outside of the lock")]
    [InlineData("Task M() { sem.Wait(); try { return [|Task.WhenAll(tasks)|]; } finally { sem.Release(); } }", "'Task.WhenAll' leaves the try as a task: the finally releases 'sem' before 'tasks' complete; await it inside of the try")]
    public Task The_message_says_what_ends_too_early(string source, string message) => Verify<GroupOutlivesScope>.Reports(source, message);

    [Theory]
    [InlineData("Task M() { using var c = new {|CS0246:Missing|}(); return Task.WhenAll(ids.Select(i => c.GetAsync(i))); }")]
    [InlineData("Task M() { try { return Task.WhenAll({|CS0103:nothing|}); } catch (IOException) { throw; } }")]
    public Task Code_that_does_not_bind_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);
}
