using AsyncGather.Peers;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>Whether our rules grow with the code and not faster: each shape at five sizes, each twice the one before.</summary>
static class Growth
{
    static readonly int[] Sizes = [250, 500, 1000, 2000, 4000];

    // Twice the code in twice the time is an exponent of 1, and in four times the time of 2. Of what takes as long as one pause of the collector it says nothing.
    const double TooSteep = 1.5;
    const double Noise = 25;

    // What costs this much has shown how it grows, and the next size would take minutes.
    const double Enough = 2000;

    /// <summary>Prints a line for each shape, and returns the rules that grow too fast.</summary>
    public static IReadOnlyList<string> Print(string? only)
    {
        // Everything is compiled just in time once, before anything is measured.
        foreach (var (_, divisor, source) in Shapes.All) Timing.Of([source(100 / divisor)], Package.Ours.Analyzers, runs: 1);

        var steep = new List<string>();
        Console.WriteLine($"All rules, ms at sizes {string.Join(", ", Sizes)}; how they grow in the last step (1 is linear, 2 quadratic); the compiler and the rule that costs most at the last size. A shape that takes long is not made larger.\n");
        Console.WriteLine($"| shape | {string.Join(" | ", Sizes)} | exponent | compiler | costs most |\n|---|{string.Concat(Sizes.Select(_ => "---|"))}---|---|---|");
        foreach (var (name, divisor, source) in Shapes.All.Where(shape => only is null || shape.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            var times = new List<Dictionary<string, double>>();
            foreach (var size in Sizes)
            {
                times.Add(Timing.Of([source(size / divisor)], Package.Ours.Analyzers, runs: 2));
                if (Total(times[^1]) > Enough && times.Count > 1) break;
            }

            var totals = times.Select(Total).ToList();
            var (worst, cost) = times[^1].Where(entry => entry.Key.Length > 0).MaxBy(entry => entry.Value);
            var columns = totals.Select(total => $"{total:0.0}").Concat(Enumerable.Repeat("", Sizes.Length - totals.Count));
            Console.WriteLine($"| {name}{(divisor == 1 ? "" : $" (size / {divisor})")} | {string.Join(" | ", columns)} | {Exponent(totals[^2], totals[^1]):0.0} | {times[^1][""]:0} | {worst} {cost:0.0} |");
            foreach (var rule in times[^1].Keys.Where(rule => rule.Length > 0 && times[^1][rule] > Noise && Exponent(times[^2][rule], times[^1][rule]) > TooSteep))
                steep.Add($"{rule}, {name}: {string.Join(", ", times.Select(time => $"{time[rule]:0.0}"))} ms, exponent {Exponent(times[^2][rule], times[^1][rule]):0.0}");
        }

        return steep;
    }

    static double Total(Dictionary<string, double> times) => times.Where(entry => entry.Key.Length > 0).Sum(entry => entry.Value);

    static double Exponent(double before, double after) => Math.Log2(after / before);
}
