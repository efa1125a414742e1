using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class UnboundedFanOutTests
{
    [Theory]
    [InlineData("await [|Task.WhenAll(Enumerable.Range(0, 100_000).Select(i => DoAsync(i)))|];")]
    [InlineData("await [|Task.WhenAll(ids.Select(i => Task.Run(() => Work(i))))|];")]
    [InlineData("var all = await [|Task.WhenAll(ids.Where(i => i > 1).Select(async i => await GetAsync(i)))|]; Work(all.Length);")]
    [InlineData("await [|Task.WhenAll(ids.Select(DoAsync))|];")]
    [InlineData("await [|Task.WhenAll(ids.OrderBy(i => i).Select(i => DoAsync(i)))|];")]
    [InlineData("await [|Task.WhenAll(ids.Select(i => DoAsync(i)).ToList())|];")]
    [InlineData("var all = ids.Select(i => DoAsync(i)); await [|Task.WhenAll(all)|];")]
    [InlineData("var all = ids.Select(i => DoAsync(i)).ToList(); await [|Task.WhenAll(all)|];")]
    [InlineData("await [|Task.WhenAll(from i in ids select DoAsync(i))|];")]
    [InlineData("await [|Task.WhenAll(ids.Select((i, n) => DoAsync(i + n)))|];")]
    [InlineData("var few = new[] { 1, 2, 3 }; few = ids.ToArray(); await [|Task.WhenAll(few.Select(i => DoAsync(i)))|];")]
    [InlineData("await [|Task.WhenAll(ids.Take(5000).Select(i => DoAsync(i)))|];")]
    [InlineData("foreach (var part in new[] { ids }) await [|Task.WhenAll(part.Select(i => DoAsync(i)))|];")]
    public Task One_operation_for_each_of_many_is_reported(string source) => Verify<UnboundedFanOut>.Reports(source, Loose);

    [Theory]
    [InlineData("await Task.WhenAll(Enumerable.Range(0, 10).Select(i => DoAsync(i)));")]
    [InlineData("await Task.WhenAll(new[] { 1, 2, 3 }.Select(i => DoAsync(i)));")]
    [InlineData("await Task.WhenAll(DoAsync(1), DoAsync(2));")]
    [InlineData("await Task.WhenAll(tasks);")]
    [InlineData("await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, token) => await DoAsync(i));")]
    // Nothing is started here.
    [InlineData("var all = ids.Select(i => (i, DoAsync(i))).ToList(); await Task.WhenAll(all.Select(pair => pair.Item2));")]
    // Somebody thought of a number.
    [InlineData("using var gate = new SemaphoreSlim(8); await Task.WhenAll(ids.Select(async i => { await gate.WaitAsync(); try { await DoAsync(i); } finally { gate.Release(); } }));")]
    [InlineData("foreach (var part in ids.Chunk(10)) await Task.WhenAll(part.Select(i => DoAsync(i)));")]
    [InlineData("await Task.WhenAll(ids.Take(10).Select(i => DoAsync(i)));")]
    [InlineData("await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(i => DoAsync(i)));")]
    [InlineData("await Task.WhenAll(Enum.GetValues<DayOfWeek>().Select(i => DoAsync((int)i)));")]
    [InlineData("var few = new[] { 1, 2, 3 }; await Task.WhenAll(few.Select(i => DoAsync(i)));")]
    [InlineData("const int n = 10; await Task.WhenAll(Enumerable.Range(0, n).Select(i => DoAsync(i)));")]
    [InlineData("await Task.WhenAll(new[] { 1, 2, 3 }.Where(i => i > 1).ToList().Select(i => DoAsync(i)));")]
    [InlineData("await Task.WhenAll(new[] { 1, 2, 3 }.Take(5000).Select(i => DoAsync(i)));")]
    public Task Few_are_silent(string source) => Verify<UnboundedFanOut>.IsSilent(source, Loose);

    [Theory]
    [InlineData("Enumerable.Range(0, 5000)", "'Task.WhenAll' starts an operation for each of 5000 elements at once: run some at a time")]
    [InlineData("ids", "'Task.WhenAll' starts an operation for each of 'ids' at once: run some at a time")]
    public Task The_message_says_how_many(string source, string message) => Verify<UnboundedFanOut>.Reports($"await [|Task.WhenAll({source}.Select(i => DoAsync(i)))|];", Loose with { Message = message });

    [Fact]
    public Task Some_run_at_a_time() => Verify<UnboundedFanOut>.Fixes(
        "await [|Task.WhenAll(ids.Select(i => DoAsync(i)))|];", "await Parallel.ForEachAsync(ids, async (i, token) => await DoAsync(i));", UnboundedFanOutFix.ForEachAsync, Loose);

    [Fact]
    public Task With_the_library_results_are_kept() => Verify<UnboundedFanOut>.Fixes(
        "var all = await [|Task.WhenAll(ids.Select(i => GetAsync(i)))|]; Work(all.Length);", "var all = await Gather.Map(ids, i => GetAsync(i), limit: 8); Work(all.Length);", UnboundedFanOutFix.Map, Refactored.WithLibrary);

    [Fact]
    public Task Without_it_results_have_no_other_way() => Verify<UnboundedFanOut>.OffersNoFix("var all = await [|Task.WhenAll(ids.Select(i => GetAsync(i)))|]; Work(all.Length);", null, Loose);

    static readonly Case Loose = new() { Shape = Shape.Statements, AllowedRules = ["GATHER111"] };
}
