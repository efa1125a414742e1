#!/usr/bin/env dotnet
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:package Microsoft.CodeAnalysis.CSharp@5.12.0
#:include Mutate/*.cs

// Takes guards and statements out of rules, knowledge and fixes, or out of the runtime library, one at a time, and sees whether a test turns red:
//   dotnet run eng/mutate.cs -- --count 50 --seed 1 [--runtime] [--only Rules/EmptyGroup] [--list | --keep]
// --keep only builds, and leaves the copy for runs by hand: GATHER_MUTANT=N dotnet test COPY/tests/Analyzers.Tests --no-build --filter X
// The exit code is 1 when a mutant survives. Fifty take about half an hour on two cores.

using AsyncGather.Mutate;

var options = Options.Parse(args);
if (options is null) return 2;

var root = Path.GetDirectoryName((string)AppContext.GetData("EntryPointFileDirectoryPath")!)!;
using var copy = SwitchedCopy.Of(root, options.Target, options.Only, options.Keep);
var random = new Random(options.Seed);
var gates = File.ReadLines(Path.Combine(root, "eng", "Mutate", "gates.txt")).Where(line => !line.StartsWith('#')).Select(line => line[..line.LastIndexOf(" | ", StringComparison.Ordinal)]).ToHashSet();
var chosen = copy.Mutants.Where(mutant => !gates.Contains(mutant.Name)).OrderBy(_ => random.Next()).Take(options.Count).ToList();
Console.WriteLine($"{copy.Mutants.Count} mutants, of which {chosen.Count} are tried.");
// Of all mutants: with --only there are fewer.
if (options.Only.Length == 0)
    foreach (var gate in gates.Where(gate => options.Target.Includes(gate.Split(" | ")[0])).Except(copy.Mutants.Select(mutant => mutant.Name))) Console.WriteLine($"No mutant is called {gate}.");
if (options.ListOnly)
{
    foreach (var mutant in chosen) Console.WriteLine(mutant);
    return 0;
}

copy.Build();
if (options.Keep)
{
    foreach (var mutant in copy.Mutants) Console.WriteLine($"{mutant.Number} {mutant}");
    Console.WriteLine($"They are in {copy.Folder}.");
    return 0;
}

var tests = new TestRun(copy.TestAssembly, options.Target);
if (!tests.ArePassed()) throw new InvalidOperationException("The tests fail although nothing was taken out.");

var survivors = 0;
Parallel.ForEach(chosen, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, mutant =>
{
    if (!tests.ArePassed(mutant)) return;
    Interlocked.Increment(ref survivors);
    Console.WriteLine($"SURVIVED {mutant}");
});
Console.WriteLine($"{chosen.Count - survivors} of {chosen.Count} were found ({100.0 * (chosen.Count - survivors) / chosen.Count:0} %).");
return survivors == 0 ? 0 : 1;
