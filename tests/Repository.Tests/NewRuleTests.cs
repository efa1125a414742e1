using AsyncGather.NewRule;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.RepositoryTests;

/// <summary>What <c>eng/new-rule.cs</c> writes: the files that a rule has, in the form that they have.</summary>
public class NewRuleTests
{
    [Theory]
    [InlineData("GATHER208", "SomethingWrong", null)]
    [InlineData("GATHER101", "SomethingWrong", "GATHER101 exists.")]
    [InlineData("GATHER208", "GroupNotAwaited", "src/Analyzers/Rules/GroupNotAwaited.cs exists.")]
    [InlineData("GATHER999", "SomethingWrong", "'GATHER999' is not the id of a rule: GATHER and three digits, of which the first says the family, 0 to 5.")]
    [InlineData("208", "SomethingWrong", "'208' is not the id of a rule: GATHER and three digits, of which the first says the family, 0 to 5.")]
    [InlineData("GATHER208", "something", "'something' is not a name in PascalCase that says the mistake, as GroupNotAwaited does.")]
    public void It_refuses_what_exists_and_what_is_no_rule(string id, string stem, string? refusal) => Assert.Equal(refusal, RuleFiles.Refusal(Repo.Root, id, stem));

    [Fact]
    public void A_rule_has_the_files_that_the_others_have()
    {
        var files = RuleFiles.Of(Repo.Root, "GATHER208", "SomethingWrong").Select(file => file.Path.Replace("GATHER208", "GATHER205").Replace("SomethingWrong", "DuplicateTaskInGroup"));
        Repo.RequireNone(files.Where(path => !Repo.Has(path)).Select(path => $"{path} does not exist: the other rules keep it elsewhere."));
    }

    [Fact]
    public void What_is_code_parses() => Repo.RequireNone(
        from file in RuleFiles.Of(Repo.Root, "GATHER208", "SomethingWrong")
        where file.Path.EndsWith(".cs", StringComparison.Ordinal)
        from error in CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview)).GetDiagnostics()
        select $"{file.Path}: {error}");

    [Fact]
    public void A_page_has_the_sections_of_the_others()
    {
        var page = RuleFiles.Of(Repo.Root, "GATHER208", "SomethingWrong").Single(file => file.Path.EndsWith("GATHER208.md", StringComparison.Ordinal)).Text;
        Assert.Equal(Sections(Repo.Read("docs/rules/GATHER205.md")), Sections(page));
    }

    [Fact]
    public void The_row_of_its_release_stands_in_order()
    {
        var rows = RuleFiles.Of(Repo.Root, "GATHER208", "SomethingWrong").Single(file => file.Path.EndsWith(".Unshipped.md", StringComparison.Ordinal)).Text.Split('\n');
        Assert.Contains("GATHER208 | Members | Info | SomethingWrong", rows);
        Assert.Equal(Repo.Read("src/Analyzers/AnalyzerReleases.Unshipped.md").Split('\n').Length + 1, rows.Length);
    }

    static IEnumerable<string> Sections(string page) => page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));
}
