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

    async Task Winner_is_only_compared()
    {
        var eggs = DoAsync(1);
        var running = new List<Task> { eggs, GetAsync(2) };
        while (running.Count > 0)
        {
            var done = await Task.WhenAny(running); // BAD
            if (done == eggs) log.Info("eggs");
            running.Remove(done);
        }
    }

    async Task Winner_is_found_by_its_index()
    {
        var running = ids.Select(id => DoAsync(id)).ToList();
        while (running.Count > 0)
        {
            var done = await Task.WhenAny(running); // BAD
            running.RemoveAt(running.IndexOf(done));
        }
    }

    async Task Winner_is_filtered_out()
    {
        var running = ids.Select(id => DoAsync(id)).ToList();
        while (running.Count > 0)
        {
            var done = await Task.WhenAny(running); // BAD
            running = running.Where(t => t != done).ToList();
        }
    }

    async Task Winner_in_a_dictionary()
    {
        var names = new Dictionary<Task, string> { [DoAsync(1)] = "eggs" };
        names[DoAsync(2)] = "bacon";
        while (names.Count > 0)
        {
            var done = await Task.WhenAny(names.Keys); // BAD
            log.Info(names[done]);
            names.Remove(done);
        }
    }

    async Task In_time_or_not()
    {
        var work = DoAsync(1);
        if (await Task.WhenAny(work, Task.Delay(100)) == work) log.Info("in time"); // BAD
    }

    async Task Complete_ones_are_removed()
    {
        var running = new List<Task>();
        foreach (var id in ids)
        {
            running.Add(DoAsync(id));
            running.RemoveAll(t => t.IsCompleted); // BAD
        }

        await Task.WhenAll(running);
    }

    async Task Stream_that_is_only_counted()
    {
        var all = ids.Select(id => DoAsync(id)).ToList();
        await foreach (var t in Task.WhenEach(all)) log.Info("one more"); // BAD
    }

    async Task<bool> Dead_catch_with_a_return()
    {
        try
        {
            await Task.WhenAny(tasks); // BAD
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    void Dead_catch_of_WaitAny() { try { Task.WaitAny(arr); } catch (AggregateException e) { log.Info(e.Message); } } // BAD

    async Task<bool> Failure_counts_as_success(Task work)
    {
        await Task.WhenAny(work, Task.Delay(-1, ct)); // BAD
        return !ct.IsCancellationRequested;
    }

    async Task Discarded()
    {
        var all = ids.Select(id => DoAsync(id)).ToList();
        _ = await Task.WhenAny(all); // BAD
    }

    async Task<int> Loop_that_waits_for_losers()
    {
        await Task.WhenAny(ints); // BAD
        foreach (var t in ints)
        {
            var n = await t;
            if (n > 0) return n;
        }

        return 0;
    }

    Task<bool> Failure_becomes_a_timeout(Task work) => Task.WhenAny(work, Task.Delay(100)).ContinueWith(race => race.Result == work); // BAD

    async Task Abandoned_wait_of_a_semaphore()
    {
        while (!ct.IsCancellationRequested)
        {
            await Task.WhenAny(sem.WaitAsync(), Task.Delay(1000)); // BAD
            log.Info("look around");
        }
    }

    async Task Started_anew_in_each_round()
    {
        while (!ct.IsCancellationRequested)
        {
            await await Task.WhenAny(DoAsync(1), DoAsync(2)); // BAD
        }
    }

    async Task Wait_is_kept_for_the_next_round(Task stop) // OK
    {
        var turn = sem.WaitAsync();
        while (await Task.WhenAny(turn, stop) == turn) turn = sem.WaitAsync();
    }

    async Task Compared_and_awaited() // OK
    {
        var work = GetAsync(1);
        if (await Task.WhenAny(work, Task.Delay(100)) != work) throw new TimeoutException();
        Console.Write(await work);
    }

    async Task Successes_are_removed() // OK
    {
        var running = ids.Select(id => DoAsync(id)).ToList();
        running.RemoveAll(t => t.IsCompletedSuccessfully);
        await Task.WhenAll(running);
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
