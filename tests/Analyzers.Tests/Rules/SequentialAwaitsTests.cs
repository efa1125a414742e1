using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class SequentialAwaitsTests
{
    [Theory]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); var sum = [|await a|] + await b; Work(sum);")]
    [InlineData("var a = GetAsync(1); var b = StringAsync(); var x = [|await a|]; var y = await b; Work(x + y.Length);")]
    [InlineData("var a = DoAsync(1); var b = DoAsync(2); [|await a.ConfigureAwait(false)|]; await b.ConfigureAwait(false);")]
    [InlineData("var a = GetAsync(1); if (ids.Count > 1) { var b = GetAsync(2); Work([|await a|] + await b); }")]
    [InlineData("var all = ids.Select(i => DoAsync(i)).ToList(); foreach (var t in all) [|await t|];")]
    [InlineData("var all = new List<Task<int>>(); foreach (var i in ids) all.Add(GetAsync(i)); var sum = 0; foreach (var t in all) sum += [|await t|]; Work(sum);")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); Work(Math.Max([|await a|], await b));")]
    [InlineData("Task<int> a = GetAsync(1), b = GetAsync(2); Work([|await b|] + await a);")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); var c = GetAsync(3); Work([|await a|] + await b + await c);")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); using (new MemoryStream()) Work([|await a|] + await b);")]
    public Task What_a_failure_leaves_alone_is_reported(string source) => Verify<SequentialAwaits>.Reports(source, Loose);

    [Theory]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); await Task.WhenAll(a, b); Work(await a + await b);")]
    // One is over before the other starts.
    [InlineData("var a = GetAsync(1); Work(await a); var b = GetAsync(2); Work(await b);")]
    [InlineData("Work(await GetAsync(1)); Work(await GetAsync(2));")]
    // Somebody sees to what fails.
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); try { Work(await a); Work(await b); } catch (Exception) { Work(0); }")]
    [InlineData("var all = ids.Select(i => DoAsync(i)).ToList(); foreach (var t in all) try { await t; } catch (Exception) { Work(0); }")]
    // Started one after the other.
    [InlineData("var all = ids.Select(i => DoAsync(i)); foreach (var t in all) await t;")]
    [InlineData("foreach (var t in tasks) await t;")]
    [InlineData("var all = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(all); foreach (var t in all) await t;")]
    // The first result decides.
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); if (await a > 1) Work(await b);")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); if (await a > 1) { Work(await b); }")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); Forget(b); Work(await a + await b);")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); Work(await a); try { Work(await b); } catch (Exception) { Work(0); }")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); try { Work(await a); } finally { Work(await b); }")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); _ = b.ContinueWith(t => Work(t.Exception!.Message.Length), TaskContinuationOptions.OnlyOnFaulted); Work(await a + await b);")]
    [InlineData("var a = Task.FromResult(1); var b = GetAsync(2); Work(await a + await b);")]
    [InlineData("var a = Task.CompletedTask; var b = GetAsync(2); await a; Work(await b);")]
    [InlineData("var b = GetAsync(2); await DoAsync(1); Work(await b);")]
    [InlineData("Task<int> a = GetAsync(1), b = a; Work(await a + await b);")]
    [InlineData("var a = GetAsync(1); var b = a.ContinueWith(t => t.Result); Work(await a + await b);")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); await a.ContinueWith(_ => { }); Work(await b);")]
    public Task What_is_waited_for_or_decided_is_silent(string source) => Verify<SequentialAwaits>.IsSilent(source, Loose);

    [Fact]
    public Task The_message_names_what_is_left() => Verify<SequentialAwaits>.Reports(
        "var a = GetAsync(1); var b = GetAsync(2); Work([|await a|] + await b);", Loose with { Message = "When 'a' fails, nobody waits for 'b': await them together first" });

    [Theory]
    [InlineData("var a = GetAsync(1);\nvar b = GetAsync(2);\n// both\nWork([|await a|] + await b);", "var a = GetAsync(1);\nvar b = GetAsync(2);\n// both\nawait Task.WhenAll(a, b);\nWork(await a + await b);")]
    [InlineData("var all = ids.Select(i => DoAsync(i)).ToList();\nforeach (var t in all) [|await t|];", "var all = ids.Select(i => DoAsync(i)).ToList();\nawait Task.WhenAll(all);\nforeach (var t in all) await t;")]
    public Task All_are_awaited_first(string before, string after) => Verify<SequentialAwaits>.Fixes(before, after, SequentialAwaitsFix.Gather, Loose);

    static readonly Case Loose = new() { Shape = Shape.Statements, AllowedRules = ["GATHER111", "GATHER104", "GATHER408"] };
}
