using AsyncGather.Peers;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>What a package costs a build, as a user feels it: the processor time of the whole compiler, with and without it.</summary>
static class BuildCost
{
    const int Rounds = 5;

    /// <summary>What our rules may cost over analyzers that only register the same, in percent of a compilation with those.</summary>
    const double Most = 3;

    /// <summary>Prints what each costs over a project, or over one that is made up. False where ours is too slow.</summary>
    public static bool Print(string? project)
    {
        var folder = Directory.CreateTempSubdirectory("build-cost").FullName;
        try
        {
            var empty = EmptyAnalyzers.WriteTo(folder);
            return Print(project is null ? CompilerCommand.MadeUp(folder) : CompilerCommand.Of(project, folder), empty) & Keystrokes.Print(empty);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static bool Print(CompilerCommand command, string empty)
    {
        var version = CompilerCommand.Version;
        var compiler = Version.Parse(version[..version.IndexOfAny(['-', ' '])]);
        (string Name, IReadOnlyList<string> Analyzers)[] subjects =
        [
            ("no analyzers", []),
            ("analyzers that register what ours do, and do nothing", [empty]),
            ("AsyncGather.Analyzers", [typeof(GatherAnalyzer).Assembly.Location]),
            .. Packages(compiler),
        ];

        // One after the other in each round: what else the machine does meets them all alike. The first round fills the caches of the disk.
        foreach (var (_, analyzers) in subjects.Take(1)) command.Run(analyzers);
        var times = subjects.ToDictionary(subject => subject.Name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, analyzers) in subjects) times[name].Add(command.Run(analyzers));

        Console.WriteLine($"\nProcessor time of the compiler {version}, {Rounds} rounds:\n\n| | median, s | least | most | over no analyzers |\n|---|---|---|---|---|");
        var nothing = Median(times[subjects[0].Name]);
        foreach (var (name, _) in subjects) Console.WriteLine($"| {name} | {Median(times[name]):0.00} | {times[name].Min():0.00} | {times[name].Max():0.00} | {100 * (Median(times[name]) / nothing - 1):0.0} % |");

        // Of the pairs of one round: what slows a machine down for a minute slows both.
        var over = Median(times[subjects[2].Name].Zip(times[subjects[1].Name], (ours, empty) => 100 * (ours / empty - 1)).ToList());
        Console.WriteLine($"\nOver analyzers that do nothing, ours cost {over:0.0} % (at most {Most} % is the goal).");
        return over <= Most;
    }

    static IEnumerable<(string Name, IReadOnlyList<string> Analyzers)> Packages(Version compiler) =>
    [
        .. new[] { "Microsoft.VisualStudio.Threading.Analyzers", "Meziantou.Analyzer", "Roslynator.Analyzers", "AsyncFixer" }.Select(name => (name, Package.FilesOf(name, compiler))),
        ("the SDK's: NetAnalyzers and CodeStyle", [.. Package.FilesOf("Microsoft.CodeAnalysis.NetAnalyzers", compiler), .. Package.FilesOf("Microsoft.CodeAnalysis.CSharp.CodeStyle", compiler)]),
    ];

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
