namespace Cases.GATHER203;

class Example : Scaffold
{
    async Task<List<int>> Results_start_everything_again()
    {
        var q = ids.Select(i => GetAsync(i)); // BAD
        await Task.WhenAll(q);
        return q.Select(t => t.Result).ToList(); // BAD
    }

    async Task Loop_starts_everything_again()
    {
        var q = ids.Select(i => DoAsync(i)); // BAD
        await Task.WhenAll(q);
        foreach (var task in q) Console.Write(task.Status); // BAD
    }

    async Task Counted_first()
    {
        var q = ids.Where(i => i > 0).Select(i => DoAsync(i)); // BAD
        log.Info("{Count} to do", q.Count());
        await Task.WhenAll(q); // BAD
    }

    async Task Asked_for_any_first()
    {
        var q = ids.Select(i => DoAsync(i)); // BAD
        if (q.Any()) await Task.WhenAll(q); // BAD
    }

    async Task In_a_loop()
    {
        var q = ids.Select(i => GetAsync(i)); // BAD
        for (var attempt = 0; attempt < 3; attempt++) await Task.WhenAll(q); // BAD
    }

    async Task Query_syntax()
    {
        var q = from id in ids select GetAsync(id); // BAD
        var results = await Task.WhenAll(q);
        Console.Write(results.Length + string.Join(",", q.Select(t => t.Id))); // BAD
    }

    async Task<int> Indexed_afterwards()
    {
        var q = ids.Select(GetAsync); // BAD
        await Task.WhenAll(q);
        return await q.First(); // BAD
    }

    async Task Raced_then_awaited()
    {
        var q = ids.Select(i => DoAsync(i)); // BAD
        await await Task.WhenAny(q);
        await Task.WhenAll(q); // BAD
    }

    async Task Awaited_by_an_iterator()
    {
        IEnumerable<Task> Make() { foreach (var id in ids) yield return DoAsync(id); }
        var made = Make(); // BAD
        await Task.WhenAll(made);
        foreach (var task in made) await task; // BAD
    }

    async Task Materialized() { var m = ids.Select(i => GetAsync(i)).ToList(); await Task.WhenAll(m); Console.Write(m.Select(t => t.Result).Sum()); } // OK

    async Task<int[]> Results_of_the_group() => await Task.WhenAll(ids.Select(i => GetAsync(i))); // OK

    async Task Enumerated_once() { var q = ids.Select(i => GetAsync(i)); var r = await Task.WhenAll(q); Console.Write(r.Sum()); } // OK

    async Task Exclusive_branches(bool fast) // OK
    {
        var q = ids.Select(i => DoAsync(i));
        if (fast) await Task.WhenAll(q);
        else foreach (var task in q) await task;
    }

    async Task Exclusive_by_return(bool fast) // OK
    {
        var q = ids.Select(i => DoAsync(i));
        if (fast)
        {
            await Task.WhenAll(q);
            return;
        }

        foreach (var task in q) await task;
    }

    async Task Parameter(IEnumerable<Task> all) // OK
    {
        await Task.WhenAll(all);
        foreach (var task in all) Console.Write(task.Status);
    }

    async Task Made_again_in_each_turn() // OK
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var q = ids.Select(i => DoAsync(i));
            await Task.WhenAll(q);
        }
    }

    async Task Assigned_anew() // OK
    {
        var q = ids.Select(i => DoAsync(i));
        await Task.WhenAll(q);
        q = ids.Select(i => DoAsync(-i));
        await Task.WhenAll(q);
    }

    async Task Materialized_before_use() // OK
    {
        var q = ids.Select(i => DoAsync(i));
        var started = q.ToArray();
        await Task.WhenAll(started);
        Console.Write(started.Length);
    }
}
