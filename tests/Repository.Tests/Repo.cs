using System.Diagnostics;
using System.Reflection;
using AsyncGather.Generate;

namespace AsyncGather.RepositoryTests;

/// <summary>The files of this repository.</summary>
static class Repo
{
    public static string Root { get; } = typeof(Repo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Root").Value!;

    public static IReadOnlyList<Rule> Rules { get; } = Rule.All();

    /// <summary>The paths that git knows or would add, from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. List().Where(file => File.Exists(Path.Combine(Root, file))).Order(StringComparer.Ordinal)];

    public static bool Has(string path) => Files.Contains(path);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static IEnumerable<string> Under(string folder, string extension) => Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>Fails with one line for each thing that is wrong.</summary>
    public static void RequireNone(IEnumerable<string> wrong)
    {
        var lines = wrong.ToList();
        if (lines.Count > 0) Assert.Fail(string.Join("\n", lines));
    }

    static string[] List()
    {
        var start = new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard") { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, "These tests read the list of files from git: run them in a clone.");
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
