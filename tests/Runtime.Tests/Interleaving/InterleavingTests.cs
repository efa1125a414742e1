namespace AsyncGather.Runtime.Tests.Interleaving;

/// <summary>
/// Races under every change of threads: first each run with one change, at each point, from each thread; then random runs with
/// a few. ASYNCGATHER_INTERLEAVINGS says how many random ones a scenario gets (default 60), ASYNCGATHER_SEED from which seed.
/// </summary>
[Collection(nameof(InterleavingTests))]
public sealed class InterleavingTests(ITestOutputHelper output)
{
    public static TheoryData<string> Races => [.. typeof(Scenarios).GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Select(method => method.Name)];

    [Theory, MemberData(nameof(Races))]
    public void A_race_ends_right_whoever_comes_first(string race)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("ASYNCGATHER_SEED") ?? "20251122");
        var wanted = int.Parse(Environment.GetEnvironmentVariable("ASYNCGATHER_INTERLEAVINGS") ?? "60");
        var make = InterleavedLibrary.Scenarios[race];
        var runs = 0;
        var threads = make().Threads.Length;
        // From a point on another thread runs to its end; where the run has no such point any more, every change was tried.
        for (var order = 0; order < threads; order++)
            for (int change = 0, points = 1; change < points; change++, runs++) points = Run(race, make, order, [change]);
        var random = new Random(seed);
        var most = Run(race, make, 0, []);
        for (var run = 0; run < wanted; run++, runs++) Run(race, make, random.Next(threads), [.. Enumerable.Range(0, 2 + random.Next(4)).Select(_ => random.Next(most)).Order()]);
        output.WriteLine($"{runs} runs of about {most} points");
    }

    static int Run(string race, Func<(Action[], Action)> make, int order, int[] changes)
    {
        var (threads, check) = make();
        var run = new Interleaver([.. threads[order..], .. threads[..order]], changes);
        try
        {
            run.Run();
            if (run.Failure is not null) throw run.Failure;
            check();
        }
        catch (Exception exception) { Assert.Fail($"{race}, threads from {order}, changes at {string.Join(" ", changes)}: {exception}"); }
        return run.Points;
    }
}
