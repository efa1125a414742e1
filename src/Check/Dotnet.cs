using System.ComponentModel;
using System.Diagnostics;

namespace AsyncGather.Check;

/// <summary>Runs the dotnet command as a child that never outlives us.</summary>
static class Dotnet
{
    // --artifacts-path, .slnx and the hooks that Inject/Check.props uses came with it.
    static readonly Version OldestSdk = new(8, 0, 100);

    /// <summary>Without node reuse and a compiler server, nothing stays behind.</summary>
    public static readonly string[] Quiet = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-v:m", "-nologo"];

    public static async Task RequireSdkAsync(string folder, CancellationToken cancellationToken)
    {
        var (exitCode, lines) = await RunAsync(["--version"], folder, null, null, cancellationToken);
        var version = Version.TryParse(lines.FirstOrDefault()?.Split('-')[0], out var parsed) ? parsed : null;
        if (exitCode != 0 || version is null)
            throw new CheckException(ExitCode.NoSdk, $"No .NET SDK can be used in '{folder}':\n{string.Join("\n", lines.Where(line => line.Length > 0).Take(8))}");
        if (version < OldestSdk)
            throw new CheckException(ExitCode.NoSdk, $"The .NET SDK {version} in '{folder}' is too old: {OldestSdk} or later is needed (see its global.json).");
    }

    /// <summary>Runs to the end, or ends the child and all its children when cancelled.</summary>
    public static async Task<(int ExitCode, IReadOnlyList<string> Lines)> RunAsync(
        IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment, Action<string>? onLine, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // The build server of the CLI would outlive us.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        // The folder of the target may choose another SDK than the one that runs us.
        foreach (var inherited in new[] { "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH" }) start.Environment.Remove(inherited);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var lines = new List<string>();
        using var process = new Process { StartInfo = start };
        void Take(object sender, DataReceivedEventArgs data)
        {
            if (data.Data is not { } line) return;
            lock (lines) lines.Add(line);
            onLine?.Invoke(line);
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            throw new CheckException(ExitCode.NoSdk, "The 'dotnet' command was not found: install a .NET SDK, or put it on the PATH.");
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        return (process.ExitCode, lines);
    }
}
