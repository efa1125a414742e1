namespace Cases.GATHER409;

class Example : Scaffold
{
    async Task Fault_behind_the_await(Task work)
    {
        await work;
        if (work.IsFaulted) log.Info("failed"); // BAD
    }

    void Fault_behind_the_wait(Task work)
    {
        work.Wait();
        if (work.IsFaulted) log.Info("failed"); // BAD
    }

    async Task Faults_of_a_group(List<Task> work)
    {
        await Task.WhenAll(work);
        foreach (var t in work.Where(t => t.IsFaulted)) log.Info(t.Exception!.Message); // BAD
    }

    async Task<int> Exception_of_what_was_awaited(Task<int> work)
    {
        await work;
        return work.Exception != null ? -1 : work.Result; // BAD
    }

    async Task Count_of_all()
    {
        var running = ids.Select(id => DoAsync(id)).ToList();
        while (running.Count > 0) await Task.WhenAny(running); // BAD
    }

    async Task Limit_that_limits_nothing()
    {
        var running = new List<Task>();
        foreach (var id in ids)
        {
            running.Add(DoAsync(id));
            if (running.Count >= 8) await Task.WhenAny(running); // BAD
        }

        await Task.WhenAll(running);
    }

    async Task Behind_a_catch(Task work) // OK
    {
        try { await work; } catch (IOException) { }
        if (work.IsFaulted) log.Info("failed");
    }

    async Task Behind_a_race(Task work) // OK
    {
        await Task.WhenAny(work, Task.Delay(100));
        if (work.IsFaulted) log.Info(work.Exception!.Message);
    }

    async Task<int> Asked_with_care(Task<int> work) // OK
    {
        await work;
        if (work.IsCompletedSuccessfully) return work.Result;
        return 0;
    }

    async Task Complete_ones_are_taken_out() // OK
    {
        var running = ids.Select(id => DoAsync(id)).ToList();
        while (running.Count > 0)
        {
            var done = await Task.WhenAny(running);
            running.Remove(done);
            await done;
        }
    }
}
