using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class TaskSequenceEnumeratedTwiceTests
{
    [Theory]
    [InlineData("async Task<int> M() { var q = [|ids.Select(i => GetAsync(i))|]; await Task.WhenAll(q); return await q.First(); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; await Task.WhenAll(q); tasks.Contains(q.First()); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; await Task.WhenAll(q); await Task.WhenAll(q.Skip(1)); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => GetAsync(i))|]; foreach (var t in q) await t; Work(q.ElementAt(2).Result); }")]
    public Task A_part_of_what_was_enumerated_is_started_again(string source) => Verify<TaskSequenceEnumeratedTwice>.Reports(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("async Task M() { var q = [|ids.Select(i => GetAsync(i))|]; await Task.WhenAll(q); var r = q.Select(t => t.Result).ToList(); Work(r.Count); }")]
    [InlineData("async Task<IEnumerable<int>> M() { var q = [|ids.Select(i => GetAsync(i))|]; await Task.WhenAll(q); return q.Select(t => t.Result); }")]
    [InlineData("async Task M() { var q = [|ids.Select(async i => await DoAsync(i))|]; await Task.WhenAll(q); foreach (var t in q) await t; }")]
    [InlineData("async Task M() { var q = [|ids.Select(DoAsync)|]; if (q.Any()) await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = [|ids.Where(i => i > 0).Select(i => DoAsync(i))|]; Work(q.Count()); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { IEnumerable<Task> q; q = [|ids.Select(i => DoAsync(i))|]; await Task.WhenAny(q); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = from i in ids [|select GetAsync(i)|]; await Task.WhenAll(q); Work(q.Sum(t => t.Result)); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; foreach (var i in ids) { Work(i); await Task.WhenAll(q); } }")]
    [InlineData("async Task M(bool b) { var q = [|ids.Select(i => DoAsync(i))|]; if (b) await Task.WhenAny(q); else Work(1); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; tasks.AddRange(q); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; var list = new List<Task>(q); await Task.WhenAll(q.Concat(list)); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; try { await Task.WhenAll(q); } catch { foreach (var t in q) if (t.IsFaulted) Work(1); } }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; try { await Task.WhenAll(q); } finally { Work(q.Count()); } }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; try { await Task.WhenAll(q); throw new IOException(); } finally { Work(q.Count()); } }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; try { try { await Task.WhenAll(q); return; } finally { Work(1); } } catch (IOException) { Work(q.Count()); } }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; while (true) { try { try { await Task.WhenAll(q); } finally { Work(1); } } catch (IOException) { Work(2); } } }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => GetAsync(i))|]; await Task.WhenAll(q); await Task.WhenAll(q.Where(t => !t.IsCompleted)); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => V(i))|]; foreach (var v in q) await v; foreach (var v in q) await v; }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => Task.Run(() => Work(i)))|]; await Task.WhenAll(q).ConfigureAwait(false); while (q.Any(t => !t.IsCompleted)) await Task.Delay(1); }")]
    [InlineData("Func<Task> M() => async () => { var q = [|ids.Select(i => DoAsync(i))|]; await Task.WhenAll(q); await Task.WhenAll(q); };")]
    [InlineData("void M() { void Run() { var q = [|ids.Select(i => DoAsync(i))|]; Forget(Task.WhenAll(q)); Forget(Task.WhenAll(q)); } Run(); }")]
    [InlineData("IEnumerable<Task> M() { var q = [|ids.Select(i => DoAsync(i))|]; foreach (var t in q) yield return t; Console.Write(string.Join(\",\", q)); }")]
    [InlineData("async Task M(Action<object> use) { var q = [|ids.Select(i => DoAsync(i))|]; await Task.WhenAll(q); use(q); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = [|ids.Zip(ids, (x, y) => DoAsync(x + y))|]; await Task.WhenAll(q); foreach (var t in q) await t; }")]
    [InlineData("async Task M() { var q = [|ids.GroupBy(i => i % 2, (key, some) => GetAsync(key))|]; await Task.WhenAll(q); Work(q.Count()); }")]
    [InlineData("async Task M() { var q = [|tasks.Concat(ids.Select(i => DoAsync(i)))|]; await Task.WhenAll(q); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i)).Chunk(2)|]; foreach (var some in q) await Task.WhenAll(some); Work(q.Count()); }")]
    public Task A_second_enumeration_on_one_path_is_reported(string source) => Verify<TaskSequenceEnumeratedTwice>.Reports(source, new Case { AllowedRules = [TaskUsedAsValue.Id] });

    [Fact]
    public Task A_spread_enumerates() => Verify<TaskSequenceEnumeratedTwice>.Reports(
        "async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; Task[] all = [.. q, DoAsync(9)]; await Task.WhenAll(all); await Task.WhenAll(q); }", new Case { Since = "12" });

    [Fact]
    public Task A_top_level_program_is_read_as_well() => Verify<TaskSequenceEnumeratedTwice>.Reports(
        """
        using System.Linq;
        using System.Threading.Tasks;

        var saves = [|args.Select(a => Task.Delay(a.Length))|];
        await Task.WhenAll(saves);
        System.Console.Write(saves.Count(s => s.IsFaulted));
        """,
        new Case { Shape = Shape.File });

    [Fact]
    public Task Old_syntax_is_read_as_well() => Verify<TaskSequenceEnumeratedTwice>.Reports(
        "void M() { IEnumerable<Task> q = [|Enumerable.Select(ids, delegate (int i) { return DoAsync(i); })|]; Forget(Task.WhenAll(q)); Console.Write(q.Count()); }",
        new Case { Language = "7.3", On = Frameworks.Net472 | Frameworks.NetStandard20 });

    [Theory]
    [InlineData("async Task M() { var m = ids.Select(i => GetAsync(i)).ToList(); await Task.WhenAll(m); var r = m.Select(t => t.Result); }")]
    [InlineData("async Task M() { int[] r = await Task.WhenAll(ids.Select(i => GetAsync(i))); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); foreach (var t in q) await t; }")]
    [InlineData("async Task M(bool b) { var q = ids.Select(i => DoAsync(i)); if (b) await Task.WhenAll(q); else await Task.WhenAny(q); }")]
    [InlineData("async Task M(bool b) { var q = ids.Select(i => DoAsync(i)); if (b) { await Task.WhenAny(q); return; } await Task.WhenAll(q); }")]
    [InlineData("async Task M(int i) { var q = ids.Select(n => DoAsync(n)); switch (i) { case 1: await Task.WhenAll(q); break; case 2: await Task.WhenAny(q); break; } }")]
    [InlineData("Task M(bool b) { var q = ids.Select(i => DoAsync(i)); return b ? Task.WhenAll(q) : Task.WhenAny(q); }")]
    [InlineData("async Task M() { foreach (var i in ids) { var q = ids.Select(n => DoAsync(n + i)); await Task.WhenAll(q); } }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); foreach (var i in ids) { if (i > 1) { await Task.WhenAll(q); break; } } }")]
    [InlineData("async Task M(bool b) { var q = ids.Select(i => DoAsync(i)); try { if (b) { await Task.WhenAny(q); return; } } finally { Work(1); } await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); await Task.WhenAll(q); q = ids.Select(i => DoAsync(-i)); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); q = q.ToList(); await Task.WhenAll(q); Work(q.Count()); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)).Where(t => !t.IsCompleted); q = q.Take(3); await Task.WhenAll(q); }")]
    [InlineData("async Task M(Action<object> use) { var q = ids.Select(i => DoAsync(i)); use(q); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); var other = q; await Task.WhenAll(q); await Task.WhenAll(other); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); var later = q.Where(t => t.IsFaulted); await Task.WhenAll(q); }")]
    [InlineData("async Task M(IEnumerable<Task> q) { await Task.WhenAll(q); foreach (var t in q) await t; }")]
    public Task One_enumeration_on_each_path_is_silent(string source) => Verify<TaskSequenceEnumeratedTwice>.IsSilent(source);

    [Theory]
    // The tasks are there already: the second time finds the same ones.
    [InlineData("async Task M() { var q = tasks.Where(t => !t.IsCompleted); await Task.WhenAll(q); Work(q.Count()); }")]
    [InlineData("async Task M(Dictionary<int, Task> running) { var q = running.Select(pair => pair.Value); await Task.WhenAll(q); Work(q.Count()); }")]
    [InlineData("async Task M(List<TaskCompletionSource<int>> sources) { var q = sources.Select(s => s.Task); await Task.WhenAll(q); Work(q.Count()); }")]
    [InlineData("async Task M() { var q = ids.Select(i => Task.FromResult(i)); await Task.WhenAll(q); Work(q.Count()); }")]
    [InlineData("async Task M() { var q = ids.Select(i => (Func<Task>)(() => DoAsync(i))); foreach (var f in q) await f(); foreach (var f in q) await f(); }")]
    [InlineData("void M() { var q = ids.Select(i => i + 1); Work(q.Count()); Work(q.Sum()); }")]
    // First and the rest is once.
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); await q.First(); await Task.WhenAll(q.Skip(1)); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); await Task.WhenAll(q.Take(3)); await Task.WhenAll(q.Skip(3)); }")]
    // Another attempt starts the work again on purpose.
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); while (true) { try { await Task.WhenAll(q); return; } catch (IOException) { await Task.Delay(1); } } }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); try { await Task.WhenAll(q); return; } catch (IOException) { Work(1); } await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); while (true) { try { try { await Task.WhenAll(q); return; } finally { Work(1); } } catch (IOException) { await Task.Delay(1); } } }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); while (true) { try { try { Work(1); } finally { try { await Task.WhenAll(q); } finally { Work(2); } } return; } catch (IOException) { Work(3); } } }")]
    // Nobody knows when a nested function runs, or what is behind a reference.
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); Func<Task> again = () => Task.WhenAll(q); await Task.WhenAll(q); Forget(again()); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); void Next() => q = ids.Select(i => DoAsync(-i)); await Task.WhenAll(q); Next(); await Task.WhenAll(q); }")]
    [InlineData("void Next(ref IEnumerable<Task> q) { } async Task M() { var q = ids.Select(i => DoAsync(i)); await Task.WhenAll(q); Next(ref q); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); await Task.WhenAll(q); Console.Write(nameof(q)); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); await Task.WhenAll(q); if (q.TryGetNonEnumeratedCount(out var count)) Work(count); }")]
    [InlineData("async Task M() { var q = tasks.Zip(ids, (t, i) => t); await Task.WhenAll(q); foreach (var t in q) await t; }")]
    [InlineData("async Task M() { var q = tasks.GroupBy(t => t.Id); foreach (var some in q) await Task.WhenAll(some); Work(q.Count()); }")]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)).Chunk(2); foreach (var some in q) await Task.WhenAll(some); }")]
    [InlineData("async Task M() { var q = tasks.DistinctBy(t => t.ContinueWith(_ => 1)); await Task.WhenAll(q); await Task.WhenAll(q); }")]
    public Task What_starts_nothing_again_or_cannot_be_known_is_silent(string source) => Verify<TaskSequenceEnumeratedTwice>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var q = ids.Select(i => DoAsync(i)); await Task.WhenAll(q); await Task.WhenAll(q); {|CS0103:missing|}(); }")]
    [InlineData("async Task M() { var q = ids.Select(i => {|CS0103:Missing|}(i)); await Task.WhenAll(q); await Task.WhenAll(q); }")]
    public Task Code_that_is_being_typed_is_silent(string source) => Verify<TaskSequenceEnumeratedTwice>.IsSilent(source);

    [Fact]
    public Task The_message_says_what_enumerates_again() => Verify<TaskSequenceEnumeratedTwice>.Reports(
        """
        async Task M()
        {
            var q = {|#0:ids.Select(i => GetAsync(i))|};
            await Task.WhenAll(q);
            Work(q.Sum(t => t.Result));
            var p = {|#1:ids.Select(i => DoAsync(i))|};
            while (true) foreach (var t in p) await t;
        }
        """,
        new Case
        {
            Messages =
            [
                "'q' is enumerated twice, the second time by 'Enumerable.Sum', and each time starts its tasks again: keep them in a list",
                "'p' is enumerated twice, the second time by 'foreach', and each time starts its tasks again: keep them in a list",
            ],
        });

    [Theory]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i))|]; await Task.WhenAll(q); foreach (var t in q) await t; }", "async Task M() { var q = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(q); foreach (var t in q) await t; }")]
    [InlineData("async Task M() { IEnumerable<Task<int>> q = from i in ids [|select GetAsync(i)|]; /* all */ await Task.WhenAll(q); Work(q.Reverse().Sum(t => t.Result)); }", "async Task M() { IEnumerable<Task<int>> q = (from i in ids select GetAsync(i)).ToList(); /* all */ await Task.WhenAll(q); Work(q.Reverse().Sum(t => t.Result)); }")]
    public Task The_tasks_are_kept_in_a_list(string before, string after) => Verify<TaskSequenceEnumeratedTwice>.Fixes(before, after, TaskSequenceEnumeratedTwiceFix.ToList);

    [Theory]
    [InlineData("async Task M() { var q = [|ids.Select(i => GetAsync(i))|]; await Task.WhenAll(q); foreach (var t in q.Reverse()) await t; }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => GetAsync(i))|]; await Task.WhenAll(q); Work(q.Count()); q = ints; }")]
    [InlineData("async Task M() { IEnumerable<Task> q; q = [|ids.Select(i => DoAsync(i))|]; await Task.WhenAny(q); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = [|{|GATHER504:ids.AsParallel()|}.Select(i => GetAsync(i))|]; await Task.WhenAll(q); Work(q.Count()); }")]
    [InlineData("static void Use<T>(T one, Action<T> use) => use(one); async Task M() { var q = [|ids.Select(i => GetAsync(i))|]; await Task.WhenAll(q); Use(q, (IEnumerable<Task<int>> s) => Work(s.Count())); await Task.WhenAll(q); }")]
    [InlineData("async Task M() { var q = [|ids.Select(i => DoAsync(i)).Chunk(2)|]; foreach (var some in q) await Task.WhenAll(some); Work(q.Count()); }")]
    public Task Where_a_list_may_not_compile_nothing_is_offered(string source) => Verify<TaskSequenceEnumeratedTwice>.OffersNoFix(source, with: new Case { AllowedRules = [ParallelQueryOfTasks.Id] });
}
