using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class AntecedentIgnoredTests
{
    // Whether it is blocked on is not the matter here.
    static readonly Case HoweverWaitedFor = new() { AllowedRules = ["GATHER108"] };

    [Theory]
    [InlineData("async Task M() { await [|Task.WhenAll(tasks).ContinueWith(_ => Work(1))|]; }")]
    [InlineData("async Task M() { await [|Task.WhenAll(ids.Select(i => DoAsync(i))).ContinueWith(_ => Work(1))|].ConfigureAwait(false); }")]
    [InlineData("async Task M() { await [|Task.Factory.ContinueWhenAll(tasks.ToArray(), _ => Work(1))|]; }")]
    [InlineData("void M() { var all = [|Task.Factory.ContinueWhenAll(arr, _ => Work(1))|]; all.Wait(); if ({|GATHER409:all.IsFaulted|}) Work(2); }")]
    [InlineData("async Task M() { await [|Task.Factory.ContinueWhenAny(new[] { DoAsync(1), DoAsync(2) }, _ => Work(1))|]; }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => [|DoAsync(i).ContinueWith(_ => Work(i))|])); }")]
    [InlineData("async Task M() { foreach (var i in ids) tasks.Add([|DoAsync(i).ContinueWith(_ => sem.Release())|]); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M(LinkedList<Task> all) { all.AddFirst([|DoAsync(1).ContinueWith(_ => sem.Release())|]); all.AddLast([|DoAsync(2).ContinueWith(_ => sem.Release())|]); await Task.WhenAll(all); }")]
    [InlineData("async Task M(Queue<Task> all, Stack<Task> others, HashSet<Task> set) { all.Enqueue([|DoAsync(1).ContinueWith(_ => sem.Release())|]); others.Push([|DoAsync(2).ContinueWith(_ => sem.Release())|]); set.Add([|DoAsync(3).ContinueWith(_ => sem.Release())|]); tasks.Insert(0, [|DoAsync(4).ContinueWith(_ => sem.Release())|]); await Task.WhenAll(all.Concat(others).Concat(set).Concat(tasks)); }")]
    [InlineData("Task<bool> M() => [|DoAsync(1).ContinueWith(_ => true)|];")]
    [InlineData("Task M() { return [|DoAsync(1).ContinueWith(done => Work(1), TaskContinuationOptions.ExecuteSynchronously)|]; }")]
    [InlineData("async Task M() { var work = DoAsync(1); await [|work.ContinueWith(_ => Work(1), TaskScheduler.Default)|]; }")]
    [InlineData("async Task M() { var both = [|Task.WhenAll(DoAsync(1), DoAsync(2)).ContinueWith(delegate { Work(1); })|]; await both; }")]
    [InlineData("async Task M() { await [|GetAsync(1).ContinueWith((_, state) => Work((int)state!), 1)|]; }")]
    [InlineData("async Task M() { await [|DoAsync(1).ContinueWith(_ => Work(1))|].ContinueWith(t => Console.Write(t.Exception)); }")]
    [InlineData("void M() { [|DoAsync(1).ContinueWith(_ => Work(1))|].Wait(); }")]
    [InlineData("async Task M() { var started = ids.Select(i => DoAsync(i)).ToList(); await [|Task.WhenAll(started).ContinueWith(_ => Work(started.Count))|]; }")]
    [InlineData("Task<string> M() => [|DoAsync(1).ContinueWith(_ => string.Empty.Trim())|];")]
    public Task A_continuation_that_stands_for_the_work_is_reported(string source) => Verify<AntecedentIgnored>.Reports(source, HoweverWaitedFor);

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(tasks).ContinueWith(t => { if (t.IsFaulted) Work(1); }); }")]
    [InlineData("async Task M() { await Task.WhenAll(tasks).ContinueWith(_ => tasks.Count(t => t.IsFaulted)); }")]
    [InlineData("async Task M() { var all = Task.WhenAll(tasks); await all.ContinueWith(_ => Console.Write(all.Exception)); }")]
    [InlineData("async Task M() { await Task.Factory.ContinueWhenAll(arr, done => Work(done.Count(t => t.IsFaulted))); }")]
    [InlineData("async Task M() { await Task.WhenAll(tasks).ContinueWith(_ => Work(1), TaskContinuationOptions.OnlyOnRanToCompletion); }")]
    [InlineData("async Task M() { await Task.WhenAll(tasks).ContinueWith(_ => Work(1), TaskContinuationOptions.NotOnFaulted | TaskContinuationOptions.ExecuteSynchronously); }")]
    [InlineData("async Task M(TaskContinuationOptions options) { await Task.WhenAll(tasks).ContinueWith(_ => Work(1), options); }")]
    public Task Who_looks_or_restricts_is_silent(string source) => Verify<AntecedentIgnored>.IsSilent(source);

    [Theory]
    [InlineData("async Task<bool> M() { var work = DoAsync(1); await work.ContinueWith(_ => Work(1)); return work.IsCompletedSuccessfully; }")]
    [InlineData("async Task M() { var work = DoAsync(1); await work.ContinueWith(_ => Work(1)); await work; }")]
    [InlineData("async Task M() { var started = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(started).ContinueWith(_ => Work(1)); foreach (var one in started) await one; }")]
    [InlineData("async Task M() { await _bg.ContinueWith(_ => Work(1)); }")]
    [InlineData("void M() { _bg = _bg.ContinueWith(_ => Work(1)); }")]
    [InlineData("Task M(Task before) => before.ContinueWith(_ => Work(1));")]
    public Task What_somebody_else_looks_at_is_silent(string source) => Verify<AntecedentIgnored>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { await Task.Delay(5).ContinueWith(_ => Work(1)); }")]
    [InlineData("async Task M() { await Task.WhenAny(tasks).ContinueWith(_ => Work(1)); }")]
    [InlineData("async Task M() { await SafeAsync().ContinueWith(_ => Work(1)); } async Task SafeAsync() { try { await DoAsync(1); } catch (Exception e) { Console.Write(e); } }")]
    [InlineData("async Task M() { await Task.Run(() => { try { Work(1); } catch (Exception e) { Console.Write(e); } }).ContinueWith(_ => Work(2)); }")]
    [InlineData("async Task M() { await DoAsync(1).ContinueWith(_ => { }); }")]
    [InlineData("async Task M() { await Task.WhenAll(tasks).ContinueWith(t => { }, TaskScheduler.Default); }")]
    [InlineData("Task<Nothing> M() => DoAsync(1).ContinueWith(_ => Nothing.Instance); class Nothing { public static Nothing Instance { get; } = new(); }")]
    [InlineData("Task<string?> M() => DoAsync(1).ContinueWith(_ => (string?)null);")]
    public Task What_cannot_fail_or_is_silenced_on_purpose_is_silent(string source) => Verify<AntecedentIgnored>.IsSilent(source);

    [Theory]
    [InlineData("void M() { DoAsync(1).ContinueWith(_ => Work(1)); }")]
    [InlineData("void M() { _ = Task.WhenAll(tasks).ContinueWith(_ => Work(1)); }")]
    [InlineData("void M() { Forget(Task.WhenAll(tasks).ContinueWith(_ => Work(1))); }")]
    [InlineData("void M() { var next = Task.WhenAll(tasks).ContinueWith(_ => Work(1)); Work(next.Id); }")]
    [InlineData("async Task M(Own own) { await own.ContinueWith(_ => 1); } class Own { public Task<T> ContinueWith<T>(Func<Own, T> next) => Task.FromResult(next(this)); }")]
    [InlineData("async Task M() { await DoAsync(1).ContinueWith(Done); } void Done(Task done) { }")]
    [InlineData("void M() { Expect(() => DoAsync(1).ContinueWith(_ => 1)); } void Expect(System.Linq.Expressions.Expression<Func<Task>> call) { }")]
    public Task What_nobody_waits_for_is_silent(string source) => Verify<AntecedentIgnored>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { await {|CS0103:Missing|}(1).ContinueWith(_ => Work(1)); }")]
    [InlineData("async Task M() { await DoAsync(1).ContinueWith(_ => {|CS0103:Missing|}(1), {|CS0103:missing|}); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<AntecedentIgnored>.IsSilent(source);

    [Fact]
    public Task The_message_names_the_work() => Verify<AntecedentIgnored>.Reports(
        "async Task M() { await [|Task.WhenAll(tasks).ContinueWith(_ => Work(1))|]; }",
        "The continuation of 'Task.WhenAll(tasks)' runs whatever happened and never looks at it: its exceptions are lost, and a failure counts as success");

    [Fact]
    public Task The_work_is_awaited_and_then_comes_the_rest() => Verify<AntecedentIgnored>.Fixes(
        """
        async Task M()
        {
            // all of them
            await [|Task.WhenAll(tasks).ContinueWith(_ => Work(1))|].ConfigureAwait(false); // done
            await DoAsync(1).[|ContinueWith|](_ =>
            {
                // in order
                Work(1); // first
                Work(2);
            });
            await [|Task.Factory.ContinueWhenAll(arr, _ => Work(3))|];
        }
        """,
        """
        async Task M()
        {
            // all of them
            await Task.WhenAll(tasks).ConfigureAwait(false);
            Work(1); // done
            await DoAsync(1);
            // in order
            Work(1); // first
            Work(2);
            await Task.WhenAll(arr);
            Work(3);
        }
        """,
        AntecedentIgnoredFix.Await);

    [Fact]
    public Task In_a_query_the_lambda_awaits() => Verify<AntecedentIgnored>.Fixes(
        "async Task M() { await Task.WhenAll(ids.Select(i => [|DoAsync(i).ContinueWith(_ => Work(i))|])); }",
        "async Task M() { await Task.WhenAll(ids.Select(async i => { await DoAsync(i); Work(i); })); }",
        AntecedentIgnoredFix.Await);

    [Theory]
    [InlineData("async Task<bool> M() => await [|DoAsync(1).ContinueWith(_ => true)|];")]
    [InlineData("async Task M() { await [|DoAsync(1).ContinueWith(_ => Work(1), TaskScheduler.Default)|]; }")]
    [InlineData("async Task M() { await [|DoAsync(1).ContinueWith(_ => { var one = 1; Work(one); })|]; }")]
    [InlineData("async Task M() { await [|DoAsync(1).ContinueWith(_ => { if (ids.Count > 1) return; Work(1); })|]; }")]
    [InlineData("async Task M(bool b) { if (b) await [|DoAsync(1).ContinueWith(_ => Work(1))|]; }")]
    [InlineData("Task M() { return [|DoAsync(1).ContinueWith(_ => Work(1))|]; }")]
    public Task Where_it_says_less_than_it_changes_nothing_is_offered(string source) => Verify<AntecedentIgnored>.OffersNoFix(source);
}
