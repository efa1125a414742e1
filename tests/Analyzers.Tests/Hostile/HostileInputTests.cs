using System.Collections.Immutable;
using AsyncGather.Testing;
using Microsoft.CodeAnalysis;

namespace AsyncGather.Analyzers.Tests;

public class HostileInputTests
{
    // Enough to meet every case in every way within seconds; which ones, is the same on every run.
    // The newest compiler takes most of them: it is the one whose trees have the most kinds of nodes.
    static readonly int InputsPerTest = Compiler.Version.Major > 4 ? 60 : 12;

    static readonly ImmutableArray<MetadataReference> All = References.Of(Frameworks.Net10);

    [Fact]
    public Task Cases_that_end_anywhere() => Survive(HostileSources.Truncated);

    [Fact]
    public async Task One_call_of_each_kind_that_ends_early()
    {
        // Each compiler takes its own sixth of the tokens: a whole file is analyzed and repaired for each of them.
        var reported = 0;
        foreach (var input in HostileSources.Truncated(HostileSources.Dense).Where((_, token) => token % 6 == Compiler.Version.Minor % 6)) reported += (await Survival.Of(input, References.For(new Case(), Frameworks.Net10))).Diagnostics;
        Assert.NotEqual(0, reported);
    }

    [Fact]
    public Task Cases_that_lack_a_token() => Survive(HostileSources.Holed);

    [Fact]
    public Task Cases_that_repeat_a_token() => Survive(HostileSources.Stuttered);

    [Fact]
    public Task Cases_with_an_unknown_name() => Survive(HostileSources.Unknown);

    [Fact]
    public async Task Groups_where_none_can_be()
    {
        foreach (var input in HostileSources.Some([.. HostileSources.Strange.Select(HostileSources.AsFile), .. HostileSources.Strange], InputsPerTest)) await Survival.Of(input, All);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",;,;")]
    [InlineData(".")]
    [InlineData("..., System.Threading.Tasks.Task., .WhenAll, a.b;c.d")]
    [InlineData("System.Collections.Generic.List`1.Add")]
    [InlineData("trueish")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("\u00e9\ud83d\ude00\u0000")]
    public async Task Options_that_cannot_be_read(string value)
    {
        var config = "[*.cs]\n" + string.Join("\n", RuleOptions.Names.Select(name => $"{name} = {value}"));
        var reported = 0;
        // Whichever cases are among the few, one at least is known to be reported.
        foreach (var input in HostileSources.Some(HostileSources.Cases, 5).Append(HostileSources.AsFile("void Save() { Task.WhenAll(tasks); }"))) reported += (await Survival.Of(input, All, config)).Diagnostics;
        Assert.NotEqual(0, reported);
    }

    [Fact]
    public async Task Cases_are_found_reported_and_fixed_when_nothing_is_done_to_them()
    {
        var results = new List<(int Diagnostics, int Fixes)>();
        foreach (var input in HostileSources.Some(HostileSources.Cases, 40)) results.Add(await Survival.Of(input, All));

        Assert.NotEqual(0, results.Sum(result => result.Diagnostics));
        Assert.NotEqual(0, results.Sum(result => result.Fixes));
    }

    // The limit is far above what it takes, and far below what a rule takes that is quadratic in what is large here.
    [Theory]
    [InlineData("a method of 5,000 lines")]
    [InlineData("500 nested lambdas")]
    [InlineData("500 nested async lambdas")]
    [InlineData("a maze of goto")]
    [InlineData("400 groups in locals")]
    [InlineData("a group of 2,000")]
    [InlineData("200 nested blocks")]
    public async Task Code_that_is_larger_than_anybody_would_write(string which)
    {
        Assert.SkipWhen(Compiler.Version.Major < 5, "The rules are the same and take their time with the newest compiler, too.");
        await Task.Run(() => Survival.Of(HostileSources.AsFile(HostileSources.Large[which]), All)).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    static async Task Survive(Func<string, IEnumerable<string>> ways)
    {
        foreach (var input in HostileSources.OneWayOfEach(HostileSources.Cases, InputsPerTest, ways)) await Survival.Of(input, All);
    }
}
