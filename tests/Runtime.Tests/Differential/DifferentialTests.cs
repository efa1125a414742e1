using System.Diagnostics;
using System.Text.Json;

namespace AsyncGather.Runtime.Tests.Differential;

/// <summary>
/// Random programs through CPython's asyncio and through this library: the traces are equal. ASYNCGATHER_PROGRAMS says how
/// many (default 300), ASYNCGATHER_SEED from which seed.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    // Without the synchronization context of the test runner: what follows from an event runs inside it where it can.
    [Fact]
    public Task Random_programs_run_as_in_asyncio() => Task.Run(Compare);

    void Compare()
    {
        var python = Python.FindOrSkip();
        var seed = int.Parse(Environment.GetEnvironmentVariable("ASYNCGATHER_SEED") ?? "20251122");
        var count = int.Parse(Environment.GetEnvironmentVariable("ASYNCGATHER_PROGRAMS") ?? "300");
        output.WriteLine($"{count} programs from seed {seed}");

        using var asyncio = Start(python);
        var generator = new Generator(new Random(seed));
        var statistics = new Dictionary<string, int>();
        for (var number = 0; number < count; number++)
        {
            var program = generator.Next();
            var text = JsonSerializer.Serialize(program);
            asyncio.StandardInput.WriteLine(text);
            var expected = JsonSerializer.Deserialize<List<string>>(asyncio.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException($"asyncio ended at program {number}: {text}\n{asyncio.StandardError.ReadToEnd()}"))!;
            var actual = new Interpreter(program, expected).Run();
            Assert.True(expected.SequenceEqual(actual), $"""
                Program {number} of seed {seed} runs differently:
                {text}
                asyncio only:
                {string.Join("\n", expected.Except(actual))}
                here only:
                {string.Join("\n", actual.Except(expected))}
                asyncio:
                {string.Join("\n", expected)}
                """);
            foreach (var line in expected) Count(statistics, line);
        }
        foreach (var (what, times) in statistics.OrderBy(pair => pair.Key, StringComparer.Ordinal)) output.WriteLine($"{what}: {times}");
        // Programs that never do a thing would prove nothing about it.
        if (count >= 300) Assert.All(["canceled group", "failed group", "group with results", "cancel True", "cancel False", "child sees cancel", "remove True", "remove False", "callbacks called"], what => Assert.True(statistics.GetValueOrDefault(what) > 1, $"{what}: {statistics.GetValueOrDefault(what)}"));
    }

    static void Count(Dictionary<string, int> statistics, string line)
    {
        void Add(string what) => statistics[what] = statistics.GetValueOrDefault(what) + 1;
        if (line.Contains(" sees cancel")) Add("child sees cancel");
        if (line.Contains(" cancel ") && line.EndsWith(": True")) Add("cancel True");
        if (line.Contains(" cancel ") && line.EndsWith(": False")) Add("cancel False");
        if (line.Contains(" remove ") && line.EndsWith(": True")) Add("remove True");
        if (line.Contains(" remove ") && line.EndsWith(": False")) Add("remove False");
        if (!line.Contains(" at last ")) return;
        if (line.Contains("at last canceled")) Add("canceled group");
        if (line.Contains("at last E")) Add("failed group");
        if (line.Contains("at last [")) Add("group with results");
        if (line.Contains("at last pending")) Add("pending group");
        if (!line.EndsWith("called []")) Add("callbacks called");
    }

    static Process Start(string python) => Process.Start(new ProcessStartInfo(python, [Repository.At("tests", "Runtime.Tests", "Differential", "asyncio_traces.py")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
