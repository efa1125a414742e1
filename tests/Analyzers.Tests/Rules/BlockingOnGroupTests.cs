using AsyncGather.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.Analyzers.Tests;

public class BlockingOnGroupTests
{
    [Theory]
    [InlineData("async Task A1() { [|Task.WhenAll(tasks).Wait()|]; await Task.Yield(); }")]
    [InlineData("async Task A2() { [|Task.WaitAll(tasks.ToArray())|]; await Task.Yield(); }")]
    [InlineData("int[] A3() => [|Task.WhenAll(ints).Result|];")]
    [InlineData("void A4() => [|Task.WaitAll(Task.WhenAll(tasks))|];")]
    [InlineData("async Task M() { var r = [|Task.WhenAll(ints).Result|]; await Task.Yield(); }")]
    [InlineData("async Task M() { [|Task.WhenAll(tasks).GetAwaiter().GetResult()|]; await Task.Yield(); }")]
    [InlineData("async Task M() { [|Task.WhenAll(tasks).ConfigureAwait(false).GetAwaiter().GetResult()|]; await Task.Yield(); }")]
    [InlineData("async Task M() { [|Task.WhenAll(tasks).WaitAsync(ct).Wait()|]; await Task.Yield(); }")]
    [InlineData("async Task M() { [|Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i)).Wait()|]; await Task.Yield(); }")]
    [InlineData("async Task M() { Work([|Task.WaitAny(arr)|]); await Task.Yield(); }")]
    [InlineData("async Task M() { [|Task.WaitAll(arr, 100)|]; [|Task.WhenAll(arr).Wait(ct)|]; await Task.Yield(); }")]
    [InlineData("async Task M() { [|Task.WhenAny(tasks).Result|].Wait(); await Task.Yield(); }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); [|all.Wait()|]; await Task.Yield(); }")]
    [InlineData("async Task M(bool c) { [|(c ? Task.WhenAll(tasks) : Task.CompletedTask).Wait()|]; await Task.Yield(); }")]
    [InlineData("async Task M() { lock (gate) { [|Task.WaitAll(arr)|]; } await Task.Yield(); }")]
    [InlineData("async void M() { [|Task.WaitAll(arr)|]; await Task.Yield(); }")]
    [InlineData("async IAsyncEnumerable<int> M() { [|Task.WaitAll(arr)|]; await Task.Yield(); yield return 1; }")]
    [InlineData("void M() { Func<Task> f = async () => { [|Task.WaitAll(arr)|]; await Task.Yield(); }; }")]
    [InlineData("void M() { async Task Local() { [|Task.WaitAll(arr)|]; await Task.Yield(); } }")]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await a; Work([|Task.WhenAll(a, b).Result|][0]); }")]
    [InlineData("async Task M(List<Task> ts) { await Task.WhenAll(ts); ts.Add(DoAsync(1)); [|Task.WaitAll(ts.ToArray())|]; }")]
    public Task A_group_that_a_thread_blocks_on_is_reported(string source) => Verify<BlockingOnGroup>.Reports(source);

    [Theory]
    [InlineData("void Main1() => Task.WhenAll(tasks).GetAwaiter().GetResult();")]
    [InlineData("async Task A5() { await Task.WhenAll(ints); foreach (var t in ints) Console.Write(t.Result); }")]
    [InlineData("static void Main() { Task.WhenAll(Task.CompletedTask, Task.Delay(1)).Wait(); Task.WaitAll(Task.Delay(1), Task.Delay(2)); }")]
    [InlineData("Example() { Task.WaitAll(arr); } int Prop => Task.WhenAll(ints).Result.Length; ~Example() { Task.WaitAll(arr); }")]
    [InlineData("class Inner : IDisposable { readonly Task[] all = new Task[0]; public void Dispose() => Task.WaitAll(all); }")]
    [InlineData("void M() { if (!Task.WaitAll(arr, TimeSpan.FromSeconds(1))) throw new TimeoutException(); Task.WhenAll(arr).Wait(ct); }")]
    [InlineData("public override string ToString() => Task.WhenAll(ints).Result.Length.ToString();")]
    [InlineData("async Task M() => await Task.Run(() => Task.WaitAll(arr));")]
    [InlineData("async Task M() { ids.ForEach(i => Task.WaitAll(arr)); await Task.Yield(); }")]
    [InlineData("async Task M() { if (Task.WaitAll(arr, 0)) await Task.Yield(); Task.WhenAll(arr).Wait(TimeSpan.Zero); }")]
    [InlineData("async Task M(Task<int> a, Task<int> b) { await Task.WhenAll(a, b); Task.WaitAll(a, b); Work(Task.WhenAll(a, b).Result[0]); }")]
    [InlineData("async Task M() { Work(Task.WhenAll(Task.FromResult(1), Task.FromResult(2)).Result[0]); await Task.Yield(); }")]
    [InlineData("async Task M(List<Task> ts) { await Task.WhenAll(ts); Task.WaitAll(ts.ToArray()); }")]
    [InlineData("async Task M() { var all = Task.WhenAll(ints); if (all.IsCompleted) Work(all.Result[0]); await all; }")]
    [InlineData("async Task M() { var all = Task.WhenAll(ints); await all; Work(all.Result[0]); }")]
    [InlineData("async Task M() { var all = Task.WhenAll(ints); if (await Task.WhenAny(all, Task.Delay(5)) == all) Work(all.Result[0]); }")]
    [InlineData("async Task M() { var all = Task.WhenAll(ints); Action wait = () => all.Wait(); wait(); await Task.Yield(); }")]
    [InlineData("async Task M() { Work(GetAsync(1).Result); DoAsync(1).Wait(); await Task.Yield(); }")]
    [InlineData("async Task M() { System.Linq.Expressions.Expression<Action> e = () => Task.WaitAll(arr); await Task.Yield(); }")]
    [InlineData("void M() { Func<Task> f = async () => Work((await Task.WhenAll(Task.FromResult(1))).Length); }")]
    [InlineData("static int[] all = Task.WhenAll(Task.FromResult(1), Task.FromResult(2)).Result;")]
    [InlineData("class Own { public int Result => 1; public void Wait() { } public static Own WhenAll() => new Own(); } async Task M() { Own.WhenAll().Wait(); Work(Own.WhenAll().Result); await Task.Yield(); }")]
    public Task A_wait_that_has_to_be_is_silent(string source) => Verify<BlockingOnGroup>.IsSilent(source);

    // That it is empty is the mistake, and another rule says so.
    [Fact]
    public Task An_empty_group_is_the_business_of_its_own_rule() => Verify<BlockingOnGroup>.IsSilent(
        "async Task M() { Task.WaitAll(); Task.WhenAll().Wait(); await Task.Yield(); }", new Case { AllowedRules = [EmptyGroup.Id] });

    [Fact]
    public Task A_program_that_awaits_is_async() => Verify<BlockingOnGroup>.Reports(
        """
        using System.Threading.Tasks;
        var tasks = new[] { Task.Delay(1), Task.Delay(2) };
        [|Task.WaitAll(tasks)|];
        await Task.Delay(1);
        """, new Case { Shape = Shape.File });

    [Fact]
    public Task A_program_that_does_not_is_silent() => Verify<BlockingOnGroup>.IsSilent(
        "using System.Threading.Tasks;\nTask.WaitAll(Task.Delay(1), Task.Delay(2));", new Case { Shape = Shape.File });

    [Fact]
    public Task An_old_language_is_reported() => Verify<BlockingOnGroup>.Reports(
        "async Task M() { [|Task.WhenAll(tasks).Wait()|]; await Task.Yield(); }", new Case { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Fact]
    public Task A_chain_over_several_lines_is_underlined_at_the_name() => Verify<BlockingOnGroup>.Reports(
        """
        async Task M()
        {
            Task.WhenAll(
                tasks).[|Wait|]();
            Work(Task.WhenAll(
                ints)
                .[|Result|].Length);
            await Task.Yield();
        }
        """);

    [Fact]
    public Task The_message_says_who_blocks_and_what_to_do() => Verify<BlockingOnGroup>.Reports(
        """
        async Task M() { {|#0:Task.WhenAll(tasks).Wait()|}; await Task.Yield(); }
        Task N() { {|#1:Task.WaitAll(arr)|}; return Task.CompletedTask; }
        int[] O() => {|#2:Task.WhenAll(ints).Result|};
        void P() => {|#3:Task.WaitAll(Task.WhenAll(tasks))|};
        """,
        new Case
        {
            Messages =
            [
                "'Wait' blocks the thread of this async method: await 'Task.WhenAll'",
                "'Task.WaitAll' blocks the caller of this method, which returns a task: make it async and await 'Task.WhenAll'",
                "'Result' blocks the thread: make it async and await 'Task.WhenAll'",
                "'Task.WaitAll' blocks the thread: 'Task.WhenAll' waits for the same tasks already",
            ],
        });

    [Theory]
    [InlineData("async Task M(Task<int> a, Task<int> b) { try { Work(1); } finally { await a; await b; } Work(Task.WhenAll(a, b).Result[0]); }")]
    [InlineData("async Task M(Task a) { try { try { Work(1); } finally { await a; } } catch (IOException) { Task.WaitAll(a); } }")]
    [InlineData("async Task M(Task a, bool c) { try { if (c) return; Work(1); } finally { await a; Task.WaitAll(a); } }")]
    [InlineData("async Task M(Task<int> a, Task<int> b, bool c) { while (true) { if (c) { await Task.WhenAll(a, b); break; } await Task.Yield(); } Work(Task.WhenAll(a, b).Result[0]); }")]
    [InlineData("async Task M(Task<int> a, Task<int> b, bool c) { try { await Task.WhenAll(a, b); if (c) return; } finally { Work(1); } Work(Task.WhenAll(a, b).Result[0]); }")]
    public Task What_every_path_has_waited_for_is_silent(string source) => Verify<BlockingOnGroup>.IsSilent(source);

    [Theory]
    [InlineData("async Task M(Task<int> a, Task<int> b, bool c) { try { Work(1); } finally { await a; if (c) await b; } Work([|Task.WhenAll(a, b).Result|][0]); }")]
    [InlineData("async Task M(Task a) { try { try { await a; } finally { a = DoAsync(1); } } catch (IOException) { [|Task.WaitAll(a)|]; } }")]
    [InlineData("async Task M(Task a) { try { try { Work(1); } finally { Work(2); await a; } } catch (IOException) { [|Task.WaitAll(a)|]; } }")]
    [InlineData("async Task M(Task a) { try { Work(1); await a; } finally { [|Task.WaitAll(a)|]; } }")]
    [InlineData("async Task M(Task<int> a, Task<int> b, bool c) { while (c) { await Task.WhenAll(a, b); break; } Work([|Task.WhenAll(a, b).Result|][0]); }")]
    [InlineData("async Task M(Task<int> a, Task<int> b, bool c) { while (true) { if (c) break; await Task.WhenAll(a, b); } Work([|Task.WhenAll(a, b).Result|][0]); }")]
    public Task What_some_path_has_not_waited_for_is_reported(string source) => Verify<BlockingOnGroup>.Reports(source);

    [Theory]
    [InlineData("async Task M() { Task.WaitAll(t); await Task.Yield(); }", DiagnosticSeverity.Warning)]
    [InlineData("Task M() { Task.WaitAll(t); return Task.CompletedTask; }", DiagnosticSeverity.Info)]
    [InlineData("ValueTask<int> M() { Task.WaitAll(t); return new ValueTask<int>(1); }", DiagnosticSeverity.Info)]
    [InlineData("void M() { Task.WaitAll(Task.WhenAll(t)); }", DiagnosticSeverity.Info)]
    [InlineData("void M() { Task.WaitAll(t); }", DiagnosticSeverity.Hidden)]
    [InlineData("int[] M() { int[] Local() => Task.WhenAll(Task.Run(() => 1), Task.Run(() => 2)).Result; return Local(); }", DiagnosticSeverity.Hidden)]
    public Task The_severity_is_that_of_the_function(string member, DiagnosticSeverity expected) => HasSeverity(member, expected);

    [Theory]
    [InlineData("void A() => M().Wait(); async Task M() { Task.WaitAll(t); await Task.Yield(); }", DiagnosticSeverity.Info)]
    [InlineData("int A() => this.M(1).ConfigureAwait(false).GetAwaiter().GetResult(); int B => M(2).Result; async Task<int> M(int i) { Task.WaitAll(t); await Task.Yield(); return i; }", DiagnosticSeverity.Info)]
    [InlineData("void A() => M().Wait(); Task B() => M(); async Task M() { Task.WaitAll(t); await Task.Yield(); }", DiagnosticSeverity.Warning)]
    [InlineData("void A() => M().Wait(); System.Func<Task> B() => M; async Task M() { Task.WaitAll(t); await Task.Yield(); }", DiagnosticSeverity.Warning)]
    [InlineData("void A() => M().Wait(); internal async Task M() { Task.WaitAll(t); await Task.Yield(); }", DiagnosticSeverity.Warning)]
    public Task A_private_method_that_all_its_callers_block_on_is_synchronous_code(string members, DiagnosticSeverity expected) => HasSeverity(members, expected);

    internal static async Task HasSeverity(string members, DiagnosticSeverity expected)
    {
        var tree = CSharpSyntaxTree.ParseText($"using System.Linq; using System.Threading.Tasks; class C {{ Task[] t = new Task[2]; {members} }}", cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Severity", [tree], References.Of(Frameworks.Net8), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var analyzed = compilation.WithAnalyzers([new BlockingOnGroup()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        Assert.Equal(expected, Assert.Single(await analyzed.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).Severity);
    }
}
