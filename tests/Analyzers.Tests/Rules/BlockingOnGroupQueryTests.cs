using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

/// <summary>A query that waits for each of its elements, one after the other.</summary>
public class BlockingOnGroupQueryTests
{
    [Theory]
    [InlineData("async Task<int[]> M() { await DoAsync(1); return ids.Select(async i => { await DoAsync(i); return i; }).Select(t => [|t.Result|]).ToArray(); }")]
    [InlineData("async Task<List<int>> M() { await DoAsync(1); return ids.Select(GetAsync).Select(t => [|t.GetAwaiter().GetResult()|]).ToList(); }")]
    [InlineData("async Task<List<int>> M() { await DoAsync(1); return ids.Select(GetAsync).Select(t => [|t.ConfigureAwait(false).GetAwaiter().GetResult()|]).ToList(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Sum(i => [|GetAsync(i).Result|]); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return (from i in ids select [|GetAsync(i).Result|]).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return (from t in ids.Select(i => GetAsync(i)) select [|t.Result|]).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return (from i in ids let t = GetAsync(i) select [|t.Result|] + i).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => new { i, Task = GetAsync(i) }).Where(p => p.i > 0).Select(p => [|p.Task.Result|]).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => (Id: i, Task: GetAsync(i))).Select(p => [|p.Task.Result|]).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => { var t = GetAsync(i); return [|t.Result|]; }).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); var lazy = ids.Select(i => GetAsync(i)); return lazy.Select(t => [|t.Result|]).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => GetAsync(i)).Where(t => t != null).Select(t => [|t.Result|]).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => GetAsync(i)).ToList().Select(t => [|t.Result|]).Sum(); }")]
    [InlineData("async Task M() { await DoAsync(1); ids.Select(i => DoAsync(i)).ToList().ForEach(t => [|t.Wait()|]); }")]
    [InlineData("async Task<List<int>> M() { await DoAsync(1); return ids.ConvertAll(i => [|GetAsync(i).Result|]); }")]
    [InlineData("async Task M() { await DoAsync(1); Array.ForEach(ids.Select(i => DoAsync(i)).ToArray(), t => [|t.Wait()|]); }")]
    [InlineData("async Task M() { await DoAsync(1); foreach (var t in ids.Select(i => GetAsync(i))) Work([|t.Result|]); }")]
    [InlineData("async Task M() { await DoAsync(1); foreach (var t in ids.Select(i => DoAsync(i)).ToList()) [|t.Wait()|]; }")]
    [InlineData("async Task<Dictionary<int, int>> M() { await DoAsync(1); return ids.ToDictionary(i => i, i => [|GetAsync(i).Result|]); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Where(i => [|GetAsync(i).Result|] > 0).Count(); }")]
    [InlineData("async Task<int[]> M() { await DoAsync(1); return ids.Select(i => [|V(i).Result|]).ToArray(); }")]
    [InlineData("async Task<int[]> M() { await DoAsync(1); return ids.Select(i => [|Task.WhenAll(GetAsync(i), GetAsync(i + 1)).Result|].Sum()).ToArray(); }")]
    [InlineData("async Task<int[]> M() { await DoAsync(1); return ids.AsParallel().Select(async i => await GetAsync(i)).Select(t => [|t.Result|]).ToArray(); }")]
    [InlineData("async Task<IEnumerable<int>> M() { await DoAsync(1); return ids.Select(i => [|GetAsync(i).Result|]); }")]
    public Task A_query_that_blocks_in_async_code_is_reported(string source) => Verify<BlockingOnGroup>.Reports(source, new Case { AllowedRules = [TaskUsedAsValue.Id] });

    [Theory]
    [InlineData("int[] M() => ids.Select(async i => { await DoAsync(i); return i; }).Select(t => [|t.Result|]).ToArray();")]
    [InlineData("int[] M() => ids.Select(GetAsync).Select(t => [|t.GetAwaiter().GetResult()|]).ToArray();")]
    [InlineData("int M() => ids.Sum(i => [|GetAsync(i).Result|]);")]
    [InlineData("void M() { foreach (var t in ids.Select(i => GetAsync(i))) Work([|t.Result|]); }")]
    [InlineData("Task<int> M() => Task.FromResult(ids.Sum(i => [|GetAsync(i).GetAwaiter().GetResult()|]));")]
    [InlineData("int P => ids.Sum(i => [|GetAsync(i).Result|]);")]
    [InlineData("async Task<int> M() { await DoAsync(1); return await Task.Run(() => ids.Sum(i => [|GetAsync(i).Result|])); }")]
    public Task A_query_that_blocks_in_synchronous_code_is_reported(string source) => Verify<BlockingOnGroup>.Reports(source);

