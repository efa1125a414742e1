using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using AsyncGather.Peers;

namespace AsyncGather.Analyzers.Benchmarks;

/// <summary>The compiler of the installed SDK with the command line of one project, as a process of its own: no server that is warm already.</summary>
sealed class CompilerCommand(IReadOnlyList<string> arguments, string folder, string output)
{
    /// <summary>Lines of the project that is made up where none is given.</summary>
    const int Lines = 200_000;

    static readonly string Compiler = Path.Combine(Sdk(), "Roslyn", "bincore", "csc.dll");

    public static string Version => Output("dotnet", [Compiler, "/version"], ".").Trim();

    /// <summary>A project that is restored, with what its build would say to the compiler.</summary>
    public static CompilerCommand Of(string project, string output)
    {
        string[] asked = ["msbuild", project, "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false", "-p:NonExistentFile=__None__/__None__", "-getItem:CscCommandLineArgs"];
        using var answer = JsonDocument.Parse(Output("dotnet", asked, "."));
        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!);
        return new([.. arguments.Where(argument => !IsLeftOut(argument))], Path.GetDirectoryName(Path.GetFullPath(project))!, output);
    }

    /// <summary>A project of ordinary code that nobody wrote.</summary>
    public static CompilerCommand MadeUp(string output)
    {
        var perFile = Shapes.Ordinary(1).Single().Count(c => c == '\n');
        var files = Shapes.Ordinary(Lines / perFile).Select((source, number) =>
        {
            var file = Path.Combine(output, $"File{number}.cs");
            File.WriteAllText(file, source);
            return file;
        });
        var references = Directory.EnumerateFiles(Here.Of("Net10"), "*.dll").Select(file => $"/reference:{file}");
        return new(["/nologo", "/noconfig", "/nostdlib+", "/target:library", "/debug:portable", "/deterministic+", "/nullable:disable", "/langversion:latest", .. references, .. files], output, output);
    }

    // What is measured, what would stop the build, and what would be written beside the project.
    static bool IsLeftOut(string argument) =>
        new[] { "/analyzer:", "/a:", "/warnaserror", "/out:", "/refout:", "/pdb:", "/doc:", "/errorlog:", "/generatedfilesout:" }.Any(start => argument.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The processor time of one compilation with some analyzers, in seconds.</summary>
    public double Run(IReadOnlyList<string> analyzers)
    {
        var response = Path.Combine(output, "csc.rsp");
        File.WriteAllLines(response, arguments.Concat(analyzers.Select(file => $"/analyzer:{file}")).Append($"/out:{Path.Combine(output, "Out.dll")}").Select(argument => argument.Contains(' ') && !argument.Contains('"') ? $"\"{argument}\"" : argument));
        using var process = Start("dotnet", [Compiler, "/noconfig", $"@{response}"], folder);
        var said = process.StandardOutput.ReadToEndAsync();
        var time = Watch(process);
        var errors = said.GetAwaiter().GetResult().Split('\n').Where(line => line.Contains("error CS") || line.Contains("AD0001") || line.Contains("CS8032")).Take(3).ToList();
        return errors.Count == 0 ? time.TotalSeconds : throw new InvalidOperationException(string.Join("\n", errors));
    }

    // On Linux nobody can ask for the time of a process that has ended: what it took up to its last hundredth of a second.
    static TimeSpan Watch(Process process)
    {
        var time = TimeSpan.Zero;
        while (!process.WaitForExit(10))
        {
            try
            {
                process.Refresh();
                time = process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                break;
            }
        }

        process.WaitForExit();
        return time;
    }

    // 10.0.401 [/usr/share/dotnet/sdk]
    static string Sdk()
    {
        var newest = Output("dotnet", ["--list-sdks"], ".").Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
        return Path.Combine(newest[(newest.IndexOf('[') + 1)..^1], newest[..newest.IndexOf(' ')]);
    }

    static string Output(string file, string[] arguments, string folder)
    {
        using var process = Start(file, arguments, folder);
        return process.StandardOutput.ReadToEnd();
    }

    static Process Start(string file, string[] arguments, string folder) =>
        Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
}
