using System.IO.Compression;

namespace AsyncGather.Check;

/// <summary>The analyzers as the package ships them: what is checked here is what a user installs.</summary>
static class PackedAnalyzers
{
    /// <summary>Packs, unpacks, and gives the folder of the assemblies.</summary>
    public static async Task<string> BuildAsync(string repository, WorkFolder folder, CancellationToken cancellationToken)
    {
        var packages = folder.File("package");
        var (exitCode, lines) = await Dotnet.RunAsync(["pack", Path.Combine("src", "Package"), "-o", packages, .. Dotnet.Quiet], repository, null, null, cancellationToken);
        if (exitCode != 0)
            throw new CheckException(ExitCode.AnalyzersDoNotBuild, $"The analyzers do not build:\n{string.Join("\n", BuildError.Parse(lines).Take(5))}");

        var unpacked = folder.File("unpacked");
        await ZipFile.ExtractToDirectoryAsync(Directory.GetFiles(packages, "*.nupkg").Single(), unpacked, cancellationToken);
        return Path.Combine(unpacked, "analyzers", "dotnet", "cs");
    }
}
