using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;

if (args is ["ratios", ..])
{
    AsyncGather.Runtime.Benchmarks.Ratios.Run(args.Length > 1 ? args[1] : "");
    return;
}

// In this process: a benchmark project of its own would have to be restored for every run. Many short iterations and the
// fastest of them as a column: on a machine that does other work too, the fastest is what the code costs.
var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance)
    .WithWarmupCount(3).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(100));
var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.Min)
    .HideColumns("Error", "StdDev", "RatioSD", "Gen0", "Gen1", "Gen2", "Alloc Ratio");
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
