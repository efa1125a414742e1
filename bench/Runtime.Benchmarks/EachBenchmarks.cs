using BenchmarkDotNet.Attributes;

namespace AsyncGather.Runtime.Benchmarks;

/// <summary>Each child as it completes.</summary>
public class EachBenchmarks
{
    [Params(10, 1000)]
    public int Children { get; set; }

    static async Task<int> Work(int item)
    {
        await Task.Yield();
        return item;
    }

    [Benchmark(Baseline = true)]
    public async Task<int> TaskWhenEach()
    {
        var sum = 0;
        await foreach (var task in Task.WhenEach(Enumerable.Range(0, Children).Select(Work))) sum += await task;
        return sum;
    }

    [Benchmark]
    public async Task<int> GatherEach()
    {
        var sum = 0;
        await foreach (var outcome in Gather.Each(Enumerable.Range(0, Children).Select(Work))) sum += outcome.Value;
        return sum;
    }
}
