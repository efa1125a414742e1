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

    [Theory]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { Func<string, Task> get = u => c.GetAsync(u); t = [|get(\"a\")|]; } await t; }")]
    [InlineData("async Task M() { List<Task<string>> all; using (var c = new HttpClient()) { all = new[] { \"a\" }.Select([|c.GetStringAsync|]).ToList(); } await Task.WhenAll(all); }")]
    [InlineData("async Task M() { List<Task<string>> all; using (var c = new HttpClient()) { all = [|new[] { \"a\" }.Select(Get).ToList()|]; Task<string> Get(string u) => c.GetStringAsync(u); } await Task.WhenAll(all); }")]
    [InlineData("async Task M() { Task t; using (var stop = new CancellationTokenSource(9)) { var token = stop.Token; t = [|Do2Async(1, token)|]; } await t; }")]
    [InlineData("async Task M() { using (var c = new HttpClient()) { var t = c.GetAsync(\"u\"); tasks.Add([|t|]); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { Task t; var c = new HttpClient(); try { t = [|c.GetAsync(\"u\")|]; } finally { c.Dispose(); } await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { Task.WaitAll(arr); t = [|s.FlushAsync()|]; } await t; }", BlockingOnGroup.Id)]
    [InlineData("async Task M() { List<Task> l; using (var s = new MemoryStream()) { l = ids.Select(i => [|s.WriteAsync(new byte[1], 0, 1)|]).ToList(); } {|GATHER101:Task.WhenAll(l)|}; await DoAsync(1); }")]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { t = [|Load()|]; async Task Load() { await DoAsync(1); c.CancelPendingRequests(); } } await t; }")]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { Func<Task> load = async () => { await DoAsync(1); c.CancelPendingRequests(); }; t = [|load()|]; } await t; }")]
    [InlineData("async Task M() { Task t; using (var s = new MemoryStream()) { t = Task.Run([|s.Flush|]); } await t; }")]
    public Task However_the_task_comes_to_use_it_is_reported(string source, string? allowed = null) =>
        Verify<GroupOutlivesScope>.Reports(source, new Case { AllowedRules = allowed is null ? [] : [allowed], AllowedWarnings = ["CS4014"] });

    [Theory]
    [InlineData("async Task M() { using (var e = ids.GetEnumerator()) { while (e.MoveNext()) tasks.Add(DoAsync(e.Current)); } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { public Task RunAsync() => Task.CompletedTask; } async Task M(List<Job> jobs) { using (IEnumerator<Job> e = jobs.GetEnumerator()) { while (e.MoveNext()) tasks.Add(e.Current.RunAsync()); } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { } Task SaveAsync(Job j) => DoAsync(1); async Task M(IEnumerable<Job> jobs) { using (var e = jobs.GetEnumerator()) { while (e.MoveNext()) { var job = e.Current; tasks.Add(SaveAsync(job)); } } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { } Task SaveAsync(Job j) => DoAsync(1); async Task M(IAsyncEnumerable<Job> jobs) { await using (var e = jobs.GetAsyncEnumerator()) { while (await e.MoveNextAsync()) _bg = SaveAsync(e.Current); } await _bg; }")]
    [InlineData("class Job { } class Jobs : IEnumerator<Job> { public Job Current => new(); object System.Collections.IEnumerator.Current => Current; public bool MoveNext() => false; public void Reset() { } public void Dispose() { } } Task SaveAsync(Job j) => DoAsync(1); async Task M() { using (var e = new Jobs()) { while (e.MoveNext()) tasks.Add(SaveAsync(e.Current)); } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { } Task SaveAsync(Job j) => DoAsync(1); async Task M() { using (var queue = new System.Collections.Concurrent.BlockingCollection<Job>()) { tasks.Add(SaveAsync(queue.Take())); } await Task.WhenAll(tasks); }")]
    [InlineData("record Row(int Id); class Source : IDisposable { public Row Row => new(1); public void Dispose() { } } Task SaveAsync(Row r) => DoAsync(1); async Task M() { using (var s = new Source()) { tasks.Add(SaveAsync(s.Row)); } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { } Task SaveAsync(Job? j) => DoAsync(1); async Task M() { using (var s = new MemoryStream()) { tasks.Add(SaveAsync(System.Text.Json.JsonSerializer.Deserialize<Job>(s))); } await Task.WhenAll(tasks); }")]
    [InlineData("Task SaveAsync(Uri? u) => DoAsync(1); async Task M() { using (var c = new HttpClient()) { tasks.Add(SaveAsync(c.BaseAddress)); } await Task.WhenAll(tasks); }")]
    [InlineData("Task SaveAsync(System.Text.Encoding e) => DoAsync(1); async Task M() { using (var r = new StreamReader(\"a\")) { tasks.Add(SaveAsync(r.CurrentEncoding)); } await Task.WhenAll(tasks); }")]
    [InlineData("class Failed : Exception { } class Source : IDisposable { public Failed? Error => null; public void Dispose() { } } Task SaveAsync(Failed? e) => DoAsync(1); async Task M() { using (var s = new Source()) { tasks.Add(SaveAsync(s.Error)); } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { public static Job ParseJob(Stream s) => new(); } Task SaveAsync(Job j) => DoAsync(1); async Task M() { using (var s = new MemoryStream()) { tasks.Add(SaveAsync(Job.ParseJob(s))); } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { public static Job ReadFrom(Stream s) => new(); } Task SaveAsync(Job j) => DoAsync(1); async Task M() { using (var s = new MemoryStream()) { tasks.Add(SaveAsync(Job.ReadFrom(s))); } await Task.WhenAll(tasks); }")]
    [InlineData("class Job { public static Job LoadFrom(Stream s) => new(); } Task SaveAsync(Job j) => DoAsync(1); async Task M() { using (var s = new MemoryStream()) { tasks.Add(SaveAsync(Job.LoadFrom(s))); } await Task.WhenAll(tasks); }")]
    public Task A_part_that_lives_on_by_itself_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

    [Theory]
    [InlineData("class Job { public Stream Body = new MemoryStream(); } class Lease : IDisposable { public Job Value => new(); public void Dispose() { } } Task SaveAsync(Job j) => DoAsync(1); async Task M() { using (var lease = new Lease()) { tasks.Add([|SaveAsync(lease.Value)|]); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M(IServiceProvider p) { using (var scope = new Scope()) { tasks.Add([|SaveAsync(scope.Services)|]); } await Task.WhenAll(tasks); } class Scope : IDisposable { public IServiceProvider Services => null!; public void Dispose() { } } Task SaveAsync(IServiceProvider p) => DoAsync(1);")]
    [InlineData("async Task M() { using (var e = new List<Stream>().GetEnumerator()) { while (e.MoveNext()) { using var s = e.Current; tasks.Add([|s.FlushAsync()|]); } } await Task.WhenAll(tasks); }")]
    public Task A_part_that_may_end_with_it_is_reported(string source) => Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { Func<string, Task> get = u => c.GetAsync(u); t = DoAsync(1); await get(\"a\"); } await t; }")]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { t = DoAsync(Count()); int Count() => c.GetHashCode(); } await t; }")]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { t = DoAsync(Get(\"a\").Result.Length); Task<string> Get(string u) => c.GetStringAsync(u); } await t; }")]
    [InlineData("async Task M() { Task t; using (var stop = new CancellationTokenSource(9)) { var token = ct; t = Do2Async(1, token); stop.CancelAfter(1); } await t; }")]
    [InlineData("async Task M() { Task t; var c = new HttpClient(); try { t = c.GetAsync(\"u\"); await t; } finally { c.Dispose(); } await t; }")]
    [InlineData("async Task M() { Task t = Task.CompletedTask; var c = new HttpClient(); try { t = c.GetAsync(\"u\"); } finally { await t; c.Dispose(); } await t; }")]
    [InlineData("async Task M() { List<int> l; using (var c = new HttpClient()) { l = new object[] { 1 }.Select(c.Equals).Select(b => b ? 1 : 0).ToList(); } await DoAsync(l.Count); }")]
    public Task A_function_that_only_looks_as_if_it_used_it_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

    [Fact]
    public Task A_wait_in_the_same_loop_comes_behind_it_too() => Verify<GroupOutlivesScope>.IsSilent(
        "async Task M() { using (var c = new HttpClient()) { foreach (var i in ids) { Task.WaitAny(arr); tasks.Add(c.GetAsync(\"u\" + i)); } } await Task.WhenAll(tasks); }",
        new Case { AllowedRules = [BlockingOnGroup.Id] });

    [Theory]
    [InlineData("async Task M() { var c = new HttpClient(); var all = ids.Select(i => c.GetAsync(\"u\" + i)).ToList(); [|c.Dispose()|]; await Task.WhenAll(all); }")]
    [InlineData("async Task M() { var s = new MemoryStream(); var t = s.FlushAsync(); await [|s.DisposeAsync()|]; await t; }")]
    [InlineData("class Channel : IDisposable { public Task WaitAsync() => Task.CompletedTask; public void Dispose() { } } async Task M(Channel channel) { var waits = ids.Select(i => channel.WaitAsync()).ToList(); [|channel.Dispose()|]; await Task.WhenAll(waits); }")]
    [InlineData("async Task M() { var s = new MemoryStream(); var t = s.FlushAsync(); await [|s.DisposeAsync()|].ConfigureAwait(false); await t; }")]
    [InlineData("async Task M() { var s = new MemoryStream(); var t = s.FlushAsync(); [|s.Close()|]; await t; }")]
    [InlineData("async Task M(HttpClient? c) { _bg = c!.GetAsync(\"u\"); [|c?.Dispose()|]; await _bg; }")]
    [InlineData("async Task M() { var stop = new CancellationTokenSource(50); var all = Task.WhenAll(Do2Async(1, stop.Token), DoAsync(2)); [|stop.Dispose()|]; await all; }")]
    [InlineData("async Task M() { var c = new HttpClient(); foreach (var i in ids) tasks.Add(c.GetAsync(\"u\" + i)); [|c.Dispose()|]; await Task.WhenAll(tasks); }")]
    [InlineData("Task M() { var c = new HttpClient(); var all = new[] { \"a\" }.Select(c.GetStringAsync).ToList(); [|c.Dispose()|]; return Task.WhenAll(all); }")]
    [InlineData("async Task M() { await sem.WaitAsync(ct); var all = ids.Select(i => DoAsync(i)).ToList(); [|sem.Release()|]; await Task.WhenAll(all); }")]
    [InlineData("async Task M() { sem.Wait(); var t = DoAsync(1); [|sem.Release()|]; await t; }")]
    [InlineData("async Task M() { Task t; await sem.WaitAsync(); try { t = [|DoAsync(1)|]; } finally { sem.Release(); } await t; }")]
    public Task A_task_that_is_awaited_behind_the_call_that_ends_it_is_reported(string source) => Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var c = new HttpClient(); var all = ids.Select(i => c.GetAsync(\"u\" + i)).ToList(); await Task.WhenAll(all); c.Dispose(); await Task.WhenAll(all); }")]
    [InlineData("async Task M() { var stop = new CancellationTokenSource(); var t = Do2Async(1, stop.Token); stop.Cancel(); stop.Dispose(); await t; }")]
    [InlineData("async Task M() { var c = new HttpClient(); var t = DoAsync(1); c.Dispose(); await t; }")]
    [InlineData("async Task M() { var c = new HttpClient(); var t = c.GetAsync(\"u\"); t.Wait(); c.Dispose(); await t; }")]
    [InlineData("async Task M() { var c = new HttpClient(); var t = c.GetAsync(\"u\"); Forget(t); c.Dispose(); await t; }")]
    [InlineData("void M() { var c = new HttpClient(); _bg = c.GetAsync(\"u\"); c.Dispose(); }")]
    [InlineData("async Task M() { await sem.WaitAsync(); _bg = DoAsync(1); sem.Release(); await _bg; }")]
    [InlineData("async Task M() { var t = DoAsync(1); sem.Release(); await t; }")]
    [InlineData("async Task M() { Func<Task> take = () => sem.WaitAsync(); await take(); var t = DoAsync(1); sem.Release(); await t; }")]
    [InlineData("async Task M() { await sem.WaitAsync(); var t = DoAsync(1); await t; sem.Release(); await t; }")]
    [InlineData("async Task M() { await sem.WaitAsync(); Task t; try { t = Task.CompletedTask; } finally { sem.Release(); } await t; }")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => { await sem.WaitAsync(); try { await DoAsync(i); } finally { sem.Release(); } }));")]
    [InlineData("async Task M() { Task beat; using (var timer = new PeriodicTimer(TimeSpan.FromSeconds(1))) { beat = BeatAsync(timer); Work(1); } await beat; } async Task BeatAsync(PeriodicTimer timer) { while (await timer.WaitForNextTickAsync()) Work(1); }")]
    [InlineData("async Task M() { var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); var beat = BeatAsync(timer); Work(1); timer.Dispose(); await beat; } async Task BeatAsync(PeriodicTimer timer) { while (await timer.WaitForNextTickAsync()) Work(1); }")]
    [InlineData("async Task M(System.Net.Sockets.TcpListener listener) { var client = listener.AcceptTcpClientAsync(); listener.Server.Dispose(); await client; }")]
    [InlineData("async Task M(System.Net.Sockets.Socket socket) { var client = socket.AcceptAsync(); socket.Close(); await client; }")]
    [InlineData("class Channel : IDisposable { public Task WaitAsync() => Task.CompletedTask; public void Dispose() { } } async Task M(Channel channel) { var wait = channel.WaitAsync(); channel.Dispose(); await wait; }")]
    [InlineData("async Task M(Stream s) { var read = s.ReadAsync(new byte[1], 0, 1); s.Dispose(); try { await read; } catch (ObjectDisposedException) { } }")]
    [InlineData("async Task M(Stream s) { var read = s.ReadAsync(new byte[1], 0, 1); s.Dispose(); await Throws(() => read); } Task Throws(Func<Task> f) => f();")]
    public Task A_task_that_is_over_when_it_ends_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var c = new HttpClient(); var all = ids.Select(i => c.GetAsync(\"u\" + i)).ToList(); [|c.Dispose()|]; await Task.WhenAll(all); }", "'HttpMessageInvoker.Dispose' comes too early: 'c' is disposed before 'all' complete; await 'all' in front of it")]
    [InlineData("async Task M() { sem.Wait(); var t = DoAsync(1); [|sem.Release()|]; await t; }", "'SemaphoreSlim.Release' comes too early: 'sem' is released before 't' completes; await 't' in front of it")]
    [InlineData("async Task M() { Task t; var c = new HttpClient(); try { t = [|c.GetAsync(\"u\")|]; } finally { c.Dispose(); } await t; }", "'HttpClient.GetAsync' is awaited too late: 'c' is disposed before 't' completes; await it inside of the try")]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { t = [|Load()|]; async Task Load() { await DoAsync(1); c.CancelPendingRequests(); } } await t; }", "'Load' is awaited too late: 'c' is disposed before 't' completes; await it inside of the using")]
    [InlineData("async Task M() { Task t; using (var c = new HttpClient()) { Func<Task> load = async () => { await DoAsync(1); c.CancelPendingRequests(); }; t = [|load()|]; } await t; }", "'load' is awaited too late: 'c' is disposed before 't' completes; await it inside of the using")]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); var beat = [|BeatAsync(stop.Token)|]; await Task.WhenAll(tasks); } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }", "'Example.BeatAsync' may still run when 'stop' is disposed: nobody awaits 'beat'; end it and await it inside of the using")]
    public Task The_message_names_what_ends_and_how(string source, string message) => Verify<GroupOutlivesScope>.Reports(source, message);

    [Theory]
    [InlineData("async Task M() { using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); var beat = [|BeatAsync(stop.Token)|]; await Task.WhenAll(tasks); } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }")]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); var beat = [|BeatAsync(stop.Token)|]; await Task.WhenAll(tasks); stop.Cancel(); } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }")]
    [InlineData("async Task M() { using (var stop = new CancellationTokenSource()) { _ = [|BeatAsync(stop.Token)|]; await Task.WhenAll(tasks); } } async Task BeatAsync(CancellationToken token) { for (;;) await Do2Async(1, token); }")]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); var token = stop.Token; var beat = [|Task.Run(async () => { do { await Do2Async(1, token); } while (!token.IsCancellationRequested); })|]; await Task.WhenAll(tasks); }")]
    public Task A_loop_that_nobody_waits_for_is_reported(string source) => Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); var beat = BeatAsync(stop.Token); await Task.WhenAll(tasks); stop.Cancel(); await beat; } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }")]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); _ = BeatAsync(stop.Token); await Task.WhenAll(tasks); stop.Cancel(); } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }")]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); _ = BeatAsync(ct); stop.CancelAfter(5); await Task.WhenAll(tasks); } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }")]
    [InlineData("async Task M() { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); var beat = BeatAsync(timer); await Task.WhenAll(tasks); } async Task BeatAsync(PeriodicTimer timer) { while (await timer.WaitForNextTickAsync()) Work(1); }")]
    [InlineData("async Task M() { using var listener = new System.Net.HttpListener(); _ = Task.Run(async () => { while (listener.IsListening) await listener.GetContextAsync(); }); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); var once = Do2Async(1, stop.Token); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { using var stop = new CancellationTokenSource(); Forget(BeatAsync(stop.Token)); await Task.WhenAll(tasks); } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }")]
    [InlineData("CancellationTokenSource stop = new(); async Task M() { var beat = BeatAsync(stop.Token); await Task.WhenAll(tasks); } async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }")]
    public Task A_loop_that_somebody_ends_is_silent(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

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
