using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupNotAwaitedOnEveryPathTests
{
    [Theory]
    [InlineData("async Task M(bool b) { var all = [|Task.WhenAll(tasks)|]; if (b) await all; }")]
    [InlineData("async Task M(bool b) { var all = [|Task.WhenAll(tasks)|]; if (b) return; await all; }")]
    [InlineData("async Task M(bool b) { Task all; all = [|Task.WhenAll(tasks)|]; if (b) await all; else Work(1); }")]
    [InlineData("async Task M(int i) { var all = [|Task.WhenAll(tasks)|]; switch (i) { case 1: await all; break; case 2: return; default: await all.ConfigureAwait(false); break; } }")]
    [InlineData("async Task<int> M(bool b) { var all = [|Task.WhenAll(ints)|]; return b ? (await all)[0] : 0; }")]
    [InlineData("async Task M() { foreach (var i in ids) { var all = [|Task.WhenAll(tasks)|]; if (i > 1) continue; await all; } }")]
    [InlineData("async Task M(bool b) { var all = [|Task.WhenAll(tasks)|]; try { if (b) return; Work(1); } finally { Work(2); } await all; }")]
    [InlineData("async Task M(bool b) { var all = [|Task.WhenAll(tasks)|]; using (var s = new MemoryStream()) { if (b) await all; } }")]
    [InlineData("async Task M(bool b) { var all = [|Task.WhenAll(tasks)|]; if (b && ids.Count > 1 || ct.IsCancellationRequested) await all; }")]
    [InlineData("async Task M(string? s) { var all = [|Task.WhenAll(tasks)|]; Work(s?.Length ?? 0); if (s is { Length: > 1 }) await all; }")]
    [InlineData("async Task M() { var all = [|Task.WhenAll(ids.Select(i => DoAsync(i)))|]; Work(all.Id); goto end; await all; end: Work(1); }", "CS0162")]
    [InlineData("Func<bool, Task> M() => async b => { var all = [|Task.WhenAll(tasks)|]; if (b) await all; };")]
    [InlineData("async Task M() { async Task Run(bool b) { var all = [|Task.WhenAll(tasks)|]; if (b) await all; } await Run(true); }")]
    [InlineData("int P { get { var all = [|Task.WhenAll(ints)|]; if (ids.Count > 0) return all.Result[0]; return 0; } }")]
    [InlineData("async Task M(bool b) { try { await Task.Yield(); } catch { var all = [|Task.WhenAll(tasks)|]; if (b) await all; } }")]
    [InlineData("async Task M(bool b) { try { await Task.Yield(); } finally { var all = [|Task.WhenAll(tasks)|]; if (b) await all; } }")]
    public Task A_group_that_one_path_forgets_is_reported(string source, string? allowed = null) =>
        Verify<GroupNotAwaitedOnEveryPath>.Reports(source, new Case { AllowedWarnings = allowed is null ? [] : [allowed] });

    [Theory]
    [InlineData("async Task M() { var all = [|Task.WhenAll(tasks)|]; all = Task.WhenAll(ints); await all; }")]
    [InlineData("async Task M() { Task? all = null; foreach (var i in ids) all = [|Task.WhenAll(DoAsync(i), DoAsync(-i))|]; if (all != null) await all; }")]
    [InlineData("async Task M() { Task all = Task.CompletedTask; for (var i = 0; i < 3; i++) { var batch = ids.Skip(i).Select(DoAsync); all = [|Task.WhenAll(batch)|]; } await all; }")]
    [InlineData("async Task M(bool b) { Task all; if (b) { all = [|Task.WhenAll(tasks)|]; } all = DoAsync(1); await all; }")]
    public Task A_group_that_is_overwritten_is_reported(string source) => Verify<GroupNotAwaitedOnEveryPath>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); await Task.Yield(); await all; }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); if (b) await all; else await all.WaitAsync(ct); }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); if (b) throw new InvalidOperationException(); await all; }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); try { if (b) return; Work(1); } finally { await all; } }")]
    [InlineData("async Task M(int i) { var all = Task.WhenAll(tasks); switch (i) { case 1: await all; break; default: throw new InvalidOperationException(); } }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); do { await all; } while (ids.Count > 0); }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); while (true) { await Task.Yield(); if (ids.Count > 1) { await all; break; } } }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); try { await Task.Yield(); } catch (IOException) { return; } await all; }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); lock (gate) { Work(1); } using (var s = new MemoryStream()) { await all; } }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); await (b ? all : all.WaitAsync(ct)); }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); if (await Task.WhenAny(all, Task.Delay(5)) != all) return; await all; }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); if (all.IsCompletedSuccessfully) return; await all; }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); if (all is { IsCompleted: true }) return; await all; }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); Forget(all); if (b) await all; }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); tasks.Add(all); if (b) await all; }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); _bg = all; if (b) await all; }")]
    public Task A_group_that_every_path_observes_is_silent(string source) => Verify<GroupNotAwaitedOnEveryPath>.IsSilent(source);

    [Theory]
    // The same condition decides about both.
    [InlineData("async Task M(bool b) { Task? all = null; if (b) all = Task.WhenAll(tasks); Work(1); if (b) await all!; }")]
    [InlineData("async Task M(bool b) { Task? all = null; if (b) all = Task.WhenAll(tasks); if (all != null) await all; }")]
    [InlineData("async Task M(bool b) { Task? all = null; if (b) all = Task.WhenAll(tasks); if (all is null) return; await all; }")]
    [InlineData("async Task M(bool b) { Task? all = null; if (b) all = Task.WhenAll(tasks); if (!(all is null) && ids.Count > 0) { await all; } else if (all is not null) { await all; } }")]
    [InlineData("async Task M(bool b) { Task? all = null; if (b) all = Task.WhenAll(tasks); await (all ?? Task.CompletedTask); }")]
    [InlineData("void M(bool b) { Task? all = null; if (b) all = Task.WhenAll(tasks); all?.Wait(); }")]
    [InlineData("async Task M(bool b) { var all = b ? Task.WhenAll(tasks) : null; if (b) await all!; }")]
    [InlineData("async Task M() { Task? pending = null; foreach (var i in ids) { if (pending != null) await pending; pending = Task.WhenAll(DoAsync(i), DoAsync(-i)); } if (pending != null) await pending; }")]
    [InlineData("async Task M() { var pending = Task.CompletedTask; for (var i = 0; i < 3; i++) { if (i > 0) await pending; pending = Task.WhenAll(DoAsync(i), DoAsync(-i)); } await pending; }")]
    [InlineData("async Task M() { Task? all = null; foreach (var i in ids) { if (i == 2) { all = Task.WhenAll(tasks); break; } } if (all != null) await all; }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); var has = all != null; if (has) await all!; }")]
    // A loop that runs at least once looks like one that may not run at all.
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); foreach (var i in ids) { Work(i); await all; } }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); var attempts = 0; while (attempts < 3) { try { await all.WaitAsync(ct); break; } catch (IOException) { if (attempts++ == 2) throw; } } }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); while (ids.Count > 0) { await Task.WhenAny(all, Task.Delay(5)); ids.RemoveAt(0); } }")]
    // Whoever looks at the tasks themselves may be waiting for them.
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); if (b) await all; else foreach (var t in tasks) await t; }")]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); var all = Task.WhenAll(a, b); if (ids.Count > 1) await all; else { await a; await b; } }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); if (tasks.Count == 0) return; await all; }")]
    // Nobody knows when a nested function runs.
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); Func<Task> wait = () => all; if (b) await wait(); }")]
    [InlineData("async Task M(bool b) { Task all = Task.WhenAll(tasks); void Again() => all = Task.WhenAll(ints); Again(); if (b) await all; }")]
    // Nor what is behind a reference.
    [InlineData("async Task M(bool b) { Task? all = null; all ??= Task.WhenAll(tasks); if (b) await all; }")]
    [InlineData("void Fill(ref Task t) { } async Task M(bool b) { var all = Task.WhenAll(tasks); Fill(ref all); if (b) await all; }")]
    [InlineData("async Task M(bool b) { Task all; await (all = Task.WhenAll(tasks)); if (b) await all; }")]
    public Task What_cannot_be_known_is_silent(string source) => Verify<GroupNotAwaitedOnEveryPath>.IsSilent(source);

    [Theory]
    [InlineData("async Task M(bool b) { var one = DoAsync(1); if (b) await one; }")]
    [InlineData("async Task M(bool b) { _bg = Task.WhenAll(tasks); if (b) await _bg; }")]
    [InlineData("void M(bool b) { var handled = Task.WhenAll(tasks).ContinueWith(t => t.Exception); if (b) handled.Wait(); }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenEach(tasks); if (b) await foreach (var t in all) await t; }", Frameworks.Net10OrNewer)]
    public Task What_is_not_a_group_in_a_local_is_silent(string source, Frameworks on = Frameworks.Modern) =>
        Verify<GroupNotAwaitedOnEveryPath>.IsSilent(source, new Case { On = on });

    [Theory]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); if (b) await all; {|CS0103:missing|}(); }")]
    [InlineData("async Task M(bool b) { var all = Task.WhenAll(tasks); if (b) await all {|CS1002:}|}")]
    public Task Code_that_is_being_typed_is_silent(string source) => Verify<GroupNotAwaitedOnEveryPath>.IsSilent(source);

    [Fact]
    public Task What_another_build_configuration_awaits_is_silent() => Verify<GroupNotAwaitedOnEveryPath>.IsSilent(
        """
        async Task M(bool b)
        {
            var all = Task.WhenAll(tasks);
            if (b) await all;
        #if WITH_WAITING
            else await all;
        #endif
        }
        """);

    [Fact]
    public Task A_top_level_program_in_old_and_new_syntax_is_read_as_well() => Verify<GroupNotAwaitedOnEveryPath>.Reports(
        """
        using System.Threading.Tasks;

        var all = [|Task.WhenAll(Task.Delay(1), Task.Delay(2))|];
        if (args.Length > 0) await all;
        """,
        new Case { Shape = Shape.File });

    [Fact]
    public Task A_function_of_thousands_of_branches_is_left_alone() => Verify<GroupNotAwaitedOnEveryPath>.IsSilent(
        $"async Task M(bool b) {{ var all = Task.WhenAll(tasks); {string.Concat(Enumerable.Repeat("if (b) Work(1); ", 1100))} if (b) await all; }}");

    [Fact]
    public Task The_message_says_which_way_it_is_lost() => Verify<GroupNotAwaitedOnEveryPath>.Reports(
        """
        async Task M(bool b)
        {
            var one = {|#0:Task.WhenAll(tasks)|};
            if (b) await one;
            var two = {|#1:Task.WhenAll(arr)|};
            two = DoAsync(1);
            await two;
            await DoAsync(2);
            if (b) two = {|#2:Task.WhenAll(ints)|};
        }
        """,
        new Case
        {
            Messages =
            [
                "'one' is not awaited on every path: the group runs on, and its exceptions are lost",
                "'two' is assigned again before it is awaited: the group runs on, and its exceptions are lost",
                "'two' is not awaited after this assignment: the group runs on, and its exceptions are lost",
            ],
        });

    [Theory]
    [InlineData("async Task M(bool b) { var all = [|Task.WhenAll(tasks)|]; if (b) await all; }", "async Task M(bool b) { var all = Task.WhenAll(tasks); await all; if (b) await all; }")]
    [InlineData("void M(bool b) { var all = [|Task.WhenAll(tasks)|]; if (b) Forget(all); }", "async Task M(bool b) { var all = Task.WhenAll(tasks); await all; if (b) Forget(all); }")]
    [InlineData("async Task M() { Task? all = null; foreach (var i in ids) { all = [|Task.WhenAll(DoAsync(i), DoAsync(-i))|]; } if (all != null) await all; }", "async Task M() { Task? all = null; foreach (var i in ids) { all = Task.WhenAll(DoAsync(i), DoAsync(-i)); await all; } if (all != null) await all; }")]
    public Task The_group_is_awaited_where_it_is_kept(string before, string after) => Verify<GroupNotAwaitedOnEveryPath>.Fixes(before, after, GroupNotAwaitedOnEveryPathFix.AwaitHere);

    [Theory]
    [InlineData("int P { get { var all = [|Task.WhenAll(ints)|]; if (ids.Count > 0) return all.Result[0]; return 0; } }")]
    [InlineData("async Task M() { Task? all = null; foreach (var i in ids) all = [|Task.WhenAll(DoAsync(i), DoAsync(-i))|]; if (all != null) await all; }")]
    [InlineData("async Task M(bool b) { var all = [|Task.WhenAll(tasks)|].ConfigureAwait(false); if (b) await all; }")]
    public Task Where_no_statement_can_follow_nothing_is_offered(string source) => Verify<GroupNotAwaitedOnEveryPath>.OffersNoFix(source);
}
