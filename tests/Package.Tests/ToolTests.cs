using System.Text.Json;

namespace AsyncGather.Package.Tests;

/// <summary>The packed tool, as somebody runs it who has nothing of us.</summary>
public sealed class ToolTests(PackedPackage package)
{
    [Fact]
    public async Task It_runs_without_being_installed_in_an_empty_home()
    {
        using var home = new TempFolder();
        using var folder = new TempFolder();
        folder.Write("Any.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        folder.Write("Any.cs", "using System.Threading.Tasks;\nclass Any\n{\n    void M(Task[] all) { Task.WhenAll(all); }\n}\n");

        var printed = await Dotnet.RunAsync(folder.Path, home,
            ["dnx", $"{PackedPackage.Check}@{package.Version}", "--source", package.Folder, "--yes", "--", ".", "--format", "json", "--fail-on", "warning"]);

        Assert.Equal(1, printed.ExitCode);
        // The SDK welcomes a new user before it runs anything.
        using var json = JsonDocument.Parse(printed.Text[printed.Text.IndexOf('{', StringComparison.Ordinal)..]);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("GATHER101 Any.cs 4:26-43", $"{finding.GetProperty("rule")} {finding.GetProperty("file")} {finding.GetProperty("line")}:{finding.GetProperty("column")}-{finding.GetProperty("endColumn")}");
        Assert.Equal(1, json.RootElement.GetProperty("compilations").GetInt32());
    }
}
