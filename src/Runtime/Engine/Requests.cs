namespace AsyncGather;

/// <summary>Numbers requests to cancel, so that each child is asked once in each.</summary>
static class Requests
{
    static long last;

    public static long Next() => Interlocked.Increment(ref last);
}
