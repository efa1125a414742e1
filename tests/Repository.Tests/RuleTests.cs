using System.Text.RegularExpressions;
using AsyncGather.Generate;
using AsyncGather.Testing;

namespace AsyncGather.RepositoryTests;

/// <summary>Every rule is complete, and says what it says in the same form as the others.</summary>
public partial class RuleTests
{
    [Fact]
    public void A_rule_has_its_files() => Repo.RequireNone(
        from rule in Repo.Rules
        from file in new[] { $"src/Analyzers/Rules/{rule.Stem}.cs", $"tests/Analyzers.Tests/Rules/{rule.Stem}Tests.cs", rule.Page }
        where !Repo.Has(file)
        select $"{rule.Id} {rule.Stem} lacks {file}. Write it, or name the file after the class of the rule.");

    [Fact]
    public void A_file_belongs_to_a_rule() => Repo.RequireNone(
    [
        .. Repo.Under("src/Analyzers/Rules", ".cs").Where(file => Repo.Rules.All(rule => rule.Stem != Stem(file))).Select(file => $"{file}: no rule has this name. Rename the file after its class."),
        .. Repo.Under("docs/rules", ".md").Where(file => Repo.Rules.All(rule => rule.Page != file)).Select(file => $"{file}: no rule has this id. Remove the page."),
        .. Repo.Under("tests/Analyzers.Tests/Rules", ".cs").Where(file => !Repo.Rules.Any(rule => Stem(file).StartsWith(rule.Stem, StringComparison.Ordinal))).Select(file => $"{file}: begin its name with the name of the rule that it tests."),
    ]);

    [Fact]
    public void A_fix_belongs_to_the_rule_of_its_name()
    {
        var fixes = Catalog.Fixes.ToDictionary(fix => fix.GetType().Name);
        foreach (var file in Repo.Under("src/CodeFixes/Fixes", "Fix.cs"))
        {
            Assert.True(fixes.TryGetValue(Stem(file), out var fix), $"{file}: the class {Stem(file)} is not exported. Add [ExportCodeFixProvider] and [Shared].");
            var rule = Repo.Rules.SingleOrDefault(rule => rule.Stem + "Fix" == Stem(file));
            Assert.True(rule is not null && fix!.FixableDiagnosticIds.SequenceEqual([rule.Id]), $"{file}: a fix has the name of its rule and 'Fix', and fixes that rule alone.");
        }

        var ours = fixes.Values.Where(fix => fix.FixableDiagnosticIds.Any(id => id.StartsWith("GATHER", StringComparison.Ordinal))).Select(fix => fix.GetType().Name);
        Repo.RequireNone(ours.Where(name => !Repo.Has($"src/CodeFixes/Fixes/{name}.cs")).Select(name => $"{name} fixes a rule: put it into src/CodeFixes/Fixes/{name}.cs."));
    }

    [Fact]
    public void Release_tracking_lists_the_rules()
    {
        var rows = new[] { "Shipped", "Unshipped" }.SelectMany(name => Row().Matches(Repo.Read($"src/Analyzers/AnalyzerReleases.{name}.md")).Select(match => match.Value)).Order(StringComparer.Ordinal);
        var rules = Repo.Rules.Select(rule => $"{rule.Id} | {rule.Descriptor.Category} | {(rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity : "Disabled")} | {rule.Stem}");
        Assert.True(rows.SequenceEqual(rules), $"The rows of src/Analyzers/AnalyzerReleases.*.md must be these, each once:\n{string.Join("\n", rules)}");
    }

    [Fact]
    public void The_index_and_the_readme_list_the_rules() => Repo.RequireNone(
        from rule in Repo.Rules
        from row in new[] { (File: "docs/index.md", Start: $"| [{rule.Id}](rules/{rule.Id}.md) |"), (File: "README.md", Start: $"| [{rule.Id}]({rule.Page}) |") }
        where !Repo.Read(row.File).Contains($"\n{row.Start}", StringComparison.Ordinal)
        select $"{row.File} has no row for {rule.Id}. Run: {GeneratedFiles.Command}");

    [Fact]
    public void An_id_is_of_its_family()
    {
        var hundreds = Repo.Rules.GroupBy(rule => rule.Descriptor.Category).ToDictionary(family => family.Key, family => family.First().Id[6]);
        Assert.True(hundreds.Values.Distinct().Count() == hundreds.Count, "Two families share a hundred.");
        Repo.RequireNone(Repo.Rules.Where(rule => !Id().IsMatch(rule.Id) || rule.Id[6] != hundreds[rule.Descriptor.Category]).Select(rule => $"{rule.Id}: the hundreds digit says the family, {rule.Descriptor.Category}."));
    }

    [Fact]
    public void A_title_is_a_short_order() => Repo.RequireNone(
        from rule in Repo.Rules
        where rule.Title.Length > 60 || rule.Title.EndsWith('.') || Repo.Rules.Any(other => other.Id != rule.Id && other.Title == rule.Title)
        select $"{rule.Id}: a title has at most 60 characters and no full stop, and no other rule has it: '{rule.Title}'.");

    [Fact]
    public void A_message_quotes_what_it_is_about() => Repo.RequireNone(
        from rule in Repo.Rules
        let message = rule.Descriptor.MessageFormat.ToString()
        where !Quoted().IsMatch(message) || message.EndsWith('.') || rule.Descriptor.Description.ToString().Length == 0
        select $"{rule.Id}: a message has the symbol in quotes, as in \"'{{0}}' is not awaited\", and no full stop; a description says more. It is: {message}");

    [Fact]
    public void A_help_link_leads_to_the_page()
    {
        var first = Repo.Rules[0];
        Assert.EndsWith($"/blob/main/{first.Page}", first.Descriptor.HelpLinkUri);
        var address = first.Descriptor.HelpLinkUri[..^$"/blob/main/{first.Page}".Length];
        Repo.RequireNone(Repo.Rules.Where(rule => rule.Descriptor.HelpLinkUri != $"{address}/blob/main/{rule.Page}").Select(rule => $"{rule.Id}: write helpLinkUri: HelpLink.For(Id)."));

        // The owner of a fork changes the address once.
        Repo.RequireNone(
            from file in Repo.Under("src", ".cs")
            where file != "src/Analyzers/Framework/HelpLink.cs" && Repo.Read(file).Contains(address, StringComparison.OrdinalIgnoreCase)
            select $"{file} has the address of the repository. It stands in HelpLink.cs alone.");
    }

    [Fact]
    public void A_file_fits_on_a_few_screens() => Repo.RequireNone(
        from file in Repo.Under("src/Analyzers/Rules", ".cs").Concat(Repo.Under("src/CodeFixes/Fixes", ".cs"))
        let lines = Repo.Read(file).Count(c => c == '\n')
        where lines > 180
        select $"{file} has {lines} lines, more than 180: a sign that Knowledge or Framework lacks something.");

    static string Stem(string file) => Path.GetFileNameWithoutExtension(file);

    [GeneratedRegex(@"^GATHER\d\d\d \| .*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^GATHER\d\d\d$")]
    private static partial Regex Id();

    [GeneratedRegex(@"'[^']*\{\d\}[^']*'")]
    private static partial Regex Quoted();
}
