using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncGather.Mutate;

/// <summary>A copy of the repository in a temporary folder, with all mutants compiled into it.</summary>
sealed class SwitchedCopy : IDisposable
{
    readonly Target target;
    readonly string folder = Directory.CreateTempSubdirectory("mutants-").FullName;

    readonly bool isKept;

    SwitchedCopy(Target target, bool isKept) => (this.target, this.isKept) = (target, isKept);

    public string Folder => folder;

    public List<Mutant> Mutants { get; } = [];

    public string TestAssembly => Path.Combine(folder, "tests", target.Tests, "bin", "Debug", "net10.0", $"{target.Tests}.dll");

    /// <summary>Copies what git knows of a work tree and writes the mutants of all files whose path contains a text.</summary>
    public static SwitchedCopy Of(string repository, Target target, string only, bool isKept)
    {
        var copy = new SwitchedCopy(target, isKept);
        foreach (var file in Run("git", repository, "ls-files", "--cached", "--others", "--exclude-standard").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!File.Exists(Path.Combine(repository, file))) continue;
            var path = Path.Combine(copy.folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Path.Combine(repository, file), path);
            if (target.Includes(file) && file.Contains(only, StringComparison.Ordinal)) copy.Switch(file);
        }

        foreach (var project in target.Sources) File.WriteAllText(Path.Combine(copy.folder, project, "Switch.cs"), Switches.Class);
        return copy;
    }

    public void Build() => Run("dotnet", folder, "build", $"tests/{target.Tests}", "-v", "quiet", "-nologo", "-clp:ErrorsOnly", "-p:TreatWarningsAsErrors=false", "-p:RunAnalyzersDuringBuild=false", "-p:EnforceCodeStyleInBuild=false");

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
