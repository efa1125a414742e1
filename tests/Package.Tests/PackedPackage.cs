using AsyncGather.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]
// Builds share the machine and the outputs of the repository: one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AsyncGather.Package.Tests;

/// <summary>All packages, packed once for all tests under a version that no cache has seen.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Analyzers = "AsyncGather.Analyzers";
    public const string Runtime = "AsyncGather";
    public const string Check = "AsyncGather.Check";

    readonly TempFolder folder = new();

    public string Version { get; } = $"0.0.1-test{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public string Folder => folder.Path;

    public string FileOf(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");

    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync()
    {
        foreach (var project in new[] { "Package", Path.Combine("Package", "Runtime"), "Check" })
            await Dotnet.SucceedAsync(Repository, ["pack", Path.Combine("src", project), "-o", Folder, $"-p:PackageVersion={Version}", .. Dotnet.Quiet]);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        // Restoring put this one version into the user's cache; nobody will ask for it again.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var restored in new[] { Analyzers, Runtime }.Select(id => Path.Combine(cache, id.ToLowerInvariant(), Version)).Where(Directory.Exists))
            Directory.Delete(restored, recursive: true);
        return ValueTask.CompletedTask;
    }

    static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Analyzers.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
