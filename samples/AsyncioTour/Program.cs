using AsyncGather.Samples.AsyncioTour;

// Every program of the tour, or the one that is named: dotnet run -- NestedGroups
foreach (var (name, program) in Tour.Programs)
{
    if (args.Length > 0 && !args.Contains(name)) continue;
    Console.WriteLine($"# {name}");
    await program();
}
