using System.ComponentModel;
using System.Diagnostics;

namespace AsyncGather.Runtime.Tests;

/// <summary>The reference: CPython.</summary>
static class Python
{
    /// <summary>The command, if it is there. If not the test is skipped, except under CI=true, where it fails.</summary>
    public static string FindOrSkip()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", "import asyncio, sys; sys.exit(sys.version_info < (3, 11))"]))!;
            process.WaitForExit();
            if (process.ExitCode == 0) return "python3";
        }
        catch (Win32Exception) { /* Not there. */ }
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("CI needs python3, at least 3.11.");
        Assert.Skip("There is no python3, at least 3.11.");
        return "";
    }
}
