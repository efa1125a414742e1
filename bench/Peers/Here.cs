using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Peers;

/// <summary>What the build wrote down: where the repository and the restored packages are.</summary>
public static class Here
{
    public static ImmutableArray<AssemblyMetadataAttribute> All { get; } = [.. typeof(Here).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()];

    /// <summary>The reference assemblies that everything is compiled against.</summary>
    public static ImmutableArray<MetadataReference> Net10 { get; } =
        [.. Directory.EnumerateFiles(Of("Net10"), "*.dll").Order(StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file))];

    public static string Of(string key) => All.Single(entry => entry.Key == key).Value!;
}
