using System.Diagnostics;

namespace AsyncGather.Mutate;

/// <summary>Runs the tests with one mutant in force, up to the first that fails.</summary>
sealed class TestRun(string assembly, Target target)
{
    // A mutant that makes a loop endless is found, too. The limit is far above what a busy machine takes, so that nothing slow counts as found.
    TimeSpan limit = TimeSpan.FromMinutes(30);

    /// <summary>Whether all tests pass with nothing taken out. How long that takes says when a mutant hangs.</summary>
    public bool ArePassed()
    {
        var watch = Stopwatch.StartNew();
        var arePassed = ArePassed(Mutant.None, "*");
        limit = TimeSpan.FromSeconds(30) + (3 * watch.Elapsed);
        return arePassed;
    }

    /// <summary>Whether all tests pass, those first that most often tell.</summary>
    public bool ArePassed(Mutant mutant)
    {
        var stem = Path.GetFileNameWithoutExtension(mutant.File);
        if (stem.EndsWith("Fix", StringComparison.Ordinal)) stem = stem[..^3];
        return ArePassed(mutant, target.First ?? $"*.{stem}*") && ArePassed(mutant, "*");
    }

    bool ArePassed(Mutant mutant, string classes)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, "-class", classes, .. target.Without.SelectMany(name => new[] { "-class-", name }), "-stopOnFail", "-maxThreads", "1", "-noLogo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["GATHER_MUTANT"] = mutant.Number.ToString(),
                ["DOTNET_gcConcurrent"] = "0",
                // Every mutant has a short one.
                ["ASYNCGATHER_STRESS_GROUPS"] = "200",
                ["ASYNCGATHER_PROGRAMS"] = "100",
            },
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            Console.WriteLine($"HUNG {mutant}");
            return false;
        }

        return process.ExitCode == 0;
    }
}
