using System.Text.RegularExpressions;

namespace AsyncGather.RepositoryTests;

/// <summary>What holds for every file of the repository.</summary>
public partial class TrackedFileTests
{
    static readonly string[] Binary = [".png", ".ico", ".snk"];

    static readonly string Blob = Repo.Rules[0].Descriptor.HelpLinkUri[..^Repo.Rules[0].Page.Length];

    static IEnumerable<string> Texts => Repo.Files.Where(file => !Binary.Contains(Path.GetExtension(file)));

    [Fact]
    public void No_file_names_a_machine() => Repo.RequireNone(
        from file in Texts
        from match in Machine().Matches(Repo.Read(file))
        select $"{file} names a machine, '{match.Value}'. Use a path from the root of the repository, and the package source that the machine has.");

    [Fact]
    public void A_link_leads_somewhere() => Repo.RequireNone(
        from file in Texts.Where(file => file.EndsWith(".md", StringComparison.Ordinal))
        from match in Link().Matches(Code().Replace(Repo.Read(file), ""))
        let link = match.Groups[1].Value
        // A README in a package is read elsewhere: its links name the repository.
        where link.Contains("/blob/main/", StringComparison.Ordinal)
            ? !(link.StartsWith(Blob, StringComparison.Ordinal) && Leads("README.md", link[Blob.Length..]))
            : !link.Contains("://", StringComparison.Ordinal) && !Leads(file, link)
        select $"{file}: the link to {link} leads nowhere.");

    static bool Leads(string file, string link)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var full = Path.GetFullPath(Path.Combine(Repo.Root, Path.GetDirectoryName(file)!, path));
        var target = path.Length == 0 ? file : Path.GetRelativePath(Repo.Root, full).Replace('\\', '/');
        if (anchor is null) return Repo.Has(target) || Repo.Files.Any(other => other.StartsWith(target.TrimEnd('/') + "/", StringComparison.Ordinal));
        return Repo.Has(target) && Heading().Matches(Repo.Read(target)).Any(heading => Anchor(heading.Groups[1].Value) == anchor);
    }

    // As GitHub makes it: only letters, digits, hyphens and underscores are left, and a space is a hyphen.
    static string Anchor(string heading) => NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"(?<![\w./])/(?:home|root|work|farm|Users|tmp|mnt)/\w+|\b[A-Z]:\\Users\\\w+|(?:api\.nuget\.org|registry\.npmjs\.org|pypi\.org/simple|deb\.debian\.org|pkgs\.dev\.azure\.com)")]
    private static partial Regex Machine();

    [GeneratedRegex(@"\[[^\]]*\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
