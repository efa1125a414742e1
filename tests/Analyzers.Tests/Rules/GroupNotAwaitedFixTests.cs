using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What it takes to await a group where it stands.</summary>
public class GroupNotAwaitedFixTests
{
    [Theory]
    [InlineData("async Task M() { [|Task.WhenAll(tasks)|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(tasks); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Task.WhenAll(tasks)|].ConfigureAwait(false); await Task.Yield(); }", "async Task M() { await Task.WhenAll(tasks).ConfigureAwait(false); await Task.Yield(); }")]
    [InlineData("void M() => [|Task.WhenAll(tasks)|];", "async Task M() => await Task.WhenAll(tasks);")]
    [InlineData("private static void M(List<Task> ts) { [|Task.WhenAll(ts)|]; }", "private static async Task M(List<Task> ts) { await Task.WhenAll(ts); }")]
    [InlineData("void M() { void Local() { [|Task.WhenAll(tasks)|]; } Local(); }", "async Task M() { async Task Local() { await Task.WhenAll(tasks); } await Local(); }")]
    [InlineData("async Task M() { void Local() { [|Task.WhenAll(tasks)|]; } Local(); await Task.Yield(); }", "async Task M() { async Task Local() { await Task.WhenAll(tasks); } await Local(); await Task.Yield(); }")]
    [InlineData("async Task M() => await Task.Run(() => { [|Task.WhenAll(tasks)|]; });", "async Task M() => await Task.Run(async () => { await Task.WhenAll(tasks); });")]
    [InlineData("async Task M() { [|Task.WhenAll(tasks)|]; [|Task.WhenAll(ints)|]; await Task.Yield(); }", "async Task M() { await Task.WhenAll(tasks); await Task.WhenAll(ints); await Task.Yield(); }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; [|Task.WhenAll(ints)|]; }", "async Task M() { await Task.WhenAll(tasks); await Task.WhenAll(ints); }")]
    [InlineData("void M() { DoAsync(1); [|Task.WhenAll(tasks)|]; }", "async Task M() { _ = DoAsync(1); await Task.WhenAll(tasks); }")]
    [InlineData("void M(int n) { if (n > 0) M(n - 1); [|Task.WhenAll(tasks)|]; }", "async Task M(int n) { if (n > 0) await M(n - 1); await Task.WhenAll(tasks); }")]
    public Task It_is_awaited(string before, string after) => Verify<GroupNotAwaited>.Fixes(before, after, GroupNotAwaitedFix.Await);

    [Theory]
    [InlineData("Task M(int n) { [|Task.WhenAll(tasks)|]; if (n > 0) return Task.CompletedTask; return DoAsync(n); }", "async Task M(int n) { await Task.WhenAll(tasks); if (n > 0) return; await DoAsync(n); }")]
    [InlineData("Task<int> M(int n) { [|Task.WhenAll(tasks)|]; if (n > 0) return Task.FromResult(1); return GetAsync(n); }", "async Task<int> M(int n) { await Task.WhenAll(tasks); if (n > 0) return 1; return await GetAsync(n); }")]
    [InlineData("Task M(int n) { if (n > 0) { [|Task.WhenAll(tasks)|]; } return Task.CompletedTask; }", "async Task M(int n) { if (n > 0) { await Task.WhenAll(tasks); } }")]
    [InlineData("Task<object> M() { [|Task.WhenAll(tasks)|]; return Task.FromResult<object>(\"\"); }", "async Task<object> M() { await Task.WhenAll(tasks); return await Task.FromResult<object>(\"\"); }")]
    public Task The_returns_follow(string before, string after) => Verify<GroupNotAwaited>.Fixes(before, after, GroupNotAwaitedFix.Await);

    [Fact]
    public Task An_early_return_of_a_task_becomes_an_await_and_a_return() => Verify<GroupNotAwaited>.Fixes(
        """
        Task M(int n)
        {
            [|Task.WhenAll(tasks)|];
            if (n > 0)
                return DoAsync(n); // early
            return Task.CompletedTask; // late
        }
        """,
        """
        async Task M(int n)
        {
            await Task.WhenAll(tasks);
            if (n > 0)
            {
                await DoAsync(n);
                return; // early
            }
            // late
        }
        """,
        GroupNotAwaitedFix.Await);

