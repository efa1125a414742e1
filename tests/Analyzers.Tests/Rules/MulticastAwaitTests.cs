using AsyncGather.CodeFixes;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class MulticastAwaitTests
{
    const string Events = "event Func<Task>? Changed; event Func<int, Task<int>>? Asked; event Func<int, ValueTask>? Sent; ";

    [Theory]
    [InlineData("async Task M() { Func<Task>? ev = null; ev += () => DoAsync(1); ev += () => DoAsync(2); await [|ev!()|]; }")]
    [InlineData(Events + "async Task M() { if (Changed != null) await [|Changed()|]; }")]
    [InlineData(Events + "async Task M() { if (Changed != null) await [|Changed.Invoke()|].ConfigureAwait(false); }")]
    [InlineData(Events + "async Task M() { await ([|Changed?.Invoke()|] ?? Task.CompletedTask); }")]
    [InlineData(Events + "Task M() => [|Changed?.Invoke()|] ?? Task.CompletedTask;")]
    [InlineData(Events + "async Task M() { var handler = Changed; if (handler != null) await [|handler()|]; }")]
    [InlineData(Events + "async Task<int> M() => Asked is null ? 0 : await [|Asked(1)|];")]
    [InlineData(Events + "async Task M() { await ([|Sent?.Invoke(1)|] ?? default); }")]
    [InlineData(Events + "async Task M() { tasks.Add([|this.Changed!()|]); await Task.WhenAll(tasks); }")]
    [InlineData(Events + "void M() { [|Changed!()|].Wait(); }")]
    [InlineData("static event Func<Task>? Closed; static async Task M() { if (Closed is { } closed) await [|Closed()|]; }")]
    public Task A_call_of_several_handlers_is_reported(string source) => Verify<MulticastAwait>.Reports(source);

    [Theory]
    [InlineData(Events + "async Task M() { if (Changed is { } handler) await [|handler()|]; }")]
    [InlineData(Events + "async Task M() { if (Changed is Func<Task> handler && ids.Count > 0) await [|handler.Invoke()|]; }")]
    [InlineData(Events + "async Task M() { if (Changed is not { } handler) return; await [|handler()|]; }")]
    [InlineData(Events + "async Task M() { switch (Changed) { case { } handler: await [|handler()|]; break; } }")]
    [InlineData(Events + "Task M() => Changed switch { null => Task.CompletedTask, var handler => [|handler()|] };")]
    [InlineData(Events + "async Task M() { var handler = Changed ?? (() => Task.CompletedTask); await [|handler()|]; }")]
    [InlineData(Events + "async Task M() { await [|(Changed ?? (() => Task.CompletedTask))()|]; }")]
    [InlineData(Events + "async Task M() { var handler = Volatile.Read(ref Changed); if (handler != null) await [|handler()|]; }")]
    [InlineData(Events + "async Task M() { await ([|Volatile.Read(ref Changed)?.Invoke()|] ?? Task.CompletedTask); }")]
    [InlineData(Events + "async Task M() { var handler = Interlocked.CompareExchange(ref Changed, null, null); if (handler != null) await [|handler()|]; }")]
    [InlineData(Events + "async Task M() { var last = Interlocked.Exchange(ref Changed, null); if (last != null) await [|last()|]; }")]
    [InlineData(Events + "async Task M() { Func<Task>? handler; lock (gate) handler = Changed; if (handler != null) await [|handler()|]; }")]
    [InlineData(Events + "async Task M() { var first = Changed; var second = first; if (second != null) await [|second()|]; }")]
    [InlineData(Events + "async Task M(bool b) { var handler = b ? Changed : null; if (handler != null) await [|handler()|]; }")]
    [InlineData("async Task M() { Func<Task> ev = () => DoAsync(1); ev += () => DoAsync(2); await [|ev()|]; }")]
    public Task A_copy_of_an_event_has_the_same_handlers(string source) => Verify<MulticastAwait>.Reports(source);

    [Theory]
    [InlineData(Events + "async Task M() { var handler = Changed ?? (() => Task.CompletedTask); handler = () => DoAsync(1); await handler(); }")]
    [InlineData(Events + "async Task M() { if (Changed is { } handler) foreach (Func<Task> one in handler.GetInvocationList()) await one(); }")]
    [InlineData(Events + "async Task M() { var handler = Volatile.Read(ref Changed); if (handler is null || handler.GetInvocationList().Length > 1) return; await handler(); }")]
    [InlineData("Func<Task>? single; async Task M() { if (single is { } handler) await handler(); }")]
    [InlineData("Func<Task>? single; async Task M() { var handler = Interlocked.Exchange(ref single, null); if (handler != null) await handler(); }")]
    [InlineData(Events + "class Own { public static Func<Task> Read(Func<Task>? one) => one ?? (() => Task.CompletedTask); } async Task M() { await Own.Read(Changed)(); }")]
    [InlineData(Events + "async Task M() { if (Changed is { Target: Func<Task> inner }) await inner(); }")]
    [InlineData(Events + "async Task M() { if (Changed is { } handler) Work(handler.Method.GetHashCode()); Func<Task> other = () => DoAsync(1); await other(); }")]
    [InlineData("async Task M() { Func<Task>? a; Func<Task>? b; a = {|CS0165:b|}; b = a; await b!(); }")]
    public Task What_is_no_copy_or_is_looked_at_is_silent(string source) => Verify<MulticastAwait>.IsSilent(source);

    [Theory]
    [InlineData("public class Open { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; }", DiagnosticSeverity.Warning)]
    [InlineData("public class Open { protected event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; }", DiagnosticSeverity.Warning)]
    [InlineData("public interface IOpen { event Func<Task>? Changed; } class Inner : IOpen { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; }", DiagnosticSeverity.Warning)]
    [InlineData("public abstract class Open { public abstract event Func<Task>? Changed; } class Inner : Open { public override event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; }", DiagnosticSeverity.Warning)]
    [InlineData("class Inner { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; }", DiagnosticSeverity.Info)]
    [InlineData("public class Open { internal event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; }", DiagnosticSeverity.Info)]
    [InlineData("public class Open { event Func<Task>? Changed; public async Task Raise() { if (Changed is { } handler) await [|handler()|]; } }", DiagnosticSeverity.Info)]
    [InlineData("public class Open { class Nested { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; } }", DiagnosticSeverity.Info)]
    [InlineData("interface IInner { event Func<Task>? Changed; } class Inner : IInner { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; }", DiagnosticSeverity.Info)]
    [InlineData("class Inner { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; } class User { public User(Inner inner) { inner.Changed += One; } Task One() => Task.CompletedTask; }", DiagnosticSeverity.Info)]
    [InlineData("class Inner { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; } class User { public User(Inner inner) { inner.Changed += One; inner.Changed += One; } Task One() => Task.CompletedTask; }", DiagnosticSeverity.Warning)]
    [InlineData("class Inner { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; } class User { public User(Inner inner) { inner.Changed += One; inner.Changed -= One; } Task One() => Task.CompletedTask; }", DiagnosticSeverity.Info)]
    [InlineData("class Inner { public event Func<Task>? Changed; public Task Raise() => [|Changed!()|]; } public class Open { Inner inner = new(); public event Func<Task> Changed { add => inner.Changed += value; remove => inner.Changed -= value; } }", DiagnosticSeverity.Warning)]
    [InlineData("class C { async Task M() { Func<Task>? ev = null; ev += () => Task.Delay(1); ev += () => Task.Delay(2); await [|ev()|]; } }", DiagnosticSeverity.Warning)]
    public Task An_event_that_few_can_see_may_have_one_handler(string source, DiagnosticSeverity severity) => Verify<MulticastAwait>.Reports(
        "#nullable enable\nusing System;\nusing System.Threading.Tasks;\n" + source, new Case { Shape = Shape.File, Severity = severity });

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
            await ([|copy?.Invoke()|] ?? Task.CompletedTask);
        }

        Task Arrow() => [|Changed?.Invoke()|] ?? Task.CompletedTask;
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
