namespace AsyncGather;

/// <summary>
/// Hands out each child when it ends. It can be read once: what is read is let go. The group behind it ends when all
/// children have, or when it is cancelled or times out, and then so does the stream.
/// </summary>
sealed class EachGroup<T>(int count) : GatherHandle<NoResult>, IAsyncEnumerable<Outcome<T>>
{
    readonly Queue<(int Index, Task Task)> ended = new(Math.Min(count, 4096));
    Action? reader;
    bool isRead;

    public override int Count { get; } = count;

    internal override bool HearsEachChild => true;
    internal override bool OnlyKeeps => true;
    internal override bool RepeatsDuplicates => false;

    internal override Verdict Accept(int index, Task task)
    {
        Action? wake;
        lock (ended)
        {
            ended.Enqueue((index, task));
            (wake, reader) = (reader, null);
        }
        // Observed even if nobody reads on (clause 21).
        _ = task.Exception;
        wake?.Invoke();
        return Verdict.Kept;
    }

    public IAsyncEnumerator<Outcome<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        lock (ended)
        {
            if (isRead) throw new InvalidOperationException("The stream can be read once: keep what you read, or use Gather.Settled.");
            isRead = true;
        }
        return new EachReader<T>(this, cancellationToken);
    }

    /// <summary>Takes the next child that has ended, in order of time.</summary>
    internal bool TryTake(out Outcome<T> outcome)
    {
        (int Index, Task Task) next;
        lock (ended)
        {
            if (ended.Count == 0)
            {
                outcome = default;
                return false;
            }
            next = ended.Dequeue();
        }
        outcome = Outcomes.Of<T>(next.Index, next.Task);
        return true;
    }

    /// <summary>Calls back once when a child has ended; false if one has already.</summary>
    internal bool Await(Action wake)
    {
        lock (ended)
        {
            if (ended.Count > 0) return false;
            reader = wake;
            return true;
        }
    }
}
