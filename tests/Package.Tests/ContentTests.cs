using System.IO.Compression;
using System.Xml.Linq;

namespace AsyncGather.Package.Tests;

public sealed class ContentTests(PackedPackage package)
{
    [Fact]
    public void The_package_holds_exactly_the_listed_files()
    {
        using var zip = ZipFile.OpenRead(package.File);
        var files = zip.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal);

        Assert.Equal(File.ReadAllLines("Expected/package.txt"), files);
    }

    [Fact]
    public void The_nuspec_says_what_a_feed_shows()
    {
        var metadata = Nuspec().Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("AsyncGather.Analyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Contains("WhenAll", Value("description"), StringComparison.Ordinal);
        Assert.Contains("analyzer", Value("tags")!.Split(' '));
        // A development dependency that brings packages along would bring them into every build.
        Assert.Null(Value("dependencies"));
    }

    [Fact]
    public async Task The_generated_files_are_current()
    {
        await Dotnet.SucceedAsync(PackedPackage.Repository, "run", Path.Combine("eng", "generate.cs"), "--", "--check");
    }

    XDocument Nuspec()
    {
        using var zip = ZipFile.OpenRead(package.File);
        using var nuspec = zip.GetEntry("AsyncGather.Analyzers.nuspec")!.Open();
        return XDocument.Load(nuspec);
    }

    // The rest belongs to the format of the file and has changing names.
    static bool IsOurs(string entry) => !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal) && entry != "[Content_Types].xml";
}
