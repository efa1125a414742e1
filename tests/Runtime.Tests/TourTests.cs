using System.Diagnostics;

namespace AsyncGather.Runtime.Tests;

/// <summary>The tour prints, line for line, what its Python twin prints.</summary>
public sealed class TourTests
{
    [Fact]
    public void The_tour_prints_what_asyncio_prints()
    {
        var expected = Python.Run(Repository.At("samples", "AsyncioTour", "python", "tour.py"));
        var assembly = Repository.At("samples", "AsyncioTour", "bin", Repository.Configuration, "net10.0", "AsyncioTour.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [assembly]) { RedirectStandardOutput = true })!;
        var actual = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(expected.ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
        Assert.Equal(14, actual.Split('\n').Count(line => line.StartsWith('#')));
    }
}
