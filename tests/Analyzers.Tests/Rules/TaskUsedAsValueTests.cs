using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class TaskUsedAsValueTests
{
    [Theory]
    [InlineData("string M() => $\"{[|GetAsync(1)|]}\";")]
    [InlineData("async Task M() { log.Info($\"{[|StringAsync()|]}\"); await DoAsync(1); }")]
    [InlineData("string M() => string.Join(\",\", [|ids.Select(i => GetAsync(i))|]);")]
    [InlineData("string M() => string.Join(\",\", [|ints|]);")]
    [InlineData("string M() => string.Concat([|ids.Select(i => StringAsync())|]);")]
    [InlineData("List<Task<int>> M() => ids.Select(i => GetAsync(i)).Where(t => [|t != null|]).ToList();")]
    [InlineData("Task<int>[] M() => ids.Select(i => GetAsync(i)).Where(t => [|t is not null|]).ToArray();", "9")]
    public Task A_task_in_the_place_of_its_result_is_reported(string source, string? since = null) => Verify<TaskUsedAsValue>.Reports(source, new Case { Severity = DiagnosticSeverity.Warning, Since = since, AllowedRules = ["GATHER103"] });

    [Theory]
    [InlineData("async Task<string> M() => $\"{await GetAsync(1)}\";")]
    [InlineData("async Task<string> M() => string.Join(\",\", await Task.WhenAll(ids.Select(i => GetAsync(i))));")]
    [InlineData("string M() => $\"{_bg.Id} {_bg.Status}\";")]
    [InlineData("string M() => string.Join(\",\", tasks.Select(t => t.Status));")]
    [InlineData("IEnumerable<Task> M() => tasks.Where(t => t != null);")]
    [InlineData("IEnumerable<Task> M(List<Func<Task>> starters) => starters.Select(s => s?.Invoke()).Where(t => t != null).ToList();")]
    [InlineData("IEnumerable<string> M() => ids.Select(i => i > 1 ? \"a\" : null).Where(t => t != null);")]
    [InlineData("string M() => string.Join(\",\", ids, 1);")]
    [InlineData("string M(ValueTask<int> done) => $\"{done}\";")]
    public Task A_result_a_state_or_a_task_that_may_be_missing_is_silent(string source) => Verify<TaskUsedAsValue>.IsSilent(source, new Case { AllowedRules = ["GATHER001", "GATHER206"], AllowedWarnings = ["CS8619", "CS8603"] });

    [Theory]
    [InlineData("async Task M() { log.Info($\"{[|StringAsync()|]}\"); await DoAsync(1); }", "async Task M() { log.Info($\"{await StringAsync()}\"); await DoAsync(1); }")]
    [InlineData("async Task<string> M() { await DoAsync(1); return string.Join(\",\", [|ids.Select(i => GetAsync(i))|]); }", "async Task<string> M() { await DoAsync(1); return string.Join(\",\", await Task.WhenAll(ids.Select(i => GetAsync(i)))); }")]
    public Task What_is_meant_is_awaited(string before, string after) => Verify<TaskUsedAsValue>.Fixes(before, after);
}
