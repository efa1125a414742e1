using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

/// <summary>Work that handles its own failures, and work that looks like it: asked by every rule that says that exceptions are lost.</summary>
public class OwnFailuresTests
{
    const string Race = "async Task<int> M(List<Func<Task<int>>> finders) { var source = new TaskCompletionSource<int>(); var started = ";

    [Theory]
    [InlineData(Race + "finders.Select(f => Task.Run(async () => { try { source.TrySetResult(await f()); } catch (OperationCanceledException) { source.TrySetCanceled(); } catch (Exception e) { source.TrySetException(e); } })).ToArray(); return await source.Task; }")]
    [InlineData("void M() { ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { try { await DoAsync(i); } catch { } }).ToArray(); }")]
    [InlineData("void M() { ids.Select(async i => { Work(i); await Task.Yield(); try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } finally { sem.Release(); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { await sem.WaitAsync().ConfigureAwait(false); try { await DoAsync(i); } catch (System.Exception e) { log.Info(e.Message); } finally { sem.Release(); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { while (!ct.IsCancellationRequested) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } await Task.Delay(5); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { try { await DoAsync(i); } catch (OperationCanceledException) { throw; } catch (Exception e) { log.Info(e.Message); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) when (e is not OperationCanceledException) { log.Info(e.Message); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) when (!(e is OperationCanceledException)) { log.Info(e.Message); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { try { if (i > 1) throw new IOException(); await DoAsync(i); } catch (Exception e) { await Console.Out.WriteAsync(e.Message); } }).ToList(); }")]
    [InlineData("void M() { ids.Select(async i => { try { Func<int> fail = () => throw new IOException(); await DoAsync(fail()); } catch { } }).ToList(); }")]
    public Task A_lambda_that_catches_everything_loses_nothing(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Theory]
    [InlineData("void M() { ids.Select(SaveAsync).ToList(); } async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(i => SaveAsync(i)).ToList(); } async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(async i => await SaveAsync(i).ConfigureAwait(false)).ToList(); } async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(async i => { await SaveAsync(i); Work(i); }).ToList(); } async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(i => { Work(i); return SaveAsync(i); }).ToList(); } async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(SaveAsync).ToList(); async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } } }")]
    [InlineData("void M() { ids.Select(i => StartAsync(i)).ToList(); } Task StartAsync(int i) => SaveAsync(i); async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(i => Task.Run(() => Save(i))).ToList(); } void Save(int i) { try { Work(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(i => Task.Run(() => { Save(i); })).ToList(); } void Save(int i) { try { Work(i); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ids.Select(i => Task.Factory.StartNew(() => { try { Work(i); } catch (Exception e) { log.Info(e.Message); } }, TaskCreationOptions.LongRunning)).ToList(); }")]
    [InlineData("void M() { Func<int, Task> save = async i => { try { await DoAsync(i); } catch { } }; ids.Select(save).ToList(); }")]
    [InlineData("void M() { (from i in ids where i > 0 select SaveAsync(i)).ToList(); } async Task SaveAsync(int i) { try { await DoAsync(i); } catch { } }")]
    [InlineData("void M() { ids.Select(i => DoAsync(i).ContinueWith(t => log.Info(t.Exception!.Message), TaskContinuationOptions.OnlyOnFaulted)).ToList(); }")]
    [InlineData("void M() { ids.ToDictionary(i => i, i => SaveAsync(i)); } async Task SaveAsync(int i) { try { await DoAsync(i); } catch { } }")]
    [InlineData("async Task M() { var channel = System.Threading.Channels.Channel.CreateUnbounded<int>(); var pumps = ids.Select(async i => { try { await channel.Writer.WriteAsync(await GetAsync(i)); } catch (Exception e) { channel.Writer.TryComplete(e); } }).ToArray(); await foreach (var one in channel.Reader.ReadAllAsync()) Work(one); }")]
    public Task So_does_a_method_that_does(string source) => Verify<StartedTasksDropped>.IsSilent(source);

    [Theory]
    [InlineData("void M() { var list = new List<Task>(); foreach (var i in ids) list.Add(SaveAsync(i)); }")]
    [InlineData("void M() { var list = new List<Task> { SaveAsync(1), Task.Run(() => SaveAsync(2)) }; }")]
    [InlineData("void M() { var slots = new Task[2]; slots[0] = SaveAsync(1); slots[1] = Task.Run(async () => { try { await DoAsync(2); } catch { } }); }")]
    [InlineData("void M() { var list = new List<Task>(); list.AddRange(ids.Select(i => SaveAsync(i))); list.Insert(0, SaveAsync(0)); }")]
    [InlineData("void M() { var list = new System.Collections.Concurrent.ConcurrentBag<Task>(); Parallel.ForEach(ids, i => list.Add(SaveAsync(i))); }")]
    public Task A_list_of_such_tasks_loses_nothing(string member) => Verify<StartedTasksDropped>.IsSilent(member + " async Task SaveAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }");

