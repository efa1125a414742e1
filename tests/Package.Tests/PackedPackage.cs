using AsyncGather.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]
// Builds share the machine and the outputs of the repository: one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AsyncGather.Package.Tests;

/// <summary>The package, packed once for all tests under a version that no cache has seen.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    const string Id = "AsyncGather.Analyzers";

    readonly TempFolder folder = new();

    public string Version { get; } = $"0.0.1-test{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public string Folder => folder.Path;

    public string File => Path.Combine(Folder, $"{Id}.{Version}.nupkg");

    public static string Repository { get; } = FindRepository();

    public async ValueTask InitializeAsync() =>
        await Dotnet.SucceedAsync(Repository, ["pack", Path.Combine("src", "Package"), "-o", Folder, $"-p:PackageVersion={Version}", .. Dotnet.Quiet]);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        // Restoring put this one version into the user's cache; nobody will ask for it again.
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var restored = Path.Combine(cache, Id.ToLowerInvariant(), Version);
        if (Directory.Exists(restored)) Directory.Delete(restored, recursive: true);
        return ValueTask.CompletedTask;
    }

    static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Analyzers.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
