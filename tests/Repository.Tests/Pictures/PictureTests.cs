namespace AsyncGather.RepositoryTests.Pictures;

/// <summary>
/// The pictures of the site are what the rules do today. <c>GATHER_PICTURES=write dotnet test tests/Repository.Tests --filter PictureTests</c>
/// draws them anew.
/// </summary>
public class PictureTests
{
    /// <summary>The mistakes that the project is about, and the worst of the others.</summary>
    public static TheoryData<string> Core { get; } = new("GATHER001", "GATHER101", "GATHER102", "GATHER103", "GATHER105", "GATHER107", "GATHER302", "GATHER401");

    [Theory]
    [MemberData(nameof(Core))]
    public async Task A_picture_shows_what_its_rule_does(string id)
    {
        var (file, drawn) = ($"docs/pictures/{id}.svg", await CodePicture.OfRule(id, TestContext.Current.CancellationToken));
        if (Environment.GetEnvironmentVariable("GATHER_PICTURES") == "write") await File.WriteAllTextAsync(Path.Combine(Repo.Root, file), drawn, TestContext.Current.CancellationToken);
        Assert.True(Repo.Read(file) == drawn, $"{file} is not what {id} does today. Draw it anew: GATHER_PICTURES=write dotnet test tests/Repository.Tests --filter PictureTests");
    }
}
