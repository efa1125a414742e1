namespace Cases.GATHER108;

class Example : Scaffold
{
    async Task Wait_in_an_async_method() { Task.WhenAll(tasks).Wait(); await Task.Yield(); } // BAD

    async Task Wait_all_in_an_async_method() { Task.WaitAll(tasks.ToArray()); await Task.Yield(); } // BAD

    async Task Wait_any_in_an_async_method() { Task.WaitAny(tasks.ToArray()); await Task.Yield(); } // BAD

    int[] Result_in_a_library() => Task.WhenAll(ints).Result; // BAD

    void Double_wait() => Task.WaitAll(Task.WhenAll(tasks)); // BAD

    async Task<int> Result_in_an_async_method()
    {
        await Task.Yield();
        return Task.WhenAll(ints).Result.Sum(); // BAD
    }

    async Task Get_result_in_an_async_method()
    {
        await Task.Yield();
        Task.WhenAll(tasks).GetAwaiter().GetResult(); // BAD
    }

    async Task Wait_in_an_async_lambda() =>
        await Task.Run(async () =>
        {
            await DoAsync(1);
            Task.WaitAll(arr); // BAD
        });

    Task Wait_in_a_method_that_returns_a_task()
    {
        Task.WaitAll(tasks.ToArray()); // BAD
        return DoAsync(1);
    }

    async Task Local_in_an_async_method()
    {
        var all = Task.WhenAll(tasks);
        await Task.Yield();
        all.Wait(); // BAD
    }

    async Task Parallel_loop_in_an_async_method()
    {
        await Task.Yield();
        Parallel.ForEachAsync(ids, async (i, c) => await DoAsync(i)).Wait(); // BAD
    }

    async Task<int> Query_in_an_async_method() { await Task.Yield(); return ids.Select(i => GetAsync(i)).Select(t => t.Result).Sum(); } // BAD

    async Task<int> Sum_in_an_async_method() { await Task.Yield(); return ids.Sum(i => GetAsync(i).Result); } // BAD

    async Task<int> Query_syntax_in_an_async_method() { await Task.Yield(); return (from i in ids select GetAsync(i).Result).Sum(); } // BAD

    async Task Loop_over_a_query()
    {
        await Task.Yield();
        foreach (var t in ids.Select(i => GetAsync(i))) Console.Write(t.Result); // BAD
    }

    List<int> Query_that_was_meant_to_overlap() => ids.Select(async i => await GetAsync(i)).Select(t => t.Result).ToList(); // BAD

    async Task Results_after_the_group() { await Task.WhenAll(ints); foreach (var t in ints) Console.Write(t.Result); } // OK

    static void Main()
    {
        Task.WhenAll(Task.Delay(1), Task.Delay(2)).GetAwaiter().GetResult(); // OK
    }

    async Task<int> Results_of_two_locals_after_the_group() // OK
    {
        var a = GetAsync(1);
        var b = GetAsync(2);
        await Task.WhenAll(a, b);
        return a.Result + b.Result;
    }

    async Task<int> Selected_results_after_the_group() // OK
    {
        var all = ids.Select(GetAsync).ToArray();
        await Task.WhenAll(all);
        return all.Select(t => t.Result).Sum();
    }

    async Task<int> Element_after_the_group() // OK
    {
        var all = ids.Select(GetAsync).ToList();
        await Task.WhenAll(all);
        return all[0].Result;
    }

    async Task Awaited() => await Task.WhenAll(tasks); // OK

    async Task<bool> Completed_is_asked() // OK
    {
        var all = Task.WhenAll(ints);
        await Task.Yield();
        return all.IsCompletedSuccessfully && all.Result.Length > 0;
    }

    sealed class Pump : Scaffold, IDisposable
    {
        public void Dispose() => Task.WhenAll(tasks).Wait(TimeSpan.FromSeconds(5)); // OK
    }

    void Blocking_on_purpose_in_a_thread() => new Thread(() => Task.WhenAll(tasks).Wait()).Start(); // OK
}
