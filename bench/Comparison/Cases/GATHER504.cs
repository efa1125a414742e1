namespace Cases.GATHER504;

class Example : Scaffold
{
    List<Task<int>> Started() => ids.AsParallel().Select(async i => await GetAsync(i)).ToList(); // BAD

    async Task Gathered() => await Task.WhenAll(ids.AsParallel().Select(i => GetAsync(i))); // BAD

    List<int> Computed() => ids.AsParallel().Select(i => i * 2).ToList(); // OK

    async Task Without_it() => await Task.WhenAll(ids.Select(i => GetAsync(i))); // OK

    async Task Computed_first() => await Task.WhenAll(ids.AsParallel().Select(i => { Work(i); return GetAsync(i); })); // OK
}
