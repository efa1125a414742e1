namespace Cases.GATHER401;

class Example : Scaffold
{
    async Task Around_an_awaited_group()
    {
        try { await Task.WhenAll(tasks); }
        catch (AggregateException e) { Console.Write(e.InnerExceptions.Count); } // BAD
    }

    async Task With_a_filter()
    {
        try { await Task.WhenAll(ids.Select(i => DoAsync(i))); }
        catch (AggregateException e) when (e.InnerExceptions.Count > 1) { Console.Write(e.Message); } // BAD
        catch (Exception e) { Console.Write(e.Message); }
    }

    void Waited_for_by_its_awaiter()
    {
        try { Task.WhenAll(tasks).GetAwaiter().GetResult(); }
        catch (AggregateException e) { Console.Write(e.Message); } // BAD
    }

    async Task Asked_afterwards() // OK
    {
        var all = Task.WhenAll(tasks);
        try { await all; }
        catch { foreach (var e in all.Exception!.InnerExceptions) Console.Write(e.Message); }
    }

    void Blocking() // OK
    {
        try { Task.WaitAll(arr); }
        catch (AggregateException e) { Console.Write(e.Message); }
    }

    async Task Beside_parallel_work() // OK
    {
        try { Parallel.ForEach(ids, Work); await Task.WhenAll(tasks); }
        catch (AggregateException e) { Console.Write(e.Message); }
    }

    async Task Everything() // OK
    {
        try { await Task.WhenAll(tasks); }
        catch (Exception e) { Console.Write(e.Message); }
    }
}
