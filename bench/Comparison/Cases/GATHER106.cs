namespace Cases.GATHER106;

class Example : Scaffold
{
    readonly HttpClient shared = new();

    Task Returned_from_try() { try { return Task.WhenAll(tasks); } catch (IOException) { return Task.CompletedTask; } } // BAD

    Task Returned_from_try_with_log()
    {
        try
        {
            return Task.WhenAll(ids.Select(i => DoAsync(i))); // BAD
        }
        catch (Exception e)
        {
            log.Info("Failed: {Message}", e.Message);
            return Task.CompletedTask;
        }
    }

    Task Client_is_disposed() { using var c = new HttpClient(); return Task.WhenAll(ids.Select(i => c.GetAsync("u" + i))); } // BAD

    Task Client_of_a_block_is_disposed()
    {
        using (var client = new HttpClient())
        {
            return Task.WhenAll(client.GetStringAsync("a"), client.GetStringAsync("b")); // BAD
        }
    }

    Task Client_in_a_list_of_tasks()
    {
        using var client = new HttpClient();
        var requests = ids.Select(i => client.GetStringAsync("u" + i)).ToList();
        return Task.WhenAll(requests); // BAD
    }

    Task Lock_is_released() { lock (gate) { return Task.WhenAll(ids.Select(i => DoAsync(i))); } } // BAD

    Task Token_source_is_disposed()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        return Task.WhenAll(ids.Select(i => Do2Async(i, stop.Token))); // BAD
    }

    Task Finally_runs_before_the_work_ends(FileStream file)
    {
        try
        {
            return Task.WhenAll(file.WriteAsync(new byte[1], 0, 1), file.FlushAsync()); // BAD
        }
        finally
        {
            file.Dispose();
        }
    }

    async Task Awaited_outside_of_the_using()
    {
        List<Task> all;
        using (var s = new MemoryStream()) { all = ids.Select(i => s.WriteAsync(new byte[1], 0, 1)).ToList(); } // BAD
        await Task.WhenAll(all); // BAD
    }

    async Task Disposed_in_each_turn_of_the_loop()
    {
        var all = new List<Task>();
        foreach (var id in ids)
        {
            using var client = new HttpClient();
            all.Add(client.GetStringAsync("u" + id)); // BAD
        }

        await Task.WhenAll(all); // BAD
    }

    Task Method_group() { using var c = new HttpClient(); return Task.WhenAll(new[] { "a", "b" }.Select(c.GetStringAsync)); } // BAD

    Task Delegate_in_a_local()
    {
        using var client = new HttpClient();
        Func<int, Task<string>> get = i => client.GetStringAsync("u" + i);
        return Task.WhenAll(ids.Select(get)); // BAD
    }

    Task Token_is_copied()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var token = stop.Token;
        return Task.WhenAll(ids.Select(i => Do2Async(i, token))); // BAD
    }

    async Task Disposed_by_hand()
    {
        var client = new HttpClient();
        var pages = ids.Select(i => client.GetStringAsync("u" + i)).ToList();
        client.Dispose(); // BAD
        await Task.WhenAll(pages);
    }

    async Task Released_before_the_work_ends()
    {
        await sem.WaitAsync();
        var all = ids.Select(i => DoAsync(i)).ToList();
        sem.Release(); // BAD
        await Task.WhenAll(all);
    }

    async Task Heartbeat_is_forgotten()
    {
        using var stop = new CancellationTokenSource();
        var beat = BeatAsync(stop.Token); // BAD
        await Task.WhenAll(tasks);
    }

    async Task BeatAsync(CancellationToken token) { while (!token.IsCancellationRequested) await Do2Async(1, token); }

    async Task Heartbeat_is_ended() // OK
    {
        using var stop = new CancellationTokenSource();
        var beat = BeatAsync(stop.Token);
        await Task.WhenAll(tasks);
        stop.Cancel();
        await beat;
    }

    async Task Only_the_element_goes_on() // OK
    {
        using (var each = ids.GetEnumerator()) { while (each.MoveNext()) tasks.Add(DoAsync(each.Current)); }
        await Task.WhenAll(tasks);
    }

    async Task Awaited_inside() { using var c = new HttpClient(); await Task.WhenAll(ids.Select(i => c.GetAsync("u"))); } // OK

    Task Guards_only_the_building() { try { return Task.WhenAll(tasks); } catch (ArgumentException) { throw; } } // OK

    bool Returns_the_outcome() { try { return Task.WhenAll(tasks).Wait(100); } catch (AggregateException) { return true; } } // OK

    async Task Stream_outlives_the_work() { using var s = new MemoryStream(); await Task.WhenAll(ids.Select(i => s.WriteAsync(new byte[1], 0, 1))); } // OK

    async Task Throttle() { using var g8 = new SemaphoreSlim(8); await Task.WhenAll(ids.Select(async i => { await g8.WaitAsync(); try { await DoAsync(i); } finally { g8.Release(); } })); } // OK

    async Task Awaited_in_try() // OK
    {
        try { await Task.WhenAll(tasks); }
        catch (IOException) { log.Info("failed"); }
    }

    Task Flow_is_suppressed() // OK
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.WhenAll(tasks);
        }
    }

    Task Unrelated_resource() // OK
    {
        using var text = new StringReader("3");
        var count = text.Read();
        return Task.WhenAll(tasks.Take(count));
    }

    Task Client_of_the_class() => Task.WhenAll(ids.Select(i => shared.GetStringAsync("u" + i))); // OK

    async Task Client_of_each_lambda() => // OK
        await Task.WhenAll(ids.Select(async i =>
        {
            using var client = new HttpClient();
            return await client.GetStringAsync("u" + i);
        }));

    Task Started_in_the_lock_returned_after_it() // OK
    {
        Task[] started;
        lock (gate) started = tasks.ToArray();
        return Task.WhenAll(started);
    }
}
