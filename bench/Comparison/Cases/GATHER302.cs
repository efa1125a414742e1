namespace Cases.GATHER302;

class Example : Scaffold
{
    readonly Dictionary<int, int> known = new();

    async Task Filled_across_an_await()
    {
        var all = new List<int>();
        await Task.WhenAll(ids.Select(async i => all.Add(await GetAsync(i)))); // BAD
        Console.Write(all.Count);
    }

    async Task A_dictionary()
    {
        await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); known[i] = v; })); // BAD
    }

    async Task Checked_then_added()
    {
        await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); if (!known.ContainsKey(v)) known.Add(v, i); })); // BAD
    }

    async Task A_method_of_the_type() => await Task.WhenAll(ids.Select(OneAsync)); // BAD

    async Task OneAsync(int i)
    {
        var v = await GetAsync(i);
        known.Remove(v);
    }

    void On_threads()
    {
        var all = new List<int>();
        Parallel.ForEach(ids, i => all.Add(i)); // BAD
        Console.Write(all.Count);
    }

    async Task Started_in_a_loop()
    {
        var all = new List<int>();
        var started = new List<Task>();
        foreach (var i in ids) started.Add(Task.Run(() => all.Add(i))); // BAD
        await Task.WhenAll(started);
        Console.Write(all.Count);
    }

    async Task Limited_to_eight()
    {
        var eight = new SemaphoreSlim(8);
        var all = new List<int>();
        await Task.WhenAll(ids.Select(async i => { await eight.WaitAsync(); all.Add(await GetAsync(i)); eight.Release(); })); // BAD
        Console.Write(all.Count);
    }

    async Task Locked() // OK
    {
        var all = new List<int>();
        await Task.WhenAll(ids.Select(async i => { var v = await GetAsync(i); lock (all) all.Add(v); }));
        Console.Write(all.Count);
    }

    async Task Concurrent() // OK
    {
        var all = new System.Collections.Concurrent.ConcurrentBag<int>();
        await Task.WhenAll(ids.Select(async i => all.Add(await GetAsync(i))));
        Console.Write(all.Count);
    }

    async Task One_at_a_time() // OK
    {
        var one = new SemaphoreSlim(1);
        var all = new List<int>();
        await Task.WhenAll(ids.Select(async i => { await one.WaitAsync(); all.Add(await GetAsync(i)); one.Release(); }));
        Console.Write(all.Count);
    }

    async Task Returned() => Console.Write((await Task.WhenAll(ids.Select(i => GetAsync(i)))).Length); // OK

    async Task Ahead_of_the_await() // OK
    {
        var all = new List<int>();
        await Task.WhenAll(ids.Select(async i => { all.Add(i); await DoAsync(i); }));
        Console.Write(all.Count);
    }

    async Task One_after_the_other() // OK
    {
        var all = new List<int>();
        foreach (var i in ids) all.Add(await GetAsync(i));
        Console.Write(all.Count);
    }
}
