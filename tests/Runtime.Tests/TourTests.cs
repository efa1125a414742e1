using System.Diagnostics;

namespace AsyncGather.Runtime.Tests;

/// <summary>The tour prints, line for line, what its Python twin prints.</summary>
public sealed class TourTests
{
    [Fact]
    public async Task The_tour_prints_what_asyncio_prints()
    {
        var python = Python.FindOrSkip();
        var expecting = Print(python, Repository.At("samples", "AsyncioTour", "python", "tour.py"));
        var actual = await Print("dotnet", Repository.At("samples", "AsyncioTour", "bin", Repository.Configuration, "net10.0", "AsyncioTour.dll"));
        Assert.Equal(await expecting, actual);
        Assert.Equal(14, actual.Split('\n').Count(line => line.StartsWith('#')));
    }

    static async Task<string> Print(string program, string script)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [script]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text.ReplaceLineEndings("\n");
    }
}
