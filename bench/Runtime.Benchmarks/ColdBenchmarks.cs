using BenchmarkDotNet.Attributes;

namespace AsyncGather.Runtime.Benchmarks;

/// <summary>Work that the group starts.</summary>
public class ColdBenchmarks
{
    int[] items = [];

    [Params(1000, 100_000)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Setup() => items = [.. Enumerable.Range(0, Items)];

    static async Task<int> Work(int item)
    {
        await Task.Yield();
        return item;
    }

    [Benchmark(Baseline = true)]
    public async Task<int[]> WhenAllOfSelect() => await Task.WhenAll(items.Select(Work));

    [Benchmark]
    public async Task<int[]> GatherMap() => await Gather.Map(items, Work);
}
