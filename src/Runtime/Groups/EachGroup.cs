namespace AsyncGather;

/// <summary>
/// Hands out each child when it ends. It can be read once: what is read is let go. The group behind it ends when all
/// children have, or when it is cancelled or times out, and then so does the stream.
/// </summary>
sealed class EachGroup<T>(int count) : GatherHandle<NoResult>, IAsyncEnumerable<Outcome<T>>
{
    // The places of the children in order of their ends, each plus one: whoever ends takes the next entry and fills it.
    readonly int[] order = new int[count];
    int ended;
    int read;
    EachReader<T>? reader;

    // Under a limit: who waits until the reader has taken one, and how many it has taken that nobody has waited for yet.
    Queue<Action>? waiting;
    int turns;

    public override int Count { get; } = count;

    internal override bool HearsEachChild => true;
    internal override bool OnlyKeeps => true;
    internal override bool RepeatsDuplicates => false;
    internal override bool NeedsTasks => true;
    internal override bool KeepsTasks => true;

    internal override bool HasTurns => true;

    internal override bool AwaitTurn(Action goOn)
    {
        lock (order)
        {
            if (turns > 0)
            {
                turns--;
                return false;
            }
            (waiting ??= new()).Enqueue(goOn);
            return true;
        }
    }

    void GiveTurn()
    {
        Action? goOn = null;
        lock (order)
        {
            if (waiting is { Count: > 0 }) goOn = waiting.Dequeue();
            else turns++;
        }
        goOn?.Invoke();
    }

    // The reader throws the failure; without one the stream is a group that nobody awaits.
    internal override bool ReportsFailure => Volatile.Read(ref reader) is null;

    internal override Verdict Accept(int index, Task task)
    {
        // Observed even if nobody reads on (clause 21).
        if (!Compat.Succeeded(task))
        {
            _ = task.Exception;
            HearMore(task);
        }
        Volatile.Write(ref order[Interlocked.Increment(ref ended) - 1], index + 1);
        Interlocked.MemoryBarrier();
        Volatile.Read(ref reader)?.ChildEnded();
        return Verdict.Kept;
    }

    internal override void AcceptUnstarted(int from)
    {
        for (var index = from; index < Count; index++)
            if (!IsDuplicate(index)) Volatile.Write(ref order[Interlocked.Increment(ref ended) - 1], index + 1);
        Interlocked.MemoryBarrier();
        Volatile.Read(ref reader)?.ChildEnded();
    }

    internal override void AfterEnd() => Volatile.Read(ref reader)?.Wake();

    public IAsyncEnumerator<Outcome<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var mine = new EachReader<T>(this, cancellationToken);
        if (Interlocked.CompareExchange(ref reader, mine, null) is not null)
            throw new InvalidOperationException("The stream can be read once: keep what you read, or use Gather.Settled.");
        mine.Listen();
        return mine;
    }

    /// <summary>Whether the next child has ended. Asked by the reader, or while it waits.</summary>
    internal bool HasNext
    {
        get
        {
            // Once: the reader may be woken by another child and go on, to the end, while this one asks.
            var next = Volatile.Read(ref read);
            return next < order.Length && Volatile.Read(ref order[next]) != 0;
        }
    }

    /// <summary>Takes the next child that has ended, in order of time.</summary>
    internal bool TryTake(out Outcome<T> outcome)
    {
        if (!HasNext)
        {
            outcome = default;
            return false;
        }
        var index = order[read++] - 1;
        outcome = Outcomes.Of<T>(index, Release(index));
        if (Options.Limit is not null) GiveTurn();
        return true;
    }

    /// <summary>Nobody reads on: the children are cancelled, and the group ends without them.</summary>
    internal void Leave()
    {
        if (IsCompleted) return;
        Cancel(null, abandonPending: true);
    }
}
