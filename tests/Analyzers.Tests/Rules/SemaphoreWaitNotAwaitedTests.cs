using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class SemaphoreWaitNotAwaitedTests
{
    [Theory]
    [InlineData("void M() { [|sem.WaitAsync()|]; try { Work(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { [|sem.WaitAsync(ct)|]; try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("Task M() { [|sem.WaitAsync()|].ConfigureAwait(false); return DoAsync(1); }")]
    [InlineData("void M() => [|sem.WaitAsync()|];")]
    [InlineData("void M(SemaphoreSlim? maybe) { [|maybe?.WaitAsync()|]; }")]
    [InlineData("void M() { [|sem.WaitAsync(TimeSpan.FromSeconds(1))|]; }")]
    [InlineData("void M() { [|sem.WaitAsync(100, ct)|]; }")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => { [|sem.WaitAsync()|]; await DoAsync(i); sem.Release(); }));")]
    [InlineData("void M() { void Local() { [|sem.WaitAsync()|]; } Local(); }")]
    [InlineData("Action M() => () => [|sem.WaitAsync()|];")]
    [InlineData("Example() { [|sem.WaitAsync()|]; }")]
    [InlineData("IEnumerable<int> M() { [|sem.WaitAsync()|]; yield return 1; }")]
    [InlineData("async Task M() { [|sem.WaitAsync()|].WaitAsync(ct); await Task.Yield(); }")]
    [InlineData("void M() { using ([|sem.WaitAsync()|]) Work(1); }")]
    [InlineData("void M() { using var held = [|sem.WaitAsync()|]; Work(1); }")]
    public Task A_wait_that_is_not_awaited_is_reported(string source) => Verify<SemaphoreWaitNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|]; await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|].ConfigureAwait(false); } catch (OperationCanceledException) { } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { if (!await [|sem.WaitAsync(5)|]) return; Work(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { if (await [|sem.WaitAsync(TimeSpan.FromSeconds(1))|]) Work(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { var held = await [|sem.WaitAsync(5, ct)|]; Work(held ? 1 : 2); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { bool held; try { held = await [|sem.WaitAsync(5)|]; Work(held ? 1 : 2); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { Work(1); await [|sem.WaitAsync(ct)|]; } finally { Work(2); sem.Release(); } }")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => { try { await [|sem.WaitAsync(ct)|]; await DoAsync(i); } finally { sem.Release(); } }));")]
    [InlineData("async Task M(SemaphoreSlim limit, CancellationToken token) { foreach (var i in ids) try { await [|limit.WaitAsync(token)|]; await DoAsync(i); } finally { limit.Release(); } }")]
    [InlineData("async Task M() { try { await [|this.sem.WaitAsync(ct)|]; } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(-1, ct)|]; } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|]; } finally { sem.Release(); } try { await [|sem.WaitAsync(ct)|]; } finally { sem.Release(); } }")]
    [InlineData("class Box { public SemaphoreSlim S { get; } = new(1); } async Task M(Box box) { try { await [|box.S.WaitAsync(ct)|]; } finally { box.S.Release(); } }")]
    public Task A_wait_inside_of_the_try_that_releases_is_reported(string source) => Verify<SemaphoreWaitNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { await [|sem.WaitAsync(1000)|]; try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { await [|sem.WaitAsync(TimeSpan.FromSeconds(1), ct)|].ConfigureAwait(false); try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("void M() { [|sem.Wait(1000)|]; try { Work(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { await [|sem.WaitAsync(1000)|]; await DoAsync(1); sem.Release(); }")]
    [InlineData("async Task M() => await Task.WhenAll(ids.Select(async i => { await [|sem.WaitAsync(1000)|]; try { await DoAsync(i); } finally { sem.Release(); } }));")]
    [InlineData("async Task M() { foreach (var i in ids) { await [|sem.WaitAsync(0)|]; try { await DoAsync(i); } finally { Work(i); sem.Release(); } } }")]
    public Task A_wait_whose_answer_nobody_looks_at_is_reported(string source) => Verify<SemaphoreWaitNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { while (!ct.IsCancellationRequested) { await sem.WaitAsync(1000); await DoAsync(1); } }")]
    [InlineData("async Task M() { if (!await sem.WaitAsync(1000)) throw new TimeoutException(); try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { var held = await sem.WaitAsync(1000); try { await DoAsync(1); } finally { if (held) sem.Release(); } }")]
    [InlineData("async Task M() { await sem.WaitAsync(-1); try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { await sem.WaitAsync(Timeout.InfiniteTimeSpan, ct); try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M(SemaphoreSlim other) { await other.WaitAsync(1000); try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { await sem.WaitAsync(1000); await DoAsync(1); if (sem.CurrentCount == 0) sem.Release(); }")]
    [InlineData("async Task M() { await sem.WaitAsync(1000); ids.ForEach(i => sem.Release()); }")]
    [InlineData("async Task M() { _ = await sem.WaitAsync(1000); try { await DoAsync(1); } finally { sem.Release(); } }")]
    public Task A_wait_whose_answer_does_not_matter_is_silent(string source) => Verify<SemaphoreWaitNotAwaited>.IsSilent(source);

    [Fact]
    public Task The_message_says_that_nobody_asked() => Verify<SemaphoreWaitNotAwaited>.Reports(
        "async Task M() { await [|sem.WaitAsync(1000)|]; try { await DoAsync(1); } finally { sem.Release(); } }",
        "'SemaphoreSlim.WaitAsync' may end without 'sem', and nobody asks: it is released although it was not taken; go on only where the answer is true");

    [Theory]
    [InlineData("Task N2() { sem.Wait(); try { Work(1); return DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task N3() { await sem.WaitAsync(ct); try { await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("void M() { sem.Wait(); try { Work(1); } finally { sem.Release(); } }")]
    [InlineData("Task M() => sem.WaitAsync();")]
    [InlineData("void M() => sem.WaitAsync().Wait();")]
    [InlineData("void M() => sem.WaitAsync().GetAwaiter().GetResult();")]
    [InlineData("bool M() => sem.WaitAsync(5).Result;")]
    [InlineData("void M() { tasks.Add(sem.WaitAsync()); }")]
    [InlineData("async Task M() { var wait = sem.WaitAsync(); await DoAsync(1); await wait; }")]
    [InlineData("void M() => Forget(sem.WaitAsync());")]
    [InlineData("async Task M() { if (await Task.WhenAny(sem.WaitAsync(), Task.Delay(5)) is { IsCompleted: true }) Work(1); }")]
    [InlineData("void M() { sem.WaitAsync().ContinueWith(_ => Work(1)); }", "CS4014")]
    [InlineData("void M() { _ = sem.WaitAsync(); }")]
    [InlineData("void M() { sem.WaitAsync(0); sem.WaitAsync(TimeSpan.Zero); }")]
    [InlineData("Func<Task> M() => () => sem.WaitAsync();")]
    [InlineData("void M(System.Linq.Expressions.Expression<Action>? e = null) { E(() => sem.WaitAsync()); } void E(System.Linq.Expressions.Expression<Action> e) { }")]
    [InlineData("class Own { public Task WaitAsync() => Task.CompletedTask; } void M(Own own) { own.WaitAsync(); }")]
    [InlineData("class AsyncLock { public void LockAsync() { } } void M(AsyncLock own) { own.LockAsync(); }")]
    public Task A_wait_that_somebody_waits_for_is_silent(string source, string warning = "CS1998") =>
        Verify<SemaphoreWaitNotAwaited>.IsSilent(source, new Case { AllowedWarnings = [warning] });

    [Theory]
    [InlineData("async Task M() { try { await sem.WaitAsync(); await DoAsync(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await sem.WaitAsync(CancellationToken.None); await sem.WaitAsync(default(CancellationToken)); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await sem.WaitAsync(default(CancellationToken)); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await sem.WaitAsync(-1); } finally { sem.Release(); } try { await sem.WaitAsync(Timeout.InfiniteTimeSpan); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await sem.WaitAsync(Timeout.Infinite, new CancellationToken()); } finally { sem.Release(); } }")]
    public Task A_wait_that_always_ends_with_the_semaphore_is_silent(string source) => Verify<SemaphoreWaitNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var held = false; try { held = await sem.WaitAsync(5, ct); Work(1); } finally { if (held) sem.Release(); } }")]
    [InlineData("async Task M() { var held = false; try { await sem.WaitAsync(ct); held = true; } finally { if (held) { sem.Release(); } } }")]
    [InlineData("async Task M(SemaphoreSlim other) { try { await other.WaitAsync(ct); } finally { sem.Release(); } }")]
    [InlineData("class Box { public SemaphoreSlim S = new(1); } async Task M(Box one, Box two) { try { await one.S.WaitAsync(ct); } finally { two.S.Release(); } }")]
    [InlineData("async Task M(SemaphoreSlim[] all) { try { await all[0].WaitAsync(ct); } finally { all[0].Release(); } }")]
    [InlineData("async Task M() { await sem.WaitAsync(ct); try { await DoAsync(1); sem.Release(); await DoAsync(2); await sem.WaitAsync(ct); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { sem.Wait(ct); try { await sem.WaitAsync(ct); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { if (ids.Count > 0) await sem.WaitAsync(ct); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { Func<Task> take = () => sem.WaitAsync(ct); await take(); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(sem.WaitAsync(ct), DoAsync(1)); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await sem.WaitAsync(ct); } catch { sem.Release(); throw; } }")]
    [InlineData("async Task M() { try { await sem.WaitAsync(ct); } finally { ids.ForEach(i => sem.Release()); } }")]
    [InlineData("void M() { try { sem.Wait(ct); } finally { sem.Release(); } }")]
    public Task What_the_finally_releases_for_another_reason_is_silent(string source) => Verify<SemaphoreWaitNotAwaited>.IsSilent(source);

    [Fact]
    public Task A_discard_is_reported_where_the_options_ask_for_it() => Verify<SemaphoreWaitNotAwaited>.Reports(
        "void M() { _ = [|sem.WaitAsync()|]; }",
        new Case { EditorConfig = "[*.cs]\ngather.report_discards = true" });

    [Fact]
    public Task The_messages_name_the_semaphore() => Verify<SemaphoreWaitNotAwaited>.Reports(
        "void A() { {|#0:sem.WaitAsync()|}; } async Task B() { try { await {|#1:sem.WaitAsync(ct)|}; } finally { sem.Release(); } }",
        new Case
        {
            Messages =
            [
                "'SemaphoreSlim.WaitAsync' is not awaited: the method goes on although it does not hold 'sem' yet",
                "'SemaphoreSlim.WaitAsync' stands inside of the try: when it is cancelled or times out, the finally releases 'sem', which was not taken; wait in front of the try",
            ],
        });

    [Theory]
    [InlineData("void M(AsyncLock mutex) { [|mutex.LockAsync()|]; }")]
    [InlineData("void M(AsyncLock mutex) { using ([|mutex.LockAsync()|]) Work(1); }")]
    [InlineData("void M(AsyncSemaphore limit) { [|limit.EnterAsync(ct)|]; }")]
    [InlineData("void M(AsyncSemaphore limit) { [|limit.WaitAsync()|]; }")]
    public Task A_lock_of_a_library_that_is_not_awaited_is_reported(string source) => Verify<SemaphoreWaitNotAwaited>.Reports(source, WithLocks);

    [Theory]
    [InlineData("async Task M(AsyncLock mutex) { using (await mutex.LockAsync()) Work(1); }")]
    [InlineData("async Task M(AsyncLock mutex) { using var held = await mutex.LockAsync(); Work(1); }")]
    [InlineData("async Task M(AsyncSemaphore limit) { await limit.EnterAsync(ct); }")]
    public Task A_lock_of_a_library_that_is_awaited_is_silent(string source) => Verify<SemaphoreWaitNotAwaited>.IsSilent(source, WithLocks);

    [Fact]
    public Task A_program_is_no_exception() => Verify<SemaphoreWaitNotAwaited>.Reports(
        """
        using System.Threading;
        var sem = new SemaphoreSlim(1);
        [|sem.WaitAsync()|];
        sem.Release();
        """,
        new Case { Shape = Shape.File, AllowedWarnings = ["CS4014"] });

    [Fact]
    public Task An_old_language_is_no_exception() => Verify<SemaphoreWaitNotAwaited>.Reports(
        "void M() { [|sem.WaitAsync()|]; } async Task N() { try { await [|sem.WaitAsync(ct)|]; } finally { sem.Release(); } }",
        new Case { Language = "7.3", On = Frameworks.Net472 });

    [Theory]
    [InlineData("void M() { sem.{|CS1061:WaitAsyn|}(); }")]
    [InlineData("void M({|CS0246:Missing|} lost) { lost.WaitAsync(); }")]
    [InlineData("async Task M() { try { await sem.{|CS1501:WaitAsync|}(1, 2, 3); } finally { sem.Release(); } }")]
    public Task Code_that_does_not_bind_is_silent(string source) => Verify<SemaphoreWaitNotAwaited>.IsSilent(source);

    internal static Case WithLocks => new()
    {
        Files =
        [
            """
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            public class AsyncLock { public Task<IDisposable> LockAsync() => Task.FromResult<IDisposable>(new CancellationTokenSource()); }
            public class AsyncSemaphore { public Task<IDisposable> EnterAsync(CancellationToken token) => Task.FromResult<IDisposable>(new CancellationTokenSource()); public Task WaitAsync() => Task.CompletedTask; }
            """,
        ],
    };
}
