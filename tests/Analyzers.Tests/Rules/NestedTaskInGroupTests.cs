using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class NestedTaskInGroupTests
{
    // Whether a group is blocked on, its winner dropped, or what a continuation continues ignored, is not the matter here.
    static readonly Case HoweverWaitedFor = new() { AllowedRules = ["GATHER107", "GATHER108", "GATHER408"] };

    const string Jobs = "List<Func<Task>> jobs = new List<Func<Task>>(); ";

    [Theory]
    [InlineData("async Task M() { foreach (var i in ids) tasks.Add([|Task.Factory.StartNew(async () => await DoAsync(i))|]); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => [|Task.Factory.StartNew(() => DoAsync(i))|])); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => [|DoAsync(i)|])); }")]
    [InlineData("async Task M() { await Task.WhenAll([|Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning)|], DoAsync(2)); }")]
    [InlineData("async Task M() { await Task.WhenAll([|Task.Factory.StartNew(async () => await DoAsync(1))|], Task.Factory.StartNew(() => DoAsync(2))); }")]
    [InlineData("async Task M() { var all = new List<Task> { [|Task.Factory.StartNew(async () => await DoAsync(1))|], DoAsync(2) }; await Task.WhenAll(all); }")]
    [InlineData("void M() { for (var i = 0; i < arr.Length; i++) arr[i] = [|Task.Factory.StartNew(async () => await DoAsync(1))|]; Task.WaitAll(arr); }")]
    [InlineData("async Task M() { foreach (var i in ids) { var task = [|Task.Factory.StartNew(async () => await DoAsync(i))|]; tasks.Add(task); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { foreach (var i in ids) { Task task = [|Task.Factory.StartNew(async () => await DoAsync(i))|]; tasks.Add(task); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var outer = ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))).ToList(); await [|Task.WhenAll(outer)|]; }")]
    [InlineData("Task M() => Task.WhenAll(ids.Select(async i => [|GetAsync(i)|]));")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => { await Task.Yield(); return [|DoAsync(i)|]; })).ConfigureAwait(false); }")]
    [InlineData("void M() { Task.WhenAll(ids.Select(async i => [|DoAsync(i)|])).Wait(); }")]
    [InlineData("void M() { Task.WhenAll(ids.Select(async i => [|DoAsync(i)|])).GetAwaiter().GetResult(); }")]
    [InlineData("async Task M() { await Task.WhenAll(from i in ids select [|Task.Factory.StartNew(() => DoAsync(i))|]); }")]
    [InlineData("async Task M() { foreach (var i in ids) tasks.Add(Task.Run(async () => [|DoAsync(i)|])); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M(Task before) { tasks.Add([|before.ContinueWith(async t => await DoAsync(1))|]); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => [|V(i)|])); }")]
    [InlineData("async Task M() { await Task.WhenAny(ids.Select(async i => [|DoAsync(i)|])); }")]
    [InlineData("void M() { var bag = new System.Collections.Concurrent.ConcurrentBag<Task>(); Parallel.ForEach(ids, i => bag.Add([|Task.Factory.StartNew(() => GetAsync(i))|])); Task.WaitAll(bag.ToArray()); }")]
    [InlineData("async Task M() { tasks.Add(Task.WhenAll(ids.Select(async i => [|DoAsync(i)|]))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Zip(ids, async (x, y) => [|DoAsync(x + y)|])); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.GroupBy(i => i % 2, (key, some) => [|Task.Factory.StartNew(() => DoAsync(key))|])); }")]
    public Task A_group_of_outer_tasks_is_reported(string source) => Verify<NestedTaskInGroup>.Reports(source, HoweverWaitedFor);

    [Theory]
    [InlineData("async Task M() { Task renew = [|Task.Factory.StartNew(() => Do2Async(1, ct), ct)|]; await DoAsync(2); await renew; }")]
    [InlineData("async Task M() { Task renew; renew = [|Task.Factory.StartNew(async () => await DoAsync(1))|]; await renew.ConfigureAwait(false); }")]
    [InlineData("void M() { Task work = [|Task.Factory.StartNew(async () => { await DoAsync(1); Work(2); }, TaskCreationOptions.LongRunning)|]; Work(3); work.Wait(); }")]
    [InlineData("async Task M() { var work = [|Task.Factory.StartNew(() => DoAsync(1))|]; Work(work.Id); await work; }")]
    [InlineData("async Task M() { await [|Task.Factory.StartNew(() => DoAsync(1))|]; }")]
    [InlineData("async Task M() { await [|Task.Factory.StartNew(async () => await GetAsync(1))|].ConfigureAwait(false); }")]
    [InlineData("void M() { [|Task.Factory.StartNew(async () => await DoAsync(1))|].Wait(); }")]
    [InlineData("void M() { [|Task.Factory.StartNew(async () => await DoAsync(1))|].GetAwaiter().GetResult(); }")]
    [InlineData("async Task M() { await Task.Run(async () => [|DoAsync(1)|]); }")]
    [InlineData("async Task M() { await DoAsync(1); await [|DoAsync(2).ContinueWith(async done => await DoAsync(3))|]; }")]
    [InlineData("async Task M() { Task next = [|DoAsync(1).ContinueWith(done => DoAsync(2))|]; await next; }")]
    [InlineData("async Task M() { await [|Task.Factory.ContinueWhenAll(arr, async done => await DoAsync(done.Length))|]; }")]
    [InlineData("TaskFactory own = new TaskFactory(TaskScheduler.Default); async Task M() { Task work = [|own.StartNew(() => DoAsync(1))|]; await Task.WhenAny(work, Task.Delay(5)); }")]
    [InlineData("async Task M() { await Task.WhenAny([|Task.Factory.StartNew(() => DoAsync(1))|], Task.Delay(5)); }")]
    [InlineData("Task M() { Task loop = [|Task.Factory.StartNew(async () => await DoAsync(1))|]; return loop; }")]
    [InlineData("Task RunAsync() => [|Task.Factory.StartNew(async () => { while (!ct.IsCancellationRequested) await DoAsync(1); }, TaskCreationOptions.LongRunning)|];")]
    [InlineData("Task M(bool b) { return b ? [|Task.Factory.StartNew(() => DoAsync(1))|] : Task.CompletedTask; }")]
    [InlineData("async Task M() { await Local(); Task Local() { return [|DoAsync(1).ContinueWith(async done => await DoAsync(2))|]; } }")]
    [InlineData("Task? loop; void Open() { loop = [|Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning)|]; } async Task CloseAsync() { if (loop != null) await loop; }")]
    [InlineData("Task loop = Task.CompletedTask; void Open() => loop = [|Task.Factory.StartNew(() => DoAsync(1))|]; void Close() => this.loop.Wait(100);")]
    [InlineData("Task? Loop { get; set; } void Open() { Loop = [|Task.Factory.StartNew(() => DoAsync(1))|]; } Task Close() => Task.WhenAll(Loop!, DoAsync(2));")]
    [InlineData("async Task M() { Task one = [|Task.Factory.StartNew(() => DoAsync(1))|]; Work(one.Id); tasks.Add(one); await Task.WhenAll(tasks); }")]
    public Task Who_waits_for_the_outer_task_alone_is_reported(string source) => Verify<NestedTaskInGroup>.Reports(source, HoweverWaitedFor);

    [Theory]
    [InlineData("async Task M() { Task renew = Task.Factory.StartNew(() => DoAsync(1)).Unwrap(); await renew; }")]
    [InlineData("async Task M() { Task<Task> renew = Task.Factory.StartNew(() => DoAsync(1)); await await renew; }")]
    [InlineData("async Task M() { var renew = Task.Factory.StartNew(() => DoAsync(1)); await renew; await renew.Result; }")]
    [InlineData("async Task M() { var renew = Task.Factory.StartNew(() => DoAsync(1)); var inner = await renew; await inner; }")]
    [InlineData("async Task M() { Task renew = Task.Factory.StartNew(() => DoAsync(1)); await renew; await ((Task<Task>)renew).Result; }")]
    [InlineData("async Task M() { Task renew = Task.Factory.StartNew(() => DoAsync(1)); await renew; if (renew is Task<Task> nested) await nested.Result; }")]
    [InlineData("void M() { Task loop = Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning); Work(loop.Id); }")]
    [InlineData("void M() { Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning); }")]
    [InlineData("void M() { _ = Task.Factory.StartNew(async () => await DoAsync(1)); }")]
    [InlineData("Task? loop; void Open() { loop = Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning); } bool IsOpen => loop != null && !loop.IsCompleted;")]
    [InlineData("Task? loop; void Open() { loop = Task.Factory.StartNew(() => DoAsync(1)); } async Task Close() { await loop!; await ((Task<Task>)loop).Result; }")]
    [InlineData("Task<Task>? loop; void Open() { loop = Task.Factory.StartNew(() => DoAsync(1)); } async Task Close() { await await loop!; }")]
    [InlineData("public Task StartAsync(CancellationToken token) => Task.Factory.StartNew(async () => await Do2Async(1, token), TaskCreationOptions.LongRunning);")]
    [InlineData("async Task M() { Task work = Task.Factory.StartNew(() => Work(1)); await work; }")]
    [InlineData("async Task M() { Task work = Task.Run(() => DoAsync(1)); await work; }")]
    [InlineData("async Task M() { Task work = Task.Factory.StartNew(() => DoAsync(1)); work = DoAsync(2); await work; }")]
    [InlineData("Task<Task> M() => Task.Factory.StartNew(() => DoAsync(1));")]
    [InlineData("async Task M() { await await Task.Factory.StartNew(() => DoAsync(1)); }")]
    [InlineData("async Task M() { _ = await Task.Factory.StartNew(() => DoAsync(1)); }")]
    [InlineData("async Task M() { var first = await Task.WhenAny(tasks); await first; }")]
    [InlineData("Func<Task> M() => () => Task.Factory.StartNew(() => DoAsync(1));")]
    [InlineData("async Task M() { var work = Task.Factory.StartNew(() => DoAsync(1)); await work; Keep(work); } void Keep(Task<Task> nested) { }")]
    [InlineData("async Task M() { await DoAsync(1).ContinueWith(done => Work(1)); }")]
    [InlineData("async Task M() { await Task.Delay(5, ct).ContinueWith(t => t, TaskScheduler.Default).ConfigureAwait(false); }")]
    [InlineData("async Task M() { await Task.Factory.ContinueWhenAny(arr, first => first); }")]
    [InlineData("async Task M() { tasks.Add(DoAsync(1).ContinueWith(t => { Work(1); return t; })); await Task.WhenAll(tasks); }")]
    public Task Who_reaches_the_inner_task_or_waits_for_none_is_silent(string source) => Verify<NestedTaskInGroup>.IsSilent(source, HoweverWaitedFor with { AllowedRules = [.. HoweverWaitedFor.AllowedRules, "GATHER404"] });

    [Fact]
    public Task A_local_that_another_build_unwraps_is_silent() => Verify<NestedTaskInGroup>.IsSilent(
        "async Task M()\n{\nTask outer = Task.Factory.StartNew(() => DoAsync(1)); await outer;\n#if BOTH\nawait ((Task<Task>)outer).Result;\n#endif\n}");

    [Fact]
    public Task The_message_names_what_is_complete_too_early() => Verify<NestedTaskInGroup>.Reports(
        """
        Task loop = Task.CompletedTask;
        async Task M()
        {
            Task work = {|#0:Task.Factory.StartNew(() => DoAsync(1))|};
            await work;
            await {|#1:Task.Factory.StartNew(() => DoAsync(2))|};
            loop = {|#2:Task.Factory.StartNew(() => DoAsync(3))|};
            await loop;
        }
        Task Run() => {|#3:Task.Factory.StartNew(() => DoAsync(4))|};
        """,
        new Case
        {
            Messages =
            [
                "The inner task of 'Task.Factory.StartNew(() => DoAsync(1))' is not waited for: 'work' is complete when it has only been started",
                "The inner task of 'Task.Factory.StartNew(() => DoAsync(2))' is not waited for: what is awaited is complete when it has only been started",
                "The inner task of 'Task.Factory.StartNew(() => DoAsync(3))' is not waited for: 'loop' is complete when it has only been started",
                "The inner task of 'Task.Factory.StartNew(() => DoAsync(4))' is not waited for: the returned task is complete when it has only been started",
            ],
        });

    [Fact]
    public Task A_task_that_is_awaited_alone_is_unwrapped() => Verify<NestedTaskInGroup>.Fixes(
        """
        Task loop = Task.CompletedTask;
        async Task M()
        {
            Task work = [|Task.Factory.StartNew(() => DoAsync(1), TaskCreationOptions.LongRunning)|]; // runs beside
            await work;
            var other = [|Task.Factory.StartNew(() => DoAsync(1))|];
            await other;
            await [|DoAsync(2).ContinueWith(async done => await DoAsync(done.Id))|].ConfigureAwait(false);
            loop = [|Task.Factory.StartNew(() => DoAsync(3))|];
            await loop;
        }
        Task Run() => [|Task.Factory.StartNew(() => DoAsync(4))|];
        """,
        """
        Task loop = Task.CompletedTask;
        async Task M()
        {
            Task work = Task.Factory.StartNew(() => DoAsync(1), TaskCreationOptions.LongRunning).Unwrap(); // runs beside
            await work;
            var other = Task.Factory.StartNew(() => DoAsync(1)).Unwrap();
            await other;
            await DoAsync(2).ContinueWith(async done => await DoAsync(done.Id)).Unwrap().ConfigureAwait(false);
            loop = Task.Factory.StartNew(() => DoAsync(3)).Unwrap();
            await loop;
        }
        Task Run() => Task.Factory.StartNew(() => DoAsync(4)).Unwrap();
        """,
        NestedTaskInGroupFix.Unwrap);

    [Fact]
    public Task Task_Run_takes_the_place_of_a_task_that_is_awaited_alone() => Verify<NestedTaskInGroup>.Fixes(
        "async Task M() { Task work = [|Task.Factory.StartNew(() => DoAsync(1))|]; await work; await [|Task.Factory.StartNew(async () => await DoAsync(2))|]; }",
        "async Task M() { Task work = Task.Run(() => DoAsync(1)); await work; await Task.Run(async () => await DoAsync(2)); }",
        NestedTaskInGroupFix.Run);

    [Fact]
    public Task The_lambda_of_Task_Run_awaits() => Verify<NestedTaskInGroup>.Fixes(
        "async Task M() { await Task.Run(async () => [|DoAsync(1)|]); }",
        "async Task M() { await Task.Run(async () => await DoAsync(1)); }",
        NestedTaskInGroupFix.Await);

    [Theory]
    [InlineData(Jobs + "async Task M() { var bad44 = jobs.Select(j => Task.FromResult(j)).ToList(); await [|Task.WhenAll(bad44)|]; }")]
    [InlineData(Jobs + "async Task M() { await Task.WhenAll(jobs.Select(j => [|Task.FromResult(j)|])); }")]
    [InlineData(Jobs + "async Task M() { await Task.WhenAll(jobs.Select(async j => [|j|])); }")]
    public Task A_group_of_delegates_is_reported(string source) => Verify<NestedTaskInGroup>.Reports(source, HoweverWaitedFor);

    [Theory]
    [InlineData("async Task M() { var outer = new List<Task<Task>>(); await Task.WhenAll(outer); foreach (var t in outer) await t.Result; }")]
    [InlineData("async Task M() { var outer = ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))).ToList(); await Task.WhenAll(outer); foreach (var t in outer) await t.Result; }")]
    [InlineData("async Task M() { var inner = await Task.WhenAll(ids.Select(async i => DoAsync(i))); await Task.WhenAll(inner); }")]
    [InlineData("async Task M() { await Task.WhenAll(await Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))))); }")]
    [InlineData("async Task M() { tasks.Add(Task.Factory.StartNew(async () => await DoAsync(1)).Unwrap()); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { tasks.Add(Task.Run(async () => await DoAsync(2))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { tasks.Add(Task.Factory.StartNew(() => Work(2))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { await Task.WhenAll(Task.WhenAny(tasks), Task.WhenAny(ints)); }")]
    [InlineData("async Task M(Task other) { tasks.Add(Task.WhenAny(other, Task.Delay(5))); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M(List<List<Task>> all) { await Task.WhenAll(all.Select(one => Task.WhenAny(one))); }")]
    [InlineData("async Task M(List<List<Task>> all) { await Task.WhenAll(all.Select(async one => await Task.WhenAny(one))); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => await DoAsync(i).ContinueWith(t => t))); }")]
    [InlineData("async Task M() { await Task.WhenAny(ids.Select(i => DoAsync(i))); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => GetAsync(i))); }")]
    [InlineData("async Task M() { var kept = new List<Task<Task>>(); kept.Add(Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning)); await Task.WhenAll(kept.Select(t => t.Unwrap())); }")]
    [InlineData("async Task M() { var task = Task.Factory.StartNew(async () => await DoAsync(1)); tasks.Add(task); await task.Unwrap(); }")]
    [InlineData("async Task M(IEnumerable<Task<Task>> nested) { await Task.WhenAll(nested); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => i > 0 ? Task.Factory.StartNew(() => DoAsync(i)) : Task.FromResult(_bg))); }")]
    [InlineData("async Task M(Dictionary<int, Task> running) { await Task.WhenAll(ids.Select(async i => running[i])); }")]
    [InlineData("void M(Dictionary<int, Task> runners) { runners.Add(1, Task.Factory.StartNew(async () => await DoAsync(1))); }")]
    [InlineData("void M(IDictionary<int, Task> runners) { runners[1] = Task.Factory.StartNew(async () => await DoAsync(1)); }")]
    [InlineData("Task<Task[]> M() => Task.WhenAll(ids.Select(async i => DoAsync(i)));")]
    [InlineData("object M() => Task.WhenAll(ids.Select(async i => DoAsync(i)));")]
    [InlineData("async Task M() { Expect(() => Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))))); await Task.Yield(); } void Expect(System.Linq.Expressions.Expression<Func<Task>> call) { }")]
    [InlineData(Jobs + "async Task M() { await Task.WhenAll(jobs.Select(j => j())); }")]
    [InlineData("async Task<Func<Task>> LoadAsync(int i) { await Task.Yield(); return () => DoAsync(i); } async Task M() { foreach (var run in await Task.WhenAll(ids.Select(i => LoadAsync(i)))) await run(); }")]
    [InlineData("class Factory { public Task<Task> StartNew(Func<Task> f) => Task.FromResult(f()); } async Task M(Factory factory) { tasks.Add(factory.StartNew(() => DoAsync(1))); await Task.WhenAll(tasks); }")]
    public Task Both_levels_and_other_nestings_are_silent(string source) => Verify<NestedTaskInGroup>.IsSilent(source, HoweverWaitedFor);

    [Fact]
    public Task Old_code_is_reported() => Verify<NestedTaskInGroup>.Reports(
        "async Task M() { tasks.Add([|Task.Factory.StartNew(async delegate { await DoAsync(1); })|]); await Task.WhenAll(ids.Select(async i => [|GetAsync(i)|])); }", new Case { Language = "7.3", On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Fact]
    public Task A_local_that_another_build_reads_is_silent() => Verify<NestedTaskInGroup>.IsSilent(
        "async Task M()\n{\nvar outer = ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))).ToList(); await Task.WhenAll(outer);\n#if BOTH\nforeach (var t in outer) await t.Result;\n#endif\n}");

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => {|CS0103:Missing|}(i)))); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => {|CS0103:Missing|}(i))); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<NestedTaskInGroup>.IsSilent(source, HoweverWaitedFor);

    [Fact]
    public Task The_message_says_what_is_missing() => Verify<NestedTaskInGroup>.Reports(
        Jobs + """
        async Task M()
        {
            tasks.Add({|#0:Task.Factory.StartNew(() => DoAsync(1))|});
            await Task.WhenAll(ids.Select(async i => {|#1:DoAsync(i)|}));
            await Task.WhenAll(jobs.Select(j => {|#2:Task.FromResult(j)|}));
        }
        """,
        new Case
        {
            Messages =
            [
                "The inner task of 'Task.Factory.StartNew(() => DoAsync(1))' is not waited for: the group is complete when it has only been started",
                "The task of 'DoAsync(i)' is not waited for, since its lambda does not await it: the group is complete when it has only been started",
                "The delegate of 'Task.FromResult(j)' is never invoked: the group waits for the delegate, not for its work",
            ],
        });

    [Fact]
    public Task StartNew_is_unwrapped() => Verify<NestedTaskInGroup>.Fixes(
        """
        async Task M()
        {
            foreach (var i in ids) tasks.Add([|Task.Factory.StartNew(async () => await DoAsync(i))|] /* the work */);
            await Task.WhenAll(ids.Select(i => [|Task.Factory.StartNew(() => GetAsync(i), TaskCreationOptions.LongRunning)|]));
            var outer = ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))).ToList();
            await [|Task.WhenAll(outer)|];
        }
        """,
        """
        async Task M()
        {
            foreach (var i in ids) tasks.Add(Task.Factory.StartNew(async () => await DoAsync(i)).Unwrap() /* the work */);
            await Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => GetAsync(i), TaskCreationOptions.LongRunning).Unwrap()));
            var outer = ids.Select(i => Task.Factory.StartNew(() => DoAsync(i)).Unwrap()).ToList();
            await Task.WhenAll(outer);
        }
        """,
        NestedTaskInGroupFix.Unwrap);

    [Fact]
    public Task Task_Run_takes_its_place() => Verify<NestedTaskInGroup>.Fixes(
        "async Task M() { tasks.Add([|Task.Factory.StartNew(async () => await DoAsync(1))|]); await Task.WhenAll(tasks); }",
        "async Task M() { tasks.Add(Task.Run(async () => await DoAsync(1))); await Task.WhenAll(tasks); }",
        NestedTaskInGroupFix.Run);

    [Fact]
    public Task The_await_is_added() => Verify<NestedTaskInGroup>.Fixes(
        """
        async Task M()
        {
            await Task.WhenAll(ids.Select(async i => [|DoAsync(i)|]));
            await Task.WhenAll(ids.Select(async i =>
            {
                await Task.Yield();
                return [|DoAsync(i)|]; // one of them
            }));
            await Task.WhenAll(ids.Select(async i => { await Task.Yield(); return [|GetAsync(i)|]; }));
        }
        """,
        """
        async Task M()
        {
            await Task.WhenAll(ids.Select(async i => await DoAsync(i)));
            await Task.WhenAll(ids.Select(async i =>
            {
                await Task.Yield();
                await DoAsync(i); // one of them
            }));
            await Task.WhenAll(ids.Select(async i => { await Task.Yield(); return await GetAsync(i); }));
        }
        """,
        NestedTaskInGroupFix.Await);

    [Fact]
    public Task The_delegate_is_invoked() => Verify<NestedTaskInGroup>.Fixes(
        Jobs + "async Task M() { await Task.WhenAll(jobs.Select(j => [|Task.FromResult(j)|])); }",
        Jobs + "async Task M() { await Task.WhenAll(jobs.Select(j => j())); }",
        NestedTaskInGroupFix.Pass);

    [Theory]
    [InlineData("async Task M() { Task<Task> task = [|Task.Factory.StartNew(async () => await DoAsync(1))|]; tasks.Add(task); await Task.WhenAll(tasks); }", null)]
    [InlineData("async Task M() { tasks.Add([|Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning)|]); await Task.WhenAll(tasks); }", NestedTaskInGroupFix.Run)]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(async i => { if (i > 0) return [|DoAsync(i)|]; return DoAsync(-i); })); }", null)]
    public Task Where_the_result_would_not_compile_nothing_is_offered(string source, string? key) => Verify<NestedTaskInGroup>.OffersNoFix(source, key);

    [Theory]
    [InlineData(
        "async Task M() { await Task.WhenAll([|Task.Factory.StartNew(async () => await DoAsync(1))|], Task.Factory.StartNew(() => DoAsync(2))); }",
        "async Task M() { await Task.WhenAll(Task.Factory.StartNew(async () => await DoAsync(1)).Unwrap(), Task.Factory.StartNew(() => DoAsync(2)).Unwrap()); }", NestedTaskInGroupFix.Unwrap)]
    [InlineData(
        "async Task M() { await Task.WhenAll([|Task.Factory.StartNew(async () => await DoAsync(1))|], DoAsync(2), [|Task.Factory.StartNew(() => DoAsync(3))|]); }",
        "async Task M() { await Task.WhenAll(Task.Run(async () => await DoAsync(1)), DoAsync(2), Task.Run(() => DoAsync(3))); }", NestedTaskInGroupFix.Run)]
    [InlineData(
        "async Task M() { await Task.WhenAll([|Task.Factory.StartNew(async () => await DoAsync(1))|], Task.Factory.StartNew(() => DoAsync(2), TaskCreationOptions.LongRunning)); }",
        "async Task M() { await Task.WhenAll(Task.Run(async () => await DoAsync(1)), Task.Factory.StartNew(() => DoAsync(2), TaskCreationOptions.LongRunning).Unwrap()); }", NestedTaskInGroupFix.Run)]
    [InlineData(
        "async Task M() { await Task.WhenAll(Task.Run(async () => [|DoAsync(1)|]), Task.Run(async () => DoAsync(2))); }",
        "async Task M() { await Task.WhenAll(Task.Run(async () => await DoAsync(1)), Task.Run(async () => await DoAsync(2))); }", NestedTaskInGroupFix.Await)]
    [InlineData(
        "async Task M() { await Task.WhenAll(new[] { [|Task.Factory.StartNew(() => DoAsync(1))|], Task.Factory.StartNew(() => DoAsync(2)) }); }",
        "async Task M() { await Task.WhenAll(new[] { Task.Run(() => DoAsync(1)), Task.Run(() => DoAsync(2)) }); }", NestedTaskInGroupFix.Run)]
    [InlineData(
        "async Task M() { var a = Task.Factory.StartNew(() => DoAsync(1)); var b = Task.Factory.StartNew(() => DoAsync(2)); await [|Task.WhenAll(a, b)|]; }",
        "async Task M() { var a = Task.Factory.StartNew(() => DoAsync(1)).Unwrap(); var b = Task.Factory.StartNew(() => DoAsync(2)).Unwrap(); await Task.WhenAll(a, b); }", NestedTaskInGroupFix.Unwrap)]
    [InlineData(
        "async Task M() { await Task.WhenAll(ids.Select(i => [|Task.Factory.StartNew(() => DoAsync(i) /* each */)|])); }",
        "async Task M() { await Task.WhenAll(ids.Select(i => /* each */Task.Run(() => DoAsync(i)))); }", NestedTaskInGroupFix.Run)]
    public Task All_members_of_a_group_are_mended_together(string before, string after, string key) => Verify<NestedTaskInGroup>.Fixes(before, after, key);
}
