using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>The children: hearing of their ends.</summary>
public abstract partial class GatherHandle<TResult>
{
    /// <summary>Waits for children that somebody else started.</summary>
    /// <param name="known">The tasks of the children; those before <paramref name="from"/> are taken in already.</param>
    /// <param name="from">The number of children that are taken in already.</param>
    internal void Watch(Task?[] known, int from)
    {
        Hold(known, from);
        if (HearsOnlyTheLast) CountAll(known, from);
        else if (known.Length <= Block.Most)
        {
            var bits = TakeInEnded(known, from, known.Length);
            if (bits != 0)
            {
                bits <<= from;
                pending = bits;
                Action scan = Scan;
                watch = scan;
                Block.Register(known, 0, bits, scan);
            }
        }
        else
        {
            for (var offset = from; offset < known.Length; offset += Block.Size)
            {
                var bits = TakeInEnded(known, offset, Math.Min(offset + Block.Size, known.Length));
                if (bits != 0) Block.Register(known, offset, bits, NewBlock(offset, bits).Continuation);
            }
        }
        StartedAll();
    }

    // Where the group waits for all in any case.
    bool HearsOnlyTheLast => controls is null && !HearsEachChild && (OnlyKeeps ? !Has(Bits.CancelsSiblings) : Has(Bits.WaitsForAll));

    void CountAll(Task?[] known, int from)
    {
        Compat.Set(ref state, Bits.CountsOnly);
        Action count = CountOne;
        watch = count;
        var ended = 0;
        for (var index = from; index < known.Length; index++)
        {
            if (known[index]!.IsCompleted) ended++;
            else Block.Register(known[index]!, count);
        }
        if (ended > 0) CountEnded(ended);
    }

    // What a group keeps is there when it is over without its last child. Two threads may accept one child: they publish the same.
    void AcceptCounted()
    {
        for (var index = 0; index < Count; index++)
            if (EndedButOnlyCounted(index) is { } task) Accept(index, task);
    }

    /// <summary>A child that has ended although the group, which only counts, has not taken it in yet; else null.</summary>
    internal Task? EndedButOnlyCounted(int index)
    {
        if (!Has(Bits.CountsOnly) || Has(Bits.Done) || Volatile.Read(ref tasks) is not { } known) return null;
        // A group that ends meanwhile forgets the results of its tasks: this one stands for any that succeeded.
        return known[index] is { IsCompleted: true } task && (task != Task.CompletedTask || typeof(TResult) == typeof(Outcome<NoResult>[])) ? task : null;
    }

    void CountOne() => CountEnded(1);

    void CountEnded(int number)
    {
        if (Interlocked.Add(ref left, -number) != 0 || Has(Bits.Done)) return;
        var known = tasks!;
        for (var index = 0; index < known.Length; index++) TakeIn(index, known[index]!);
        End();
    }

    // Read once, then classified: a child may complete between two reads.
    long TakeInEnded(Task?[] known, int from, int end)
    {
        var bits = 0L;
        for (var index = from; index < end; index++)
        {
            if (IsDuplicate(index)) continue;
            if (known[index]!.IsCompleted) ChildEnded(index, known[index]!);
            else bits |= 1L << (index - from);
        }
        return bits;
    }

    Block<TResult> NewBlock(int offset, long bits)
    {
        var block = new Block<TResult>(this, offset, bits, (Block<TResult>?)watch);
        watch = block;
        return block;
    }

    /// <summary>Prepares to wait for children that the group starts.</summary>
    internal void Hold(Task?[]? known, int from)
    {
        tasks = known;
        left = Remaining(from);
        // Those that were taken in before anybody listened count, too.
        if (controls is { } owner) owner.Total = Remaining(0);
    }

    /// <summary>Watches a child that the group has started.</summary>
    internal void Started(int index, Task task)
    {
        var known = tasks!;
        Volatile.Write(ref known[index], task);
        if (known.Length <= Block.Most)
        {
            if (watch is not Action scan)
            {
                pending = BitsOf(0, index, known.Length);
                watch = scan = Scan;
            }
            if (task.IsCompleted) Claim(0, ref pending, index);
            else Block.Register(task, scan);
            return;
        }
        if (watch is not Block<TResult> block || index >= block.Offset + Block.Size)
            block = NewBlock(index, BitsOf(index, index, Math.Min(index + Block.Size, known.Length)));
        if (task.IsCompleted) block.Claim(index);
        else Block.Register(task, block.Continuation);
    }

    // The children from one place to another that are not given before.
    long BitsOf(int offset, int from, int end)
    {
        var bits = 0L;
        for (var index = from; index < end; index++)
            if (!IsDuplicate(index)) bits |= 1L << (index - offset);
        return bits;
    }

    // A call that has a child to claim comes before the last child is taken in, so the tasks are still here.
    void Scan() => Claim(0, ref pending, Block.NoHint);

    /// <summary>Claims one child of a mask that has ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Claim(int offset, ref long mask, int hint)
    {
        if (Volatile.Read(ref tasks) is not { } known) return;
        var index = Block.Claim(known, offset, ref mask, hint);
        if (index >= 0) ChildEnded(index, known[index]!);
    }
}
