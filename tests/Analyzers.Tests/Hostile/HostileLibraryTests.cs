using System.Collections.Immutable;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class HostileLibraryTests
{
    [Theory]
    [InlineData(nameof(Library.None))]
    [InlineData(nameof(Library.WithoutTasks))]
    [InlineData(nameof(Library.WithABareTask))]
    [InlineData(nameof(Library.WithAStrangeTask))]
    public async Task Strange_libraries(string which)
    {
        var references = (ImmutableArray<MetadataReference>)typeof(Library).GetProperty(which)!.GetValue(null)!;
        foreach (var input in HostileSources.Some(HostileSources.Cases, 25)) await Survival.Of(input, references);
    }

    [Theory]
    [InlineData("System.Linq")]
    [InlineData("System.Collections")]
    [InlineData("System.Threading")]
    [InlineData("System.Runtime")]
    public async Task Missing_assemblies(string which)
    {
        var references = Library.Net10Without(which);
        Assert.Equal(References.Of(Frameworks.Net10).Length - 1, references.Length);
        foreach (var input in HostileSources.Some(HostileSources.Cases, 25)) await Survival.Of(input, references);
    }
}
