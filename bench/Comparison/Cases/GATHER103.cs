namespace Cases.GATHER103;

class Example : Scaffold
{
    Task kept = Task.CompletedTask;

    async Task List_as_a_statement()
    {
        ids.Select(async i => await DoAsync(i)).ToList(); // BAD
        await Task.Yield();
    }

    void Array_as_a_statement()
    {
        ids.Select(i => DoAsync(i)).ToArray(); // BAD
    }

    void Dictionary_as_a_statement() => ids.ToDictionary(i => i, i => DoAsync(i)); // BAD

    async Task Dead_local() { var all = Task.WhenAll(tasks); await Task.Yield(); } // BAD

    void Dead_local_in_a_method_that_returns_nothing()
    {
        var all = Task.WhenAll(ints); // BAD
        log.Info("saved");
    }

    async Task Dead_list()
    {
        var started = ids.Select(i => DoAsync(i)).ToList(); // BAD
        await Task.Yield();
    }

    async Task Discarded_list()
    {
        _ = ids.Select(i => DoAsync(i)).ToList(); // BAD
        await Task.Yield();
    }

    void Discarded_although_a_result_is_read()
    {
        _ = Task.WhenAll(ints); // BAD
        Console.Write(ints[0].Result);
    }

    async Task Dead_parallel_loop()
    {
        var loop = Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i)); // BAD
        await Task.Yield();
    }

    async Task Filled_but_never_awaited()
    {
        var started = new List<Task>(); // BAD
        foreach (var id in ids) started.Add(DoAsync(id)); // BAD
        await Task.Yield();
    }

    async Task Only_compared_with_null()
    {
        var all = Task.WhenAll(tasks); // BAD
        if (all != null) log.Info("started"); // BAD
        await Task.Yield();
    }

    async Task Awaited() => await Task.WhenAll(ids.Select(i => DoAsync(i)).ToList()); // OK

    async Task Awaited_later() { var all = Task.WhenAll(ints); await Task.Yield(); await all; } // OK

    async Task List_awaited() { var started = ids.Select(i => DoAsync(i)).ToList(); await Task.WhenAll(started); } // OK

    async Task List_filled_and_awaited() // OK
    {
        var started = new List<Task>();
        foreach (var id in ids) started.Add(DoAsync(id));
        await Task.WhenAll(started);
    }

    async Task Discarded_on_purpose() { _ = Task.WhenAll(tasks); await Task.Yield(); } // OK

    void Completion_is_handled() { _ = Task.WhenAll(tasks).ContinueWith(_ => log.Info("done")); } // OK

    Task Returned() { var all = Task.WhenAll(tasks); return all; } // OK

    void Kept_in_a_field() { var all = Task.WhenAll(tasks); kept = all; } // OK

    void Handed_on() { var all = Task.WhenAll(tasks); Forget(all); } // OK

    List<Task> List_returned() => ids.Select(i => DoAsync(i)).ToList(); // OK

    async Task Captured() // OK
    {
        var all = Task.WhenAll(tasks);
        async Task Wait() => await all;
        await Wait();
    }

    async Task Awaited_in_a_loop() // OK
    {
        var started = ids.Select(i => DoAsync(i)).ToList();
        foreach (var task in started) await task;
    }

    void Completion_is_polled() // OK
    {
        var all = Task.WhenAll(tasks);
        while (!all.IsCompleted) Thread.Sleep(10);
    }
}
