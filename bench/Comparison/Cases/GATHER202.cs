namespace Cases.GATHER202;

class Example : Scaffold
{
    async Task Started_async_lambdas()
    {
        foreach (var i in ids) tasks.Add(Task.Factory.StartNew(async () => await DoAsync(i))); // BAD
        await Task.WhenAll(tasks);
    }

    async Task Started_in_a_query() => await Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => DoAsync(i)))); // BAD

    async Task Async_selector_without_await() => await Task.WhenAll(ids.Select(async i => DoAsync(i))); // BAD

    async Task Direct_arguments() => await Task.WhenAll(Task.Factory.StartNew(() => GetAsync(1)), Task.Factory.StartNew(() => GetAsync(2))); // BAD

    async Task Long_running()
    {
        var all = ids.Select(i => Task.Factory.StartNew(async () => await DoAsync(i), TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(all); // BAD
    }

    async Task Continued_with_an_async_lambda() =>
        await Task.WhenAll(tasks.Select(t => t.ContinueWith(async done => await DoAsync(1)))); // BAD

    async Task Functions_that_nobody_calls()
    {
        var jobs = new List<Func<Task>> { () => DoAsync(1), () => DoAsync(2) };
        var wrapped = jobs.Select(j => Task.FromResult(j)).ToList();
        await Task.WhenAll(wrapped); // BAD
    }

    async Task Continuation_of_the_group() => await Task.WhenAll(ints).ContinueWith(async t => await DoAsync(t.Result[0])); // BAD

    async Task Awaited_alone()
    {
        Task work = Task.Factory.StartNew(() => DoAsync(1)); // BAD
        await DoAsync(2);
        await work;
    }

    Task Returned() => Task.Factory.StartNew(async () => await DoAsync(1), TaskCreationOptions.LongRunning); // BAD

    async Task Nested_local_awaited_twice() // OK
    {
        var work = Task.Factory.StartNew(() => DoAsync(1));
        await await work;
    }

    void Nobody_waits() => Task.Factory.StartNew(() => DoAsync(1), TaskCreationOptions.LongRunning); // OK

    async Task Both_levels_are_awaited(List<Task<Task>> outer) { await Task.WhenAll(outer); foreach (var t in outer) await t.Result; } // OK

    async Task Both_levels_as_groups(List<Task<Task>> outer) => await Task.WhenAll(await Task.WhenAll(outer)); // OK

    async Task Unwrapped() { tasks.Add(Task.Factory.StartNew(async () => await DoAsync(1)).Unwrap()); await Task.WhenAll(tasks); } // OK

    async Task Run_unwraps() { tasks.Add(Task.Run(async () => await DoAsync(2))); await Task.WhenAll(tasks); } // OK

    async Task Functions_are_called(List<Func<Task>> jobs) => await Task.WhenAll(jobs.Select(j => j())); // OK

    async Task Selector_awaits() => await Task.WhenAll(ids.Select(async i => await DoAsync(i))); // OK

    async Task Selector_returns() => await Task.WhenAll(ids.Select(i => DoAsync(i))); // OK

    async Task Started_without_async() => await Task.WhenAll(ids.Select(i => Task.Factory.StartNew(() => Work(i)))); // OK

    async Task Unwrapped_after_the_group() // OK
    {
        var started = ids.Select(i => Task.Factory.StartNew(() => DoAsync(i))).ToList();
        await Task.WhenAll(started.Select(t => t.Unwrap()));
    }

    async Task Winner_of_winners() => await await Task.WhenAny(tasks); // OK
}
