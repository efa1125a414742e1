using BenchmarkDotNet.Attributes;

namespace AsyncGather.Runtime.Benchmarks;

/// <summary>
/// Children are pending when they are gathered and complete in order. The cost of completing them without anybody waiting is
/// its own row: take it off the others.
/// </summary>
public class PendingBenchmarks
{
    static readonly GatherOptions WaitAll = new() { OnFailure = FailureMode.WaitAll };

    TaskCompletionSource<int>[] sources = [];
    Task<int>[] tasks = [];

    [Params(2, 10, 1000, 100_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        sources = new TaskCompletionSource<int>[Children];
        tasks = new Task<int>[Children];
    }

    void Start()
    {
        for (var index = 0; index < sources.Length; index++) tasks[index] = (sources[index] = new TaskCompletionSource<int>()).Task;
    }

    void Complete()
    {
        foreach (var source in sources) source.SetResult(1);
    }

    [Benchmark]
    public void ChildrenAlone()
    {
        Start();
        Complete();
    }

    [Benchmark(Baseline = true)]
    public int[] TaskWhenAll()
    {
        Start();
        var all = Task.WhenAll(tasks);
        Complete();
        return all.Result;
    }

    [Benchmark]
    public int[] GatherAllFirstError()
    {
        Start();
        var all = Gather.All(tasks);
        Complete();
        return all.Result;
    }

    [Benchmark]
    public int[] GatherAllWaitAll()
    {
        Start();
        var all = Gather.All(WaitAll, tasks);
        Complete();
        return all.Result;
    }
}
