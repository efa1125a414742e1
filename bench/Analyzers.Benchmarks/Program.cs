using AsyncGather.Analyzers.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

// Without arguments for BenchmarkDotNet: --quick [part of the name of a shape]. It ends with 1 if a rule grows faster than the code.
if (args is ["--quick", .. var rest])
{
    var steep = Growth.Print(rest.FirstOrDefault());
    if (rest.Length == 0) Peerwise.Print();
    Console.WriteLine(steep.Count == 0 ? "\nNo rule grows faster than the code." : $"\nFaster than the code:\n{string.Join("\n", steep)}");
    return steep.Count == 0 ? 0 : 1;
}

// --build [a restored project]: what the package costs a compilation, and a keystroke. It ends with 1 if that is more than the goal.
if (args is ["--build", .. var projects]) return BuildCost.Print(projects.FirstOrDefault()) ? 0 : 1;

// In this process: a benchmark project of its own would have to be restored for every run.
var job = Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default));
return 0;
