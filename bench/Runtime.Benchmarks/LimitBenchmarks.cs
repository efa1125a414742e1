using BenchmarkDotNet.Attributes;

namespace AsyncGather.Runtime.Benchmarks;

/// <summary>Work for many items, a few at a time, results in order.</summary>
public class LimitBenchmarks
{
    int[] items = [];
    int limit;

    [Params(1000, 100_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup() => (items, limit) = ([.. Enumerable.Range(0, Items)], Items == 1000 ? 10 : 16);

    static async Task<int> Work(int item)
    {
        await Task.Yield();
        return item;
    }

    [Benchmark(Baseline = true)]
    public async Task<int[]> ParallelForEachAsync()
    {
        var results = new int[items.Length];
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = limit }, async (item, _) => results[item] = await Work(item));
        return results;
    }

    [Benchmark]
    public async Task<int[]> SemaphoreSlimAndWhenAll()
    {
        using var turns = new SemaphoreSlim(limit);
        return await Task.WhenAll(items.Select(async item =>
        {
            await turns.WaitAsync();
            try { return await Work(item); }
            finally { turns.Release(); }
        }));
    }

    [Benchmark]
    public async Task<int[]> GatherMap() => await Gather.Map(items, Work, limit: limit);
}
