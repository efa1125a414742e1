using AsyncGather.Generate;
using AsyncGather.Testing;

namespace AsyncGather.RepositoryTests.Pages;

/// <summary>
/// The C# blocks of the pages are test cases. A line that ends with an id is reported, every other one is silent; a block and the
/// next one in "How to fix" are before and after the fix whose title stands in bold between them, or the first that is offered.
/// </summary>
public class PageTests
{
    static readonly string[] Sections = ["Cause", "Why", "How to fix", "Violates", "Does not violate", "Options", "When to suppress", "Overlaps"];

    public static TheoryData<string> RulePages => [.. Repo.Rules.Select(rule => rule.Page)];

    public static TheoryData<string> AllPages => [.. Repo.Rules.Select(rule => rule.Page), "docs/compiler-errors.md"];

    [Theory, MemberData(nameof(RulePages))]
    public void A_page_has_its_sections_and_its_examples(string path)
    {
        var page = Read(path);
        var rule = RuleOf(path);
        Assert.True(Repo.Read(path).StartsWith($"# {rule.Id} {rule.Stem}: {rule.Title}\n", StringComparison.Ordinal), $"{path} must begin with the line\n# {rule.Id} {rule.Stem}: {rule.Title}");
        Assert.True(page.Sections.SequenceEqual(Sections), $"{path} must have the sections {string.Join(", ", Sections)}, in this order. It has {string.Join(", ", page.Sections)}.");
        Assert.True(page.In("Violates").Any(), $"{path}: write a C# block under 'Violates'.");
        Assert.True(page.In("Does not violate").Any(), $"{path}: write a C# block under 'Does not violate'.");
        Assert.True(!rule.HasFix || page.In("How to fix").Any(), $"{path}: {rule.Id} has a fix. Show it under 'How to fix' as a block before and a block after.");
    }

    [Theory, MemberData(nameof(RulePages))]
    public async Task What_violates_is_reported_where_it_is_marked(string path)
    {
        foreach (var block in Read(path).In("Violates"))
        {
            var found = await RequireMarkers(path, block);
            Assert.True(block.Markers.Any(marker => marker.Id == RuleOf(path).Id), $"{path}, line {block.Line}: mark the lines that are reported with // {RuleOf(path).Id}.");
            await Judge(path, block, AsyncGather.Testing.Judge.Reports, About(path, found));
        }
    }

    [Theory, MemberData(nameof(RulePages))]
    public async Task What_does_not_violate_is_silent(string path)
    {
        foreach (var block in Read(path).In("Does not violate"))
        {
            Assert.True(block.Markers.Count == 0, $"{path}, line {block.Line}: nothing is marked under 'Does not violate'.");
            await Judge(path, block, AsyncGather.Testing.Judge.Reports, About(path, await RequireMarkers(path, block)));
        }
    }

    [Theory, MemberData(nameof(AllPages))]
    public async Task A_fix_does_what_the_page_shows(string path)
    {
        var page = Read(path);
        var isOfRule = page.Sections.Contains("How to fix");
        var blocks = (isOfRule ? page.In("How to fix") : page.Blocks).ToList();
        Assert.True(blocks.Count % 2 == 0, $"{path}: blocks come in pairs, before and after the fix.");
        for (var i = 0; i < blocks.Count; i += 2)
        {
            var (before, after) = (blocks[i], blocks[i + 1]);
            Assert.True(before.Section == after.Section, $"{path}, line {before.Line}: a block and what becomes of it stand in one section.");
            Assert.True(after.Markers.Count == 0, $"{path}, line {after.Line}: after the fix nothing is reported.");
            var found = await RequireMarkers(path, before);
            var trial = About(path, found) with { After = PageCase.Wrap(after.Text) };
            await Judge(path, before, AsyncGather.Testing.Judge.Fix, await WithAction(path, after, found, trial, isOfRule));
        }
    }

