using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>What newer targets have and netstandard2.0 has not, under one name.</summary>
static class Compat
{
    /// <summary>Whether a task has ended with a result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Succeeded(Task task) =>
#if NETSTANDARD2_0
        task.Status == TaskStatus.RanToCompletion;
#else
        task.IsCompletedSuccessfully;
#endif

    /// <summary>Clears bits atomically and returns what was there before.</summary>
    public static long Clear(ref long location, long bits)
    {
#if NETSTANDARD2_0
        while (true)
        {
            var seen = Volatile.Read(ref location);
            if (Interlocked.CompareExchange(ref location, seen & ~bits, seen) == seen) return seen;
        }
#else
        return Interlocked.And(ref location, ~bits);
#endif
    }

    /// <summary>The number of the lowest set bit of a value that is not 0.</summary>
    public static int LowestBit(long value)
    {
#if NETSTANDARD2_0
        // 0x03f79d71b4cb0a89 is a de Bruijn sequence: the six top bits of its product with a power of two name that power.
        return DeBruijn[(int)(unchecked((ulong)(value & -value) * 0x03f79d71b4cb0a89UL) >> 58)];
#else
        return System.Numerics.BitOperations.TrailingZeroCount(value);
#endif
    }

#if NETSTANDARD2_0
    static readonly byte[] DeBruijn = BuildDeBruijn();

    static byte[] BuildDeBruijn()
    {
        var table = new byte[64];
        for (var bit = 0; bit < 64; bit++) table[(int)(unchecked((1UL << bit) * 0x03f79d71b4cb0a89UL) >> 58)] = (byte)bit;
        return table;
    }
#endif

    /// <summary>Sets bits atomically and returns what was there before.</summary>
    public static int Set(ref int location, int bits)
    {
        while (true)
        {
            var seen = Volatile.Read(ref location);
            if ((seen & bits) == bits || Interlocked.CompareExchange(ref location, seen | bits, seen) == seen) return seen;
        }
    }

    /// <summary>Clears bits atomically and returns what was there before.</summary>
    public static int Clear(ref int location, int bits)
    {
        while (true)
        {
            var seen = Volatile.Read(ref location);
            if (Interlocked.CompareExchange(ref location, seen & ~bits, seen) == seen) return seen;
        }
    }

    /// <summary>The number of the highest set bit of a value that is not 0.</summary>
    public static int HighestBit(long value)
    {
#if NETSTANDARD2_0
        var bits = unchecked((ulong)value);
        for (var shift = 1; shift < 64; shift <<= 1) bits |= bits >> shift;
        return LowestBit(unchecked((long)(bits ^ (bits >> 1))));
#else
        return 63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)value);
#endif
    }

    /// <summary>Puts the same item into every place from one on.</summary>
    public static void Fill<T>(T[] items, int from, T item)
    {
#if NETSTANDARD2_0
        for (var index = from; index < items.Length; index++) items[index] = item;
#else
        Array.Fill(items, item, from, items.Length - from);
#endif
    }

    /// <summary>The synchronization context, if it is one that runs things elsewhere.</summary>
    public static SynchronizationContext? CurrentContext() =>
        SynchronizationContext.Current is { } context && context.GetType() != typeof(SynchronizationContext) ? context : null;

    /// <summary>Whether what runs here needs no synchronization context and no scheduler.</summary>
    public static bool HasNoContext() => CurrentContext() is null && TaskScheduler.Current == TaskScheduler.Default;

    /// <summary>A context to run in: .NET Framework lets a captured one be used once, and a copy of it any time.</summary>
    public static ExecutionContext Copy(ExecutionContext context) =>
#if NETSTANDARD2_0
        context.CreateCopy();
#else
        context;
#endif

    /// <summary>Whether the stack of this thread has room for more calls.</summary>
    public static bool HasStack()
    {
#if NETSTANDARD2_0
        try { RuntimeHelpers.EnsureSufficientExecutionStack(); }
        catch (InsufficientExecutionStackException) { return false; }
        return true;
#else
        return RuntimeHelpers.TryEnsureSufficientExecutionStack();
#endif
    }

    /// <summary>
    /// Cancels a token at once and runs its registrations on the thread pool, where the target can; netstandard2.0 runs them
    /// here.
    /// </summary>
    public static void CancelInBackground(CancellationTokenSource source, object listener, Action<object, AggregateException> hear)
    {
#if NETSTANDARD2_0
        ThreadPool.UnsafeQueueUserWorkItem(_ =>
        {
            try { source.Cancel(); }
            catch (AggregateException exception) { hear(listener, exception); }
        }, null);
#else
        var cancelling = source.CancelAsync();
        if (!cancelling.IsCompletedSuccessfully) _ = Hear();

        async Task Hear()
        {
            try { await cancelling.ConfigureAwait(false); }
            catch (AggregateException exception) { hear(listener, exception); }
        }
#endif
    }

    /// <summary>Calls back when a token is cancelled, without the caller's execution context where the target can.</summary>
    public static CancellationTokenRegistration Register(CancellationToken token, Action<object?> callback, object state) =>
#if NETSTANDARD2_0
        token.Register(callback!, state);
#else
        token.UnsafeRegister(callback, state);
#endif

    /// <summary>Ends a registration without waiting for a callback that is running: the group may be ending inside it.</summary>
    public static void Unregister(CancellationTokenRegistration registration)
    {
#if NETSTANDARD2_0
        ThreadPool.UnsafeQueueUserWorkItem(static state => ((CancellationTokenRegistration)state!).Dispose(), registration);
#else
        registration.Unregister();
#endif
    }
}
