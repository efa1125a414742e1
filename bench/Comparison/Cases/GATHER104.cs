namespace Cases.GATHER104;

class Example : Scaffold
{
    async Task Awaited_in_one_branch(bool wait) { var all = Task.WhenAll(tasks); if (wait) await all; } // BAD

    async Task Left_early(bool stop)
    {
        var all = Task.WhenAll(tasks); // BAD
        if (stop) return; // BAD
        await all;
    }

    async Task Switch_without_one_case(int mode)
    {
        var all = Task.WhenAll(ints); // BAD
        switch (mode)
        {
            case 0: await all; break;
            case 1: log.Info("later"); break;
        }
    }

    async Task<int> Returned_before(Dictionary<int, int> cache)
    {
        var all = Task.WhenAll(ints); // BAD
        if (cache.TryGetValue(1, out var known)) return known; // BAD
        return (await all).Sum();
    }

    async Task Awaited_only_after_success()
    {
        var all = Task.WhenAll(tasks); // BAD
        try
        {
            await DoAsync(1);
            await all;
        }
        catch (IOException)
        {
            log.Info("failed");
        }
    }

    async Task Awaited_in_a_loop_that_may_not_run()
    {
        var all = Task.WhenAll(tasks); // BAD
        foreach (var id in ids)
        {
            await all;
            Work(id);
        }
    }

    async Task List_awaited_in_one_branch(bool wait)
    {
        var started = ids.Select(i => DoAsync(i)).ToList(); // BAD
        if (wait) await Task.WhenAll(started);
    }

    async Task Both_branches(bool wait) { var all = Task.WhenAll(tasks); if (wait) await all; else await all.WaitAsync(ct); } // OK

    async Task Other_branch_hands_it_on(bool wait) { var all = Task.WhenAll(tasks); if (wait) await all; else Forget(all); } // OK

    async Task Other_path_throws(bool broken) // OK
    {
        var all = Task.WhenAll(tasks);
        if (broken) throw new InvalidOperationException();
        await all;
    }

    async Task Left_before_it_starts(bool stop) // OK
    {
        if (stop) return;
        var all = Task.WhenAll(tasks);
        await all;
    }

    async Task Awaited_in_finally() // OK
    {
        var all = Task.WhenAll(tasks);
        try { await DoAsync(1); }
        finally { await all; }
    }

    async Task Only_where_it_was_started(bool start) // OK
    {
        Task? all = null;
        if (start) all = Task.WhenAll(tasks);
        if (all is not null) await all;
    }

    Task Returned_in_the_other_branch(bool now) // OK
    {
        var all = Task.WhenAll(tasks);
        if (now) return all;
        return all.WaitAsync(ct);
    }

    async Task Raced_with_a_delay() // OK
    {
        var all = Task.WhenAll(tasks);
        if (await Task.WhenAny(all, Task.Delay(100, ct)) == all) await all;
    }

    async Task Loop_that_runs_once_at_least() // OK
    {
        var all = Task.WhenAll(tasks);
        do { await all; } while (ids.Count > 5);
    }

    async Task Already_complete() // OK
    {
        var all = Task.WhenAll(tasks);
        if (!all.IsCompletedSuccessfully) await all;
    }
}
