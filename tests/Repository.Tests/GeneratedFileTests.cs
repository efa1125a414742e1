using AsyncGather.Generate;

namespace AsyncGather.RepositoryTests;

public class GeneratedFileTests
{
    [Fact]
    public void Generated_files_are_current() =>
        Repo.RequireNone(GeneratedFiles.Stale(Repo.Root).Select(file => $"{file.Path} is stale. Run: {GeneratedFiles.Command}"));
}
