using System.Text.RegularExpressions;
using AsyncGather.Analyzers;

namespace AsyncGather.Generate;

/// <summary>The tables of rules in the documentation.</summary>
static partial class RuleTables
{
    const string Begin = "<!-- The table of rules is written by: dotnet run eng/generate.cs -->";
    const string End = "<!-- End of the table of rules -->";

    // A family without a sentence here is a mistake that the index would hide.
    static readonly Dictionary<string, string> Families = new()
    {
        [Family.Spread] = "The arguments are not the elements one meant",
        [Family.Await] = "Nobody waits for the group, or not in the right place",
        [Family.Members] = "What is in the group is not the work one meant",
        [Family.State] = "Several operations use at once what is made for one",
        [Family.Outcome] = "Results, exceptions or cancellation are lost or misread",
        [Family.Scale] = "The shape is slow, or limits less than was meant",
    };

    /// <summary>docs/index.md: all rules, family by family.</summary>
    public static GeneratedFile Index(IReadOnlyList<Rule> rules)
    {
        var families = rules.GroupBy(rule => rule.Descriptor.Category)
            .Select(family => $"## {family.Key}: {char.ToLowerInvariant(Families[family.Key][0])}{Families[family.Key][1..]}\n\n{Table(family, "rules/")}\n");
        return new("docs/index.md", $"""
            <!-- Written by: dotnet run eng/generate.cs -->
            # The rules

            A **warning** is certain: no false alarm is known on any code that we ran the rules over. An **info** is likely: a person should look. What is **off** is a matter of taste or of scale.
            A rule with a fix is repaired in the editor, or everywhere at once by `dotnet format analyzers --diagnostics GATHER101`.

            {string.Join("\n", families)}
            ## Beside the rules

            - [Fixes for compiler errors](compiler-errors.md): calls of `Task.WhenAll` that do not compile.
            - [Refactorings](refactorings.md): another shape for code in which nothing is wrong.
            - [Suppressors](suppressors.md): warnings of other packages that are silenced where they are certainly wrong.
            - [Options](options.md): what `.editorconfig` and the project file can set.

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>README.md with the table between its two markers.</summary>
    public static GeneratedFile Readme(IReadOnlyList<Rule> rules, string readme)
    {
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin) throw new InvalidOperationException($"README.md must have the lines\n{Begin}\n{End}");
        return new("README.md", $"{readme[..(begin + Begin.Length)]}\n{Table(rules, "docs/rules/")}\n{readme[end..]}");
    }

    static string Table(IEnumerable<Rule> rules, string folder) =>
        "| Rule | The mistake | What to do | Severity | Fix |\n|---|---|---|---|---|\n"
        + string.Join("\n", rules.Select(rule => $"| [{rule.Id}]({folder}{rule.Id}.md) | {Sentence(rule.Stem)} | {rule.Title} | {(rule.Descriptor.IsEnabledByDefault ? rule.Descriptor.DefaultSeverity : "off")} | {(rule.HasFix ? "yes" : "no")} |"));

    // GroupNotAwaited: the stem says the mistake.
    static string Sentence(string stem) => stem[0] + UpperCase().Replace(stem[1..], match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex UpperCase();
}
