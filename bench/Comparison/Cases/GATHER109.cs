namespace Cases.GATHER109;

class Example : Scaffold
{
    void Nobody_waits_for_the_turn() { sem.WaitAsync(); try { Work(1); } finally { sem.Release(); } } // BAD

    async Task Nobody_waits_for_the_turn_in_an_async_method()
    {
        sem.WaitAsync(); // BAD
        try { await DoAsync(1); }
        finally { sem.Release(); }
    }

    async Task Released_although_cancelled() { try { await sem.WaitAsync(ct); await DoAsync(1); } finally { sem.Release(); } } // BAD

    async Task Released_although_timed_out()
    {
        try
        {
            if (!await sem.WaitAsync(500)) return; // BAD
            await DoAsync(1);
        }
        finally
        {
            sem.Release();
        }
    }

    object Fewer_turns_than_meant() => new SemaphoreSlim(1, 50); // BAD

    Task Released_before_the_group_ends() { sem.Wait(); try { return Task.WhenAll(tasks); } finally { sem.Release(); } } // BAD

    async Task Throttle_that_does_not_throttle() =>
        await Task.WhenAll(ids.Select(async i =>
        {
            sem.WaitAsync(ct); // BAD
            try { await DoAsync(i); }
            finally { sem.Release(); }
        }));

    void Configured_but_not_awaited()
    {
        sem.WaitAsync().ConfigureAwait(false); // BAD
        try { Work(1); }
        finally { sem.Release(); }
    }

    async Task Discarded()
    {
        _ = sem.WaitAsync(); // BAD
        try { await DoAsync(1); }
        finally { sem.Release(); }
    }

    async Task Answer_is_dropped() { await sem.WaitAsync(1000); try { await DoAsync(1); } finally { sem.Release(); } } // BAD

    async Task Wakes_up_at_the_latest_after_a_second() { while (!ct.IsCancellationRequested) { await sem.WaitAsync(1000); await DoAsync(1); } } // OK

    async Task Awaited() { await sem.WaitAsync(ct); try { await DoAsync(1); } finally { sem.Release(); } } // OK

    void Waited() { sem.Wait(); try { Work(1); } finally { sem.Release(); } } // OK

    async Task Timeout_is_asked_before_the_try() // OK
    {
        if (!await sem.WaitAsync(500)) return;
        try { await DoAsync(1); }
        finally { sem.Release(); }
    }

    async Task Throttle() => // OK
        await Task.WhenAll(ids.Select(async i =>
        {
            await sem.WaitAsync(ct);
            try { await DoAsync(i); }
            finally { sem.Release(); }
        }));

    Task Returned() => sem.WaitAsync(ct); // OK

    async Task All_turns_at_once() => await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => sem.WaitAsync())); // OK

    async Task Released_only_if_taken() // OK
    {
        var taken = false;
        try
        {
            taken = await sem.WaitAsync(500, ct);
            if (taken) await DoAsync(1);
        }
        finally
        {
            if (taken) sem.Release();
        }
    }

    object One_turn() => new SemaphoreSlim(1, 1); // OK

    object As_many_turns_as_meant() => new SemaphoreSlim(8, 8); // OK

    object Filled_later() => new SemaphoreSlim(0, 50); // OK
}
