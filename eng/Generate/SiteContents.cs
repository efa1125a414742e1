namespace AsyncGather.Generate;

/// <summary>docs/toc.yml: what stands beside each page of the site, the rules by family.</summary>
static class SiteContents
{
    static readonly (string Name, string Page)[] Guides =
    [
        ("Gather for Python, JavaScript and Go", "runtime.md"),
        ("Old code bases", "old-code.md"),
        ("In CI", "ci.md"),
        ("Options", "options.md"),
        ("Refactorings", "refactorings.md"),
        ("Fixes for compiler errors", "compiler-errors.md"),
        ("Suppressors", "suppressors.md"),
        ("Questions", "faq.md"),
    ];

    static readonly (string Name, string Page)[] Figures =
    [
        ("Real code", "real-code.md"),
        ("Other packages", "comparison.md"),
        ("What the rules cost", "performance.md"),
        ("What the library costs", "performance-runtime.md"),
    ];

    public static GeneratedFile File(IReadOnlyList<Rule> rules)
    {
        var families = rules.GroupBy(rule => rule.Descriptor.Category).Select(family =>
            $"  - name: {family.Key}\n    items:\n{string.Concat(family.Select(rule => $"    - name: \"{rule.Id} {rule.Title}\"\n      href: rules/{rule.Id}.md\n"))}");
        return new("docs/toc.yml", $"# Written by: dotnet run eng/generate.cs\n- name: Rules\n  href: index.md\n  items:\n{string.Concat(families)}{Items("Guides", Guides)}{Items("Figures", Figures)}");
    }

    static string Items(string name, (string Name, string Page)[] pages) =>
        $"- name: {name}\n  items:\n{string.Concat(pages.Select(page => $"  - name: \"{page.Name}\"\n    href: {page.Page}\n"))}";
}
