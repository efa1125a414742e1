using System.Reflection;
using System.Runtime.Versioning;

namespace AsyncGather.Runtime.Tests;

/// <summary>The tests hold the build of the library that their project names, and no other one that happened to be loaded.</summary>
public sealed class LoadedLibraryTests
{
    [Fact]
    public void The_library_is_the_build_for_the_target_of_the_project()
    {
        var framework = typeof(Gather).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;

        Assert.Equal(Repository.LibraryTarget switch
        {
            "netstandard2.0" => ".NETStandard,Version=v2.0",
            "net8.0" => ".NETCoreApp,Version=v8.0",
            _ => ".NETCoreApp,Version=v10.0",
        }, framework);
    }
}
