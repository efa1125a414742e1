using System.Text.RegularExpressions;
using AsyncGather.Testing;

namespace AsyncGather.Analyzers.Tests;

/// <summary>
/// Every fix over mutants of the cases. A few hundred take seconds; CONTRIBUTING says how to run thousands by hand, and how to
/// run again what was found.
/// </summary>
public partial class FuzzTests
{
    const int Usual = 400;

    [Fact]
    public async Task No_fix_of_a_mutant_throws_breaks_leaves_raises_or_loses_anything()
    {
        var (first, count) = (Number("FUZZ_SEED") ?? 1, Number("FUZZ_COUNT") ?? Usual);
        var faults = new List<(Mutant Mutant, Fault Fault)>();
        var (offers, compiled) = (0, 0);
        foreach (var mutant in Setting("FUZZ_IN") is { } folder ? Kept(folder) : Enumerable.Range(first, count).Select(seed => new Mutants(seed).Next()))
        {
            var (found, offered, isRight) = await Ordeal.Of(mutant.Text, mutant.Language);
            faults.AddRange(found.Select(fault => (mutant, fault)));
            (offers, compiled) = (offers + offered, compiled + (isRight ? 1 : 0));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} mutants from {first} on: {compiled} compile, {offers} offers, {faults.Count} faults.");
        foreach (var (mutant, fault) in faults) Keep(mutant, fault);
        Assert.True(faults.Count == 0, $"{faults.Count} faults. Each program is a test to be: make it small first.\n\n{string.Join("\n", faults.Take(5).Select(one => Described(one.Mutant, one.Fault)))}");
        Assert.True(offers * 2 > count || Setting("FUZZ_IN") is not null, $"{offers} offers in {count} mutants are too few to learn from.");
    }

    // The first line says what to look for, and holds what it takes to run the rest again.
    static string Described(Mutant mutant, Fault fault) => $"// {fault.Kind} | {fault.Offer} | {fault.Id} | {mutant.Name}, C# {mutant.Language ?? "latest"}\n{mutant.Text}\n\n/* {fault.Seen}\n*/\n";

    // One file for each kind is enough to read.
    static void Keep(Mutant mutant, Fault fault)
    {
        if (Setting("FUZZ_OUT") is { } folder)
            File.WriteAllText(Path.Combine(folder, NotInName().Replace($"{fault.Kind}-{fault.Offer}-{fault.Id}.cs", "_")), Described(mutant, fault));
    }

    static IEnumerable<Mutant> Kept(string folder) => Directory.EnumerateFiles(folder, "*.cs").Order().Select(file =>
    {
        var text = File.ReadAllText(file);
        var language = Language().Match(text.Split('\n')[0]).Groups[1].Value;
        return new Mutant(Path.GetFileName(file), text[(text.IndexOf('\n') + 1)..], language is "" or "latest" ? null : language);
    });

    static string? Setting(string name) => Environment.GetEnvironmentVariable(name);

    static int? Number(string name) => int.TryParse(Setting(name), out var number) ? number : null;

    [GeneratedRegex(@"C# (\S+)$")]
    private static partial Regex Language();

    [GeneratedRegex(@"[^\w.-]")]
    private static partial Regex NotInName();
}
