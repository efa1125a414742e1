using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Catch clauses around a race: it does not throw what they are for.</summary>
public class WinnerNotAwaitedCatchTests
{
    [Theory]
    [InlineData("async Task<bool> M() { try { await [|Task.WhenAny(tasks)|]; return true; } catch (HttpRequestException) { return false; } }")]
    [InlineData("async Task M() { var ok = false; try { await [|Task.WhenAny(tasks)|]; ok = true; } catch (HttpRequestException) { } log.Info(ok.ToString()); }")]
    [InlineData("async Task M() { try { await [|Task.WhenAny(tasks)|]; Console.WriteLine(\"one\"); } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { var a = DoAsync(1); var b = DoAsync(2); await [|Task.WhenAny(a, b)|]; } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { var all = new List<Task>(); try { var n = ids.Count; await [|Task.WhenAny(tasks)|]; n++; } catch (IOException e) { log.Info(e.Message); } }")]
    public Task A_second_statement_that_throws_nothing_does_not_revive_it(string source) => Verify<WinnerNotAwaited>.Reports(source, new Case { AllowedWarnings = ["CS0219"] });

    [Theory]
    [InlineData("async Task<Task?> M() { try { return await [|Task.WhenAny(tasks)|]; } catch (HttpRequestException) { return null; } }")]
    [InlineData("async Task<bool> M(Task work) { try { return await [|Task.WhenAny(work, Task.Delay(5))|] == work; } catch (HttpRequestException) { return false; } }")]
    [InlineData("async Task<Task?> M() { try { var first = await [|Task.WhenAny(tasks)|]; return first; } catch (IOException) { return null; } }")]
    [InlineData("async Task M(Task work) { try { if (await [|Task.WhenAny(work, Task.Delay(5))|] != work) log.Info(\"late\"); } catch (HttpRequestException) { } }")]
    public Task Nor_does_a_return_or_a_condition(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { try { await [|Task.WhenAny(Task.WhenAll(tasks), Task.Delay(5000))|]; } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { await [|Task.WhenAny(Task.WhenAny(tasks), Task.Delay(5000))|]; } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAll([|Task.WhenAny(tasks)|], Task.WhenAny(arr)); } catch (HttpRequestException) { } }")]
    public Task A_group_may_be_a_member(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("void M() { try { [|Task.WaitAny(arr)|]; } catch (AggregateException e) { log.Info(e.Message); } }")]
    [InlineData("int M() { try { return [|Task.WaitAny(arr)|]; } catch (HttpRequestException) { return -1; } }")]
    [InlineData("void M() { try { [|Task.WaitAny(DoAsync(1), DoAsync(2))|]; log.Info(\"one\"); } catch (AggregateException e) { log.Info(e.Message); } }")]
    public Task WaitAny_does_not_throw_either(string source) => Verify<WinnerNotAwaited>.Reports(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); await DoAsync(1); } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { var first = await Task.WhenAny(tasks); await first; } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { var first = await Task.WhenAny(ints); Work(first.Result); } catch (AggregateException e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); log.Info(File.ReadAllText(\"x\")); } catch (IOException) { } }")]
    [InlineData("async Task M(object o) { try { await Task.WhenAny(tasks); var s = (string)o; } catch (InvalidCastException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); throw new IOException(); } catch (IOException) { } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(tasks); Work(ids[9]); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task<Task?> M() { try { return await Task.WhenAny(tasks); } catch (OperationCanceledException) { return null; } }")]
    [InlineData("async Task M() { try { await Task.WhenAny(Task.WhenAll(tasks), Task.Delay(5000)); } catch (HttpRequestException) { } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { try { await Task.WhenAll(Task.WhenAny(tasks), DoAsync(1)); } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { await await Task.WhenAny(tasks); return; } catch (HttpRequestException) { } }")]
    [InlineData("void M() { try { Task.WaitAll(arr); } catch (AggregateException e) { log.Info(e.Message); } }")]
    [InlineData("void M() { try { Task.WaitAny(arr, ct); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { try { while (tasks.Count > 0) { await Task.WhenAny(tasks); Work(1); } } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { using (log.BeginScope()) await Task.WhenAny(tasks); } catch (HttpRequestException) { } }")]
    [InlineData("async Task M() { try { Func<Task> later = async () => { await Task.WhenAny(tasks); }; await later(); } catch (HttpRequestException) { } }")]
    public Task A_catch_that_may_run_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("void M() { try { [|Task.WaitAny(arr)|]; } catch (AggregateException e) { log.Info(e.Message); } }", "'Task.WaitAny' does not throw what its tasks throw: the catch never runs; wait for the task that it finds")]
    public Task The_message_says_so(string source, string message) => Verify<WinnerNotAwaited>.Reports(source, new Case { Message = message, AllowedRules = ["GATHER108"] });
}