    [Theory]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } catch (IOException e) { log.Info(e.Message); } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); throw; } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) { throw new IOException(\"\", e); } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e).Throw(); } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) when (i > 1) { log.Info(e.Message); } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } catch (Exception e) when (e is not IOException) { log.Info(e.Message); } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { await DoAsync(i); try { await DoAsync(-i); } catch { } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(-i); } catch { } if (i > 3) throw new IOException(); }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } finally { sem.Release(); } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { await using var file = new MemoryStream(); try { await DoAsync(i); } catch { } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(async i => { try { await DoAsync(i); } catch { } finally { throw new IOException(); } }).ToList()|]; }", "CS0162")]
    [InlineData("void M() { [|ids.Select(async i => { Action later = () => { try { Work(i); } catch { } }; later(); await DoAsync(i); }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(i => { try { return DoAsync(i); } catch { return Task.CompletedTask; } }).ToList()|]; }")]
    [InlineData("void M() { [|ids.Select(i => SaveAsync(i)).ToList()|]; } Task SaveAsync(int i) { try { return DoAsync(i); } catch (Exception) { return Task.CompletedTask; } }")]
    [InlineData("void M() { [|ids.Select(i => SaveAsync(i)).ToList()|]; } async Task SaveAsync(int i) { await SaveAsync(i - 1); }")]
    [InlineData("void M() { [|ids.Select(i => SaveAsync(i)).ToList()|]; } async Task SaveAsync(int i) => await DoAsync(i);")]
    [InlineData("void M() { [|ids.Select(i => Task.Run(() => Save(i))).ToList()|]; } void Save(int i) { Work(i); }")]
    [InlineData("void M() { [|ids.Select(i => Task.Run(async () => { await SaveAsync(i); await DoAsync(i); })).ToList()|]; } async Task SaveAsync(int i) { try { await DoAsync(i); } catch { } }")]
    [InlineData("void M() { var [|list|] = new List<Task>(); foreach (var i in ids) { list.Add(SaveAsync(i)); list.Add(DoAsync(i)); } } async Task SaveAsync(int i) { try { await DoAsync(i); } catch { } }")]
    [InlineData("void M(Func<int, Task> save) { [|ids.Select(save).ToList()|]; }")]
    [InlineData("abstract class Store { public abstract Task SaveAsync(int i); } void M(Store store) { [|ids.Select(i => store.SaveAsync(i)).ToList()|]; }")]
    public Task Work_that_may_still_fail_is_reported(string source, params string[] warnings) =>
        Verify<StartedTasksDropped>.Reports(source, new Case { AllowedWarnings = warnings, Message = null, Severity = DiagnosticSeverity.Warning });

    [Fact]
    public Task A_method_in_another_file_is_read_as_well() => Verify<StartedTasksDropped>.IsSilent(
        "void M() { ids.Select(i => Store.SaveAsync(i)).ToList(); ids.Select(Store.StartAsync).ToList(); }",
        new Case
        {
            Files =
            [
                """
                using System;
                using System.Threading.Tasks;

                static class Store
                {
                    public static async Task SaveAsync(int id)
                    {
                        try { await Task.Delay(id); }
                        catch (Exception e) { Console.Error.WriteLine(e); }
                    }

                    public static async Task StartAsync(int id)
                    {
                        await Task.Yield();
                        try { await SaveAsync(id); }
                        catch { return; }
                    }
                }
                """,
            ],
        });

    [Fact]
    public Task What_a_method_in_another_file_awaits_is_not_known() => Verify<StartedTasksDropped>.Reports(
        "void M() { [|ids.Select(i => Store.StartAsync(i)).ToList()|]; }",
        new Case
        {
            Files =
            [
                """
                using System.Threading.Tasks;

                static class Store
                {
                    public static async Task StartAsync(int id) { await SaveAsync(id); }
                    static async Task SaveAsync(int id) { await Task.Delay(id); }
                }
                """,
            ],
        });

    const string Safe = " async Task SafeAsync(int i) { try { await DoAsync(i); } catch (Exception e) { log.Info(e.Message); } }";

    [Theory]
    [InlineData("void M() { [|Task.WhenAll(ids.Select(i => SafeAsync(i)))|]; }")]
    [InlineData("void M() { [|Task.WhenAll(SafeAsync(1), SafeAsync(2))|].ConfigureAwait(false); }")]
    [InlineData("void M() { var list = new List<Task>(); list.Add(SafeAsync(1)); [|Task.WhenAll(list)|]; }")]
    [InlineData("void M() { [|Parallel.ForEachAsync(ids, async (i, c) => { try { await DoAsync(i); } catch { } })|]; }")]
    public Task A_group_that_nobody_waits_for_is_at_most_a_suggestion_then(string member) => Verify<GroupNotAwaited>.Reports(
        member + Safe, new Case { Severity = DiagnosticSeverity.Info });

    [Fact]
    public async Task Its_message_says_nothing_of_exceptions()
    {
        await Verify<GroupNotAwaited>.Reports("void M() { [|Task.WhenAll(SafeAsync(1), SafeAsync(2))|]; }" + Safe, "'Task.WhenAll' is not awaited: the method goes on before its operations complete");
        await Verify<StartedTasksDropped>.Reports("void M() { var all = [|Task.WhenAll(SafeAsync(1), SafeAsync(2))|]; }" + Safe, "'all' is never awaited: nobody waits for the tasks");
        await Verify<AsyncLambdaInVoidFanOut>.Reports("void M() { [|ids.ForEach(async i => { try { await DoAsync(i); } catch { } })|]; }", "'List.ForEach' does not wait for the async lambda: it returns at the first await");
    }

    [Theory]
    [InlineData("void M() { [|Task.WhenAll(SafeAsync(1), DoAsync(2))|]; }")]
    [InlineData("void M() { [|Task.WhenAll(tasks)|]; }")]
    [InlineData("void M() { [|Task.WhenAll(Task.Delay(1), Task.Delay(2))|]; }")]
    public Task A_group_with_other_members_is_a_mistake(string member) => Verify<GroupNotAwaited>.Reports(member + Safe, new Case { Severity = DiagnosticSeverity.Warning });

    [Fact]
    public Task A_group_in_a_local_is_at_most_a_suggestion_then() => Verify<StartedTasksDropped>.Reports(
        "void M() { var all = [|Task.WhenAll(SafeAsync(1), SafeAsync(2))|]; }" + Safe, new Case { Severity = DiagnosticSeverity.Info });

    [Fact]
    public Task On_some_paths_nothing_is_lost_either() => Verify<GroupNotAwaitedOnEveryPath>.IsSilent(
        "async Task M(bool wait) { var all = Task.WhenAll(SafeAsync(1), SafeAsync(2)); if (wait) await all; }" + Safe);

    [Fact]
    public Task Work_that_never_starts_is_lost_whatever_it_catches() => Verify<TaskSequenceNeverEnumerated>.Reports(
        "void M() { [|ids.Select(i => SafeAsync(i))|]; }" + Safe, new Case { Severity = DiagnosticSeverity.Warning });

    [Theory]
    [InlineData("async Task M() { await Task.WhenAny(SafeAsync(1), SafeAsync(2)); }")]
    [InlineData("async Task M() { try { await Task.WhenAny(SafeAsync(1), Task.Delay(100)); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("async Task M() { var open = ids.Select(SafeAsync).ToList(); while (open.Count > 0) { var done = await Task.WhenAny(open); open.Remove(done); log.Info(done.Status.ToString()); } }")]
    [InlineData("async Task M() { var open = ids.Select(i => Task.Run(() => StartAsync(i))).ToList(); while (open.Count > 0) open.Remove(await Task.WhenAny(open)); } Task StartAsync(int i) { return SafeAsync(i); }")]
    public Task The_winner_of_a_race_has_nothing_to_lose_then(string member) => Verify<WinnerNotAwaited>.IsSilent(member + Safe);

    [Theory]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); var c = SafeAsync(3); await [|Task.WhenAll(a, b)|]; }", DiagnosticSeverity.Info)]
    [InlineData("async Task M() { var a = DoAsync(1); var b = DoAsync(2); var c = SafeAsync(3); var d = DoAsync(4); await [|Task.WhenAll(a, b)|]; }", DiagnosticSeverity.Warning)]
    public Task A_task_that_is_left_out_may_run_on_by_itself_then(string member, DiagnosticSeverity severity) => Verify<TaskLeftOutOfGroup>.Reports(member + Safe, new Case { Severity = severity });

    [Theory]
    [InlineData("void M() { [|ids.ForEach(async i => { try { await DoAsync(i); } catch { } })|]; }", DiagnosticSeverity.Info)]
    [InlineData("void M() { [|ids.ForEach(One)|]; } async void One(int i) { try { await DoAsync(i); } catch { } }", DiagnosticSeverity.Info)]
    [InlineData("void M() { [|Parallel.Invoke(async () => { try { await DoAsync(1); } catch { } }, async () => await DoAsync(2))|]; }", DiagnosticSeverity.Warning)]
    public Task A_fan_out_does_not_end_the_process_then(string member, DiagnosticSeverity severity) => Verify<AsyncLambdaInVoidFanOut>.Reports(member, new Case { Severity = severity });

    [Theory]
    [InlineData("void M() { ct.Register(Stop); } async void Stop() { try { await DoAsync(1); } catch (Exception e) { log.Info(e.Message); } }")]
    [InlineData("void M() { ct.Register(Stop); async void Stop() { try { await DoAsync(1); } catch { } } }")]
    [InlineData("void M() { ct.Register(async () => { await SafeAsync(1); Work(1); }); }")]
    [InlineData("void M() { ct.Register(async () => await SafeAsync(1)); }")]
    public Task A_callback_of_a_token_has_nobody_to_tell_but_itself(string member) => Verify<MulticastAwait>.IsSilent(member + Safe);

    [Theory]
    [InlineData("void M() { [|ct.Register(Stop)|]; } async void Stop() { try { await DoAsync(1); } catch (IOException) { } }")]
    [InlineData("void M() { [|ct.Register(async () => { await SafeAsync(1); await DoAsync(1); })|]; }")]
    public Task One_that_may_throw_is_reported(string member) => Verify<MulticastAwait>.Reports(member + Safe);
}
