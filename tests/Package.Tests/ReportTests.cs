using AsyncGather.Check;
using AsyncGather.Check.Reports;

namespace AsyncGather.Package.Tests;

/// <summary>What check prints of findings that no build has to make.</summary>
public sealed class ReportTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_finding_has_its_place_its_message_and_its_line_of_code()
    {
        folder.Write("Store.cs", "class Store\n{\n\tvoid M() {\tTask.WhenAll(all); }\n}\n");

        Assert.Equal("""
            Store.cs(3,13) warning GATHER101 Await the group: --fix does it
              'Task.WhenAll' is not awaited: the method goes on before the hundred operations that it was given are all complete,
              and their exceptions are lost
            3 | void M() {    Task.WhenAll(all); }
              |               ~~~~~~~~~~~~~~~~~

            Any: 2 compilations looked at, 1 new finding in 1 file, 1 with a fix. 3 findings in the baseline.
              GATHER101   1  https://example.org/GATHER101
            Not looked at: 1 project.
              Lib.csproj
                NU1101: There is no such package
            It does not compile, so this may not be all. The errors:
              Other.cs(1,2): CS1002: ; expected

            """, Text(TextReport.Write), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void GitHub_gets_annotations()
    {
        folder.Write("Store.cs", "");
        // Paths are taken from where a workflow runs.
        var path = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(folder.Path, "Store.cs")).Replace('\\', '/');

        Assert.StartsWith(
            $"::warning file={path},line=3,endLine=3,col=13,endColumn=30,title=GATHER101%3A Await the group::'Task.WhenAll' is not awaited",
            Text(GitHubReport.Write), StringComparison.Ordinal);
        Assert.Contains("::error::Lib.csproj was not looked at: NU1101: There is no such package", Text(GitHubReport.Write), StringComparison.Ordinal);
        Assert.Contains("::error::It does not compile, so this may not be all. Other.cs(1,2): CS1002: ; expected", Text(GitHubReport.Write), StringComparison.Ordinal);
    }

    [Theory]
    // Two lines: what is underlined ends with the first.
    [InlineData("    await Task.WhenAll(", 5, 80, "1 | await Task.WhenAll(", "  | ~~~~~~~~~~~~~~~~~~~", 2)]
    // Too long: the end is cut, the beginning, both.
    [InlineData("Task.WhenAll(one, two, three, four);", 1, 30, "1 | Task.WhenAll(one, two, t..", "  | ~~~~~~~~~~~~")]
    [InlineData("if (this is so and that is so) Task.WhenAll(one);", 32, 30, "1 | ..s so) Task.WhenAll(one);", "  |         ~~~~~~~~~~~~")]
    [InlineData("if (this is so and that is so) Task.WhenAll(one, two, three);", 32, 30, "1 | ..so) Task.WhenAll(one, ..", "  |       ~~~~~~~~~~~~")]
    public void A_line_of_code_fits(string line, int column, int width, string code, string squiggle, int lines = 1)
    {
        folder.Write("Store.cs", line);

        var excerpt = Excerpt.Of(Finding() with { Span = new Span(1, column, lines, lines == 1 ? column + 12 : 3) }, width)!;

        Assert.Equal((code, squiggle), ($"{excerpt.Number} | {excerpt.Code}", $"{new string(' ', excerpt.Number.Length)} | {excerpt.Squiggle}"));
        Assert.InRange(code.Length, 1, width);
    }

    [Fact]
    public void A_file_that_has_changed_or_gone_has_no_line_of_code()
    {
        Assert.Null(Excerpt.Of(Finding(), 80));
        Assert.Null(Excerpt.Of(Finding() with { File = "" }, 80));
        folder.Write("Store.cs", "class Store;");
        Assert.Null(Excerpt.Of(Finding(), 80));
        Assert.Null(Excerpt.Of(Finding() with { Span = new Span(1, 13, 1, 20) }, 80));
    }

    [Fact]
    public void A_finding_without_a_place_is_of_the_folder() =>
        Assert.Equal(Path.GetFileName(folder.Path), new Target(Path.Combine(folder.Path, "Any.csproj"), folder.Path).Show(""));

    string Text(Action<Report, TextWriter> write)
    {
        var output = new StringWriter();
        var outcome = new Outcome([Finding()], [new BuildError("Other.cs(1,2)", "CS1002", "; expected", "Any.csproj")], [new BuildError("Lib.csproj", "NU1101", "There is no such package", Path.Combine(folder.Path, "Lib.csproj"))], Compilations: 2);
        write(new Report(new Target(Path.Combine(folder.Path, "Any.csproj"), folder.Path), outcome, Repaired: null, Known: 3), output);
        return output.ToString().Replace(Path.GetFileName(folder.Path) + ":", "Any:", StringComparison.Ordinal);
    }

    Finding Finding() => new(
        "GATHER101", "warning", "'Task.WhenAll' is not awaited: the method goes on before the hundred operations that it was given are all complete, and their exceptions are lost",
        Path.Combine(folder.Path, "Store.cs"), new Span(3, 13, 3, 30), "Await the group", "https://example.org/GATHER101");
}
