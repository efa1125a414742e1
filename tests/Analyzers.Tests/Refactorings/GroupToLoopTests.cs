using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupToLoopTests
{
    [Theory]
    [InlineData("[||]await Task.WhenAll(ids.Select(id => DoAsync(id)));", "foreach (var id in ids)\n    await DoAsync(id);")]
    [InlineData("await Task.WhenAll([||]ids.Select(id => DoAsync(id)));", "foreach (var id in ids)\n    await DoAsync(id);")]
    [InlineData("[||]await Task.WhenAll(ids.Select(async id => await DoAsync(id)));", "foreach (var id in ids)\n    await DoAsync(id);")]
    [InlineData("[||]await Task.WhenAll(ids.Select(id => DoAsync(id))).ConfigureAwait(false);", "foreach (var id in ids)\n    await DoAsync(id).ConfigureAwait(false);")]
    [InlineData("// why\n[||]await Task.WhenAll(ids.Select(id => DoAsync(id))); // how", "// why\nforeach (var id in ids)\n    await DoAsync(id); // how")]
    public Task A_group_becomes_a_loop(string before, string after) => VerifyRefactoring<GroupToLoop>.Becomes(before, after, GroupToLoop.Loop, new Case { Shape = Shape.Statements });

    [Fact]
    public Task Some_at_a_time() => VerifyRefactoring<GroupToLoop>.Becomes(
        "[||]await Task.WhenAll(ids.Select(id => DoAsync(id)));", "await Parallel.ForEachAsync(ids, async (id, token) => await DoAsync(id));", GroupToLoop.ForEachAsync, new Case { Shape = Shape.Statements });

    [Fact]
    public Task With_the_library_a_limit_keeps_the_results() => VerifyRefactoring<GroupToLoop>.Becomes(
        "[||]var all = await Task.WhenAll(ids.Select(id => GetAsync(id)));\nWork(all.Length);", "var all = await Gather.Map(ids, id => GetAsync(id), limit: 8);\nWork(all.Length);", GroupToLoop.Map, Refactored.WithLibrary);

    [Theory]
    [InlineData("[||]var all = await Task.WhenAll(ids.Select(id => GetAsync(id))); Work(all.Length);")]
    [InlineData("[||]await Task.WhenAll(tasks);")]
    [InlineData("[||]await Task.WhenAll(ids.Select(DoAsync));")]
    [InlineData("[||]await Task.WhenAll(ids.Select((id, index) => DoAsync(id + index)));")]
    [InlineData("[||]await Task.WhenAll(ids.Select(async id => { await DoAsync(id); Work(id); }));")]
    [InlineData("[||]await Task.WhenAny(ids.Select(id => DoAsync(id)));")]
    [InlineData("[||]await DoAsync(1);")]
    public Task What_has_another_form_is_left_alone(string source) => VerifyRefactoring<GroupToLoop>.OffersNothing(source, null, new Case { Shape = Shape.Statements });
}
