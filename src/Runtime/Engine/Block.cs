using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>
/// Watches several children with one delegate. A task calls its continuation without saying which task it is, so the mask of
/// pending children is searched for one that has completed. Every child calls once and every call claims one child, so none
/// is lost, and none is claimed twice.
/// </summary>
static class Block
{
    /// <summary>As many children as a group watches itself.</summary>
    public const int Most = 32;

    /// <summary>As many children of a larger group as are searched together.</summary>
    public const int Size = 16;

    public const int NoHint = -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Register(Task task, Action continuation) => task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(continuation);

    /// <summary>Has the children of a mask call back when they end.</summary>
    public static void Register(Task?[] tasks, int offset, long bits, Action continuation)
    {
        for (; bits != 0; bits &= bits - 1) Register(tasks[offset + Compat.LowestBit(bits)]!, continuation);
    }

    /// <summary>
    /// Claims one child of a mask that has ended; -1 if there is none. It looks from both ends: children end in their order
    /// or in reverse more often than not.
    /// </summary>
    public static int Claim(Task?[] tasks, int offset, ref long mask, int hint)
    {
        var wasTaken = false;
        if (hint != NoHint && TryClaim(tasks, offset, ref mask, hint - offset, ref wasTaken)) return hint;
        // Another call may take the child of this one while it looks elsewhere, and its own may be one that was passed before:
        // then it has ended by now, so it is found when it is looked for again.
        do
        {
            wasTaken = false;
            var bits = Volatile.Read(ref mask);
            while (bits != 0)
            {
                var place = Compat.LowestBit(bits);
                if (TryClaim(tasks, offset, ref mask, place, ref wasTaken)) return offset + place;
                bits &= bits - 1;
                if (bits == 0) break;
                place = Compat.HighestBit(bits);
                if (TryClaim(tasks, offset, ref mask, place, ref wasTaken)) return offset + place;
                bits &= ~(1L << place);
            }
        }
        while (wasTaken);
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool TryClaim(Task?[] tasks, int offset, ref long mask, int place, ref bool wasTaken)
    {
        if (Volatile.Read(ref tasks[offset + place]) is not { IsCompleted: true }) return false;
        if ((Compat.Clear(ref mask, 1L << place) & (1L << place)) != 0) return true;
        wasTaken = true;
        return false;
    }
}

/// <summary>The children of a larger group that one delegate watches.</summary>
sealed class Block<TResult>
{
    readonly GatherHandle<TResult> group;
    long pending;

    public Block(GatherHandle<TResult> group, int offset, long pending, Block<TResult>? next)
    {
        (this.group, this.pending, Offset, Next) = (group, pending, offset, next);
        Continuation = Scan;
    }

    public int Offset { get; }
    public Action Continuation { get; }
    public Block<TResult>? Next { get; }
    public ref long Pending => ref pending;

    public void Claim(int index) => group.Claim(Offset, ref pending, index);

    void Scan() => group.Claim(Offset, ref pending, Block.NoHint);
}
