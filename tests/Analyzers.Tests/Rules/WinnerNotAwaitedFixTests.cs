using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class WinnerNotAwaitedFixTests
{
    [Fact]
    public Task A_removed_winner_is_kept_and_awaited() => Verify<WinnerNotAwaited>.Fixes(
        """
        async Task M()
        {
            // drain
            while (tasks.Count > 0) tasks.Remove(await [|Task.WhenAny(tasks)|]); // one by one
            foreach (var i in ids)
            {
                // make room
                tasks.Remove(await [|Task.WhenAny(tasks)|].ConfigureAwait(false));
                tasks.Add(DoAsync(i));
            }
        }
        """,
        """
        async Task M()
        {
            // drain
            while (tasks.Count > 0)
            {
                var completed = await Task.WhenAny(tasks);
                tasks.Remove(completed);
                await completed; // one by one
            }

            foreach (var i in ids)
            {
                // make room
                var completedTask = await Task.WhenAny(tasks).ConfigureAwait(false);
                tasks.Remove(completedTask);
                await completedTask.ConfigureAwait(false);
                tasks.Add(DoAsync(i));
            }
        }
        """,
        WinnerNotAwaitedFix.Await);

    [Fact]
    public Task A_winner_in_a_local_is_awaited_behind_its_removal() => Verify<WinnerNotAwaited>.Fixes(
        """
        async Task M()
        {
            while (tasks.Count > 0)
            {
                var done = await [|Task.WhenAny(tasks)|];
                tasks.Remove(done); // gone
                Work(tasks.Count);
            }
        }
        """,
        """
        async Task M()
        {
            while (tasks.Count > 0)
            {
                var done = await Task.WhenAny(tasks);
                tasks.Remove(done);
                await done; // gone
                Work(tasks.Count);
            }
        }
        """,
        WinnerNotAwaitedFix.Await);

    [Theory]
    [InlineData("async Task M() { try { await [|Task.WhenAny(tasks)|].ConfigureAwait(false); } catch (IOException) { } }", "async Task M() { try { await await Task.WhenAny(tasks).ConfigureAwait(false); } catch (IOException) { } }")]
    [InlineData("async Task M() { await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; }", "async Task M() { await await Task.WhenAny(DoAsync(1), DoAsync(2)); }")]
    public Task A_dropped_winner_is_awaited_in_place(string before, string after) => Verify<WinnerNotAwaited>.Fixes(before, after, WinnerNotAwaitedFix.Await);

    [Fact]
    public Task A_winner_that_is_asked_for_its_state_is_a_decision_for_a_person() => Verify<WinnerNotAwaited>.OffersNoFix(
        "async Task M() { var first = await [|Task.WhenAny(tasks)|]; if (first.IsFaulted) Work(1); }");
}
