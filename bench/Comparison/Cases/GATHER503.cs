namespace Cases.GATHER503;

class Example : Scaffold
{
    async Task Many() => await Task.WhenAll(Enumerable.Range(0, 100_000).Select(i => DoAsync(i))); // BAD

    async Task Of_unknown_number() => await Task.WhenAll(ids.Select(i => Task.Run(() => Work(i)))); // BAD

    async Task Few() => await Task.WhenAll(Enumerable.Range(0, 10).Select(i => DoAsync(i))); // OK

    async Task Some_at_a_time() => // OK
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, token) => await DoAsync(i));
}
