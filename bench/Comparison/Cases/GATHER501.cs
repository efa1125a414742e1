namespace Cases.GATHER501;

class Example : Scaffold
{
    async Task In_each_turn()
    {
        var all = new List<Task>();
        foreach (var i in ids)
        {
            all.Add(DoAsync(i));
            await Task.WhenAll(all); // BAD
        }
    }

    async Task Of_a_copy()
    {
        var all = new List<Task<int>>();
        for (var i = 0; i < 100; i++)
        {
            all.Add(GetAsync(i));
            await Task.WhenAll(all.ToArray()).ConfigureAwait(false); // BAD
        }
    }

    async Task Behind_the_loop() // OK
    {
        var all = new List<Task>();
        foreach (var i in ids) all.Add(DoAsync(i));
        await Task.WhenAll(all);
    }

    async Task In_batches() // OK
    {
        var all = new List<Task>();
        foreach (var i in ids)
        {
            all.Add(DoAsync(i));
            if (all.Count < 8) continue;
            await Task.WhenAll(all);
            all.Clear();
        }

        await Task.WhenAll(all);
    }

    async Task Of_each_turn() // OK
    {
        foreach (var i in ids)
        {
            var both = new List<Task> { DoAsync(i), DoAsync(-i) };
            await Task.WhenAll(both);
        }
    }
}
