using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class DeadAggregateCatchTests
{
    [Theory]
    [InlineData("async Task M() { try { await Task.WhenAll(tasks); } catch ([|AggregateException|]) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(tasks).ConfigureAwait(false); } catch ([|AggregateException|] e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(ids.Select(i => DoAsync(i))); Console.Write(1); } catch ([|AggregateException|] e) when (e.InnerExceptions.Count > 1) { } catch (Exception) { } }")]
    [InlineData("async Task M() { try { var all = await Task.WhenAll(GetAsync(1), GetAsync(2)); log.Info(\"{n}\", all.Length); } catch ([|AggregateException|]) { } finally { Work(1); } }")]
    [InlineData("void M() { try { Task.WhenAll(tasks).GetAwaiter().GetResult(); } catch ([|AggregateException|]) { } }")]
    public Task A_catch_that_an_await_passes_by_is_reported(string source) => Verify<DeadAggregateCatch>.Reports(source, new Case { Severity = DiagnosticSeverity.Warning, AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("async Task M() { try { await DoAsync(1); await Task.WhenAll(tasks); } catch ([|AggregateException|]) { } }")]
    public Task Beside_another_await_it_is_only_likely(string source) => Verify<DeadAggregateCatch>.Reports(source, new Case { Severity = DiagnosticSeverity.Info });

    [Theory]
    [InlineData("void M() { try { Task.WaitAll(arr); } catch (AggregateException) { } }")]
    [InlineData("void M() { try { Task.WhenAll(tasks).Wait(); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(tasks); Work(ints[0].Result); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { try { Parallel.ForEach(ids, Work); await Task.WhenAll(tasks); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); try { await all; } catch { foreach (var e in all.Exception!.InnerExceptions) log.Info(e.Message); } }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); try { await Task.WhenAll(tasks); } catch (Exception) { throw; } }")]
    [InlineData("async Task M() { try { Work(1); await Task.WhenAll(tasks); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(tasks); throw new AggregateException(); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { try { await DoAsync(1); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(tasks); ids.AsParallel().ForAll(i => Work(i)); } catch (AggregateException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAll(tasks); } catch (Mine) { } } class AggregateException : Exception { } class Mine : AggregateException { }")]
    public Task A_catch_that_something_may_reach_is_silent(string source) => Verify<DeadAggregateCatch>.IsSilent(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("""
        async Task M()
        {
            try
            {
                await Task.WhenAll(tasks);
            }
            catch ([|AggregateException|] e)
            {
                log.Info(e.Message);
            }
        }
        """, """
        async Task M()
        {
            var all = Task.WhenAll(tasks);
            try
            {
                await all;
            }
            catch (Exception) when (all.Exception is AggregateException e)
            {
                log.Info(e.Message);
            }
        }
        """)]
    public Task The_group_is_asked_for_its_exceptions(string before, string after) => Verify<DeadAggregateCatch>.Fixes(before, after);
}