    [Theory]
    [InlineData("async Task<int[]> M() { await DoAsync(1); return await stream.Select(i => [|GetAsync(i).Result|]).ToArrayAsync(); } IAsyncEnumerable<int> stream = null!;")]
    [InlineData("async Task<int[]> M() { await DoAsync(1); return await stream.Select(i => GetAsync(i)).Select(t => [|t.Result|]).ToArrayAsync(); } IAsyncEnumerable<int> stream = null!;")]
    [InlineData("IAsyncEnumerable<int> M(IAsyncEnumerable<int> stream) => stream.Select(i => [|GetAsync(i).GetAwaiter().GetResult()|]);")]
    public Task A_query_over_a_stream_that_blocks_is_reported(string source) => Verify<BlockingOnGroup>.Reports(source, new Case { On = Frameworks.Net10OrNewer });

    [Theory]
    [InlineData("async Task<int> M() { var all = ids.Select(GetAsync).ToList(); await Task.WhenAll(all); return all.Select(t => t.Result).Sum(); }")]
    [InlineData("async Task<int> M() { var all = ids.Select(GetAsync).ToArray(); await Task.WhenAll(all); return all.Sum(t => t.Result); }")]
    [InlineData("async Task M() { var all = ids.Select(GetAsync).ToArray(); await Task.WhenAll(all); foreach (var t in all) Work(t.Result); }")]
    [InlineData("async Task<int[]> M() { await DoAsync(1); return ids.Select(i => Task.FromResult(i)).Select(t => t.Result).ToArray(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Sum(i => Task.FromResult(i).Result); }")]
    [InlineData("class Row { public int Result => 1; public Row Parse() => this; } async Task<int> M(List<Row> rows) { await DoAsync(1); return rows.Select(r => r.Parse()).Select(r => r.Result).Sum(); }")]
    [InlineData("async Task M(IQueryable<int> rows) { await DoAsync(1); Console.Write(rows.Select(i => GetAsync(i).Result)); }")]
    [InlineData("async Task M() { await DoAsync(1); System.Linq.Expressions.Expression<Func<int>> e = () => ids.Sum(i => GetAsync(i).Result); Console.Write(e); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => GetAsync(i)).Where(t => t.IsCompletedSuccessfully).Select(t => t.Result).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => GetAsync(i)).Select(t => t.IsCompletedSuccessfully ? t.Result : 0).Sum(); }")]
    [InlineData("async Task<int[]> M() => await Task.WhenAll(ids.Select(i => Task.Run(() => GetAsync(i).Result)));")]
    [InlineData("async Task<int[]> M() => await Task.WhenAll(ids.Select(async i => { var t = GetAsync(i); await t; return t.Result; }));")]
    [InlineData("async Task<bool> M() { await DoAsync(1); return ids.Any(i => GetAsync(i).Result > 5); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ints.Select(t => t.Result).Sum(); }")]
    [InlineData("async Task<int> M(Dictionary<int, Task<int>> cache) { await DoAsync(1); return ids.Sum(i => cache[i].Result); }")]
    [InlineData("class Job { public Task<int> Done = Task.FromResult(1); } async Task<int> M(List<Job> jobs) { await DoAsync(1); return jobs.Select(j => j.Done).Select(t => t.Result).Sum(); }")]
    [InlineData("async Task M() { await DoAsync(1); foreach (var t in ids.Select(i => GetAsync(i))) Work(await t); }")]
    [InlineData("int M() => ids.Sum(i => GetAsync(i).GetAwaiter().GetResult());")]
    [InlineData("int[] M() => ids.AsParallel().Select(i => GetAsync(i).Result).ToArray();")]
    [InlineData("async Task<Func<int>[]> M() { await DoAsync(1); return ids.Select(i => (Func<int>)(() => GetAsync(i).Result)).ToArray(); }")]
    public Task A_query_that_does_not_wait_for_each_element_is_silent(string source) => Verify<BlockingOnGroup>.IsSilent(source);

