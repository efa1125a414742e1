using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class ColdTaskInGroupTests
{
    // Whether a group is blocked on, or its winner dropped, is not the matter here.
    static readonly Case HoweverWaitedFor = new() { AllowedRules = ["GATHER107", "GATHER108"] };

    [Theory]
    [InlineData("Task M() { var cold = new List<Task>(); cold.Add([|new Task(async () => await DoAsync(1))|]); foreach (var i in ids) cold.Add([|new Task(() => Work(i))|]); Task hang = Task.WhenAll(cold); return hang; }")]
    [InlineData("async Task M() { await Task.WhenAll([|new Task(() => Work(1))|], DoAsync(2)); }")]
    [InlineData("async Task M() { await Task.WhenAll(new Task[] { [|new Task(() => Work(1))|] }); }")]
    [InlineData("async Task M() { await Task.WhenAll(new List<Task> { [|new Task(() => Work(1))|] }); }")]
    [InlineData("async Task M() { await Task.WhenAll(ids.Select(i => [|new Task(() => Work(i))|])); }")]
    [InlineData("void M() { var cold = ids.Select(i => [|new Task(() => Work(i))|]).ToArray(); Task.WaitAll(cold); }")]
    [InlineData("void M() { var cold = new Task[2]; cold[0] = [|new Task(() => Work(0))|]; cold[1] = DoAsync(1); Task.WaitAll(cold); }")]
    [InlineData("async Task M() { var t = [|new Task<int>(() => 1)|]; Work(await t); }")]
    [InlineData("void M() { Task t = [|new Task(() => Work(1))|]; t.Wait(); }")]
    [InlineData("async Task M() { var t = [|new Task(() => Work(1))|]; await Task.WhenAll(t, DoAsync(2)); }")]
    [InlineData("int M() => [|new Task<int>(() => 1)|].Result;")]
    [InlineData("async Task M() { await [|new Task(() => Work(1), TaskCreationOptions.LongRunning)|].ConfigureAwait(false); }")]
    [InlineData("void M() { [|new Task(async () => await DoAsync(1))|].Start(); }")]
    [InlineData("Task M() { var t = [|new Task(async () => await DoAsync(1), ct)|]; t.Start(); return t; }")]
    [InlineData("Task M() { var t = [|new Task(Later)|]; t.Start(); return t; } async void Later() { await DoAsync(1); }")]
    [InlineData("Task M() { var t = [|new Task(async state => await DoAsync((int)state!), 1)|]; t.Start(); return t; }")]
    [InlineData("async Task M() { var cold = new List<Task>(); var t = [|new Task(() => Work(1))|]; cold.Add(t); if (cold.Count > 0) await Task.WhenAll(cold); }")]
    [InlineData("Task SaveAsync() => [|new Task(() => Work(1))|];")]
    [InlineData("async Task M() { await SaveAsync(); Task SaveAsync() { return [|new Task(() => Work(1))|]; } }")]
    public Task A_task_that_nobody_starts_or_that_takes_an_async_lambda_is_reported(string source) => Verify<ColdTaskInGroup>.Reports(source, HoweverWaitedFor);

    [Theory]
    [InlineData("Task Broken() => [|new Task(() => Work(1))|];")]
    [InlineData("Task<int> Broken { get { return [|new Task<int>(() => 1)|]; } }")]
    public Task A_task_that_is_returned_is_reported_too(string source) => Verify<ColdTaskInGroup>.Reports(
        source, "'new Task' makes a task that is returned without having been started: who awaits it waits forever");

    [Fact]
    public Task Old_code_is_reported() => Verify<ColdTaskInGroup>.Reports(
        "async Task M() { await Task.WhenAll([|new Task(delegate { Work(1); })|], [|new Task(async delegate { await DoAsync(1); })|]); }", new Case { Language = "7.3", On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Fact]
    public Task The_message_says_what_happens() => Verify<ColdTaskInGroup>.Reports(
        "async Task M() { await Task.WhenAll({|#0:new Task(() => Work(1))|}, {|#1:new Task(async () => await DoAsync(1))|}); }",
        new Case
        {
            Messages =
            [
                "'new Task' makes a task that nobody starts: what waits for it waits forever",
                "'new Task' takes an async lambda as async void: the task is complete at its first await, and an exception ends the process",
            ],
        });

    [Fact]
    public Task A_task_over_several_lines_is_underlined_where_it_is_made() => Verify<ColdTaskInGroup>.Reports(
        """
        async Task M()
        {
            await Task.WhenAll([|new Task|](() =>
            {
                Work(1);
            }));
        }
        """);

    [Theory]
    [InlineData("async Task M() { foreach (var i in ids) { var t = new Task(() => Work(i)); t.Start(); tasks.Add(t); } await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { var tt = new Task<Task>(() => DoAsync(1)); tt.Start(); await tt.Unwrap(); }")]
    [InlineData("async Task M() { var tt = new Task<Task>(async () => await DoAsync(1)); tt.Start(); await tt.Unwrap(); }")]
    [InlineData("void M() { var cold = ids.Select(i => new Task(() => Work(i))).ToArray(); foreach (var t in cold) t.Start(); Task.WaitAll(cold); }")]
    [InlineData("void M() { var cold = ids.Select(i => new Task(() => Work(i))).ToList(); cold.ForEach(t => t.Start()); Task.WaitAll(cold.ToArray()); }")]
    [InlineData("void M() { var cold = new List<Task> { new Task(() => Work(1)) }; StartAll(cold); Task.WaitAll(cold.ToArray()); } void StartAll(List<Task> all) => all.ForEach(t => t.Start());")]
    [InlineData("void M() { var cold = new[] { new Task(() => Work(1)) }; cold[0].Start(); Task.WaitAll(cold); }")]
    [InlineData("void M() { var t = new Task(() => Work(1)); t.RunSynchronously(); t.Wait(); }")]
    [InlineData("void M() { var t = new Task(() => Work(1)); Action start = () => t.Start(); start(); t.Wait(); }")]
    [InlineData("void M() { var t = new Task(() => Work(1)); Action start = t.Start; start(); t.Wait(); }")]
    [InlineData("async Task M() { var t = new Task(() => Work(1)); tasks.Add(t); await Task.WhenAll(tasks); }")]
    [InlineData("async Task M() { tasks.Add(new Task(() => Work(1))); tasks.ForEach(t => t.Start()); await Task.WhenAll(tasks); }")]
    [InlineData("Task first = new Task(() => { }); void Go() { first.Start(); }")]
    [InlineData("async Task M() { await Task.WhenAny(DoAsync(1), new Task(() => { })); }")]
    [InlineData("async Task M() { await Task.WhenAny(DoAsync(1), new Task(() => { }, ct)); }")]
    [InlineData("async Task M() { var cancelled = new Task(() => Work(1), ct); await Task.WhenAny(DoAsync(1), cancelled); }")]
    [InlineData("void M() { Func<Task> make = () => new Task(() => Work(1)); make().Start(); }")]
    [InlineData("async Task<Task> M() { await Task.Yield(); return new Task(() => Work(1)); }")]
    [InlineData("object M() => new Task(() => Work(1));")]
    [InlineData("void M() { var t = new Task(() => Work(1)); t.Start(TaskScheduler.Default); t.Wait(); }")]
    [InlineData("void M() { var t = new Task(() => Work(1)); var next = t.ContinueWith(_ => Work(2)); t.Start(); next.Wait(); }")]
    [InlineData("void M() { var t = new Task(async () => { Work(1); }); t.Start(); t.Wait(); }")]
    [InlineData("class Item { public class Task { public Task(Action work) { } } } object M() => new Item.Task(async () => await DoAsync(1));")]
    [InlineData("void M(List<Task> queue) { queue.Add(new Task(() => Work(1))); }")]
    public Task A_task_that_is_or_may_be_started_is_silent(string source) => Verify<ColdTaskInGroup>.IsSilent(source, HoweverWaitedFor);

    [Theory]
    [InlineData("async Task M() { await Task.WhenAll(new Task({|CS0103:Missing|})); }")]
    [InlineData("async Task M() { await Task.WhenAll(new {|CS1729:Task|}()); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<ColdTaskInGroup>.IsSilent(source, HoweverWaitedFor);

    [Fact]
    public Task Task_Run_takes_its_place_and_the_call_of_Start_goes() => Verify<ColdTaskInGroup>.Fixes(
        """
        async Task M()
        {
            var all = new List<Task>();
            foreach (var i in ids)
            {
                var t = [|new Task(async () => await DoAsync(i))|];
                // off it goes
                t.Start();
                all.Add(t);
            }

            all.Add([|new Task(() => Work(1))|] /* sync */);
            await Task.WhenAll(all);
            await Task.WhenAll([|new Task<int>(() => 1, TaskCreationOptions.LongRunning)|], [|new Task<int>(() => 2)|]);
            [|new Task(async () => await DoAsync(1), ct)|].Start();
        }
        """,
        """
        async Task M()
        {
            var all = new List<Task>();
            foreach (var i in ids)
            {
                var t = Task.Run(async () => await DoAsync(i));
                // off it goes
                all.Add(t);
            }

            all.Add(Task.Run(() => Work(1)) /* sync */);
            await Task.WhenAll(all);
            await Task.WhenAll(Task.Factory.StartNew(() => 1, TaskCreationOptions.LongRunning), Task.Run(() => 2));
            _ = Task.Run(async () => await DoAsync(1), ct);
        }
        """,
        ColdTaskInGroupFix.Run);

    [Theory]
    [InlineData("Task M() { var t = [|new Task(async state => await DoAsync((int)state!), 1)|]; t.Start(); return t; }")]
    [InlineData("Task Broken() => [|new Task(() => Work(1))|];")]
    [InlineData("void M() { var t = [|new Task(async () => await DoAsync(1))|]; if (ids.Count > 0) t.Start(); tasks.Add(t); }")]
    [InlineData("void M() { var t = [|new Task(async () => await DoAsync(1))|]; tasks.Add(t); foreach (var each in tasks) each.Start(); }")]
    [InlineData("void M() { var t = [|new Task(() => GetAsync(1))|]; t.Wait(); }")]
    [InlineData("async Task M() { var t = [|new Task<object>(() => \"\")|]; log.Info(\"{A}\", await t); }")]
    public Task Where_somebody_may_start_it_or_the_type_differs_nothing_is_offered(string source) => Verify<ColdTaskInGroup>.OffersNoFix(source, null, HoweverWaitedFor);

    [Theory]
    [InlineData(
        "Task M() { var t = [|new Task(async () => await DoAsync(1), TaskCreationOptions.LongRunning)|]; t.Start(); return t; }",
        "Task M() { var t = Task.Run(async () => await DoAsync(1)); return t; }")]
    [InlineData(
        "void M() { [|new Task(async () => await DoAsync(1), ct, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach)|].Start(); }",
        "void M() { _ = Task.Run(async () => await DoAsync(1), ct); }")]
    [InlineData(
        "async Task M() { await [|new Task(state => Work((int)state!), 1, TaskCreationOptions.LongRunning)|]; }",
        "async Task M() { await Task.Factory.StartNew(state => Work((int)state!), 1, TaskCreationOptions.LongRunning); }")]
    [InlineData(
        "async Task M() { await [|new Task(state => Work((int)state!), 1)|]; }",
        "async Task M() { await Task.Factory.StartNew(state => Work((int)state!), 1); }")]
    [InlineData(
        "async Task M() { await [|new Task(/* the work */ () => Work(1) /* long */, TaskCreationOptions.LongRunning)|]; }",
        "async Task M() { await /* the work *//* long */Task.Factory.StartNew(() => Work(1), TaskCreationOptions.LongRunning); }")]
    public Task Options_stay_where_they_mean_something(string before, string after) => Verify<ColdTaskInGroup>.Fixes(before, after, ColdTaskInGroupFix.Run);

    [Fact]
    public Task An_async_lambda_that_attaches_its_children_is_left_alone() => Verify<ColdTaskInGroup>.OffersNoFix(
        "Task M() { var t = [|new Task(async () => await DoAsync(1), TaskCreationOptions.AttachedToParent)|]; t.Start(); return t; }");
}
