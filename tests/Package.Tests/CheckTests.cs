using System.Text.Json;
using AsyncGather.Check;

namespace AsyncGather.Package.Tests;

/// <summary>check.cs over projects of a user.</summary>
public sealed class CheckTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_sample_prints_wrong_figures_and_after_fix_the_right_ones()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(PackedPackage.Repository, "samples", "Storefront")))
            folder.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        using var output = new TempFolder();
        string[] run = ["run", "--project", "Storefront.csproj", "--artifacts-path", output.Path];

        Assert.Equal(Expected("storefront-before.txt"), (await Dotnet.SucceedAsync(folder.Path, run)).Lines);

        var check = await Dotnet.SucceedAsync(PackedPackage.Repository, "run", "check.cs", "--", folder.Path, "--fix", "--fail-on", "info");
        Assert.Contains("nothing found", check.Text, StringComparison.Ordinal);

        Assert.Equal(Expected("storefront-after.txt"), (await Dotnet.SucceedAsync(folder.Path, run)).Lines);
    }

    [Fact]
    public async Task A_project_is_looked_at_without_changing_a_file_of_it()
    {
        // Everything here would write beside the sources, or stop the build at the first finding.
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><ArtifactsPath>$(MSBuildThisFileDirectory)Lib/artifacts</ArtifactsPath></PropertyGroup></Project>");
        folder.Write("Lib/Lib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <OutputPath>../out</OutputPath>
                <DocumentationFile>Lib.xml</DocumentationFile>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RunAnalyzers>false</RunAnalyzers>
                <NuGetAudit>false</NuGetAudit>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("Lib/Saver.cs", "using System.Threading.Tasks;\npublic class Saver { public void Save(Task[] all) { Task.WhenAll(all); } }\n");
        folder.Write("Lib/obj/Debug/stale.cs", "this does not compile");
        folder.Write("Lib/artifacts/obj/stale.cs", "this does not compile");
        // The same name as the other project: their outputs must not meet. It compiles only if the other one did.
        folder.Write("App/Lib.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>App</AssemblyName>
                <PackageId>App</PackageId>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>
            </Project>
            """);
        folder.Write("App/App.cs", "using System.Threading.Tasks;\nclass App { void Run() { new Saver().Save([]); Task.WhenAny(Task.CompletedTask); } }\n");
        var before = folder.Snapshot();
        using var output = new TempFolder();
        var sarif = Path.Combine(output.Path, "all.sarif");

        var exitCode = await CheckAsync(folder.Path, "--sarif", sarif, "--fail-on", "warning");

        Assert.Equal(ExitCode.Findings, exitCode);
        Assert.Equal(before, folder.Snapshot());
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(sarif, TestContext.Current.CancellationToken));
        var run = log.RootElement.GetProperty("runs")[0];
        Assert.Equal(["GATHER101", "GATHER101"], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleId").GetString()));
    }

    [Fact]
    public async Task A_project_that_does_not_compile_has_an_exit_code_of_its_own()
    {
        folder.Write("Bad.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        folder.Write("Bad.cs", "class Bad { int x = \"text\"; }");

        Assert.Equal(ExitCode.DoesNotCompile, await CheckAsync(folder.Path));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "obj")));
    }

    [Fact]
    public async Task Projects_that_cannot_be_built_are_named_and_the_others_are_looked_at()
    {
        const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>";
        folder.Write("Good/Good.csproj", Project + "</Project>");
        folder.Write("Good/Good.cs", "using System.Threading.Tasks; class Good { void M(Task[] all) { Task.WhenAll(all); } }");
        folder.Write("Missing/Missing.csproj", Project + "<ItemGroup><PackageReference Include=\"AsyncGather.No.Such.Package\" Version=\"1.0.0\" /></ItemGroup></Project>");
        folder.Write("Broken/Broken.csproj", Project);

        var check = await Dotnet.RunAsync(PackedPackage.Repository, "run", "check.cs", "--", folder.Path);

        Assert.Equal(ExitCode.DoesNotCompile, check.ExitCode);
        Assert.Contains("1 compilation looked at, 1 finding", check.Text, StringComparison.Ordinal);
        Assert.Contains("Not looked at: 2 projects.", check.Text, StringComparison.Ordinal);
        Assert.Contains("NU1101", check.Text, StringComparison.Ordinal);
        Assert.Contains("MSB4025", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_baseline_knows_is_not_reported_and_what_cannot_be_written_is_not_fixed()
    {
        const string Mistake = "Task.WhenAll(all);";
        folder.Write("Old.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
        folder.Write("Old.cs", $"using System.Threading.Tasks;\nclass Old\n{{\n    void M(Task[] all)\n    {{\n        {Mistake}\n    }}\n}}\n");
        var baseline = Path.Combine(folder.Path, "known.txt");

        Assert.Equal(ExitCode.Done, await CheckAsync(folder.Path, "--baseline", baseline, "--fail-on", "info"));
        Assert.Equal($"GATHER101 Old.cs: {Mistake}", Assert.Single(await File.ReadAllLinesAsync(baseline, TestContext.Current.CancellationToken), line => !line.StartsWith('#')));

        // One line further down, further in, and a second time.
        folder.Write("Old.cs", folder.Read("Old.cs").Replace($"        {Mistake}", $"\n            {Mistake}\n            {Mistake}", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, await CheckAsync(folder.Path, "--baseline", baseline, "--fail-on", "info"));

        File.SetAttributes(Path.Combine(folder.Path, "Old.cs"), FileAttributes.ReadOnly);
        var before = folder.Snapshot();
        Assert.Equal(ExitCode.NotWritable, await CheckAsync(folder.Path, "--fix"));
        Assert.Equal(before, folder.Snapshot());
        File.SetAttributes(Path.Combine(folder.Path, "Old.cs"), FileAttributes.Normal);
    }

    [Fact]
    public async Task What_cannot_be_meant_is_said_before_the_work_begins()
    {
        folder.Write("One.slnx", "<Solution />");
        folder.Write("Two.slnx", "<Solution />");
        Assert.Equal(ExitCode.Usage, await CheckAsync(folder.Path));
        Assert.Equal(ExitCode.Usage, await CheckAsync("--sarif", folder.Path));
        Assert.Equal(ExitCode.Usage, await CheckAsync("--sarif", Path.Combine(folder.Path, "nowhere", "all.sarif")));
        Assert.Equal(ExitCode.Usage, await CheckAsync("--baseline", folder.Path));
        folder.Write("baseline.txt", "GATHER101 Store.cs: Task.WhenAll(all);\nno finding\n");
        Assert.Equal(ExitCode.Usage, await CheckAsync("--baseline", Path.Combine(folder.Path, "baseline.txt")));
    }

    [Fact]
    public async Task A_folder_without_a_project_and_a_missing_path_have_another()
    {
        Assert.Equal(ExitCode.NoProject, await CheckAsync(folder.Path));
        Assert.Equal(ExitCode.NoProject, await CheckAsync(Path.Combine(folder.Path, "nowhere")));
    }

    [Fact]
    public async Task An_sdk_that_is_not_installed_has_another()
    {
        folder.Write("Any.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("global.json", """{ "sdk": { "version": "1.0.0", "rollForward": "disable" } }""");

        Assert.Equal(ExitCode.NoSdk, await CheckAsync(folder.Path));
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--fail-on", "sometimes")]
    public async Task A_wrong_command_line_has_another(params string[] args) =>
        Assert.Equal(ExitCode.Usage, await CheckAsync(args));

    [Fact]
    public async Task The_usage_names_what_was_typed()
    {
        var (exitCode, text) = await PrintedAsync("--help");

        Assert.Equal(ExitCode.Done, exitCode);
        Assert.Contains("  check [<path>] [options]", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_of_a_terminal_shows_what_it_prints()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(PackedPackage.Repository, "samples", "Storefront")))
            folder.Write(Path.Combine("Storefront", Path.GetFileName(file)), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        var (_, text) = await PrintedAsync(Path.Combine(folder.Path, "Storefront"));

        var drawn = TerminalPicture.Of("dotnet run check.cs", text);
        var picture = Path.Combine(PackedPackage.Repository, "docs", "pictures", "check.svg");
        if (Environment.GetEnvironmentVariable("GATHER_PICTURES") == "write") await File.WriteAllTextAsync(picture, drawn, TestContext.Current.CancellationToken);
        Assert.True((await File.ReadAllTextAsync(picture, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") == drawn, "docs/pictures/check.svg is not what check prints today. Draw it anew: GATHER_PICTURES=write dotnet test tests/Package.Tests --filter picture");
    }

    static async Task<(int ExitCode, string Text)> PrintedAsync(params string[] args)
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            return (await CheckAsync(args), output.ToString());
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    static Task<int> CheckAsync(params string[] args) => CheckCommand.RunAsync(args, new Caller("check", ".", "the current folder"));

    static string[] Expected(string name) => File.ReadAllLines(Path.Combine("Expected", name));
}
