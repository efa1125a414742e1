namespace AsyncGather.Mutate;

/// <summary>What is mutated, and whose tests have to notice.</summary>
/// <param name="Sources">The folders whose files get mutants, each the root of a project.</param>
/// <param name="Unmutated">Parts of the paths of files that get none: what is generated is tried by the table that it comes from.</param>
/// <param name="Tests">The project of the tests.</param>
/// <param name="First">The classes of tests that most often tell; null for those that bear the name of the mutated file.</param>
/// <param name="Without">The classes of tests that are left out, since they look at something else and take long.</param>
sealed record Target(string[] Sources, string[] Unmutated, string Tests, string? First, string[] Without)
{
    public static readonly Target Rules = new(["src/Analyzers", "src/CodeFixes"], [], "Analyzers.Tests", null, ["*.PeerTests"]);

    public static readonly Target Runtime = new(["src/Runtime"], ["/Generated/", "/Compatibility/"], "Runtime.Tests", "*.Contract.*", ["*.PublicApiTests"]);

    public bool Includes(string file) => file.EndsWith(".cs", StringComparison.Ordinal)
        && Sources.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) && !Unmutated.Any(file.Contains);
}
