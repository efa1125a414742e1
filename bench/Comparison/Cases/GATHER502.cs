namespace Cases.GATHER502;

class Example : Scaffold
{
    async Task Raced_until_it_is_empty()
    {
        var open = ids.Select(i => GetAsync(i)).ToList();
        while (open.Count > 0)
        {
            var done = await Task.WhenAny(open); // BAD
            open.Remove(done);
            Console.Write(await done);
        }
    }

    async Task A_set()
    {
        var open = new HashSet<Task>(tasks);
        while (open.Any())
        {
            var done = await Task.WhenAny(open); // BAD
            open.Remove(done);
            await done;
        }
    }

    async Task A_stream() { await foreach (var done in Task.WhenEach(ints)) Console.Write(await done); } // OK

    async Task A_limit() // OK
    {
        var open = new List<Task>();
        foreach (var i in ids)
        {
            while (open.Count >= 8)
            {
                var done = await Task.WhenAny(open);
                open.Remove(done);
                await done;
            }

            open.Add(DoAsync(i));
        }

        await Task.WhenAll(open);
    }
}
