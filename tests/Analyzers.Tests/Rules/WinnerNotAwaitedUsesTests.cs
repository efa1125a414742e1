using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>What is done with the winner of a race: comparing, storing and taking it out is not looking at it.</summary>
public class WinnerNotAwaitedUsesTests
{
    const string Breakfast = "async Task M() { var eggs = DoAsync(1); var bacon = GetAsync(2); var running = new List<Task> { eggs, bacon }; while (running.Count > 0) { var done = await [|Task.WhenAny(running)|]; ";

    [Theory]
    [InlineData(Breakfast + "if (done == eggs) log.Info(\"eggs\"); else if (done == bacon) log.Info(\"bacon\"); running.Remove(done); } }")]
    [InlineData(Breakfast + "if (ReferenceEquals(done, eggs)) log.Info(\"eggs\"); else if (eggs.Equals(done)) log.Info(\"?\"); running.Remove(done); } }")]
    [InlineData(Breakfast + "running.RemoveAt(running.IndexOf(done)); } }")]
    [InlineData(Breakfast + "var at = running.IndexOf(done); running.RemoveAt(at); log.Info(at.ToString()); } }")]
    [InlineData(Breakfast + "running = running.Where(t => t != done).ToList(); } }")]
    [InlineData(Breakfast + "running = running.Except(new[] { done }).ToList(); } }")]
    [InlineData(Breakfast + "running.RemoveAll(t => t == done); } }")]
    [InlineData(Breakfast + "Task last = done; running.Remove(last); } }")]
    [InlineData(Breakfast + "var finished = new List<Task>(); finished.Add(done); running.Remove(done); log.Info(finished.Count.ToString()); } }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); Task done; while (running.Any(t => !t.IsCompleted)) { done = await [|Task.WhenAny(running)|]; running.Remove(done); } }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToArray(); while (running.Length > 0) { var done = await [|Task.WhenAny(running)|]; running = running.Where(t => !ReferenceEquals(t, done)).ToArray(); } }")]
    public Task A_winner_that_is_compared_stored_or_taken_out_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var names = new Dictionary<Task, string>(); foreach (var i in ids) names[DoAsync(i)] = \"x\"; while (names.Count > 0) { var done = await [|Task.WhenAny(names.Keys)|]; log.Info(names[done]); names.Remove(done); } }")]
    [InlineData("async Task M() { var map = ids.ToDictionary(i => i, i => GetAsync(i)); while (map.Count > 0) { var done = await [|Task.WhenAny(map.Values)|]; map.Remove(map.First(pair => pair.Value == done).Key); } }")]
    [InlineData("async Task M() { var names = new Dictionary<Task, string>(); names.Add(DoAsync(1), \"x\"); var done = await [|Task.WhenAny(names.Keys.ToArray())|]; names.Remove(done, out var name); log.Info(name!); }")]
    public Task A_dictionary_of_tasks_is_a_list_with_names(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var work = DoAsync(1); if (await [|Task.WhenAny(work, Task.Delay(100))|] == work) log.Info(\"in time\"); }")]
    [InlineData("async Task M() { var work = DoAsync(1); if (work != await [|Task.WhenAny(work, Task.Delay(100))|]) throw new TimeoutException(); }")]
    [InlineData("async Task M() { var work = DoAsync(1); var late = Task.Delay(100); var first = await [|Task.WhenAny(work, late)|]; if (first == late) throw new TimeoutException(); }")]
    [InlineData("async Task M() { var work = DoAsync(1); if (await [|Task.WhenAny(work, _bg)|] == work) log.Info(\"in time\"); }")]
    public Task Work_that_is_compared_with_the_winner_and_never_read_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M(Task<int> work) { if (await Task.WhenAny(work, Task.Delay(100)) == work) Work(await work); }")]
    [InlineData("async Task M() { var work = DoAsync(1); if (await Task.WhenAny(work, Task.Delay(100)) == work) await work; else throw new TimeoutException(); }")]
    [InlineData("async Task M() { var work = GetAsync(1); if (await Task.WhenAny(work, Task.Delay(100)) != work) throw new TimeoutException(); Work(work.Result); }")]
    [InlineData("async Task M() { var work = DoAsync(1); if (await Task.WhenAny(work, Task.Delay(100)) == work) log.Info(work.Exception?.Message ?? \"\"); }")]
    [InlineData("async Task M(Task work) { if (await Task.WhenAny(work, Task.Delay(100)) == work) log.Info(\"in time\"); }")]
    [InlineData("async Task M() { var source = new TaskCompletionSource<int>(); var done = source.Task; if (await Task.WhenAny(done, Task.Delay(100)) == done) log.Info(\"in time\"); }")]
    [InlineData("async Task M() { var a = new TaskCompletionSource<int>(); var b = new TaskCompletionSource<int>(); if (await Task.WhenAny(a.Task, b.Task) == a.Task) log.Info(\"a\"); }")]
    [InlineData("async Task M() { var late = Task.Delay(100); if (await Task.WhenAny(late, _bg) == late) log.Info(\"late\"); }")]
    [InlineData("async Task M() { var work = SafeAsync(); if (await Task.WhenAny(work, Task.Delay(100)) == work) log.Info(\"in time\"); } async Task SafeAsync() { try { await DoAsync(1); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { var work = DoAsync(1); Forget(work); if (await Task.WhenAny(work, Task.Delay(100)) == work) log.Info(\"in time\"); }")]
    public Task Work_that_is_awaited_or_reports_itself_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    [Theory]
    [InlineData("async Task M() { var eggs = GetAsync(1); var running = new List<Task> { eggs, DoAsync(2) }; while (running.Count > 0) { var done = await Task.WhenAny(running); if (done == eggs) Work(await eggs); running.Remove(done); } }")]
    [InlineData("async Task M() { var eggs = GetAsync(1); var running = new List<Task> { eggs }; while (running.Count > 0) { var done = await Task.WhenAny(running); running.Remove(done); await done; } }")]
    [InlineData("async Task M() { var running = new List<Task> { GetAsync(1), DoAsync(2) }; while (running.Count > 0) { var done = await Task.WhenAny(running); if (done is Task<int> number) Work(number.Result); running.Remove(done); } }")]
    [InlineData("async Task M() { var running = ids.Select(i => GetAsync(i)).ToList(); while (running.Count > 0) { var done = await Task.WhenAny(running); var at = running.IndexOf(done); Work(await running[at]); running.RemoveAt(at); } }")]
    [InlineData("async Task M() { var running = ids.Select(i => GetAsync(i)).ToList(); var finished = new List<Task<int>>(); while (running.Count > 0) { var done = await Task.WhenAny(running); finished.Add(done); running.Remove(done); } await Task.WhenAll(finished); }")]
    [InlineData("async Task M() { var map = ids.ToDictionary(i => i, i => GetAsync(i)); while (map.Count > 0) { var done = await Task.WhenAny(map.Values); var pair = map.First(p => p.Value == done); Work(await pair.Value); map.Remove(pair.Key); } }")]
    [InlineData("async Task M() { var map = new Dictionary<Task, Task>(); map[DoAsync(1)] = DoAsync(2); var done = await Task.WhenAny(map.Keys); await map[done]; map.Remove(done); }")]
    [InlineData("async Task M(Task given) { var map = new Dictionary<Task, string>(); map[given] = \"x\"; while (map.Count > 0) { var done = await Task.WhenAny(map.Keys); map.Remove(done); } }")]
    [InlineData("async Task M() { var eggs = DoAsync(1); tasks.Add(eggs); var done = await Task.WhenAny(tasks); if (done == eggs) await eggs; tasks.Remove(done); }")]
    [InlineData("async Task M() { var done = await Task.WhenAny(tasks); if (done == _bg) return; tasks.Remove(done); }")]
    [InlineData("Task _last = Task.CompletedTask; async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); var done = await Task.WhenAny(running); _last = done; running.Remove(done); }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); foreach (var t in running.Where(t => t.IsFaulted)) log.Info(t.Exception!.Message); running.Remove(await Task.WhenAny(running)); }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) { var done = await Task.WhenAny(running); running = running.Where(t => t != done).ToList(); await done; } }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); var rest = running; while (rest.Count > 0) { var done = await Task.WhenAny(rest); rest = rest.Where(t => t != done).ToList(); } await Task.WhenAll(running); }")]
    public Task A_winner_that_is_looked_at_by_another_name_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source, new Case { AllowedRules = ["GATHER103", QuadraticWhenAny.Id] });

    [Theory]
    [InlineData("async Task M() { var running = new List<Task>(); foreach (var i in ids) { running.Add(DoAsync(i)); [|running.RemoveAll(t => t.IsCompleted)|]; } await Task.WhenAll(running); }")]
    [InlineData("void M() { tasks.Add(DoAsync(1)); [|tasks.RemoveAll(t => t.IsCompleted)|]; }")]
    [InlineData("async Task M() { var running = ids.Select(i => GetAsync(i)).ToList(); while (running.Count > 8) { await Task.Delay(1); [|running.RemoveAll(task => task.IsCompleted)|]; } await Task.WhenAll(running); }")]
    public Task Complete_tasks_that_are_taken_out_without_a_race_are_reported(string source) => Verify<WinnerNotAwaited>.Reports(source);

    [Theory]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); running.RemoveAll(t => t.IsCompletedSuccessfully); await Task.WhenAll(running); }")]
    [InlineData("async Task M() { var running = ids.Select(i => DoAsync(i)).ToList(); var all = running.ToArray(); running.RemoveAll(t => t.IsCompleted); await Task.WhenAll(all); }")]
    [InlineData("void M() { foreach (var t in tasks) Forget(t); tasks.RemoveAll(t => t.IsCompleted); }")]
    [InlineData("async Task M() { var running = ids.Select(i => SafeAsync(i)).ToList(); running.RemoveAll(t => t.IsCompleted); await Task.WhenAll(running); } async Task SafeAsync(int i) { try { await DoAsync(i); } catch (IOException) { } }")]
    [InlineData("void M(List<int> numbers) { numbers.RemoveAll(n => n > 1); }")]
    [InlineData("void M(List<Task> given) { given.RemoveAll(t => t.IsCompleted && !t.IsFaulted); }")]
    [InlineData("void M(List<Task> given) { given.RemoveAll(t => t.Id == 3); }")]
    public Task Tasks_that_ended_well_or_that_others_look_at_may_be_taken_out(string source) => Verify<WinnerNotAwaited>.IsSilent(source);

    static Case Stream => new() { Since = "13", On = Frameworks.Net10OrNewer };

    [Theory]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); await foreach (var t in [|Task.WhenEach(all)|]) log.Info(\"one more\"); }")]
    [InlineData("async Task M() { await foreach (var t in [|Task.WhenEach(tasks)|]) log.Info(\"one more\"); }")]
    [InlineData("async Task M() { await foreach (var t in [|Task.WhenEach(DoAsync(1), DoAsync(2))|].WithCancellation(ct)) { log.Info(\"one more\"); } }")]
    [InlineData("async Task M(List<Task> given) { var n = 0; await foreach (var t in [|Task.WhenEach(given)|]) if (t.IsCompletedSuccessfully) n++; log.Info(n.ToString()); }")]
    public Task A_stream_of_tasks_that_nobody_awaits_is_reported(string source) => Verify<WinnerNotAwaited>.Reports(source, Stream);

    [Theory]
    [InlineData("async Task M() { await foreach (var t in Task.WhenEach(tasks)) await t; }")]
    [InlineData("async Task M() { await foreach (var t in Task.WhenEach(ints)) Work(t.Result); }")]
    [InlineData("async Task M() { await foreach (var t in Task.WhenEach(tasks)) if (t.IsFaulted) log.Info(t.Exception!.Message); }")]
    [InlineData("async Task M() { await foreach (var t in Task.WhenEach(tasks)) log.Info(\"one more\"); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var all = ids.Select(i => DoAsync(i)).ToList(); await foreach (var t in Task.WhenEach(all)) log.Info(\"one more\"); await Task.WhenAll(all); }")]
    [InlineData("async Task M() { await foreach (var t in Task.WhenEach(Task.Delay(1), Task.Delay(2))) log.Info(\"one more\"); }")]
    [InlineData("async Task M(IAsyncEnumerable<int> numbers) { await foreach (var n in numbers) log.Info(\"one more\"); }")]
    public Task A_stream_of_tasks_that_somebody_awaits_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source, Stream);

    [Theory]
    [InlineData("void M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) running.RemoveAt([|Task.WaitAny(running.ToArray())|]); }")]
    [InlineData("void M() { var running = ids.Select(i => DoAsync(i)).ToList(); while (running.Count > 0) { int first = [|Task.WaitAny(running.ToArray())|]; running.RemoveAt(first); } }")]
    public Task What_WaitAny_finds_is_a_winner_too(string source) => Verify<WinnerNotAwaited>.Reports(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData("void M() { var running = ids.Select(i => GetAsync(i)).ToList(); while (running.Count > 0) { int first = Task.WaitAny(running.ToArray()); Work(running[first].Result); running.RemoveAt(first); } }")]
    [InlineData("void M() { Task.WaitAny(DoAsync(1), DoAsync(2)); }")]
    public Task A_wait_whose_answer_is_used_is_silent(string source) => Verify<WinnerNotAwaited>.IsSilent(source, new Case { AllowedRules = ["GATHER108"] });

    [Theory]
    [InlineData(Breakfast + "if (done == eggs) log.Info(\"eggs\"); running.Remove(done); } }", "'Task.WhenAny' does not throw what its tasks throw: nobody awaits the task that is removed, and its exception is lost")]
    [InlineData("async Task M() { var work = DoAsync(1); if (await [|Task.WhenAny(work, Task.Delay(100))|] == work) log.Info(\"in time\"); }", "'Task.WhenAny' does not throw what its tasks throw: 'work' is only compared, and its exception is lost; await it")]
    [InlineData("async Task M() { var running = new List<Task> { DoAsync(1) }; [|running.RemoveAll(t => t.IsCompleted)|]; await Task.WhenAll(running); }", "'List.RemoveAll' does not throw what its tasks throw: nobody awaits the tasks that are removed, and their exceptions are lost")]
    public Task The_message_says_what_is_lost(string source, string message) => Verify<WinnerNotAwaited>.Reports(source, message);
}
