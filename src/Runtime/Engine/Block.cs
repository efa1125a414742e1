namespace AsyncGather;

/// <summary>
/// Watches up to 64 children with one delegate. A task calls its continuation without saying which task it is, so the mask
/// of pending children is searched for one that has completed. Every child calls once and every call claims one child, so
/// none is lost, and none is claimed twice.
/// </summary>
sealed class Block(Run run, Task?[] tasks, int offset, long pending)
{
    public const int Size = 64;

    long pending = pending;

    public void Watch() => Watch(Scan, tasks, offset, pending);

    void Scan() => Scan(run, tasks, offset, ref pending);

    /// <summary>Has the children of a mask call back when they end.</summary>
    public static void Watch(Action scan, Task?[] tasks, int offset, long pending)
    {
        for (var bits = pending; bits != 0; bits &= bits - 1)
            tasks[offset + Compat.LowestBit(bits)]!.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(scan);
    }

    /// <summary>Claims one child of a mask that has ended.</summary>
    public static void Scan(Run run, Task?[] tasks, int offset, ref long pending)
    {
        for (var bits = Volatile.Read(ref pending); bits != 0; bits &= bits - 1)
        {
            var index = offset + Compat.LowestBit(bits);
            if (!tasks[index]!.IsCompleted) continue;
            var bit = bits & -bits;
            if ((Compat.Clear(ref pending, bit) & bit) == 0) continue;
            run.ChildEnded(index, tasks[index]!);
            return;
        }
    }
}
