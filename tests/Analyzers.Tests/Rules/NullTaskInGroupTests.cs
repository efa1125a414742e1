using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class NullTaskInGroupTests
{
    // The compiler says the same of code with annotations, where nobody wrote an exclamation mark.
    static readonly Case HoweverAnnotated = new() { AllowedWarnings = ["CS8604", "CS8625", "CS8600", "CS8601"] };

    [Theory]
    [InlineData("async Task M(Db? maybe) { await Task.WhenAll(DoAsync(2), [|maybe?.SaveAsync()|]!); }")]
    [InlineData("async Task M(Db? maybe) { await Task.WhenAll(new[] { DoAsync(2), [|maybe?.SaveAsync()|]! }); }")]
    [InlineData("async Task M(Db? maybe) { await Task.WhenAll(new List<Task> { DoAsync(2), [|maybe?.SaveAsync()|]! }); }")]
    [InlineData("async Task M(Func<Task>? run) { await Task.WhenAll(DoAsync(2), [|run?.Invoke()|]); }")]
    [InlineData("async Task M() { Task? maybe = ids.Count > 0 ? DoAsync(1) : null; await Task.WhenAll(DoAsync(2), [|maybe|]!); }")]
    [InlineData("async Task M(Db? db) { var saving = db?.SaveAsync(); Work(1); await Task.WhenAll(DoAsync(2), [|saving|]!); }")]
    [InlineData("async Task M() { await Task.WhenAll(DoAsync(2), [|ids.Count > 0 ? DoAsync(1) : null|]); }")]
    [InlineData("async Task M(Task a) { await Task.WhenAll(a, [|null|]); }")]
    [InlineData("void M(Db? maybe) { Task.WaitAll(DoAsync(2), [|maybe?.SaveAsync()|]!); }")]
    public Task A_member_that_may_be_null_is_reported(string source) => Verify<NullTaskInGroup>.Reports(source, HoweverAnnotated with { Severity = DiagnosticSeverity.Warning, AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("async Task M(bool more) { var extra = more ? DoAsync(1) : null; if (more) await Task.WhenAll(DoAsync(2), [|extra|]!); }")]
    [InlineData("async Task M(bool more) { var extra = more ? DoAsync(1) : null; await (more ? Task.WhenAll(DoAsync(2), [|extra|]!) : DoAsync(3)); }")]
    public Task Where_something_is_asked_on_the_way_it_may_be_the_same(string source) => Verify<NullTaskInGroup>.Reports(source, HoweverAnnotated with { Severity = DiagnosticSeverity.Info });

    [Fact]
    public Task Also_in_code_without_annotations() => Verify<NullTaskInGroup>.Reports(
        "async Task M(Db maybe) { await Task.WhenAll(DoAsync(2), [|maybe?.SaveAsync()|]); }", new Case { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Fact]
    public Task The_message_says_what_happens() => Verify<NullTaskInGroup>.Reports(
        "async Task M(Db? maybe) { await Task.WhenAll(DoAsync(2), [|maybe?.SaveAsync()|]!); }",
        "'Task.WhenAll' throws when 'maybe?.SaveAsync()' is null, and nobody waits for the others: pass a completed task instead");

    [Theory]
    [InlineData("async Task M(Db? maybe) { await Task.WhenAll(DoAsync(2), maybe?.SaveAsync() ?? Task.CompletedTask); }")]
    [InlineData("async Task M(Db db) { await Task.WhenAll(DoAsync(2), db.SaveAsync()); }")]
    [InlineData("async Task M(Db? maybe) { if (maybe is null) return; await Task.WhenAll(DoAsync(2), maybe?.SaveAsync()!); }")]
    [InlineData("async Task M(Db? db) { var saving = db?.SaveAsync(); if (saving is null) return; await Task.WhenAll(DoAsync(2), saving); }")]
    [InlineData("async Task M(Db? db) { var saving = db?.SaveAsync(); saving ??= Task.CompletedTask; await Task.WhenAll(DoAsync(2), saving); }")]
    [InlineData("async Task M() { Task? later = null; later = DoAsync(1); await Task.WhenAll(DoAsync(2), later); }")]
    [InlineData("async Task M(Task? given) { await Task.WhenAll(DoAsync(2), given!); }")]
    [InlineData("async Task M(Db? maybe) { await Task.WhenAll(new[] { DoAsync(2), maybe?.SaveAsync() }.Where(t => t != null)!); }")]
    [InlineData("static class Own { public static Task WhenAll(params Task?[] tasks) => Task.CompletedTask; } async Task M(Db? maybe) { await Own.WhenAll(DoAsync(2), maybe?.SaveAsync()); }")]
    [InlineData("async Task M(List<Db>? all) { await Task.WhenAll(DoAsync(2), Task.WhenAll(all?.Select(one => one.SaveAsync()) ?? new Task[0])); }")]
    [InlineData("async Task M(Db? db) { var saving = db?.SaveAsync(); Action keep = () => saving = DoAsync(1); keep(); await Task.WhenAll(DoAsync(2), saving!); }")]
    public Task A_member_that_is_there_is_silent(string source) => Verify<NullTaskInGroup>.IsSilent(source, HoweverAnnotated);

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll({|CS0103:nobody|}?.Run(), DoAsync(2)); }")]
    [InlineData("async Task M(Db? db) { await Task.WhenAll(db?{|CS1061:.Nothing|}(), DoAsync(2)); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<NullTaskInGroup>.IsSilent(source);

    [Theory]
    [InlineData("async Task M(Db? maybe) { await Task.WhenAll(DoAsync(2), [|maybe?.SaveAsync()|]!); }", "async Task M(Db? maybe) { await Task.WhenAll(DoAsync(2), maybe?.SaveAsync() ?? Task.CompletedTask); }")]
    [InlineData("async Task M() { await Task.WhenAll(DoAsync(2), [|ids.Count > 0 ? DoAsync(1) : null|]); }", "async Task M() { await Task.WhenAll(DoAsync(2), (ids.Count > 0 ? DoAsync(1) : null) ?? Task.CompletedTask); }")]
    [InlineData("async Task M(Task a) { await Task.WhenAll(a, [|null|]); }", "async Task M(Task a) { await Task.WhenAll(a, Task.CompletedTask); }")]
    public Task A_completed_task_is_passed_instead(string before, string after) => Verify<NullTaskInGroup>.Fixes(before, after, NullTaskInGroupFix.OrCompleted, HoweverAnnotated);

    [Fact]
    public Task A_missing_result_is_for_the_author_to_choose() => Verify<NullTaskInGroup>.OffersNoFix(
        "class Source { public Task<int> ReadAsync() => Task.FromResult(1); } async Task<int[]> M(Source? maybe) => await Task.WhenAll(GetAsync(2), [|maybe?.ReadAsync()|]!);");
}
