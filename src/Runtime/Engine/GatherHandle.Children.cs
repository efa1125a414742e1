namespace AsyncGather;

/// <summary>The children: their tokens, their number, their status.</summary>
public abstract partial class GatherHandle<TResult>
{
    /// <summary>Gives factories their token or tokens.</summary>
    internal void MakeTokens(bool takesToken, int count)
    {
        var owner = Controls;
        owner.TakesToken = takesToken;
        if (!takesToken) owner.BegunOnPool = new bool[count];
        if (!Options.SeparateTokens)
        {
            owner.Shared = new CancellationTokenSource();
            return;
        }
        var sources = new CancellationTokenSource[count];
        for (var index = 0; index < sources.Length; index++) sources[index] = new CancellationTokenSource();
        owner.Separate = sources;
    }

    /// <summary>Prepares to start children under a limit. What is done with their tasks later says whether they are kept.</summary>
    internal void HoldBack(Pump pump, byte[] statuses)
    {
        var owner = Controls;
        (owner.Pump, owner.Statuses) = (pump, statuses);
        Hold(NeedsTasks || owner.FirstPlaces is not null ? new Task?[Count] : null, 0);
    }

    /// <summary>A child under a limit has had its turn.</summary>
    internal void Remember(int index, Task task)
    {
        if (tasks is { } known) Volatile.Write(ref known[index], task);
    }

    internal bool[]? BegunOnPool => controls?.BegunOnPool;

    /// <summary>The token of a child; none where its kind takes none.</summary>
    internal CancellationToken TokenOf(int index) => controls switch
    {
        null => CancellationToken.None,
        { Separate: { } separate } => separate[index].Token,
        var owner => owner.Shared?.Token ?? CancellationToken.None,
    };

    /// <summary>In the middle of the starting, the children from a place on are not started any more (clause 37).</summary>
    internal void NeverStart(int from)
    {
        if (watch is Action) Compat.Clear(ref pending, -1L << from);
        else if (watch is Block<TResult> block && from < block.Offset + Block.Size) Compat.Clear(ref block.Pending, -1L << (from - block.Offset));
        EndUnstarted(from);
    }

    /// <summary>A child has no turn. One that runs all the same is observed.</summary>
    internal void Forgo(int index)
    {
        if (controls?.Items is { } items) items[index].Forgo();
    }

    /// <summary>Counts children that never start, all at once: a million of them is no more work than their statuses.</summary>
    internal void EndUnstarted(int from)
    {
        var number = Remaining(from);
        if (tasks is { } known) Compat.Fill(known, from, NeverStarted.Task);
        Compat.Set(ref state, Bits.SomeFailed);
        if (!Has(Bits.Done)) AcceptUnstarted(from);
        for (var index = from; index < Count && controls is { Items: not null }; index++) Forgo(index);
        if (number > 0) controls?.Report(GatherStatus.Canceled, number);
        // Cancelled, the group ends with the first child that ends cancelled, which these do now (clause 32).
        if (number > 0 && !OnlyKeeps && Has(Bits.CancelRequested) && !Has(Bits.CancelsSiblings | Bits.WaitsForAll)) Abandon();
        // Stopped by no failure and no request of the group, they were cancelled as children, and have no result to give.
        else if (number > 0 && !OnlyKeeps && !Has(Bits.CancelRequested | Bits.Done)) Failed(from, NeverStarted.Task, Verdict.Failed);
        ChildrenEnded(number);
    }

    /// <summary>Finds children that are given several times, so that they are counted once (clause 7).</summary>
    internal void FindDuplicates<TItem>(ReadOnlySpan<TItem> items) where TItem : class
    {
        // A few are compared at no cost worth naming. Of many, each place counts where nobody listens.
        if (items.Length > Duplicates.Few && !HearsEachChild && controls is not { HasListener: true }) return;
        if (Duplicates.FirstPlaces(items) is { } places) Controls.FirstPlaces = places;
    }

    /// <summary>The same for children that are complete.</summary>
    internal void CountOnce<TItem>(ReadOnlySpan<TItem> items) where TItem : class
    {
        if (items.Length is > 1 and <= Duplicates.Few && Duplicates.FirstPlaces(items) is { } places) Controls.FirstPlaces = places;
    }

    /// <summary>Whether the same child stands at an earlier place.</summary>
    internal bool IsDuplicate(int index) => controls?.FirstPlaces is { } places && places[index] != index;

    int PlaceOf(int index) => controls?.FirstPlaces is { } places ? places[index] : index;

    int Remaining(int from)
    {
        var remaining = Count - from;
        if (controls?.FirstPlaces is not null)
            for (var index = from; index < Count; index++)
                if (IsDuplicate(index)) remaining--;
        return remaining;
    }

    void TakeInDuplicates()
    {
        if (!RepeatsDuplicates || controls?.FirstPlaces is not { } places) return;
        for (var index = 0; index < places.Length; index++)
            if (places[index] != index) Accept(index, tasks![index] = tasks[places[index]]!);
    }

    /// <summary>Gives the task of a child that has ended, and lets go of its result.</summary>
    private protected Task Release(int index)
    {
        var known = tasks!;
        var task = known[index]!;
        if (Compat.Succeeded(task)) known[index] = Task.CompletedTask;
        return task;
    }

    GatherStatus StatusAt(int index)
    {
        var place = PlaceOf(index);
        if (Volatile.Read(ref tasks) is { } known) return Statuses.Of(Volatile.Read(ref known[place]));
        return controls is { Statuses: { } statuses } owner ? owner.StatusOf(place, statuses) : GatherStatus.Succeeded;
    }

    GatherProgress CountChildren()
    {
        int total = 0, succeeded = 0, faulted = 0, canceled = 0;
        for (var index = 0; index < Count; index++)
        {
            if (IsDuplicate(index)) continue;
            total++;
            switch (StatusAt(index))
            {
                case GatherStatus.Succeeded: succeeded++; break;
                case GatherStatus.Faulted: faulted++; break;
                case GatherStatus.Canceled: canceled++; break;
            }
        }
        return new GatherProgress(total, succeeded, faulted, canceled);
    }
}
