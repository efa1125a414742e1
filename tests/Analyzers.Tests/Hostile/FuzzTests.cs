using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

public class FuzzTests
{
    // So many take seconds. By hand it is thousands: see CONTRIBUTING.
    const int Usual = 400;

    [Fact(Skip = "Until the faults that it finds are mended.")]
    public async Task No_fix_of_a_mutant_throws_breaks_leaves_raises_or_loses_anything()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_COUNT"), out var wanted) ? wanted : Usual;
        var first = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), out var seed) ? seed : 1;
        var folder = Environment.GetEnvironmentVariable("FUZZ_OUT");
        var failures = new List<string>();
        var (offers, compiled) = (0, 0);
        for (var number = first; number < first + count && failures.Count < 20 + (folder is null ? 0 : 10000); number++)
        {
            var mutant = new Mutants(number).Next();
            var (faults, found, isRight) = await Ordeal.Of(mutant.Text, mutant.Language);
            foreach (var fault in faults) failures.Add(Described(number, mutant, fault, folder));
            (offers, compiled) = (offers + found, compiled + (isRight ? 1 : 0));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutants from {first} on, {compiled} compiled, {offers} offers, {failures.Count} faults.");
        Assert.True(compiled > count / 2 && offers > count / 2, $"Of {count} mutants {compiled} compile, and there are {offers} offers in them: too few to learn from.");

        Assert.True(failures.Count == 0, $"{failures.Count} faults. Each program is a test to be: make it small first.\n\n{string.Join("\n\n", failures.Take(5))}");
    }

    // One file for each kind is enough to read.
    static string Described(int number, Mutant mutant, Fault fault, string? folder)
    {
        var text = $"// {fault.Kind} | {fault.Offer} | {fault.Id} | seed {number}, C# {mutant.Language ?? "latest"}\n{mutant.Text}\n\n/* {fault.Seen}\n*/\n";
        if (folder is not null) File.WriteAllText(Path.Combine(folder, string.Concat($"{fault.Kind}-{fault.Offer}-{fault.Id}.cs".Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '_'))), text);
        return text;
    }
}
