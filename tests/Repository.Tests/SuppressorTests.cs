using System.Text.RegularExpressions;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncGather.RepositoryTests;

/// <summary>What is silenced is documented, tested, and can be told apart by its id.</summary>
public partial class SuppressorTests
{
    const string Page = "docs/suppressors.md";

    static readonly List<DiagnosticSuppressor> Suppressors = [.. Catalog.Analyzers.OfType<DiagnosticSuppressor>()];

    [Fact]
    public void The_page_lists_what_is_silenced()
    {
        var rows = Row().Matches(Repo.Read(Page)).Select(match => (match.Groups[1].Value, match.Groups[2].Value));
        var silenced = Suppressors.SelectMany(suppressor => suppressor.SupportedSuppressions).Select(one => (one.Id, one.SuppressedDiagnosticId)).OrderBy(one => one.Id, StringComparer.Ordinal);
        Assert.True(rows.SequenceEqual(silenced), $"The table of {Page} must have these rows:\n{string.Join("\n", silenced.Select(one => $"| {one.Id} | {one.SuppressedDiagnosticId} |"))}");
    }

    [Fact]
    public void A_suppressor_has_its_files() => Repo.RequireNone(
        from name in Suppressors.Select(suppressor => suppressor.GetType().Name)
        from file in new[] { $"src/Analyzers/Suppressors/{name}.cs", $"tests/Analyzers.Tests/Suppressors/{name}Tests.cs" }
        where !Repo.Has(file)
        select $"{name} lacks {file}.");

    [Fact]
    public void An_id_silences_one_warning() => Repo.RequireNone(
        Suppressors.SelectMany(suppressor => suppressor.SupportedSuppressions).GroupBy(one => one.Id).Where(group => group.Count() > 1 || !Id().IsMatch(group.Key)).Select(group => $"{group.Key}: the ids of suppressors are GATHER901 to GATHER999, each for one warning."));

    [GeneratedRegex(@"^\| (GATHER9\d\d) \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^GATHER9\d\d$")]
    private static partial Regex Id();
}
