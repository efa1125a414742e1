using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>An offer is made only where the result proves right: what its fix did not think of, the compiler and the rules find.</summary>
public class ProvenOfferTests
{
    [Theory]
    [InlineData("Task M() { var await = 1; [|Task.WhenAll(tasks)|]; Work(await); return Task.CompletedTask; }")]
    [InlineData("Task M(int await) { [|Task.WhenAll(tasks)|]; Work(await); return Task.CompletedTask; }")]
    [InlineData("Task M(bool b) { if (b) return default!; [|Task.WhenAll(tasks)|]; Work(1); return Task.CompletedTask; }")]
    [InlineData("Task M(bool b) { if (b) return new(() => { }); [|Task.WhenAll(tasks)|]; Work(1); return Task.CompletedTask; }")]
    public Task Nothing_is_offered_that_would_not_compile(string source) => Verify<GroupNotAwaited>.OffersNoFix(source, GroupNotAwaitedFix.Await, new Case { AllowedRules = ["GATHER201"] });

    [Fact]
    public Task A_language_without_asynchronous_streams_reads_none() => Verify<GroupNotAwaited>.OffersNoFix(
        "void M() { [|Task.WhenEach(tasks)|]; }", null, new Case { Language = "7.3", On = Frameworks.Net10OrNewer });

    [Fact]
    public Task Nothing_is_offered_that_another_rule_would_report() => Verify<GroupNotAwaited>.OffersNoFix(
        "void M() => Task.Run(() => { var first = Task.WhenAny(tasks).Result; [|Task.WhenAll(tasks)|]; });", GroupNotAwaitedFix.Await);

    [Theory]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(s.FlushAsync())|]; } void Caller() { lock (gate) { M(); } }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(s.FlushAsync())|]; } void Caller() => M();")]
    public Task A_caller_is_not_made_to_warn(string source) => Verify<GroupOutlivesScope>.OffersNoFix(source, GroupOutlivesScopeFix.Await);

    [Theory]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(s.FlushAsync())|]; } Task Caller() => M();", "async Task M() { using var s = new MemoryStream(); await Task.WhenAll(s.FlushAsync()); } Task Caller() => M();")]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(s.FlushAsync())|]; } void Caller() { _ = M(); }", "async Task M() { using var s = new MemoryStream(); await Task.WhenAll(s.FlushAsync()); } void Caller() { _ = M(); }")]
    [InlineData("Task M() { using var s = new MemoryStream(); return [|Task.WhenAll(s.FlushAsync())|]; } void Caller() => Forget(M());", "async Task M() { using var s = new MemoryStream(); await Task.WhenAll(s.FlushAsync()); } void Caller() => Forget(M());")]
    public Task A_caller_that_keeps_the_task_is_no_obstacle(string before, string after) => Verify<GroupOutlivesScope>.Fixes(before, after, GroupOutlivesScopeFix.Await);

    [Fact]
    public Task What_was_dropped_in_silence_is_dropped_in_words() => Verify<GroupNotAwaited>.Fixes(
        "Task M(Db? other) { db.SaveAsync(); other?.SaveAsync(); [|Task.WhenAll(tasks)|]; Work(1); return Task.CompletedTask; }",
        "async Task M(Db? other) { _ = db.SaveAsync(); _ = other?.SaveAsync(); await Task.WhenAll(tasks); Work(1); }",
        GroupNotAwaitedFix.Await);

    [Theory]
    [InlineData("Task M(int _) { db.SaveAsync(); [|Task.WhenAll(tasks)|]; Work(_); return Task.CompletedTask; }")]
    [InlineData("Task M(Task _) { db.SaveAsync(); [|Task.WhenAll(tasks)|]; Forget(_); return Task.CompletedTask; }")]
    public Task A_name_that_looks_like_a_discard_is_not_written_to(string source) => Verify<GroupNotAwaited>.OffersNoFix(source, GroupNotAwaitedFix.Await);

    [Fact]
    public Task An_error_that_another_one_hid_is_not_uncovered() => VerifyCompilerError.OffersNoFix<AwaitedCollectionFix>(
        "async Task M() { var all = {|CS1061:await ints|}; Console.Write((IEnumerable<Task>)[all.Length]); }", null, new Case { Since = "12" });
}
