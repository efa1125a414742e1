using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Mutate;

/// <summary>A copy of the repository in a temporary folder, with all mutants compiled into it.</summary>
sealed class SwitchedCopy : IDisposable
{
    static readonly string[] Projects = ["src/Analyzers", "src/CodeFixes"];

    readonly string folder = Directory.CreateTempSubdirectory("mutants-").FullName;

    readonly bool isKept;

    SwitchedCopy(bool isKept) => this.isKept = isKept;

    public string Folder => folder;

    public List<Mutant> Mutants { get; } = [];

    public string TestAssembly => Path.Combine(folder, "tests", "Analyzers.Tests", "bin", "Debug", "net10.0", "Analyzers.Tests.dll");

    /// <summary>Copies what git knows of a work tree and writes the mutants of all files whose path contains a text.</summary>
    public static SwitchedCopy Of(string repository, string only, bool isKept)
    {
        var copy = new SwitchedCopy(isKept);
        foreach (var file in Run("git", repository, "ls-files", "--cached", "--others", "--exclude-standard").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!File.Exists(Path.Combine(repository, file))) continue;
            var target = Path.Combine(copy.folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(repository, file), target);
            if (file.EndsWith(".cs", StringComparison.Ordinal) && Projects.Any(project => file.StartsWith(project, StringComparison.Ordinal)) && file.Contains(only, StringComparison.Ordinal)) copy.Switch(file);
        }

        foreach (var project in Projects) File.WriteAllText(Path.Combine(copy.folder, project, "Switch.cs"), Switches.Class);
        return copy;
    }

    public void Build() => Run("dotnet", folder, "build", "tests/Analyzers.Tests", "-v", "quiet", "-nologo", "-clp:ErrorsOnly", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzersDuringBuild=false", "-p:EnforceCodeStyleInBuild=false");

    public void Dispose()
    {
        if (!isKept) Directory.Delete(folder, recursive: true);
    }

    void Switch(string file)
    {
        var path = Path.Combine(folder, file);
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot();
        File.WriteAllText(path, new Switches(file, Mutants).Visit(root).ToFullString());
    }

    static string Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}");
    }
}
