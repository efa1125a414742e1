using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class LoopToGroupTests
{
    [Theory]
    [InlineData("[||]foreach (var id in ids) await DoAsync(id);", "await Task.WhenAll(ids.Select(id => DoAsync(id)));")]
    [InlineData("[||]foreach (var id in ids) { await DoAsync(id); }", "await Task.WhenAll(ids.Select(id => DoAsync(id)));")]
    [InlineData("foreach (var id in [||]ids) await GetAsync(id);", "await Task.WhenAll(ids.Select(id => GetAsync(id)));")]
    [InlineData("[||]foreach (int id in ids) await DoAsync(id);", "await Task.WhenAll(ids.Select(id => DoAsync(id)));")]
    [InlineData("[||]foreach (var id in ids) await DoAsync(id).ConfigureAwait(false);", "await Task.WhenAll(ids.Select(id => DoAsync(id))).ConfigureAwait(false);")]
    [InlineData("[||]foreach (var id in ids) await DoAsync(await GetAsync(id));", "await Task.WhenAll(ids.Select(async id => await DoAsync(await GetAsync(id))));")]
    [InlineData("[||]foreach (var one in ids.Where(id => id > 1)) await DoAsync(one);", "await Task.WhenAll(ids.Where(id => id > 1).Select(one => DoAsync(one)));")]
    [InlineData("// why\n[||]foreach (var id in ids) await DoAsync(id); // how", "// why\nawait Task.WhenAll(ids.Select(id => DoAsync(id))); // how")]
    public Task A_loop_becomes_a_group(string before, string after) => VerifyRefactoring<LoopToGroup>.Becomes(before, after, LoopToGroup.WhenAll, new Case { Shape = Shape.Statements });

    [Fact]
    public Task Value_tasks_are_awaited_in_the_lambda() => VerifyRefactoring<LoopToGroup>.Becomes(
        "[||]foreach (var id in ids) await V(id);", "await Task.WhenAll(ids.Select(async id => await V(id)));", LoopToGroup.WhenAll, new Case { Shape = Shape.Statements });

    [Theory]
    [InlineData("[||]foreach (var id in ids) all.Add(await GetAsync(id));")]
    [InlineData("[||]foreach (var id in ids) { all.Add(await GetAsync(id)); }")]
    public Task Results_go_into_the_list_in_their_order(string loop) => VerifyRefactoring<LoopToGroup>.Becomes(
        $"var all = new List<int>();\n{loop}", "var all = new List<int>();\nall.AddRange(await Task.WhenAll(ids.Select(id => GetAsync(id))));", LoopToGroup.WhenAll, new Case { Shape = Shape.Statements });

    [Fact]
    public Task Some_at_a_time() => VerifyRefactoring<LoopToGroup>.Becomes(
        "[||]foreach (var id in ids) await DoAsync(id);", "await Parallel.ForEachAsync(ids, async (id, token) => await DoAsync(id));", LoopToGroup.ForEachAsync, new Case { Shape = Shape.Statements });

    [Fact]
    public Task Some_at_a_time_comes_first() => VerifyRefactoring<LoopToGroup>.Becomes(
        "async Task M() { [||]foreach (var id in ids) await DoAsync(id); } Task Other(CancellationToken stop) => Task.Delay(1, stop);",
        "async Task M() { await Parallel.ForEachAsync(ids, async (id, stop) => await DoAsync(id)); } Task Other(CancellationToken stop) => Task.Delay(1, stop);");

    [Fact]
    public Task The_token_of_the_loop_is_passed_on_where_the_call_takes_one() => VerifyRefactoring<LoopToGroup>.Becomes(
        "async Task Wait() { [||]foreach (var id in ids) await Task.Delay(id); }", "async Task Wait() { await Parallel.ForEachAsync(ids, async (id, token) => await Task.Delay(id, token)); }", LoopToGroup.ForEachAsync);

    [Fact]
    public Task With_the_library_a_group_has_a_limit() => VerifyRefactoring<LoopToGroup>.Becomes(
        "[||]foreach (var id in ids) await GetAsync(id);", "await Gather.Map(ids, id => GetAsync(id), limit: 8);", LoopToGroup.Map, Refactored.WithLibrary);

    [Theory]
    // What a turn does depends on the one before, or says when to stop.
    [InlineData("var sum = 0; [||]foreach (var id in ids) sum += await GetAsync(id);")]
    [InlineData("var last = 0; [||]foreach (var id in ids) await DoAsync(last = id);")]
    [InlineData("var count = 0; [||]foreach (var id in ids) await DoAsync(count++);")]
    [InlineData("[||]foreach (var id in ids) { await DoAsync(id); if (id > 1) break; }")]
    [InlineData("[||]foreach (var id in ids) { await DoAsync(id); Work(id); }")]
    [InlineData("var all = new List<int>(); [||]foreach (var id in ids) all.Add(await GetAsync(all.Count));")]
    // A set has no AddRange.
    [InlineData("var all = new HashSet<int>(); [||]foreach (var id in ids) all.Add(await GetAsync(id));")]
    // Each element is cast.
    [InlineData("[||]foreach (int id in new System.Collections.ArrayList { 1 }) await DoAsync(id);")]
    [InlineData("[||]foreach (object id in ids) await DoAsync(id.GetHashCode());")]
    [InlineData("[||]foreach (var id in ids.AsQueryable()) await DoAsync(id);")]
    // The caret is elsewhere.
    [InlineData("foreach (var id in ids) { [||]await DoAsync(id); }")]
    public Task What_has_to_stay_in_order_is_left_alone(string source) => VerifyRefactoring<LoopToGroup>.OffersNothing(source, null, new Case { Shape = Shape.Statements });

    [Fact]
    public Task An_asynchronous_sequence_is_left_alone() => VerifyRefactoring<LoopToGroup>.OffersNothing(
        "async Task M(IAsyncEnumerable<int> stream) { [||]await foreach (var id in stream) await DoAsync(id); }");

    [Fact]
    public Task One_connection_takes_one_operation_at_a_time() => VerifyRefactoring<LoopToGroup>.OffersNothing(
        "async Task M(System.Data.Common.DbCommand command) { [||]foreach (var id in ids) await command.ExecuteNonQueryAsync(); }");

    [Theory]
    [InlineData("async Task M(StreamWriter writer) { [||]foreach (var id in ids) await writer.WriteLineAsync(id.ToString()); }")]
    [InlineData("async Task M(Stream stream) { [||]foreach (var id in ids) await stream.WriteAsync(new byte[id], 0, id); }")]
    [InlineData("async Task M(MemoryStream stream) { [||]foreach (var id in ids) await SaveAsync(stream, id); } Task SaveAsync(Stream stream, int id) => Task.CompletedTask;")]
    public Task One_stream_takes_one_operation_at_a_time(string source) => VerifyRefactoring<LoopToGroup>.OffersNothing(source);

    [Fact]
    public Task In_an_old_language_too() => VerifyRefactoring<LoopToGroup>.Becomes(
        "async Task M() { [||]foreach (var id in ids) await DoAsync(id); }", "async Task M() { await Task.WhenAll(ids.Select(id => DoAsync(id))); }", LoopToGroup.WhenAll, new Case { Language = "7.3", On = Frameworks.NetStandard20 | Frameworks.Net472 });
}
