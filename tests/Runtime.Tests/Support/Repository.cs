using System.Reflection;

namespace AsyncGather.Runtime.Tests;

/// <summary>Where things lie, as the build knows it.</summary>
static class Repository
{
    static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;

    public static string Root => Metadata("Repository");
    public static string Configuration => Metadata("Configuration");
    public static string Packages => Metadata("Packages");
    public static string LibraryTarget => Metadata("LibraryTarget");
    public static string Library(string target) => Path.Combine(Root, "src", "Runtime", "bin", Configuration, target, "AsyncGather.dll");
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);
}
