using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class UncancelledDelayTests
{
    [Theory]
    [InlineData("var job = GetAsync(1); if (await Task.WhenAny(job, [|Task.Delay(30_000)|]) != job) throw new TimeoutException(); Work(await job);")]
    [InlineData("var job = GetAsync(1); var first = await Task.WhenAny(job, [|Task.Delay(TimeSpan.FromSeconds(1))|]); if (first == job) Work(await job);")]
    [InlineData("var job = GetAsync(1); if (await Task.WhenAny(job, [|Task.Delay(1000, ct)|]).ConfigureAwait(false) == job) Work(await job);")]
    [InlineData("using var stop = new CancellationTokenSource(); var job = GetAsync(1); if (await Task.WhenAny(job, [|Task.Delay(1000, stop.Token)|]) == job) Work(await job);")]
    [InlineData("if (await Task.WhenAny(GetAsync(1), [|Task.Delay(1000)|]) is Task<int> done) Work(await done);")]
    [InlineData("var job = GetAsync(1); var t = await Task.WhenAny([|Task.Delay(1000)|], job); if (t == job) Work(await job);")]
    [InlineData("var job = GetAsync(1); await Task.WhenAny(new Task[] { job, [|Task.Delay(1000)|] }); if (job.IsCompleted) Work(await job);")]
    [InlineData("var job = GetAsync(1); await Task.WhenAny(job, [|Task.Delay(1000, CancellationToken.None)|]); if (job.IsCompleted) Work(await job);")]
    public Task A_delay_that_runs_on_is_reported(string source) => Verify<UncancelledDelay>.Reports(source, Loose);

    [Theory]
    // Cancelled when the work is done.
    [InlineData("using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct); var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(1000, stop.Token)) == job) { stop.Cancel(); Work(await job); }")]
    // Whose token that is nobody can see.
    [InlineData("var stop = Token(); var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(1000, stop)) == job) Work(await job); CancellationToken Token() => ct;")]
    // One delay for several races, and a race of more.
    [InlineData("var limit = Task.Delay(1000); var job = GetAsync(1); if (await Task.WhenAny(job, limit) == job) Work(await job);")]
    [InlineData("var a = GetAsync(1); var b = GetAsync(2); var first = await Task.WhenAny(a, b, Task.Delay(1000)); await first;")]
    [InlineData("await Task.WhenAny(Task.Delay(1), Task.Delay(2));")]
    [InlineData("Work(await GetAsync(1).WaitAsync(TimeSpan.FromSeconds(1), ct));")]
    [InlineData("var job = GetAsync(1); var limit = Task.Delay(1000, ct); if (await Task.WhenAny(job, limit) == job) Work(await job);")]
    [InlineData("var stop = new CancellationTokenSource(); var token = stop.Token; var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(1000, token)) == job) { stop.Cancel(); Work(await job); }")]
    [InlineData("using var stop = new CancellationTokenSource(); var job = GetAsync(1); try { if (await Task.WhenAny(job, Task.Delay(1000, stop.Token)) == job) Work(await job); } finally { stop.Cancel(); }")]
    [InlineData("using var stop = new CancellationTokenSource(); var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(1000, stop.Token)) == job) Work(await job); await stop.CancelAsync();")]
    [InlineData("using var stop = new CancellationTokenSource(); Stop(stop); var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(1000, stop.Token)) == job) Work(await job); void Stop(CancellationTokenSource s) => s.Cancel();")]
    // The token of the user, to notice that he leaves: an endless delay has no timer.
    [InlineData("var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(Timeout.Infinite, ct)) == job) Work(await job);")]
    [InlineData("var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(-1, ct)) == job) Work(await job);")]
    public Task What_is_cancelled_or_shared_is_silent(string source) => Verify<UncancelledDelay>.IsSilent(source, Loose);

    [Fact]
    public Task A_source_that_others_may_cancel_is_silent() => Verify<UncancelledDelay>.IsSilent(
        "readonly CancellationTokenSource stopping = new(); async Task M() { var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(1000, stopping.Token)) == job) Work(await job); }", Loose with { Shape = Shape.Members });

    [Fact]
    public Task Where_there_is_no_other_way_it_is_silent() => Verify<UncancelledDelay>.IsSilent(
        "var job = GetAsync(1); if (await Task.WhenAny(job, Task.Delay(30_000)) != job) throw new TimeoutException(); Work(await job);", Loose with { On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Fact]
    public Task The_message_says_what_runs_on() => Verify<UncancelledDelay>.Reports(
        "var job = GetAsync(1); if (await Task.WhenAny(job, [|Task.Delay(1000, ct)|]) == job) Work(await job);",
        Loose with { Message = "This delay runs on when 'job' is complete, with its timer and a registration at the token; 'WaitAsync' has a time limit without one" });

    [Theory]
    [InlineData(
        "var job = GetAsync(1); if (await Task.WhenAny(job, [|Task.Delay(TimeSpan.FromSeconds(1), ct)|]) != job) throw new TimeoutException(); Work(1); await job;", null)]
    [InlineData(
        "var job = GetAsync(1); if (await Task.WhenAny(job, [|Task.Delay(TimeSpan.FromSeconds(1))|]) != job) throw new TimeoutException(\"slow\"); await job;", null)]
    [InlineData(
        "var job = GetAsync(1);\nif (await Task.WhenAny(job, [|Task.Delay(TimeSpan.FromSeconds(1), ct)|]) != job) throw new TimeoutException();\nvar x = await job;\nWork(x);",
        "var job = GetAsync(1);\nvar x = await job.WaitAsync(TimeSpan.FromSeconds(1), ct);\nWork(x);")]
    [InlineData(
        "var job = GetAsync(1);\nif (job != await Task.WhenAny(job, [|Task.Delay(500)|]))\n{\n    throw new TimeoutException();\n}\nawait job;",
        "var job = GetAsync(1);\nawait job.WaitAsync(TimeSpan.FromMilliseconds(500));")]
    [InlineData(
        "var job = GetAsync(1);\nif (await Task.WhenAny([|Task.Delay(TimeSpan.FromSeconds(1))|], job) != job) throw new TimeoutException();\nawait job;",
        "var job = GetAsync(1);\nawait job.WaitAsync(TimeSpan.FromSeconds(1));")]
    public Task The_task_is_waited_for_with_a_limit(string before, string? after) =>
        after is null ? Verify<UncancelledDelay>.OffersNoFix(before, null, Loose) : Verify<UncancelledDelay>.Fixes(before, after, UncancelledDelayFix.WaitAsync, Loose);

    static readonly Case Loose = new() { Shape = Shape.Statements, AllowedRules = ["GATHER107"] };
}
