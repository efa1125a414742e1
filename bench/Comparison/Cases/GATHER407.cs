namespace Cases.GATHER407;

class Example : Scaffold
{
    async Task The_one_from_outside(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await Do2Async(i, c)); // BAD

    async Task None_at_all() => await Parallel.ForEachAsync(ids, async (i, inner) => await SaveAsync(i)); // BAD

    static Task SaveAsync(int i, CancellationToken token = default) => Task.Delay(i, token);

    async Task Passed_on(CancellationToken c) => await Parallel.ForEachAsync(ids, c, async (i, inner) => await Do2Async(i, inner)); // OK

    async Task Meant() => await Parallel.ForEachAsync(ids, async (i, inner) => await SaveAsync(i, CancellationToken.None)); // OK

    async Task Nobody_takes_it() => await Parallel.ForEachAsync(ids, async (i, inner) => await DoAsync(i)); // OK
}
