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
    public Task Random_programs_run_as_in_asyncio() => Task.Run(() =>
    {
        var statistics = Compare<Model>(random => new Generator(random).Next, (program, expected) => new Interpreter(program, expected).Run());
        // Programs that never do a thing would prove nothing about it.
        Assert.All(["canceled group", "failed group", "group with results", "cancel True", "cancel False", "child sees cancel", "remove True", "remove False", "callbacks called"], what => Assert.True(statistics.GetValueOrDefault(what) > 1, $"{what}: {statistics.GetValueOrDefault(what)}"));
    });

    [Fact]
    public Task Random_limits_timeouts_tokens_and_modes_run_as_in_asyncio() => Task.Run(() =>
    {
        var statistics = Compare<FlatModel>(random => new FlatGenerator(random).Next, (program, expected) => new FlatInterpreter(program, expected).Run());
        Assert.All(["canceled group", "failed group", "timed out group", "group with results", "cancel True", "rest True", "rest False", "child True", "child False", "child sees cancel", "outcome read"], what => Assert.True(statistics.GetValueOrDefault(what) > 1, $"{what}: {statistics.GetValueOrDefault(what)}"));
    });

    Dictionary<string, int> Compare<TProgram>(Func<Random, Func<TProgram>> generate, Func<TProgram, List<string>, List<string>> run)
    {
        var python = Python.FindOrSkip();
        var seed = int.Parse(Environment.GetEnvironmentVariable("ASYNCGATHER_SEED") ?? "20251122");
        var count = int.Parse(Environment.GetEnvironmentVariable("ASYNCGATHER_PROGRAMS") ?? "300");
        output.WriteLine($"{count} programs from seed {seed}");

        using var asyncio = Start(python);
        var next = generate(new Random(seed));
        var statistics = new Dictionary<string, int>();
        for (var number = 0; number < count; number++)
        {
            var program = next();
            var text = JsonSerializer.Serialize(program);
            asyncio.StandardInput.WriteLine(text);
            var expected = JsonSerializer.Deserialize<List<string>>(asyncio.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException($"asyncio ended at program {number}: {text}\n{asyncio.StandardError.ReadToEnd()}"))!;
            var actual = run(program, expected);
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
        return statistics;
    }

    static void Count(Dictionary<string, int> statistics, string line)
    {
        void Add(string what) => statistics[what] = statistics.GetValueOrDefault(what) + 1;
        if (line.Contains(" sees cancel")) Add("child sees cancel");
        if (line.Contains(" yields ")) Add("outcome read");
        foreach (var what in new[] { "cancel", "remove", "rest", "child" })
            foreach (var answer in new[] { "True", "False" })
                if (line.Contains($" {what}") && line.EndsWith($": {answer}")) Add($"{what} {answer}");
        if (!line.Contains(" at last ")) return;
        if (line.Contains("at last canceled")) Add("canceled group");
        if (line.Contains("at last E")) Add("failed group");
        if (line.Contains("at last timeout")) Add("timed out group");
        if (line.Contains("at last [")) Add("group with results");
        if (line.Contains("at last pending")) Add("pending group");
        if (line.Contains(" called [") && !line.EndsWith("called []")) Add("callbacks called");
    }

    static Process Start(string python) => Process.Start(new ProcessStartInfo(python, [Repository.At("tests", "Runtime.Tests", "Differential", "asyncio_traces.py")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