    [Theory]
    [InlineData("async Task<int> M() { await Task.Yield(); return n.Sum(i => F(i).Result); }", DiagnosticSeverity.Warning)]
    [InlineData("Task<int> M() => Task.FromResult(n.Sum(i => F(i).Result));", DiagnosticSeverity.Info)]
    [InlineData("int M() => n.Sum(i => F(i).Result);", DiagnosticSeverity.Info)]
    [InlineData("int M() => n.Select(F).Select(t => t.GetAwaiter().GetResult()).Sum();", DiagnosticSeverity.Info)]
    [InlineData("int M() => n.Select(F).ToList().Select(t => t.Result).Sum();", DiagnosticSeverity.Hidden)]
    [InlineData("int M() => n.Select(F).OrderBy(t => t.Id).Select(t => t.Result).Sum();", DiagnosticSeverity.Hidden)]
    public Task The_severity_is_that_of_the_function_around_the_query(string member, DiagnosticSeverity expected) =>
        BlockingOnGroupTests.HasSeverity($"int[] n = new int[2]; async Task<int> F(int i) {{ await Task.Yield(); return i; }} {member}", expected);

    [Fact]
    public Task The_message_says_that_each_element_waits() => Verify<BlockingOnGroup>.Reports(
        """
        async Task<int> M() { await DoAsync(1); return ids.Sum(i => {|#0:GetAsync(i).Result|}); }
        int N() => ids.Select(GetAsync).Select(t => {|#1:t.Result|}).Sum();
        Task<int> O() => Task.FromResult(ids.Sum(i => {|#2:GetAsync(i).Result|}));
        """,
        new Case
        {
            Messages =
            [
                "'Result' blocks the thread of this async method, once for each element: await 'Task.WhenAll' over all of them",
                "'Result' blocks the thread, once for each element: one task ends before the next one starts; wait for 'Task.WhenAll' over all of them",
                "'Result' blocks the caller of this method, which returns a task, once for each element: make it async and await 'Task.WhenAll' over all of them",
            ],
        });

    [Theory]
    [InlineData(
        "async Task<int[]> M() { await DoAsync(1); return ids.Select(async i => { await DoAsync(i); return i; }).Select(t => [|t.Result|]).ToArray(); }",
        "async Task<int[]> M() { await DoAsync(1); return await Task.WhenAll(ids.Select(async i => { await DoAsync(i); return i; })); }")]
    [InlineData(
        "async Task<List<int>> M() { await DoAsync(1); return ids.Select(GetAsync).Select(t => [|t.GetAwaiter().GetResult()|]).ToList(); }",
        "async Task<List<int>> M() { await DoAsync(1); return (await Task.WhenAll(ids.Select(GetAsync))).ToList(); }")]
    [InlineData(
        "async Task<int> M() { await DoAsync(1); return ids.Sum(i => [|GetAsync(i).Result|]); }",
        "async Task<int> M() { await DoAsync(1); return (await Task.WhenAll(ids.Select(i => GetAsync(i)))).Sum(); }")]
    [InlineData(
        "async Task<string[]> M() { await DoAsync(1); return ids.Select(GetAsync).Select(t => [|t.Result|].ToString()).ToArray(); }",
        "async Task<string[]> M() { await DoAsync(1); return (await Task.WhenAll(ids.Select(GetAsync))).Select(t => t.ToString()).ToArray(); }")]
    [InlineData(
        "async Task<string[]> M() { await DoAsync(1); return ids.Select(i => [|GetAsync(i).Result|].ToString() + i).ToArray(); }",
        "async Task<string[]> M() { await DoAsync(1); return await Task.WhenAll(ids.Select(async i => (await GetAsync(i)).ToString() + i)); }")]
    [InlineData(
        "async Task<int> M() { await DoAsync(1); return ids.Select(GetAsync).ToList().Sum(t => [|t.Result|]); }",
        "async Task<int> M() { await DoAsync(1); return (await Task.WhenAll(ids.Select(GetAsync))).Sum(); }")]
    [InlineData(
        "async Task<int[]> M() { await DoAsync(1); return ids.Select(i => [|V(i).Result|]).ToArray(); }",
        "async Task<int[]> M() { await DoAsync(1); return await Task.WhenAll(ids.Select(async i => await V(i))); }")]
    [InlineData(
        "async Task<int> M() { await DoAsync(1); return (from i in ids select [|GetAsync(i).Result|]).Sum(); }",
        "async Task<int> M() { await DoAsync(1); return (await Task.WhenAll(from i in ids select GetAsync(i))).Sum(); }")]
    [InlineData(
        "async Task<int[]> M() { await DoAsync(1); return (from i in ids where i > 1 select [|GetAsync(i).GetAwaiter().GetResult()|]).ToArray(); }",
        "async Task<int[]> M() { await DoAsync(1); return await Task.WhenAll(from i in ids where i > 1 select GetAsync(i)); }")]
    [InlineData(
        "async Task<int> M() { await DoAsync(1); return (from t in ids.Select(GetAsync) select [|t.Result|]).Sum(); }",
        "async Task<int> M() { await DoAsync(1); return (await Task.WhenAll(ids.Select(GetAsync))).Sum(); }")]
    [InlineData(
        "async Task M() { await DoAsync(1); foreach (var n in ids.Select(i => [|GetAsync(i).Result|])) Work(n); }",
        "async Task M() { await DoAsync(1); foreach (var n in await Task.WhenAll(ids.Select(i => GetAsync(i)))) Work(n); }")]
    [InlineData(
        "async Task M() { await DoAsync(1).ConfigureAwait(false); var all = ids.Select(i => [|GetAsync(i).Result|] + 1).ToArray(); Work(all.Length); }",
        "async Task M() { await DoAsync(1).ConfigureAwait(false); var all = await Task.WhenAll(ids.Select(async i => await GetAsync(i).ConfigureAwait(false) + 1)).ConfigureAwait(false); Work(all.Length); }")]
    public Task The_query_becomes_an_awaited_group(string before, string after) => Verify<BlockingOnGroup>.Fixes(before, after, BlockingOnGroupFix.Await);

