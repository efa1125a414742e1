using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class QuadraticWhenAnyTests
{
    // Task.WhenEach came with .NET 9.
    static readonly Case New = new() { On = Frameworks.Net10OrNewer };

    [Theory]
    [InlineData("async Task M() { var open = ids.Select(i => GetAsync(i)).ToList(); while (open.Count > 0) { var done = await [|Task.WhenAny(open)|]; open.Remove(done); Work(await done); } }")]
    [InlineData("async Task M() { var open = new List<Task<int>>(ints); while (open.Any()) { Task<int> done = await [|Task.WhenAny(open)|].ConfigureAwait(false); Work(await done); open.Remove(done); } }")]
    [InlineData("async Task M() { var open = new HashSet<Task>(tasks); while (open.Count != 0) { var done = await [|Task.WhenAny(open)|]; open.Remove(done); try { await done; } catch (Exception e) { log.Info(e.Message); } } }")]
    public Task A_list_that_is_raced_until_it_is_empty_is_reported(string source) => Verify<QuadraticWhenAny>.Reports(source, New with { Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("async Task M() { var open = new List<Task>(tasks); while (open.Count >= 8) { var done = await Task.WhenAny(open); open.Remove(done); await done; } }")]
    [InlineData("async Task M() { var open = new List<Task>(tasks); while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); await done; open.Add(DoAsync(1)); } }")]
    [InlineData("async Task M() { var open = new List<Task>(tasks); while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); await done; Work(open.Count); } }")]
    [InlineData("async Task M() { var open = new List<Task>(tasks); while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); await done; if (done.Id > 9) break; } await Task.WhenAll(open); }")]
    [InlineData("async Task M(bool more) { var open = new List<Task>(tasks); while (open.Count > 0 && more) { var done = await Task.WhenAny(open); open.Remove(done); await done; } }")]
    [InlineData("async Task M() { await foreach (var done in Task.WhenEach(ints)) Work(await done); }")]
    [InlineData("async Task M() { while (tasks.Count > 0) { var done = await Task.WhenAny(tasks); tasks.Remove(done); await done; } }")]
    [InlineData("async Task M() { var open = new List<Task>(tasks); while (open.Count > 0) { var done = await Task.WhenAny(open).WaitAsync(TimeSpan.FromSeconds(1)); open.Remove(done); await done; } }")]
    public Task A_throttle_a_list_that_lives_on_and_a_stream_are_silent(string source) => Verify<QuadraticWhenAny>.IsSilent(source, New);

    [Fact]
    public Task Where_there_is_no_WhenEach_it_is_silent() => Verify<QuadraticWhenAny>.IsSilent(
        "async Task M() { var open = new List<Task>(tasks); while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); await done; } }", new Case { On = Frameworks.Net8 });

    [Fact]
    public Task The_tasks_are_taken_as_they_end() => Verify<QuadraticWhenAny>.Fixes(
        """
        async Task M()
        {
            var open = ids.Select(i => GetAsync(i)).ToList();
            while (open.Count > 0)
            {
                var done = await [|Task.WhenAny(open)|];
                open.Remove(done);
                Work(await done);
            }
        }
        """,
        """
        async Task M()
        {
            var open = ids.Select(i => GetAsync(i)).ToList();
            await foreach (var done in Task.WhenEach(open))
            {
                Work(await done);
            }
        }
        """,
        with: New);
}
