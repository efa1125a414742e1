namespace Cases.GATHER107;

class Example : Scaffold
{
    async Task Winner_is_only_removed()
    {
        while (tasks.Count > 0) tasks.Remove(await Task.WhenAny(tasks)); // BAD
    }

    async Task Dead_catch() { try { await Task.WhenAny(tasks); } catch (HttpRequestException) { } } // BAD

    async Task Fault_is_seen_but_lost() { Task first = await Task.WhenAny(tasks); if (first.IsFaulted) Console.Write("?"); } // BAD

    async Task Throttle_loses_the_faults()
    {
        foreach (var id in ids)
        {
            tasks.Add(DoAsync(id));
            if (tasks.Count >= 8) tasks.Remove(await Task.WhenAny(tasks)); // BAD
        }

        await Task.WhenAll(tasks);
    }

    async Task Winner_in_a_local_is_only_removed()
    {
        while (tasks.Count > 0)
        {
            var done = await Task.WhenAny(tasks); // BAD
            tasks.Remove(done);
        }
    }

    async Task Bare_statement()
    {
        await Task.WhenAny(DoAsync(1), DoAsync(2)); // BAD
        log.Info("one is done");
    }

    async Task Winner_is_never_read()
    {
        var first = await Task.WhenAny(ints); // BAD
        log.Info("one is done");
    }

    async Task Retried_when_it_fails()
    {
        try
        {
            await Task.WhenAny(GetAsync(1), GetAsync(2)); // BAD
        }
        catch (TimeoutException)
        {
            await GetAsync(3);
        }
    }

    async Task Winner_is_awaited() { var done = await Task.WhenAny(ints); Console.Write(await done); } // OK

    async Task Awaited_twice() => await await Task.WhenAny(tasks); // OK

    async Task Raced_with_a_delay() { if (await Task.WhenAny(ints[0], Task.Delay(100)) == ints[0]) Console.Write(await ints[0]); } // OK

    async Task Polled_then_observed() { await Task.WhenAny(tasks); if (tasks.All(t => t.IsCompleted)) await Task.WhenAll(tasks); } // OK

    async Task Removed_and_awaited() // OK
    {
        while (tasks.Count > 0)
        {
            var done = await Task.WhenAny(tasks);
            tasks.Remove(done);
            await done;
        }
    }

    async Task Shutdown_with_a_deadline() => await Task.WhenAny(Task.WhenAll(tasks), Task.Delay(5000)); // OK

    async Task Stop_of_a_hosted_service(CancellationToken token) // OK
    {
        await Task.WhenAny(_bg, Task.Delay(Timeout.Infinite, token));
    }

    Task<Task> Shim() => Task.WhenAny(tasks); // OK

    async Task Signals_cannot_fail() // OK
    {
        var ready = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        await Task.WhenAny(ready.Task, stopped.Task);
    }

    async Task<int> Result_of_the_winner() => (await Task.WhenAny(ints)).Result; // OK

    async Task Exception_is_read() // OK
    {
        var done = await Task.WhenAny(tasks);
        if (done.Exception is { } failure) log.Info(failure.Message);
    }
}
