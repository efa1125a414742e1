using System.IO.Compression;
using System.Xml.Linq;

namespace AsyncGather.Package.Tests;

public sealed class ContentTests(PackedPackage package)
{
    [Theory]
    [InlineData(PackedPackage.Analyzers, "Expected/package.txt")]
    [InlineData(PackedPackage.Runtime, "Expected/package-runtime.txt")]
    [InlineData(PackedPackage.Check, "Expected/package-check.txt")]
    public void The_package_holds_exactly_the_listed_files(string id, string expected)
    {
        using var zip = ZipFile.OpenRead(package.FileOf(id));
        var files = zip.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal);

        Assert.Equal(File.ReadAllLines(expected), files);
    }

    [Theory]
    [InlineData(PackedPackage.Analyzers, "analyzer")]
    [InlineData(PackedPackage.Runtime, "asyncio")]
    [InlineData(PackedPackage.Check, "dotnet-tool")]
    public void The_nuspec_says_what_a_feed_shows(string id, string tag)
    {
        var metadata = Nuspec(id);

        Assert.Equal(id, Value(metadata, "id"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Contains("async", Value(metadata, "description"), StringComparison.Ordinal);
        Assert.Contains(tag, Value(metadata, "tags")!.Split(' '));
    }

    [Fact]
    public void The_analyzers_bring_nothing_along()
    {
        var metadata = Nuspec(PackedPackage.Analyzers);

        Assert.Equal("true", Value(metadata, "developmentDependency"));
        // A development dependency that brings packages along would bring them into every build.
        Assert.Null(Value(metadata, "dependencies"));
    }

    [Fact]
    public void The_runtime_brings_the_analyzers_along_and_packages_only_to_the_oldest_target()
    {
        var groups = Nuspec(PackedPackage.Runtime).Descendants().Where(element => element.Name.LocalName == "group").ToDictionary(
            group => group.Attribute("targetFramework")!.Value,
            group => group.Elements().Select(dependency => dependency.Attribute("id")!.Value).ToList());

        Assert.Equal([PackedPackage.Analyzers], groups["net10.0"]);
        Assert.Equal([PackedPackage.Analyzers], groups["net8.0"]);
        Assert.Equal([PackedPackage.Analyzers, "Microsoft.Bcl.AsyncInterfaces", "Microsoft.Bcl.TimeProvider", "System.Memory", "System.Threading.Tasks.Extensions"], groups[".NETStandard2.0"]);
        Assert.Equal(3, groups.Count);
    }

    [Fact]
    public async Task The_generated_files_are_current()
    {
        await Dotnet.SucceedAsync(PackedPackage.Repository, "run", Path.Combine("eng", "generate.cs"), "--", "--check");
    }

    XElement Nuspec(string id)
    {
        using var zip = ZipFile.OpenRead(package.FileOf(id));
        using var nuspec = zip.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    static string? Value(XElement metadata, string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    // The rest belongs to the format of the file and has changing names.
    static bool IsOurs(string entry) => !entry.StartsWith("_rels/", StringComparison.Ordinal) && !entry.StartsWith("package/", StringComparison.Ordinal) && entry != "[Content_Types].xml";
}
