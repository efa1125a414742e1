namespace AsyncGather;

/// <summary>The children of a run: starting them, counting them, asking for their status.</summary>
abstract partial class Run
{
    static readonly Task Canceled = Task.FromCanceled(new CancellationToken(canceled: true));

    /// <summary>Whether children that wait for their turn stay where they are: the group is cancelled, failed or decided.</summary>
    public bool StartsNoMore => (Volatile.Read(ref state) & (CancelRequested | Stopped)) != 0;

    /// <summary>Gives factories their token or tokens.</summary>
    public void MakeTokens()
    {
        if (!Options.SeparateTokens)
        {
            Controls.Shared = new CancellationTokenSource();
            return;
        }
        var sources = new CancellationTokenSource[count];
        for (var index = 0; index < sources.Length; index++) sources[index] = new CancellationTokenSource();
        Controls.Separate = sources;
    }

    /// <summary>The token of a child; none where its kind takes none.</summary>
    public CancellationToken TokenOf(int index) => controls switch
    {
        null => CancellationToken.None,
        { Separate: { } separate } => separate[index].Token,
        var owner => owner.Shared?.Token ?? CancellationToken.None,
    };

    /// <summary>Prepares to start children under a limit.</summary>
    public void Hold(Pump pump)
    {
        tasks = new Task?[count];
        left = Remaining(0);
        Controls.Pump = pump;
    }

    /// <summary>A child under a limit has had its turn.</summary>
    public void Started(int index, Task task) => Volatile.Write(ref tasks![index], task);

    /// <summary>A child under a limit has ended. Its task is let go: only children that run are alive.</summary>
    public void PumpedChildEnded(int index, Task task)
    {
        TakeIn(index, task);
        if (controls!.FirstPlaces is null && Compat.Succeeded(task)) tasks![index] = Task.CompletedTask;
    }

    /// <summary>So many children under a limit have ended, and were taken in one by one before.</summary>
    public void ChildrenEnded(int number)
    {
        if (number > 0 && Interlocked.Add(ref left, -number) == 0) End();
    }

    /// <summary>A child will not have its turn (clause 37).</summary>
    public void NeverStart(int index)
    {
        Started(index, Canceled);
        PumpedChildEnded(index, Canceled);
    }

    /// <summary>The task of a child that is not started, where there is no limit.</summary>
    public static Task NotStarted => Canceled;

    /// <summary>In the mode that cancels siblings, a child that failed while it started keeps the rest from starting (clause 4).</summary>
    public void NoticeAtStart(Task task)
    {
        if (Options.OnFailure == FailureMode.CancelSiblings && task.IsCompleted && !Compat.Succeeded(task)) Compat.Set(ref state, Stopped);
    }

    /// <summary>Finds children that are given several times, so that they are counted once (clause 7).</summary>
    public void FindDuplicates<TItem>(ReadOnlySpan<TItem> items) where TItem : class
    {
        if (Options.Progress is null && Options.LateException is null && !HearsEachChild) return;
        int[]? places = null;
        var seen = new Dictionary<object, int>(items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            if (!seen.TryGetValue(items[index], out var first))
            {
                seen.Add(items[index], index);
                continue;
            }
            if (places is null)
            {
                places = new int[items.Length];
                for (var place = 0; place < places.Length; place++) places[place] = place;
            }
            places[index] = first;
        }
        if (places is not null) Controls.FirstPlaces = places;
    }

    /// <summary>Whether the same child stands at an earlier place.</summary>
    public bool IsDuplicate(int index) => controls?.FirstPlaces is { } places && places[index] != index;

    int Remaining(int from)
    {
        var remaining = count - from;
        if (controls?.FirstPlaces is not null)
            for (var index = from; index < count; index++)
                if (IsDuplicate(index)) remaining--;
        return remaining;
    }

    void TakeInDuplicates(Task?[] known)
    {
        if (!RepeatsDuplicates || controls?.FirstPlaces is not { } places) return;
        for (var index = 0; index < places.Length; index++)
            if (places[index] != index) Accept(index, known[index] = known[places[index]]!);
    }

    /// <summary>How far a child is.</summary>
    public GatherStatus StatusOf(int index)
    {
        var known = Volatile.Read(ref tasks);
        if (known is null) return GatherStatus.Succeeded;
        var place = controls?.FirstPlaces is { } places ? places[index] : index;
        return StatusOf(Volatile.Read(ref known[place]));
    }

    /// <summary>How far a task is, which is null before it starts.</summary>
    public static GatherStatus StatusOf(Task? task) => task?.Status switch
    {
        null => GatherStatus.NotStarted,
        TaskStatus.RanToCompletion => GatherStatus.Succeeded,
        TaskStatus.Faulted => GatherStatus.Faulted,
        TaskStatus.Canceled => GatherStatus.Canceled,
        _ => GatherStatus.Running,
    };

    /// <summary>A count of the children by how they ended.</summary>
    public GatherProgress CountChildren()
    {
        int total = 0, succeeded = 0, faulted = 0, canceled = 0;
        for (var index = 0; index < count; index++)
        {
            if (IsDuplicate(index)) continue;
            total++;
            switch (StatusOf(index))
            {
                case GatherStatus.Succeeded: succeeded++; break;
                case GatherStatus.Faulted: faulted++; break;
                case GatherStatus.Canceled: canceled++; break;
            }
        }
        return new GatherProgress(total, succeeded, faulted, canceled);
    }

    void Report(Task task)
    {
        var owner = Controls;
        GatherProgress progress;
        lock (owner)
        {
            if (Compat.Succeeded(task)) owner.Succeeded++;
            else if (task.IsCanceled) owner.Canceled++;
            else owner.Faulted++;
            progress = new GatherProgress(Remaining(0), owner.Succeeded, owner.Faulted, owner.Canceled);
        }
        try { Options.Progress!.Report(progress); }
        catch (Exception exception) { Options.Hear(exception); }
    }
}
