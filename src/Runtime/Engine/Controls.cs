namespace AsyncGather;

/// <summary>What only some groups need: options, tokens, children that can be asked, failures that wait for the end, a clock.</summary>
sealed class Controls(GatherOptions options)
{
    // Whoever ends a child calls the listeners; they run in the context of the caller all the same, as a continuation would.
    readonly ExecutionContext? context = options.Progress is null && options.LateException is null ? null : ExecutionContext.Capture();

    /// <summary>The settings, which nobody changes any more.</summary>
    public readonly GatherOptions Options = options;

    /// <summary>The token of all factories of the group.</summary>
    public CancellationTokenSource? Shared;

    /// <summary>A token for each factory, where <see cref="GatherOptions.SeparateTokens"/> asks for it.</summary>
    public CancellationTokenSource[]? Separate;

    /// <summary>Whether the factories are given their token.</summary>
    public bool TakesToken;

    /// <summary>Which factories without a token have had their turn on the thread pool, and can no longer be cancelled.</summary>
    public bool[]? BegunOnPool;

    /// <summary>The children that were given as such, to be asked to cancel.</summary>
    public GatherChild[]? Items;

    /// <summary>Holds back children under a limit.</summary>
    public Pump? Pump;

    /// <summary>How far the children under a limit are.</summary>
    public byte[]? Statuses;

    /// <summary>Children under a limit that were let go while they ran. Guarded by a lock on this object.</summary>
    public Dictionary<int, Task>? LetGo;

    /// <summary>For each place the first place of the same child; null where no child is known to be given twice.</summary>
    public int[]? FirstPlaces;

    /// <summary>The number of children, each counted once.</summary>
    public int Total;

    /// <summary>The children that were cancelled one by one, on purpose. Guarded by a lock on this object.</summary>
    public HashSet<int>? Dismissed;

    /// <summary>The failures of the group, in order of time. Guarded by a lock on this object.</summary>
    public List<ChildFailure>? Failures;

    /// <summary>Why the group is cancelled.</summary>
    public CancelCause Cause;

    /// <summary>What the caller of Cancel gave as the reason.</summary>
    public object? Reason;

    /// <summary>The error that the group ended with.</summary>
    public Exception? Error;

    /// <summary>The question whether a child can be cancelled, by the number of the request, and its answer.</summary>
    public long AskedBy;
    public bool Answer;

    /// <summary>The number of the request that has stopped the group last.</summary>
    public long StoppedBy;

    public CancellationTokenRegistration Registration;
    public ITimer? Timer;

    // Counted only where somebody listens. Guarded by a lock on this object.
    int succeeded, faulted, canceled;

    /// <summary>Whether somebody hears of children that end after the group.</summary>
    public bool HasListener => Options.Progress is not null || Options.LateException is not null;

    /// <summary>Remembers a failure. In the mode that cancels siblings only the first may be a cancellation.</summary>
    public void Add(int index, Task task, bool onlyErrorsAfterTheFirst)
    {
        // Observed here, wherever it goes from here (clause 21).
        _ = task.Exception;
        lock (this)
        {
            if (onlyErrorsAfterTheFirst && task.IsCanceled && Failures is not null) return;
            (Failures ??= []).Add(new ChildFailure(index, task));
        }
    }

    /// <summary>Whether a child was cancelled on purpose, which is no failure.</summary>
    public bool IsDismissed(int index)
    {
        lock (this) return Dismissed is not null && Dismissed.Contains(index);
    }

    /// <summary>How far a child under a limit is.</summary>
    public GatherStatus StatusOf(int index, byte[] statuses)
    {
        var status = (GatherStatus)Volatile.Read(ref statuses[index]);
        if (status != GatherStatus.Running) return status;
        lock (this) return LetGo is not null && LetGo.TryGetValue(index, out var task) ? AsyncGather.Statuses.Of(task) : status;
    }

    public void Dismiss(int index)
    {
        lock (this) (Dismissed ??= []).Add(index);
    }

    /// <summary>Hands an exception that no await throws to the listener.</summary>
    public void Hear(Exception exception)
    {
        if (context is null) Options.Hear(exception);
        else ExecutionContext.Run(Compat.Copy(context), static state => (((GatherOptions, Exception))state!).Item1.Hear((((GatherOptions, Exception))state!).Item2), (Options, exception));
    }

    /// <summary>Reports the end of a child, or of several that never started.</summary>
    public void Report(GatherStatus status, int number)
    {
        if (Options.Progress is not { } progress) return;
        GatherProgress report;
        lock (this)
        {
            if (status == GatherStatus.Succeeded) succeeded += number;
            else if (status == GatherStatus.Canceled) canceled += number;
            else faulted += number;
            report = new GatherProgress(Total, succeeded, faulted, canceled);
        }
        try
        {
            if (context is null) progress.Report(report);
            else ExecutionContext.Run(Compat.Copy(context), static state => (((IProgress<GatherProgress>, GatherProgress))state!).Item1.Report((((IProgress<GatherProgress>, GatherProgress))state!).Item2), (progress, report));
        }
        catch (Exception exception) { Hear(exception); }
    }

    /// <summary>Observes a failure that no await will throw (clause 21).</summary>
    public void HearLate(Task task)
    {
        if (task.Exception is not { } exception) return;
        foreach (var inner in exception.InnerExceptions) Hear(inner);
    }
}

/// <summary>A child that failed.</summary>
readonly record struct ChildFailure(int Index, Task Task);

/// <summary>Who cancelled a group.</summary>
enum CancelCause { Caller, Token, Timeout }
