using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class GroupAbandonedTests
{
    [Theory]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await GetAsync(1); await [|Task.WhenAll(saves)|]; }")]
    [InlineData("async Task M() { var reads = ids.Select(i => GetAsync(i)).ToArray(); var one = await StringAsync().ConfigureAwait(false); var all = await [|Task.WhenAll(reads)|].ConfigureAwait(false); Console.Write(one + all.Length); }")]
    [InlineData("async Task M() { var a = GetAsync(1); var b = StringAsync(); await DoAsync(3); await [|Task.WhenAll(a, b)|]; }")]
    [InlineData("async Task<int[]> M() { var reads = ids.Select(i => GetAsync(i)).ToArray(); Work(1); await DoAsync(1); Work(2); return await [|Task.WhenAll(reads)|]; }")]
    [InlineData("async Task M() { try { var saves = ids.Select(i => DoAsync(i)).ToList(); await GetAsync(1); await [|Task.WhenAll(saves)|]; } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("async Task M() { foreach (var i in ids) { var a = GetAsync(i); var b = GetAsync(-i); await DoAsync(3); await [|Task.WhenAll(a, b)|]; } }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await GetAsync(1); await GetAsync(2); await [|Task.WhenAll(saves)|]; }")]
    public Task What_is_awaited_in_between_is_reported(string source) => Verify<GroupAbandoned>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(saves); await GetAsync(1); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); Work(1); await Task.WhenAll(saves); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await Task.Delay(5); await Task.WhenAll(saves); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await _bg; await Task.WhenAll(saves); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)); await GetAsync(1); await Task.WhenAll(saves); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await SafeAsync(); await Task.WhenAll(saves); } async Task SafeAsync() { try { await DoAsync(1); } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("async Task M() { var saves = ids.Select(i => SafeAsync(i)).ToList(); await GetAsync(1); await Task.WhenAll(saves); } async Task SafeAsync(int i) { try { await DoAsync(i); } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("async Task M() { try { await GetAsync(0); } catch { Work(0); } var saves = ids.Select(i => DoAsync(i)).ToList(); try { await GetAsync(1); } catch { Work(1); } await Task.WhenAll(saves); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); if (ids.Count > 3) await GetAsync(1); await Task.WhenAll(saves); }")]
    public Task Where_nothing_is_left_behind_is_silent(string source) => Verify<GroupAbandoned>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var a = GetAsync(1); await DoAsync(3); await a; }")]
    [InlineData("async Task M() { var a = GetAsync(1); var b = await StringAsync(); var c = GetAsync(b.Length); await Task.WhenAll(a, c); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAny(saves); await Task.WhenAll(saves); }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); saves.Add(DoAsync(9)); await GetAsync(1); Keep(saves); await Task.WhenAll(saves); } void Keep(List<Task> all) { }")]
    [InlineData("async Task M(List<Task> saves) { await GetAsync(1); await Task.WhenAll(saves); }")]
    [InlineData("async Task M() { await GetAsync(1); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var all = new List<Task>(); try { var saves = ids.Select(i => DoAsync(i)).ToList(); all.AddRange(saves); await GetAsync(1); await Task.WhenAll(saves); } finally { await Task.WhenAll(all); } }")]
    [InlineData("async Task M() { try { var a = GetAsync(1); var b = GetAsync(2); await DoAsync(3); await Task.WhenAll(a, b); } finally { await DoAsync(4); } }")]
    [InlineData("async Task M() { var saves = ids.Select(i => DoAsync(i)).ToList(); await Task.Run(async () => { await Task.WhenAll(saves); }); }")]
    public Task A_single_task_or_one_that_somebody_sees_to_is_silent(string source) => Verify<GroupAbandoned>.IsSilent(source, new Case { AllowedRules = [UselessHop.Id] });

    [Fact]
    public Task The_message_names_both() => Verify<GroupAbandoned>.Reports(
        "async Task M() { var a = GetAsync(1); var b = GetAsync(2); await db.SaveAsync(); await [|Task.WhenAll(a, b)|]; }",
        "When 'Db.SaveAsync' throws before, nobody waits for 'a' and 'b': the tasks run on, and their exceptions are lost");

    [Fact]
    public Task The_tasks_are_started_later() => Verify<GroupAbandoned>.Fixes(
        """
        async Task M()
        {
            // all of them
            var saves = ids.Select(i => DoAsync(i)).ToList();
            var count = await GetAsync(1);

            await [|Task.WhenAll(saves)|]; // and wait
            Work(count);
        }
        """,
        """
        async Task M()
        {
            var count = await GetAsync(1);
            // all of them
            var saves = ids.Select(i => DoAsync(i)).ToList();

            await Task.WhenAll(saves); // and wait
            Work(count);
        }
        """,
        GroupAbandonedFix.StartLater);

    [Theory]
    [InlineData("async Task M(int n) { var saves = ids.Select(i => DoAsync(n)).ToList(); n = await GetAsync(1); await [|Task.WhenAll(saves)|]; Work(n); }")]
    [InlineData("async Task M() { Task a = GetAsync(1), b = GetAsync(2); await DoAsync(3); await [|Task.WhenAll(a, b)|]; }")]
    public Task Where_the_tasks_would_be_others_nothing_is_offered(string source) => Verify<GroupAbandoned>.OffersNoFix(source);
}
