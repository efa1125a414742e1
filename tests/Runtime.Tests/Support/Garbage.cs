namespace AsyncGather.Runtime.Tests;

static class Garbage
{
    /// <summary>Collects what nobody holds, and runs the finalizers: what those let go of is collected as well.</summary>
    public static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
