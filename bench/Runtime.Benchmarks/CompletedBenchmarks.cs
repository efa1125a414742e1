using BenchmarkDotNet.Attributes;

namespace AsyncGather.Runtime.Benchmarks;

/// <summary>All children are complete when they are gathered.</summary>
public class CompletedBenchmarks
{
    Task<int>[] tasks = [];

    [Params(2, 10, 1000, 100_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Setup() => tasks = [.. Enumerable.Range(0, Children).Select(Task.FromResult)];

    [Benchmark(Baseline = true)]
    public int[] TaskWhenAll() => Task.WhenAll(tasks).GetAwaiter().GetResult();

    [Benchmark]
    public int[] GatherAll() => Gather.All(tasks).GetAwaiter().GetResult();

    /// <summary>No group at all: what it costs to read so many results into an array. Nothing can be faster.</summary>
    [Benchmark]
    public int[] ResultsAlone()
    {
        var results = new int[tasks.Length];
        for (var index = 0; index < results.Length; index++) results[index] = tasks[index].Result;
        return results;
    }
}