    [Fact]
    public async Task A_refactoring_does_what_the_page_shows()
    {
        var blocks = Read("docs/refactorings.md").Blocks;
        Assert.NotEmpty(blocks);
        foreach (var pair in blocks.Chunk(2))
        {
            var before = await PageCase.OfMembers(pair[0], null, TestContext.Current.CancellationToken);
            Assert.Empty(before.Reported);
            var results = await before.Refactored(pair[1].BoldBefore!, TestContext.Current.CancellationToken);
            Assert.True(results.Contains(PageCase.Wrap(pair[1].Text)), $"docs/refactorings.md, line {pair[1].Line}: '{pair[1].BoldBefore}' gives\n{string.Join("\n\n", results)}");
        }
    }

    [Fact]
    public async Task The_readme_shows_what_happens_in_a_new_console_project()
    {
        var page = Read("README.md");
        var cancellation = TestContext.Current.CancellationToken;
        Assert.True(page.Blocks.Count == 3, "README.md has three C# blocks: before and after the fixes, and the runtime library.");
        var before = RequireMarkers(page.Path, page.Blocks[0], await PageCase.OfProgram(page.Blocks[0], cancellation));
        Assert.NotEmpty(before.Reported);
        var message = before.Reported.First().GetMessage();
        Assert.True(Repo.Read(page.Path).Contains($"warning {before.Reported.First().Id}: {message}", StringComparison.Ordinal), $"README.md must show the line of the build for its first example: {message}");

        Assert.Equal(page.Blocks[1].Text, (await before.Fixed(cancellation)).Text.TrimEnd());
        foreach (var block in page.Blocks.Skip(1)) Assert.Empty(RequireMarkers(page.Path, block, await PageCase.OfProgram(block, cancellation)).Reported);
    }

    static async Task<Trial> WithAction(string path, Block after, PageCase found, Trial trial, bool isOfRule)
    {
        var offers = await found.Offers(TestContext.Current.CancellationToken);
        var offer = after.BoldBefore is { } title ? offers.FirstOrDefault(offer => offer.Title == title) : offers.FirstOrDefault();
        if (offer is not null) return trial with { Key = offer.Key, Fix = isOfRule ? null : offer.Fix.GetType() };
        var known = string.Join("\n", offers.Select(offer => $"    **{offer.Title}**").Distinct());
        throw new VerifyException($"{path}, line {after.Line}: no fix {(after.BoldBefore is { } bold ? $"has the title '{bold}'" : "is offered")}. The offers:\n{known}");
    }

    static async Task<PageCase> RequireMarkers(string path, Block block) => RequireMarkers(path, block, await PageCase.OfMembers(block, Path.GetFileNameWithoutExtension(path), TestContext.Current.CancellationToken));

    static PageCase RequireMarkers(string path, Block block, PageCase found)
    {
        var (reported, marked) = (found.Lines.ToList(), block.Markers.OrderBy(marker => marker.Line).ThenBy(marker => marker.Id, StringComparer.Ordinal).ToList());
        Repo.RequireNone(
        [
            .. reported.Except(marked).Select(marker => $"{path}, line {block.Line + 1 + marker.Line}: {marker.Id} is reported. End the line with // {marker.Id}, or change the example. {found.MessageAt(marker)}"),
            .. marked.Except(reported).Select(marker => $"{path}, line {block.Line + 1 + marker.Line}: {marker.Id} is not reported. Remove the marker, or change the example."),
        ]);
        return found;
    }

    static async Task Judge(string path, Block block, Func<Trial, Task> judge, Trial trial)
    {
        try
        {
            await judge(trial);
        }
        catch (VerifyException wrong)
        {
            throw new VerifyException($"{path}, the block at line {block.Line}: {wrong.Message}");
        }
    }

    static Trial About(string path, PageCase found) => new(found.Marked, PageCase.With)
    {
        Rule = path.StartsWith("docs/rules/", StringComparison.Ordinal) ? Catalog.Analyzers.Single(analyzer => analyzer.GetType().Name == RuleOf(path).Stem) : null,
    };

    static Rule RuleOf(string path) => Repo.Rules.Single(rule => rule.Page == path);

    static Page Read(string path)
    {
        Assert.True(Repo.Has(path), $"{path} is missing. Write it: {string.Join(", ", Sections)}; the pages beside it show how.");
        return new(path, Repo.Read(path));
    }
}
