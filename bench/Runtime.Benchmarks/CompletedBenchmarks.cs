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
}
