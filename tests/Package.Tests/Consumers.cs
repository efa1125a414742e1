namespace AsyncGather.Package.Tests;

/// <summary>The tests that read what one build of all consumers said.</summary>
[CollectionDefinition(Name)]
public sealed class ConsumerCollection : ICollectionFixture<Consumers>
{
    public const string Name = "Consumers";
}

/// <summary>One solution of projects that install the package, each in its own way; built once, since a build costs more than a test.</summary>
public sealed class Consumers(PackedPackage package) : IAsyncLifetime
{
    readonly TempFolder folder = new();
    readonly List<string> names = [];

    Printed built = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RestoreAdditionalProjectSources>{package.Folder}</RestoreAdditionalProjectSources>
                <NuGetAudit>false</NuGetAudit>
                <ErrorLog>$(MSBuildProjectDirectory)/log.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);

        Add("Net10");
        Add("Net8", "<TargetFramework>net8.0</TargetFramework>");
        Add("Standard", "<TargetFramework>netstandard2.0</TargetFramework>");
        Add("OldLanguage", "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion>");
        Add("ModeAll", "<GatherAnalysisMode>All</GatherAnalysisMode>");
        Add("ModeNone", "<GatherAnalysisMode>None</GatherAnalysisMode>");
        Add("ModeTypo", "<GatherAnalysisMode>Al</GatherAnalysisMode>");
        Add("NoneButWanted", "<GatherAnalysisMode>none</GatherAnalysisMode>", editorConfig: "dotnet_diagnostic.GATHER101.severity = warning");
        Add("Silenced", editorConfig: "dotnet_diagnostic.GATHER101.severity = none");
        Add("MadeError", editorConfig: "dotnet_diagnostic.GATHER101.severity = error");
        Add("BulkError", editorConfig: "dotnet_analyzer_diagnostic.category-Await.severity = error");
        Add("Strict", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        Add("Runtime10", "<OutputType>Exe</OutputType>", id: PackedPackage.Runtime, source: Program);
        Add("Runtime8", "<TargetFramework>net8.0</TargetFramework>", id: PackedPackage.Runtime, source: OldProgram);
        Add("RuntimeStandard", "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion>", id: PackedPackage.Runtime, source: OldProgram);
        Add("Central", "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>", version: null);
        folder.Write("Central/Directory.Packages.props", $"""<Project><ItemGroup><PackageVersion Include="AsyncGather.Analyzers" Version="{package.Version}" /></ItemGroup></Project>""");

        folder.Write("All.slnx", $"<Solution>{string.Concat(names.Select(name => $"""<Project Path="{name}/{name}.csproj" />"""))}</Solution>");
        built = await Dotnet.RunAsync(folder.Path, ["build", "All.slnx", .. Dotnet.Quiet]);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What the build said about one project, each line once.</summary>
    public IReadOnlyList<string> LinesOf(string name) => [.. built.Lines.Where(line => line.EndsWith($"{Path.DirectorySeparatorChar}{name}.csproj]", StringComparison.Ordinal)).Distinct()];

    public string LogOf(string name) => folder.Read($"{name}/log.sarif");

    internal string FolderOf(string name) => Path.Combine(folder.Path, name);

    void Add(string name, string properties = "", string? editorConfig = null, string? version = "", string id = PackedPackage.Analyzers, string source = Source)
    {
        names.Add(name);
        var attribute = version is null ? "" : $"Version=\"{package.Version}\"";
        folder.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup><PackageReference Include="{id}" {attribute} PrivateAssets="all" /></ItemGroup>
            </Project>
            """);
        folder.Write($"{name}/Writer.cs", source);
        if (editorConfig is not null) folder.Write($"{name}/.editorconfig", $"root = true\n[*.cs]\n{editorConfig}\n");
    }

    /// <summary>One mistake, in C# 7.3.</summary>
    const string Source = """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        public class Writer
        {
            public Task Save(List<Task> writes)
            {
                Task.WhenAll(writes);
                return Task.CompletedTask;
            }
        }
        """;

    /// <summary>The library in C# 7.3, and one mistake with it.</summary>
    const string OldProgram = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using AsyncGather;

        public class Writer
        {
            public Task<int[]> Save(List<Task<int>> numbers, int[] ids)
            {
                Gather.All(numbers);
                return Gather.Map(ids, async id => { await Task.Yield(); return 2 * id; }, limit: 2).AsTask();
            }
        }
        """;

    /// <summary>The library in the newest C#, by all the names under which it starts groups; <c>Dropped</c> drops them.</summary>
    const string Program = """
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using AsyncGather;

        Task<int>[] numbers = [Task.FromResult(1), Task.FromResult(2)];
        Console.WriteLine((await Gather.All([.. numbers, Task.FromResult(3)])).Sum());
        Console.WriteLine((await Task.Gather(numbers)).Length);
        await Gather.All(numbers[0], Task.FromResult(""));

        void Dropped()
        {
            Gather.All(numbers);
            Task.Gather(numbers);
            Gather.Map([1, 2], async ValueTask<int> (id) => { await Task.Yield(); return id; });
            Gather.Each(numbers);
        }

        Action dropped = Dropped;
        """;
}
