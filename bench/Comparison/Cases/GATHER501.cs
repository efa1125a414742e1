namespace Cases.GATHER501;

class Example : Scaffold
{
    async Task Awaited_in_each_turn()
    {
        var work = new List<Task>();
        foreach (var i in ids)
        {
            work.Add(DoAsync(i));
            await Task.WhenAll(work); // BAD
        }
    }

    async Task In_a_for_loop()
    {
        var work = new List<Task<int>>();
        for (var i = 0; i < 9; i++)
        {
            work.Add(GetAsync(i));
            await Task.WhenAll(work.ToArray()); // BAD
        }
    }

    async Task Behind_the_loop() // OK
    {
        var work = new List<Task>();
        foreach (var i in ids) work.Add(DoAsync(i));
        await Task.WhenAll(work);
    }

    async Task In_batches() // OK
    {
        var work = new List<Task>();
        foreach (var i in ids)
        {
            work.Add(DoAsync(i));
            if (work.Count < 8) continue;
            await Task.WhenAll(work);
            work.Clear();
        }

        await Task.WhenAll(work);
    }

    async Task A_group_of_the_turn() // OK
    {
        foreach (var i in ids)
        {
            var both = new List<Task> { DoAsync(i), DoAsync(-i) };
            await Task.WhenAll(both);
        }
    }
}
