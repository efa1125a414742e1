namespace AsyncGather.Package.Tests;

[Collection(ConsumerCollection.Name)]
public sealed class ConsumerTests(Consumers consumers)
{
    const string Place = "Writer.cs(8,9)";

    [Theory]
    [InlineData("Net10")]
    [InlineData("Net8")]
    [InlineData("Standard")]
    [InlineData("OldLanguage")]
    [InlineData("Central")]
    [InlineData("ModeAll")]
    [InlineData("NoneButWanted")]
    public void The_mistake_is_a_warning_in(string name) =>
        Assert.Contains($"{Place}: warning GATHER101", Assert.Single(consumers.LinesOf(name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("ModeNone")]
    [InlineData("Silenced")]
    public void Nothing_is_said_in(string name) => Assert.Empty(consumers.LinesOf(name));

    [Theory]
    [InlineData("MadeError")]
    [InlineData("BulkError")]
    [InlineData("Strict")]
    public void The_mistake_is_an_error_in(string name) =>
        Assert.Contains($"{Place}: error GATHER101", Assert.Single(consumers.LinesOf(name)), StringComparison.Ordinal);

    [Fact]
    public void A_mode_that_does_not_exist_is_named_and_the_default_is_used()
    {
        var lines = consumers.LinesOf("ModeTypo");

        Assert.Equal(2, lines.Count);
        Assert.Contains(lines, line => line.Contains("warning GATHER000: GatherAnalysisMode is 'Al'. It must be Default, All or None; Default is used.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains($"{Place}: warning GATHER101", StringComparison.Ordinal));
    }

    [Fact]
    public void The_error_log_holds_the_finding() =>
        Assert.Contains("\"ruleId\": \"GATHER101\"", consumers.LogOf("Net10"), StringComparison.Ordinal);

    [Fact]
    public async Task Dotnet_format_applies_the_fix_and_the_result_builds_without_warnings()
    {
        // The other tests of this project read what was printed before.
        const string name = "Net8";
        var folder = consumers.FolderOf(name);

        await Dotnet.SucceedAsync(folder, "format", "analyzers", $"{name}.csproj", "--diagnostics", "GATHER101", "--severity", "info", "--no-restore");

        var source = await File.ReadAllTextAsync(Path.Combine(folder, "Writer.cs"), TestContext.Current.CancellationToken);
        Assert.Contains("return Task.WhenAll(writes);", source, StringComparison.Ordinal);
        await Dotnet.SucceedAsync(folder, ["build", "--no-restore", "-warnaserror", .. Dotnet.Quiet]);
    }
}
