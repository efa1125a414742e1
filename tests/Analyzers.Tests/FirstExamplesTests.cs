using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>The examples by which the rules are explained, as they stand there, where no other test has them word for word.</summary>
public class FirstExamplesTests
{
    [Theory]
    [InlineData("void M() { Console.Write(string.Join(\",\", [|ids|], 4)); }")]
    [InlineData("void M() { Console.Write(Poly.AppendJoin(\",\", [|ids|])); }")]
    public Task The_collection_is_one_element(string source) => Verify<CollectionAsParamsElement>.Reports(source);

    [Theory]
    [InlineData("void M() { Console.Write(string.Join(\",\", ids)); }")]
    public Task The_collection_is_its_elements(string source) => Verify<CollectionAsParamsElement>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var e0 = await db.FindAsync(5, [|ct|]); }")]
    public Task The_token_is_a_value(string source) => Verify<TokenAsParamsElement>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var e1 = await db.FindAsync(new object[] { 5 }, ct); }")]
    public Task The_token_is_a_token(string source) => Verify<TokenAsParamsElement>.IsSilent(source);

    [Theory]
    [InlineData("void M() { EventHandler h38 = async (s, e) => await Task.WhenAll(tasks); }")]
    [InlineData("void D5() { _ = Task.WhenAll(tasks).ContinueWith(_ => log.Info(\"done\")); }")]
    public Task The_group_is_looked_after(string source) => Verify<GroupNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task D1() { var all = [|Task.WhenAll(tasks)|]; await Task.Yield(); }")]
    public Task The_group_is_kept_for_nobody(string source) => Verify<StartedTasksDropped>.Reports(source);

    [Theory]
    [InlineData("async Task D4(bool b) { var all = [|Task.WhenAll(tasks)|]; if (b) await all; }")]
    public Task The_group_is_awaited_on_one_path(string source) => Verify<GroupNotAwaitedOnEveryPath>.Reports(source);

    [Theory]
    [InlineData("void M() { Func<Task> f = Task () => { try { return [|Task.WhenAll(tasks)|]; } catch (IOException) { return Task.CompletedTask; } }; }")]
    [InlineData("void M() { Func<Task> f = Task () => { using var c = new HttpClient(); return [|Task.WhenAll(ids.Select(i => c.GetAsync(\"u\" + i)))|]; }; }")]
    [InlineData("void M() { Func<Task> f = Task () => { lock (gate) { return [|Task.WhenAll(ids.Select(i => DoAsync(i)))|]; } }; }")]
    public Task The_group_outlives_its_block(string source) => Verify<GroupOutlivesScope>.Reports(source);

    [Theory]
    [InlineData("void M() { Func<Task> f = async Task () => { using var c = new HttpClient(); await Task.WhenAll(ids.Select(i => c.GetAsync(\"u\"))); }; }")]
    [InlineData("void M() { Func<Task> f = Task () => { try { return Task.WhenAll(tasks); } catch (ArgumentException) { throw; } }; }")]
    [InlineData("void M() { Func<bool> f = bool () => { try { return Task.WhenAll(tasks).Wait(100); } catch (AggregateException) { return true; } }; }")]
    public Task The_group_ends_in_its_block(string source) => Verify<GroupOutlivesScope>.IsSilent(source);

    [Theory]
    [InlineData("void W1() { using (var s = new MemoryStream()) { [|ids.ForEach(async i => await s.WriteAsync(new byte[i]))|]; } }")]
    public Task The_loop_does_not_wait(string source) => Verify<AsyncLambdaInVoidFanOut>.Reports(source);

    [Theory]
    [InlineData("void Enter() { [|sem.WaitAsync()|]; try { Work(1); } finally { sem.Release(); } }")]
    [InlineData("async Task N1() { try { await [|sem.WaitAsync(ct)|]; await DoAsync(1); } finally { sem.Release(); } }")]
    public Task The_semaphore_is_not_held(string source) => Verify<SemaphoreWaitNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var m = ids.Select(i => GetAsync(i)).ToList(); await Task.WhenAll(m); var r2 = m.Select(t => t.Result); }")]
    [InlineData("async Task M() { int[] r3 = await Task.WhenAll(ids.Select(i => GetAsync(i))); }")]
    public Task The_tasks_are_started_once(string source) => Verify<TaskSequenceEnumeratedTwice>.IsSilent(source);
}
