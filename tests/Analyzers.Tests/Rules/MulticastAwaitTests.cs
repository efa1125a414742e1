using AsyncGather.CodeFixes;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class MulticastAwaitTests
{
    const string Events = "event Func<Task>? Changed; event Func<int, Task<int>>? Asked; event Func<int, ValueTask>? Sent; ";

    [Theory]
    [InlineData("async Task M() { Func<Task>? ev = null; ev += () => DoAsync(1); ev += () => DoAsync(2); await [|ev!()|]; }")]
    [InlineData(Events + "async Task M() { if (Changed != null) await [|Changed()|]; }")]
    [InlineData(Events + "async Task M() { if (Changed != null) await [|Changed.Invoke()|].ConfigureAwait(false); }")]
    [InlineData(Events + "async Task M() { await (Changed?[|.Invoke()|] ?? Task.CompletedTask); }")]
    [InlineData(Events + "Task M() => Changed?[|.Invoke()|] ?? Task.CompletedTask;")]
    [InlineData(Events + "async Task M() { var handler = Changed; if (handler != null) await [|handler()|]; }")]
    [InlineData(Events + "async Task<int> M() => Asked is null ? 0 : await [|Asked(1)|];")]
    [InlineData(Events + "async Task M() { await (Sent?[|.Invoke(1)|] ?? default); }")]
    [InlineData(Events + "async Task M() { tasks.Add([|this.Changed!()|]); await Task.WhenAll(tasks); }")]
    [InlineData(Events + "void M() { [|Changed!()|].Wait(); }")]
    [InlineData("static event Func<Task>? Closed; static async Task M() { if (Closed is { } closed) await [|Closed()|]; }")]
    public Task A_call_of_several_handlers_is_reported(string source) => Verify<MulticastAwait>.Reports(source);

    [Theory]
    [InlineData("void M() { [|ct.Register(async () => await Task.WhenAll(tasks))|]; }")]
    [InlineData("void M() { using var r = [|ct.Register(async _ => await DoAsync(1), null)|]; }")]
    [InlineData("void M() { [|ct.UnsafeRegister(async _ => await DoAsync(1), null)|]; }")]
    [InlineData("void M() { [|ct.Register(Stop)|]; } async void Stop() { await DoAsync(1); }")]
    [InlineData("void M() { [|ct.Register(async () => { try { await DoAsync(1); } catch (IOException) { } })|]; }")]
    [InlineData("void M() { [|ct.Register(async () => { await DoAsync(1); try { await DoAsync(2); } catch { } })|]; }")]
    public Task An_async_callback_of_a_token_is_reported(string source) => Verify<MulticastAwait>.Reports(
        source, "'CancellationToken." + (source.Contains("Unsafe") ? "UnsafeRegister" : "Register") + "' calls the async callback as async void: nothing waits for it, and an exception ends the process");

    [Theory]
    [InlineData("async Task M() { Func<Task>? ev = () => DoAsync(1); await Task.WhenAll(ev!.GetInvocationList().Cast<Func<Task>>().Select(f => f())); }")]
    [InlineData(Events + "async Task M() { if (Changed != null) foreach (Func<Task> handler in Changed.GetInvocationList()) await handler(); }")]
    [InlineData(Events + "async Task M() { if (Changed is null) return; if (Changed.GetInvocationList().Length == 1) await Changed(); }")]
    [InlineData("async Task M(Func<Task> single) { await single(); }")]
    [InlineData("async Task M() { Func<Task> single = () => DoAsync(1); await single(); }")]
    [InlineData("async Task M() { Func<Task>? one = null; one += () => DoAsync(1); await one!(); }")]
    [InlineData("async Task M() { Func<Task>? one = null; one += () => DoAsync(1); one += () => DoAsync(2); one = () => DoAsync(3); await one(); }")]
    [InlineData("Func<Task> field = () => Task.CompletedTask; async Task M() { await field(); }")]
    [InlineData(Events + "void M() { Changed?.Invoke(); }")]
    [InlineData(Events + "void M() { _ = Changed?.Invoke(); }")]
    [InlineData(Events + "async Task M() { var handler = Changed; handler = () => DoAsync(1); await handler(); }")]
    [InlineData("event EventHandler? Done; async Task M() { Done?.Invoke(this, EventArgs.Empty); await Task.Yield(); }")]
    [InlineData("event Func<int>? Count; int M() => Count!();")]
    [InlineData(Events + "void M() { Changed += () => DoAsync(1); Changed -= () => DoAsync(1); }")]
    [InlineData("void M() { ct.Register(() => Work(1)); }")]
    [InlineData("void M() { ct.Register(() => DoAsync(1)); }")]
    [InlineData("void M() { ct.Register(async () => { try { await DoAsync(1); } catch (Exception e) { log.Info(e.Message); } }); }")]
    [InlineData("void M() { ct.Register(async () => { try { await DoAsync(1); } catch { } }); }")]
    [InlineData("class Bus { public void Register(Action a) { } } void M(Bus bus) { bus.Register(async () => await DoAsync(1)); }")]
    public Task One_function_and_handlers_one_by_one_are_silent(string source) => Verify<MulticastAwait>.IsSilent(source);

    [Theory]
    [InlineData("event {|CS0246:Missing|}? {|CS0066:Gone|}; async Task M() { await {|CS0149:Gone|}(); }")]
    [InlineData(Events + "async Task M() { await {|CS7036:Asked!|}(); }")]
    public Task Half_typed_code_is_silent(string source) => Verify<MulticastAwait>.IsSilent(source);

    [Fact]
    public Task Old_code_is_reported() => Verify<MulticastAwait>.Reports(
        "event Func<Task> Changed; async Task M() { var handler = Changed; if (handler != null) await [|handler()|]; }", new Case { Language = "7.3", On = Frameworks.NetStandard20 | Frameworks.Net472 });

    [Fact]
    public Task The_message_names_the_event() => Verify<MulticastAwait>.Reports(
        Events + "async Task M() { if (Changed != null) await [|Changed()|]; }", "'Changed' gives the task of its last handler only: nothing waits for the others");

    [Fact]
    public Task The_handlers_are_gathered() => Verify<MulticastAwait>.Fixes(
        Events + """
        async Task M(int id)
        {
            if (Changed != null) await [|Changed()|].ConfigureAwait(false); // all of them
            if (Asked != null) await [|Asked.Invoke(id)|];
            if (Sent != null) await [|Sent(id)|];
        }
        """,
        Events + """
        async Task M(int id)
        {
            if (Changed != null) await Task.WhenAll(Changed.GetInvocationList().Cast<Func<Task>>().Select(handler => handler())).ConfigureAwait(false); // all of them
            if (Asked != null) await Task.WhenAll(Asked.GetInvocationList().Cast<Func<int, Task<int>>>().Select(handler => handler(id)));
            if (Sent != null) await Task.WhenAll(Sent.GetInvocationList().Cast<Func<int, ValueTask>>().Select(handler => handler(id).AsTask()));
        }
        """,
        MulticastAwaitFix.AwaitEach);

    [Fact]
    public Task Where_there_may_be_no_handler_there_are_none_to_gather() => Verify<MulticastAwait>.Fixes(
        Events + """
        async Task M()
        {
            var copy = Changed;
            await (copy?[|.Invoke()|] ?? Task.CompletedTask);
        }

        Task Arrow() => Changed?[|.Invoke()|] ?? Task.CompletedTask;
        """,
        Events + """
        async Task M()
        {
            var copy = Changed;
            await (Task.WhenAll(copy?.GetInvocationList().Cast<Func<Task>>().Select(handler => handler()) ?? Enumerable.Empty<Task>()));
        }

        Task Arrow() => Task.WhenAll(Changed?.GetInvocationList().Cast<Func<Task>>().Select(handler => handler()) ?? Enumerable.Empty<Task>());
        """,
        MulticastAwaitFix.AwaitEach);

    [Theory]
    [InlineData(Events + "async Task<int> M() => Asked is null ? 0 : await [|Asked(1)|];")]
    [InlineData("event Func<EventArgs, Task>? Changed; async Task M() { if (Changed != null) await [|Changed(new EventArgs())|]; }")]
    [InlineData("delegate Task Handler(ref int value); event Handler? Changed; async Task M() { var i = 1; if (Changed != null) await [|Changed(ref i)|]; }")]
    [InlineData("void M() { [|ct.Register(async () => await Task.WhenAll(tasks))|]; }")]
    public Task Results_and_arguments_that_are_made_for_the_call_are_left_alone(string source) => Verify<MulticastAwait>.OffersNoFix(source);
}
