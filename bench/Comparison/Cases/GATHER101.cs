using System.Linq.Expressions;

namespace Cases.GATHER101;

static class Groups
{
    public static Task WhenAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks);

    public static Task WhenAll(Task one, Task other) => Task.WhenAll(one, other);

    public static async Task WithTimeout(this Task task, TimeSpan time)
    {
        if (await Task.WhenAny(task, Task.Delay(time)) != task) throw new TimeoutException();
        await task;
    }

    public static async Task LogErrors(this Task task)
    {
        try { await task; }
        catch (Exception e) { Console.Write(e); }
    }

    public static void FireAndForget(this Task task) => task.ContinueWith(done => Console.Write(done.Exception), TaskScheduler.Default);
}

class Example : Scaffold
{
    event EventHandler? Saved;

    Task all = Task.CompletedTask;

    void Method_that_returns_nothing(List<Task> ts) { Task.WhenAll(ts); } // BAD

    Task Method_that_reports_success_too_early(List<Task> ts) { Task.WhenAll(ts); return Task.CompletedTask; } // BAD

    async Task Async_method_with_configure_await(List<Task> ts) { Task.WhenAll(ts).ConfigureAwait(false); await Task.Yield(); } // BAD

    async Task Async_method(List<Task> ts)
    {
        await Task.Yield();
        Task.WhenAll(ts); // BAD
    }

    async Task Block_lambda_in_an_async_method(List<Task> ts) => await Task.Run(() => { Task.WhenAll(ts); }); // BAD

    void Expression_body(List<Task> ts) => Task.WhenAll(ts); // BAD

    void Parallel_loop() { Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i)); } // BAD

    void Parallel_for_loop()
    {
        Parallel.ForAsync(
            0,
            10,
            async (i, c) => await DoAsync(i)); // BAD
    }

    async Task Stream_never_read() { Task.WhenEach(tasks); await Task.Yield(); } // BAD

    Action Action_lambda() => () => { Task.WhenAll(tasks); }; // BAD

    Action Action_lambda_with_an_expression() => () => Task.WhenAll(tasks); // BAD

    Timer Timer_callback() => new(_ => { Task.WhenAll(tasks); }); // BAD

    void Extension_over_a_sequence() => tasks.WhenAll(); // BAD

    async Task Conditional_access_in_an_async_method(List<Task>? maybe)
    {
        maybe?.WhenAll(); // BAD
        await Task.Yield();
    }

    void Conditional_access(List<Task>? maybe)
    {
        maybe?.WhenAll(); // BAD
    }

    void Local_function()
    {
        void Save() => Task.WhenAll(tasks); // BAD
        Save();
    }

    void Event_handler() => Saved += (sender, args) => Task.WhenAll(tasks); // BAD

    async Task Catch_block()
    {
        try { await DoAsync(1); }
        catch (IOException) { Task.WhenAll(tasks); } // BAD
    }

    void Any() => Task.WhenAny(tasks); // BAD

    void Waited_with_a_timeout_that_nobody_waits_for() => Task.WhenAll(tasks).WaitAsync(TimeSpan.FromSeconds(5)); // BAD

    void Helper_of_the_project() => Groups.WhenAll(DoAsync(1), DoAsync(2)); // BAD

    void Extension_that_gives_it_back() => Task.WhenAll(tasks).WithTimeout(TimeSpan.FromSeconds(5)); // BAD

    sealed class Constructed : Scaffold
    {
        public Constructed() { Task.WhenAll(tasks); } // BAD
    }

    int Accessor
    {
        get => 1;
        set { Task.WhenAll(tasks); Work(value); } // BAD
    }

    sealed class Disposed : Scaffold, IDisposable
    {
        public void Dispose() => Task.WhenAll(tasks); // BAD
    }

    Task Returned(List<Task> ts) => Task.WhenAll(ts); // OK

    void Blocked(List<Task> ts) => Task.WhenAll(ts).GetAwaiter().GetResult(); // OK

    void Handed_to_a_method(List<Task> ts) => Forget(Task.WhenAll(ts)); // OK

    void Handed_to_an_extension(List<Task> ts) => Task.WhenAll(ts).FireAndForget(); // OK

    void Extension_that_sees_to_the_exceptions(List<Task> ts) => Task.WhenAll(ts).LogErrors(); // OK

    async Task Awaited_later(List<Task> ts) { var all = Task.WhenAll(ts); await Task.Yield(); await all; } // OK

    async Task Awaited_parallel_loop() => await Parallel.ForEachAsync(ids, ct, async (i, c) => await DoAsync(i)); // OK

    void Waited_parallel_loop() => Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i)).Wait(); // OK

    EventHandler Async_event_handler() => async (s, e) => await Task.WhenAll(tasks); // OK

    Func<Task> Lambda_that_returns_it() => () => Task.WhenAll(tasks); // OK

    Expression<Func<Task>> Expression_tree() => () => Task.WhenAll(tasks); // OK

    void Kept_in_a_field() => all = Task.WhenAll(tasks); // OK

    void Discarded_on_purpose() => _ = Task.WhenAll(tasks); // OK

    async Task Run_on_the_pool() => await Task.Run(() => Task.WhenAll(tasks)); // OK

    async Task Long_chain() // OK
    {
        await Task.WhenAll(
                ids
                    .Where(id => id > 0)
                    .Select(id => DoAsync(id)))
            .WaitAsync(TimeSpan.FromSeconds(5), ct)
            .ConfigureAwait(false);
    }

    async Task Stream_that_is_read() // OK
    {
        await foreach (var done in Task.WhenEach(tasks)) await done;
    }

    async Task Choice(bool fast) => await (fast ? Task.WhenAll(tasks) : Task.WhenAll(arr)); // OK
}
