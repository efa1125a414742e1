using System.Diagnostics;

namespace AsyncGather.Package.Tests;

/// <summary>What a dotnet command printed, and how it ended.</summary>
sealed record Printed(int ExitCode, string Text)
{
    public IEnumerable<string> Lines => Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The error stream apart from what a program says itself.</summary>
    public string Errors { get; init; } = "";
}

static class Dotnet
{
    /// <summary>Without node reuse, a compiler server, and on one core: nothing stays behind, and other tests can breathe.</summary>
    public static readonly string[] Quiet = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-m:1", "-nologo"];

    public static Task<Printed> RunAsync(string folder, params IEnumerable<string> arguments) => RunAsync(folder, home: null, arguments);

    /// <summary>Runs it for a user whose home is another folder, with nothing in its caches.</summary>
    public static async Task<Printed> RunAsync(string folder, TempFolder? home, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var name in home is null ? [] : new[] { "HOME", "USERPROFILE", "DOTNET_CLI_HOME", "NUGET_PACKAGES" }) start.Environment[name] = home!.Path;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Printed(process.ExitCode, await output) { Errors = await errors };
    }

    public static async Task<Printed> SucceedAsync(string folder, params IEnumerable<string> arguments)
    {
        var printed = await RunAsync(folder, arguments);
        Assert.True(printed.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {printed.ExitCode}:\n{printed.Text}{printed.Errors}");
        return printed;
    }
}
