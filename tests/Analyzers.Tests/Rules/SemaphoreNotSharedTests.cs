using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class SemaphoreNotSharedTests
{
    [Theory]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => { using var [|gate|] = new SemaphoreSlim(3); await gate.WaitAsync(); try { await DoAsync(i); } finally { gate.Release(); } }));")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => { var [|gate|] = new SemaphoreSlim(3, 3); await gate.WaitAsync(ct); await DoAsync(i); gate.Release(); }));")]
    [InlineData("async Task M() => await Parallel.ForEachAsync(ids, async (i, c) => { var [|gate|] = new SemaphoreSlim(2); await gate.WaitAsync(c); try { await DoAsync(i); } finally { gate.Release(); } });")]
    [InlineData("async Task M() { var [|gate|] = new SemaphoreSlim(1, 2); gate.Release(); await gate.WaitAsync(); await DoAsync(1); gate.Release(); }")]
    [InlineData("async Task SaveAsync(int i) { SemaphoreSlim [|gate|] = new(1); await gate.WaitAsync(); try { await DoAsync(i); } finally { gate.Release(); gate.Dispose(); } }")]
    [InlineData("void M() { foreach (var i in ids) tasks.Add(Local(i)); async Task Local(int i) { var [|gate|] = new SemaphoreSlim(4); gate.Wait(); try { await DoAsync(i); } finally { gate.Release(); } } }")]
    [InlineData("async Task M() { var [|gate|] = new SemaphoreSlim(4); foreach (var i in ids) { await gate.WaitAsync(); await DoAsync(i); gate.Release(); } }")]
    public Task A_semaphore_that_only_its_own_function_waits_for_is_reported(string source) => Verify<SemaphoreNotShared>.Reports(source);

    [Theory]
    [InlineData("async Task M() { using var gate = new SemaphoreSlim(3); await Task.WhenAll(ids.Select(async i => { await gate.WaitAsync(); try { await DoAsync(i); } finally { gate.Release(); } })); }")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => { using var gate = new SemaphoreSlim(3); await Task.WhenAll(ids.Select(async j => { await gate.WaitAsync(); try { await DoAsync(i + j); } finally { gate.Release(); } })); }));")]
    [InlineData("async Task M() { var gate = new SemaphoreSlim(3); foreach (var i in ids) { await gate.WaitAsync(); tasks.Add(OneAsync(i, gate)); } await Task.WhenAll(tasks); } async Task OneAsync(int i, SemaphoreSlim limit) { try { await DoAsync(i); } finally { limit.Release(); } }")]
    [InlineData("async Task M() { var gate = new SemaphoreSlim(3); foreach (var i in ids) { await gate.WaitAsync(); tasks.Add({|GATHER408:DoAsync(i).ContinueWith(_ => gate.Release())|}); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var gate = sem; await gate.WaitAsync(); try { await DoAsync(1); } finally { gate.Release(); } }")]
    [InlineData("async Task M() { var gate = new SemaphoreSlim(1); sem = gate; await gate.WaitAsync(); try { await DoAsync(1); } finally { gate.Release(); } }")]
    [InlineData("async Task M() { var gate = new SemaphoreSlim(1); await gate.WaitAsync(); Work(gate.CurrentCount); await DoAsync(1); gate.Release(); }")]
    [InlineData("async Task M() { var gate = new SemaphoreSlim(1); await gate.WaitAsync(); gate.Release(); await gate.WaitAsync(); }")]
    [InlineData("async Task M() { var done = new SemaphoreSlim(0); await done.WaitAsync(50); await DoAsync(1); done.Release(); }")]
    [InlineData("async Task M() { var gate = new SemaphoreSlim(1); await gate.WaitAsync(1000); await DoAsync(1); }")]
    [InlineData("SemaphoreSlim M() { var gate = new SemaphoreSlim(1); return gate; }")]
    public Task A_semaphore_that_others_can_wait_for_is_silent(string source) => Verify<SemaphoreNotShared>.IsSilent(source, new Case { AllowedRules = [SemaphoreWaitNotAwaited.Id] });

    [Fact]
    public Task The_message_names_the_semaphore_and_the_function() => Verify<SemaphoreNotShared>.Reports(
        "async Task M() => await Task.WhenAll(ids.Select(async i => { using var [|gate|] = new SemaphoreSlim(3); await gate.WaitAsync(); try { await DoAsync(i); } finally { gate.Release(); } }));",
        "'gate' limits nothing: each call of this lambda makes one of its own, and nobody else waits for it; make it once, outside");

    [Fact]
    public Task Code_that_another_configuration_compiles_may_see_it() => Verify<SemaphoreNotShared>.IsSilent(
        """
        async Task M()
        {
            var gate = new SemaphoreSlim(1);
            await gate.WaitAsync();
            await DoAsync(1);
        #if SHARED
            Share(gate);
        #endif
            gate.Release();
        }
        """);

    [Theory]
    [InlineData("async Task M() { var gate = new SemaphoreSlim({|CS0103:most|}); await gate.{|CS1061:WaitAsyn|}(); await DoAsync(1); gate.Release(); }")]
    public Task Code_that_does_not_bind_is_silent(string source) => Verify<SemaphoreNotShared>.IsSilent(source);
}