    [Fact]
    public Task Callers_await_and_become_async_as_well() => Verify<GroupNotAwaited>.Fixes(
        """
        void Save() { [|Task.WhenAll(tasks)|]; }
        async Task A() { Save(); await Task.Yield(); }
        void B() { if (ids.Count > 0) Save(); }
        void C() => B();
        Task D() { C(); return Task.CompletedTask; }
        string E() => nameof(Save);
        """,
        """
        async Task Save() { await Task.WhenAll(tasks); }
        async Task A() { await Save(); await Task.Yield(); }
        async Task B() { if (ids.Count > 0) await Save(); }
        async Task C() => await B();
        async Task D() { await C(); }
        string E() => nameof(Save);
        """,
        GroupNotAwaitedFix.Await);

    [Fact]
    public Task A_group_behind_a_question_mark_is_awaited_with_a_default() => Verify<GroupNotAwaited>.Fixes(
        "async Task M(List<Task>? maybe) { [|maybe?.WhenAll()|]; await Task.Yield(); }",
        "async Task M(List<Task>? maybe) { await (maybe?.WhenAll() ?? Task.CompletedTask); await Task.Yield(); }",
        GroupNotAwaitedFix.Await,
        new Case { Files = ["using System.Collections.Generic; using System.Threading.Tasks; static class Helpers { public static Task WhenAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks); }"] });

    [Fact]
    public Task A_discarded_group_is_awaited() => Verify<GroupNotAwaited>.Fixes(
        "async Task M() { _ = [|Task.WhenAll(tasks)|]; await Task.Yield(); }",
        "async Task M() { await Task.WhenAll(tasks); await Task.Yield(); }",
        GroupNotAwaitedFix.Await,
        new Case { EditorConfig = "[*.cs]\ngather.report_discards = true" });

    [Fact]
    public Task The_tasks_of_a_stream_are_awaited() => Verify<GroupNotAwaited>.Fixes(
        """
        void M()
        {
            [|Task.WhenEach(tasks)|];
        }
        """,
        """
        async Task M()
        {
            await foreach (var task in Task.WhenEach(tasks))
            {
                await task;
            }
        }
        """,
        GroupNotAwaitedFix.AwaitEach,
        new Case { On = Frameworks.Net10OrNewer });

    [Fact]
    public Task A_top_level_program_awaits() => Verify<GroupNotAwaited>.Fixes(
        "using System.Threading.Tasks;\n[|Task.WhenAll(Task.Delay(1), Task.Delay(2))|];\n",
        "using System.Threading.Tasks;\nawait Task.WhenAll(Task.Delay(1), Task.Delay(2));\n",
        GroupNotAwaitedFix.Await,
        new Case { Shape = Shape.File });

    [Fact]
    public Task The_type_is_written_in_full_where_it_is_not_imported() => Verify<GroupNotAwaited>.Fixes(
        "class C { void M(System.Threading.Tasks.Task a, System.Threading.Tasks.Task b) { [|System.Threading.Tasks.Task.WhenAll(a, b)|]; } }",
        "class C { async System.Threading.Tasks.Task M(System.Threading.Tasks.Task a, System.Threading.Tasks.Task b) { await System.Threading.Tasks.Task.WhenAll(a, b); } }",
        GroupNotAwaitedFix.Await,
        new Case { Shape = Shape.File });