    [Fact]
    public Task A_procedure_becomes_async() => Verify<BlockingOnGroup>.Fixes(
        "void M() { var all = ids.Select(i => [|GetAsync(i).Result|]).ToList(); Work(all.Count); }",
        "async Task M() { var all = (await Task.WhenAll(ids.Select(i => GetAsync(i)))).ToList(); Work(all.Count); }",
        BlockingOnGroupFix.MakeAsync);

    [Theory]
    [InlineData("int M() { var sum = ids.Sum(i => [|GetAsync(i).Result|]); return sum; }")]
    [InlineData("async Task<Dictionary<int, int>> M() { await DoAsync(1); return ids.ToDictionary(i => i, i => [|GetAsync(i).Result|]); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return (from i in ids select [|GetAsync(i).Result|] + i).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return (from i in ids select [|GetAsync(i).Result|] into n where n > 1 select n).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select((i, n) => [|GetAsync(i).Result|] + n).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(GetAsync).Select(t => [|t.Result|] + t.Id).Sum(); }")]
    [InlineData("async Task<int> M() { await DoAsync(1); return ids.Select(i => { return [|GetAsync(i).Result|]; }).Sum(); }")]
    [InlineData("async Task M() { await DoAsync(1); var lazy = ids.Select(i => [|GetAsync(i).Result|]); lazy = lazy.Skip(1); Work(lazy.First()); }")]
    [InlineData("async Task M() { await DoAsync(1); foreach (var n in ids.Select(i => [|GetAsync(i).Result|]).Reverse()) Work(n); }")]
    [InlineData("async Task M() { await DoAsync(1); log.Info(\"{All}\", ids.Select(i => [|GetAsync(i).Result|])); }")]
    [InlineData("async Task M() { await DoAsync(1); lock (gate) { Work(ids.Sum(i => [|GetAsync(i).Result|])); } }")]
    [InlineData("async Task M() { await DoAsync(1); try { Work(ids.Sum(i => [|GetAsync(i).Result|])); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { await DoAsync(1); foreach (var t in ids.Select(i => GetAsync(i))) Work([|t.Result|]); }")]
    public Task Where_an_array_cannot_take_its_place_nothing_is_offered(string source) => Verify<BlockingOnGroup>.OffersNoFix(source);

    [Theory]
    [InlineData("async Task M() { await DoAsync(1); Work(ids.Sum(i => {|CS0103:MissingAsync|}(i).Result)); }")]
    [InlineData("async Task M() { await DoAsync(1); IEnumerable<Task<int>> lazy = {|CS0165:lazy|}.Where(t => t.Result > 1); }")]
    [InlineData("async Task M() { await DoAsync(1); Work({|CS0103:nobody|}.Select(t => t.Result)); }")]
    public Task Code_that_does_not_bind_is_silent(string source) => Verify<BlockingOnGroup>.IsSilent(source);
}
