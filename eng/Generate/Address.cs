namespace AsyncGather.Generate;

/// <summary>The address of the repository, for the build: taken from a help link, since <c>HelpLink</c> is the one place that names it.</summary>
static class Address
{
    public static GeneratedFile File(IReadOnlyList<Rule> rules) => new("src/Repository.g.props", $"""
        <!-- Written by: dotnet run eng/generate.cs -->
        <Project>
          <PropertyGroup>
            <RepositoryUrl>{rules[0].Descriptor.HelpLinkUri.Split("/blob/")[0]}</RepositoryUrl>
          </PropertyGroup>
        </Project>

        """.ReplaceLineEndings("\n"));
}
