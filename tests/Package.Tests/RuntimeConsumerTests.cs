namespace AsyncGather.Package.Tests;

/// <summary>Projects that install the runtime library alone.</summary>
[Collection(ConsumerCollection.Name)]
public sealed class RuntimeConsumerTests(Consumers consumers)
{
    [Theory]
    [InlineData("Runtime8")]
    [InlineData("RuntimeStandard")]
    public void The_analyzers_come_along_and_know_the_library(string name) =>
        Assert.Contains("Writer.cs(9,9): warning GATHER101: 'Gather.All' is not awaited", Assert.Single(consumers.LinesOf(name)), StringComparison.Ordinal);

    [Fact]
    public void Every_way_to_drop_a_group_of_the_library_is_reported()
    {
        var places = consumers.LinesOf("Runtime10").Select(line => (Line: line.Split('(', ',')[1], Rule: line.Split(' ')[2].TrimEnd(':')));

        Assert.Equal([("13", "GATHER101"), ("14", "GATHER101"), ("15", "GATHER101"), ("16", "GATHER101")], places.Order());
        // An information is not printed by a build, but logged.
        Assert.Contains("\"ruleId\": \"GATHER404\"", consumers.LogOf("Runtime10"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_runs()
    {
        var printed = await Dotnet.SucceedAsync(consumers.FolderOf("Runtime10"), "run", "--no-build");

        Assert.Equal(["6", "2"], printed.Lines);
    }
}