    [Theory]
    [InlineData("public override string ToString() { [|Task.WhenAll(tasks)|]; return \"\"; }")]
    [InlineData("int M() { [|Task.WhenAll(tasks)|]; return 1; }")]
    [InlineData("public virtual void M() { [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void Handle(object sender, EventArgs e) { [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M(ref int n) { [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M(Span<int> span) { [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M() { Span<int> span = new int[1]; span[0] = 1; [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M() { ref var n = ref arr[0]; n = DoAsync(1); [|Task.WhenAll(tasks)|]; }")]
    [InlineData("IEnumerable<int> M() { [|Task.WhenAll(tasks)|]; yield return 1; }")]
    [InlineData("async Task M() { lock (gate) { [|Task.WhenAll(tasks)|]; } await Task.Yield(); }")]
    [InlineData("class Inner { ~Inner() { [|Task.WhenAll(Task.CompletedTask, Task.CompletedTask)|]; } }")]
    [InlineData("int Count { set { [|Task.WhenAll(tasks)|]; } }")]
    [InlineData("Action Field = () => [|Task.WhenAll(Task.CompletedTask, Task.CompletedTask)|];")]
    [InlineData("void M() { Action run = () => { [|Task.WhenAll(tasks)|]; }; run(); }")]
    [InlineData("Task M() => Task.Factory.StartNew(() => { [|Task.WhenAll(tasks)|]; });")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; } Action N() => M;")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; } Action N() => () => M();")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; } async Task N() { lock (gate) { M(); } await Task.Yield(); }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; } int N() { M(); return 1; }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; } void N() => M(); Action O() => N;")]
    [InlineData("[System.Diagnostics.Conditional(\"DEBUG\")] void M() { [|Task.WhenAll(tasks)|]; }")]
    [InlineData("Task M(bool b) { [|Task.WhenAll(tasks)|]; return b ? null! : DoAsync(1); } ", true)]
    [InlineData("Task? M() { [|Task.WhenAll(tasks)|]; return null; }")]
    public Task Where_await_is_not_legal_it_is_not_offered(string source, bool legal = false) =>
        legal ? Verify<GroupNotAwaited>.Reports(source) : Verify<GroupNotAwaited>.OffersNoFix(source, GroupNotAwaitedFix.Await);

    [Theory]
    [InlineData("class Inner { public Inner(List<Task> ts) { [|Task.WhenAll(ts)|]; } }", "class Inner { public Inner(List<Task> ts) { Task.WhenAll(ts).GetAwaiter().GetResult(); } }")]
    [InlineData("class Inner : IDisposable { public void Dispose() { [|Task.WhenAll(Task.CompletedTask, Task.CompletedTask)|]; } }", "class Inner : IDisposable { public void Dispose() { Task.WhenAll(Task.CompletedTask, Task.CompletedTask).GetAwaiter().GetResult(); } }")]
    [InlineData("interface IRun { void Run(List<Task> ts); } class Inner : IRun { public void Run(List<Task> ts) { [|Task.WhenAll(ts)|]; } }", "interface IRun { void Run(List<Task> ts); } class Inner : IRun { public void Run(List<Task> ts) { Task.WhenAll(ts).GetAwaiter().GetResult(); } }")]
    public Task Where_a_signature_cannot_change_it_blocks(string before, string after) => Verify<GroupNotAwaited>.Fixes(before, after, GroupNotAwaitedFix.Block);

    [Theory]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; }")]
    [InlineData("async Task M() { [|Task.WhenAll(tasks)|]; await Task.Yield(); }")]
    public Task Blocking_is_not_offered_where_await_is_possible(string source) => Verify<GroupNotAwaited>.OffersNoFix(source, GroupNotAwaitedFix.Block);

    [Theory]
    [InlineData("Task M() { using var s = new System.IO.MemoryStream(); [|Task.WhenAll(tasks)|]; return Task.CompletedTask; }")]
    [InlineData("Task M() { [|Task.WhenAll(tasks)|]; Work(1); return Task.CompletedTask; }")]
    [InlineData("Task M() { [|Task.WhenAll(tasks)|]; return DoAsync(1); }")]
    public Task What_is_not_the_last_thing_is_not_returned(string source) => Verify<GroupNotAwaited>.OffersNoFix(source, GroupNotAwaitedFix.Return);

    [Fact]
    public Task The_lambda_of_a_call_that_may_not_happen_becomes_async() => Verify<GroupNotAwaited>.Fixes(
        "class Runner { public void Run(Action work) { } public void Run(Func<Task> work) { } } void M(Runner? maybe) { maybe?.Run(() => { [|Task.WhenAll(tasks)|]; }); }",
        "class Runner { public void Run(Action work) { } public void Run(Func<Task> work) { } } void M(Runner? maybe) { maybe?.Run(async () => { await Task.WhenAll(tasks); }); }",
        GroupNotAwaitedFix.Await);

    [Fact]
    public Task Comments_within_the_completed_task_stay() => Verify<GroupNotAwaited>.Fixes(
        "Task M() { [|Task.WhenAll(tasks)|]; return Task./* at once */CompletedTask; }",
        "Task M() { /* at once */return Task.WhenAll(tasks); }",
        GroupNotAwaitedFix.Return);
}
