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

    [Fact]
    public Task A_winner_that_is_compared_is_awaited_behind_its_removal() => Verify<WinnerNotAwaited>.Fixes(
        """
        async Task M()
        {
            var eggs = DoAsync(1);
            var running = new List<Task> { eggs, GetAsync(2) };
            while (running.Count > 0)
            {
                var done = await [|Task.WhenAny(running)|].ConfigureAwait(false);
                if (done == eggs) log.Info("eggs");
                running.RemoveAt(running.IndexOf(done)); // served
            }
        }
        """,
        """
        async Task M()
        {
            var eggs = DoAsync(1);
            var running = new List<Task> { eggs, GetAsync(2) };
            while (running.Count > 0)
            {
                var done = await Task.WhenAny(running).ConfigureAwait(false);
                if (done == eggs) log.Info("eggs");
                running.RemoveAt(running.IndexOf(done));
                await done.ConfigureAwait(false); // served
            }
        }
        """,
        WinnerNotAwaitedFix.Await);

    [Fact]
    public Task Where_the_loop_may_go_on_before_the_removal_it_is_awaited_at_once() => Verify<WinnerNotAwaited>.Fixes(
        """
        async Task M()
        {
            var eggs = DoAsync(1);
            var running = new List<Task> { eggs, GetAsync(2) };
            while (running.Count > 0)
            {
                var done = await [|Task.WhenAny(running)|];
                running = running.Where(t => t != done).ToList();
                var @event = await [|Task.WhenAny(running)|];
                if (@event == eggs) { running.Remove(eggs); continue; }
                running.Remove(@event);
            }
        }
        """,
        """
        async Task M()
        {
            var eggs = DoAsync(1);
            var running = new List<Task> { eggs, GetAsync(2) };
            while (running.Count > 0)
            {
                var done = await Task.WhenAny(running);
                running = running.Where(t => t != done).ToList();
                await done;
                var @event = await Task.WhenAny(running);
                await @event;
                if (@event == eggs) { running.Remove(eggs); continue; }
                running.Remove(@event);
            }
        }
        """,
        WinnerNotAwaitedFix.Await);

    [Theory]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); await foreach (var t in [|Task.WhenEach(all)|]) log.Info(\"one more\"); }", "async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); await foreach (var t in Task.WhenEach(all)) { await t; log.Info(\"one more\"); } }")]
    public Task A_task_of_a_stream_is_awaited_first(string before, string after) => Verify<WinnerNotAwaited>.Fixes(before, after, WinnerNotAwaitedFix.Await, new Case { Since = "13", On = Frameworks.Net10OrNewer });

    [Theory]
    [InlineData("async Task M() { _ = await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; }", "async Task M() { await await Task.WhenAny(DoAsync(1), DoAsync(2)); }")]
    [InlineData("async Task M() => await [|Task.WhenAny(DoAsync(1), DoAsync(2))|];", "async Task M() => await await Task.WhenAny(DoAsync(1), DoAsync(2));")]
    [InlineData("async Task M() { var first = await [|Task.WhenAny(DoAsync(1), DoAsync(2))|]; Work(1); }", "async Task M() { var first = await Task.WhenAny(DoAsync(1), DoAsync(2)); await first; Work(1); }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); running.RemoveAt(running.IndexOf(await [|Task.WhenAny(running)|])); }", "async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); var completed = await Task.WhenAny(running); running.RemoveAt(running.IndexOf(completed)); await completed; }")]
    [InlineData("async Task M() { try { await [|Task.WhenAny(tasks)|]; log.Info(\"one\"); } catch (IOException) { } }", "async Task M() { try { await await Task.WhenAny(tasks); log.Info(\"one\"); } catch (IOException) { } }")]
    public Task A_winner_is_awaited_where_it_is_dropped(string before, string after) => Verify<WinnerNotAwaited>.Fixes(before, after, WinnerNotAwaitedFix.Await);

    [Theory]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 8) { await Task.Delay(1); [|running.RemoveAll(t => t.IsCompleted)|]; } await Task.WhenAll(running); }")]
    [InlineData("void M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) running.RemoveAt([|Task.WaitAny(running.ToArray())|]); }")]
    [InlineData("string M() { while (tasks.Count > 0) tasks.Remove({|CS4032:await [|Task.WhenAny(tasks)|]|}); return \"\"; }")]
    [InlineData("void M() { var open = new List<Task<int>> { GetAsync(1), GetAsync(2) }; Action later = () => { while (open.Count != 0) { var done = {|CS4034:await [|Task.WhenAny(open)|]|}; open.Remove(done); } }; later(); }")]
    public Task Where_there_is_no_await_to_add_nothing_is_offered(string source) => Verify<WinnerNotAwaited>.OffersNoFix(source, null, new Case { AllowedRules = ["GATHER108"] });
}
