using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class SemaphoreWaitNotAwaitedFixTests
{
    [Theory]
    [InlineData("async Task M() { [|sem.WaitAsync(ct)|].ConfigureAwait(false); await DoAsync(1); }", "async Task M() { await sem.WaitAsync(ct).ConfigureAwait(false); await DoAsync(1); }")]
    [InlineData("private void M() { [|sem.WaitAsync()|]; try { Work(1); } finally { sem.Release(); } }", "private async Task M() { await sem.WaitAsync(); try { Work(1); } finally { sem.Release(); } }")]
    public Task The_wait_is_awaited(string before, string after) => Verify<SemaphoreWaitNotAwaited>.Fixes(before, after, SemaphoreWaitNotAwaitedFix.Await);

    [Theory]
    [InlineData("void M() { [|sem.WaitAsync(ct)|]; try { Work(1); } finally { sem.Release(); } }", "void M() { sem.Wait(ct); try { Work(1); } finally { sem.Release(); } }")]
    [InlineData("void M() { [|sem.WaitAsync(5, ct)|]; Work(1); }", "void M() { sem.Wait(5, ct); Work(1); }")]
    [InlineData("void M() { /* first */ [|sem.WaitAsync()|].ConfigureAwait(false); /* then */ sem.Release(); }", "void M() { /* first */ sem.Wait(); /* then */ sem.Release(); }")]
    [InlineData("void M(SemaphoreSlim? maybe) { [|maybe?.WaitAsync()|]; }", "void M(SemaphoreSlim? maybe) { maybe?.Wait(); }")]
    public Task A_function_that_is_not_async_may_block(string before, string after) => Verify<SemaphoreWaitNotAwaited>.Fixes(before, after, SemaphoreWaitNotAwaitedFix.Wait);

    [Fact]
    public Task An_async_function_never_blocks() => Verify<SemaphoreWaitNotAwaited>.OffersNoFix(
        "async Task M() { [|sem.WaitAsync()|]; await DoAsync(1); }", SemaphoreWaitNotAwaitedFix.Wait);

    [Fact]
    public Task The_wait_moves_in_front_of_the_try() => Verify<SemaphoreWaitNotAwaited>.Fixes(
        """
        async Task M()
        {
            Work(0);
            // guarded
            try
            {
                // one at a time
                await [|sem.WaitAsync(ct)|].ConfigureAwait(false); // enter
                await DoAsync(1);
            }
            finally
            {
                sem.Release();
            }
        }
        """,
        """
        async Task M()
        {
            Work(0);
            // guarded
            // one at a time
            await sem.WaitAsync(ct).ConfigureAwait(false); // enter
            try
            {
                await DoAsync(1);
            }
            finally
            {
                sem.Release();
            }
        }
        """,
        SemaphoreWaitNotAwaitedFix.MoveOut);

    [Fact]
    public Task So_does_the_question_whether_it_was_taken() => Verify<SemaphoreWaitNotAwaited>.Fixes(
        """
        async Task M()
        {
            foreach (var i in ids)
            {
                try
                {
                    if (!await [|sem.WaitAsync(5)|]) continue;
                    await DoAsync(i);
                }
                finally
                {
                    sem.Release();
                }
            }
        }
        """,
        """
        async Task M()
        {
            foreach (var i in ids)
            {
                if (!await sem.WaitAsync(5)) continue;
                try
                {
                    await DoAsync(i);
                }
                finally
                {
                    sem.Release();
                }
            }
        }
        """,
        SemaphoreWaitNotAwaitedFix.MoveOut);

    [Theory]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|]; } finally { sem.Release(); } }", "async Task M() { await sem.WaitAsync(ct); sem.Release(); }")]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|]; /* soon */ } finally { sem.Release(); } }", "async Task M() { await sem.WaitAsync(ct); /* soon */ sem.Release(); }")]
    [InlineData("async Task M() { try { if (!await [|sem.WaitAsync(5)|]) return; } finally { sem.Release(); } }", "async Task M() { if (!await sem.WaitAsync(5)) return; sem.Release(); }")]
    public Task A_try_without_anything_else_goes(string before, string after) => Verify<SemaphoreWaitNotAwaited>.Fixes(before, after, SemaphoreWaitNotAwaitedFix.MoveOut);

    [Theory]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|]; } finally { /* always */ sem.Release(); } }", "async Task M() { await sem.WaitAsync(ct); try { } finally { /* always */ sem.Release(); } }")]
    public Task A_try_with_a_comment_in_it_stays(string before, string after) => Verify<SemaphoreWaitNotAwaited>.Fixes(before, after, SemaphoreWaitNotAwaitedFix.MoveOut);

    [Theory]
    [InlineData("void M(AsyncLock mutex) { using ([|mutex.LockAsync()|]) Work(1); }", "async Task M(AsyncLock mutex) { using (await mutex.LockAsync()) Work(1); }")]
    [InlineData("async Task M(AsyncLock mutex) { await DoAsync(1); using var held = [|mutex.LockAsync()|]; Work(1); }", "async Task M(AsyncLock mutex) { await DoAsync(1); using var held = await mutex.LockAsync(); Work(1); }")]
    [InlineData("async Task M(AsyncLock mutex) { await DoAsync(1).ConfigureAwait(false); using (var held = [|mutex.LockAsync()|]) Work(1); }", "async Task M(AsyncLock mutex) { await DoAsync(1).ConfigureAwait(false); using (var held = await mutex.LockAsync().ConfigureAwait(false)) Work(1); }")]
    public Task A_lock_in_a_using_is_awaited(string before, string after) => Verify<SemaphoreWaitNotAwaited>.Fixes(before, after, SemaphoreWaitNotAwaitedFix.Await, SemaphoreWaitNotAwaitedTests.WithLocks);

    [Theory]
    [InlineData("void M() { [|sem.WaitAsync(5, ct)|]; try { Work(1); } finally { sem.Release(); } }")]
    [InlineData("void M() { using ([|sem.WaitAsync()|]) Work(1); }")]
    [InlineData("void M() { using var held = [|sem.WaitAsync(5)|]; Work(1); }")]
    [InlineData("async Task M() { await [|sem.WaitAsync(1000)|]; try { await DoAsync(1); } finally { sem.Release(); } }")]
    public Task Where_there_is_nothing_to_hold_or_to_ask_nothing_is_offered(string source) => Verify<SemaphoreWaitNotAwaited>.OffersNoFix(source);

    [Theory]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(5)|]; Work(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|]; } catch (OperationCanceledException) { } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { var held = await [|sem.WaitAsync(5)|]; Work(held ? 1 : 2); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { Work(1); await [|sem.WaitAsync(ct)|]; } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { await [|sem.WaitAsync(ct)|]; } finally { Work(1); sem.Release(); } }")]
    [InlineData("async Task M() { foreach (var i in ids) try { await [|sem.WaitAsync(ct)|]; } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { if (!await [|sem.WaitAsync(5)|]) Work(1); } finally { sem.Release(); } }")]
    [InlineData("async Task M() { try { if (await [|sem.WaitAsync(5)|]) return; } finally { sem.Release(); } }")]
    public Task A_wait_that_cannot_just_move_stays(string source) => Verify<SemaphoreWaitNotAwaited>.OffersNoFix(source);
}
