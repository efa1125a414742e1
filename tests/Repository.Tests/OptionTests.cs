using System.Text.RegularExpressions;
using AsyncGather.Analyzers;

namespace AsyncGather.RepositoryTests;

/// <summary>What can be set is documented, and what is documented can be set.</summary>
public partial class OptionTests
{
    const string Page = "docs/options.md";

    [Fact]
    public void The_page_lists_the_options()
    {
        var documented = Heading().Matches(Repo.Read(Page)).Select(match => match.Groups[1].Value);
        Assert.True(documented.SequenceEqual(RuleOptions.Names), $"{Page} must have these headings, in this order:\n{string.Join("\n", RuleOptions.Names.Select(name => $"### {name}"))}");
    }

    [Fact]
    public void The_code_reads_the_options()
    {
        var read = Literal().Matches(Repo.Read("src/Analyzers/Framework/RuleOptions.cs")).Select(match => match.Groups[1].Value).ToList();
        Repo.RequireNone(
        [
            .. RuleOptions.Names.Where(name => read.Count(other => other == name) < 2).Select(name => $"{name} is listed in RuleOptions.Names, and nothing in that file reads it."),
            .. read.Except(RuleOptions.Names).Select(name => $"{name} is read, but RuleOptions.Names does not list it."),
            .. Repo.Under("src", ".cs").Where(file => !file.EndsWith("/RuleOptions.cs", StringComparison.Ordinal) && Literal().IsMatch(Repo.Read(file))).Select(file => $"{file} reads an option by its name: ask RuleOptions."),
        ]);
    }

    [Fact]
    public void Pages_mention_only_options_that_exist() => Repo.RequireNone(
        from file in Repo.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))
        from name in Mentioned().Matches(Repo.Read(file)).Select(match => match.Value).Distinct()
        where !RuleOptions.Names.Contains(name)
        select $"{file} mentions {name}, which RuleOptions.Names does not list.");

    [Fact]
    public void The_page_lists_the_presets()
    {
        var presets = Repo.Under("src/Package/presets", ".globalconfig").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);
        var documented = Mode().Matches(Repo.Read(Page)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.True(presets.SequenceEqual(documented), $"{Page}: the table of GatherAnalysisMode must have one row for each of {string.Join(", ", presets)}.");
    }

    [GeneratedRegex(@"^### (gather\.\w+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("\"(gather\\.\\w+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bgather\.[a-z]+_\w+")]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"^\| `([A-Z]\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Mode();
}
