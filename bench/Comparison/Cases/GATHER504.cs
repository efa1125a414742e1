namespace Cases.GATHER504;

class Example : Scaffold
{
    async Task Gathered() => await Task.WhenAll(ids.AsParallel().Select(i => GetAsync(i))); // BAD

    async Task Kept_in_a_list()
    {
        var all = ids.AsParallel().Select(async i => await GetAsync(i)).ToList(); // BAD
        await Task.WhenAll(all);
    }

    async Task With_a_limit_that_is_none() => await Task.WhenAll(ids.AsParallel().WithDegreeOfParallelism(4).Select(DoAsync)); // BAD

    int[] Computed() => ids.AsParallel().Select(i => i * i).ToArray(); // OK

    async Task Computed_before() => // OK
        await Task.WhenAll(ids.AsParallel().Select(async i =>
        {
            Work(i);
            await DoAsync(i);
        }));

    async Task In_sequence() => await Task.WhenAll(ids.Select(i => GetAsync(i))); // OK
}
