namespace AsyncGather;

/// <summary>
/// A group while it has something to wait for: which children are left, and whether it is cancelled or done. A group whose
/// children are all complete when it starts has none.
/// </summary>
abstract partial class Run(int count, GatherOptions options)
{
    const int CancelRequested = 1, Stopped = 2, Done = 4, SomeFailed = 8;

    /// <summary>The settings, which nobody changes any more.</summary>
    public GatherOptions Options { get; } = options;

    readonly int count = count;
    Task?[]? tasks;
    Controls? controls;
    long pendingOfFirstBlock;
    int left;
    int state;

    /// <summary>Takes in how a child ended.</summary>
    protected abstract Verdict Accept(int index, Task task);

    /// <summary>Completes the handle with the result that it has collected.</summary>
    protected abstract void Succeed();

    /// <summary>Completes the handle with an error. An <see cref="OperationCanceledException"/> makes it cancelled (clause 22).</summary>
    protected abstract void Fail(Exception exception);

    /// <summary>Whether the handle takes in a child again at each further place where it was given.</summary>
    protected abstract bool RepeatsDuplicates { get; }

    /// <summary>Whether each child must be heard at once, not only the last one.</summary>
    protected abstract bool HearsEachChild { get; }

    /// <summary>The controls, made when they are first needed.</summary>
    public Controls Controls => controls ?? Interlocked.CompareExchange(ref controls, new Controls(), null) ?? controls;

    /// <summary>Whether the failure of a child is never a failure of the group.</summary>
    protected abstract bool OnlyKeeps { get; }

    // Below this many children the counter of the core library, a delegate and a closure cost more than a block.
    const int FewChildren = 16;

    bool HearsOnlyTheLast => count > FewChildren && Options.Progress is null && !HearsEachChild
        && (OnlyKeeps ? Options.OnFailure != FailureMode.CancelSiblings : Options.OnFailure == FailureMode.WaitAll);

    bool IsDone => (Volatile.Read(ref state) & Done) != 0;

    /// <summary>Waits for children that have all been started.</summary>
    /// <param name="started">The tasks of the children; those before <paramref name="from"/> are taken in already.</param>
    /// <param name="from">The number of children that are taken in already.</param>
    public void Wait(Task?[] started, int from)
    {
        tasks = started;
        left = Remaining(from);
        if (HearsOnlyTheLast) WatchAll(started, from);
        else WatchEach(started, from);
        Link();
    }

    void WatchEach(Task?[] started, int from)
    {
        for (var offset = from; offset < started.Length; offset += Block.Size)
        {
            var end = Math.Min(offset + Block.Size, started.Length);
            var pending = 0L;
            for (var index = offset; index < end; index++)
            {
                if (IsDuplicate(index)) continue;
                // Read once, then classified: the child may complete between two reads.
                if (started[index]!.IsCompleted) ChildEnded(index, started[index]!);
                else pending |= 1L << (index - offset);
            }
            if (pending == 0) continue;
            if (offset > 0)
            {
                new Block(this, started, offset, pending).Watch();
                continue;
            }
            // Most groups are small: the run is their only block itself, and saves an object.
            pendingOfFirstBlock = pending;
            Block.Watch(ScanFirstBlock, started, 0, pending);
        }
    }

    // A call that has a child to claim comes before the last child is taken in, so the tasks are still here.
    void ScanFirstBlock() => Block.Scan(this, tasks!, 0, ref pendingOfFirstBlock);

    // Nobody needs to know a child before the last one ends, so the core library's own counter can count them.
    void WatchAll(Task?[] started, int from)
    {
        var all = Task.WhenAll(started!);
        if (all.IsCompleted) AllEnded();
        else all.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(AllEnded);

        void AllEnded()
        {
            _ = all.Exception;
            for (var index = from; index < started.Length; index++)
                if (!IsDuplicate(index)) TakeIn(index, started[index]!);
            End();
        }
    }

    /// <summary>A child has ended.</summary>
    public void ChildEnded(int index, Task task)
    {
        TakeIn(index, task);
        if (Interlocked.Decrement(ref left) == 0) End();
    }

    void TakeIn(int index, Task task)
    {
        if (!Compat.Succeeded(task)) Compat.Set(ref state, SomeFailed);
        if (IsDone) Late(task);
        else if (Accept(index, task) is var verdict && verdict == Verdict.Finished) Finish();
        else if (!Compat.Succeeded(task)) Failed(index, task, verdict);
        if (Options.Progress is not null) Report(task);
    }

    void Failed(int index, Task task, Verdict verdict)
    {
        if (verdict == Verdict.Failed && Options.OnFailure == FailureMode.FirstError)
        {
            FailWith(task);
            return;
        }
        if (verdict == Verdict.Failed)
        {
            var failure = new ChildFailure(index, Failure.Of(task), task.IsCanceled);
            var owner = Controls;
            lock (owner) (owner.Failures ??= []).Add(failure);
        }
        if (Options.OnFailure == FailureMode.CancelSiblings) Stop(null);
    }

    // The first failure by time: of several at the same moment the one that sets the bit (clause 19).
    void FailWith(Task task)
    {
        var before = Compat.Set(ref state, Done);
        if ((before & Done) != 0)
        {
            Late(task);
            return;
        }
        var error = Failure.Of(task);
        Complete(task.IsCanceled && (before & CancelRequested) != 0 ? CancelError(error) : error);
    }

    void Finish()
    {
        var before = Compat.Set(ref state, Done);
        if ((before & Done) != 0) return;
        // Asked before the result is there, so that who reads it finds the losers cancelled.
        Stop(null);
        Complete((before & CancelRequested) != 0 ? CancelError(null) : null);
    }

    /// <summary>The last child has ended.</summary>
    void End()
    {
        var known = tasks!;
        var before = Compat.Set(ref state, Done);
        if ((before & Done) == 0)
        {
            TakeInDuplicates(known);
            Complete(FirstFailure() ?? ((before & CancelRequested) != 0 ? CancelError(null) : null));
        }
        ForgetResults(known);
    }

    void Complete(Exception? error)
    {
        Unlink();
        if (error is null)
        {
            Succeed();
            return;
        }
        Controls.Error = error;
        Fail(error);
    }

    /// <summary>In order of time where siblings were cancelled; in argument order, errors before cancellations, where all ran on.</summary>
    Exception? FirstFailure()
    {
        if (controls is not { } owner) return null;
        lock (owner)
        {
            if (owner.Failures is not { } failures) return null;
            if (Options.OnFailure == FailureMode.WaitAll)
                failures.Sort(static (left, right) => (left.IsCanceled, left.Index).CompareTo((right.IsCanceled, right.Index)));
            else
                failures.RemoveAll(failure => failure.IsCanceled && failure != failures[0]);
            var first = failures[0];
            var error = failures.Find(static failure => !failure.IsCanceled);
            // Cancelled from outside: an error of a child still goes before it, a child that obeyed does not.
            if ((Volatile.Read(ref state) & CancelRequested) != 0) return error.Exception ?? CancelError(first.Exception);
            return first.Exception;
        }
    }

    /// <summary>All errors of children that the group knows of: what it threw first, then the others of the modes that wait.</summary>
    public IReadOnlyList<Exception> Errors()
    {
        if (controls is not { } owner) return [];
        lock (owner)
        {
            var errors = new List<Exception>();
            if (owner.Error is not null) errors.Add(owner.Error);
            foreach (var failure in owner.Failures ?? [])
                if (failure.Exception != owner.Error && !failure.IsCanceled) errors.Add(failure.Exception);
            return errors;
        }
    }

    /// <summary>Observes a failure that no await will throw (clause 21).</summary>
    void Late(Task task)
    {
        if (task.Exception is not { } exception) return;
        foreach (var inner in exception.InnerExceptions) Options.Hear(inner);
    }

    // Results belong to the handle now; a failed child is kept, since its status can still be asked (clause 46).
    void ForgetResults(Task?[] known)
    {
        if ((Volatile.Read(ref state) & SomeFailed) == 0)
        {
            Volatile.Write(ref tasks, null);
            return;
        }
        for (var index = 0; index < known.Length; index++)
            if (known[index] is { } task && Compat.Succeeded(task)) known[index] = Task.CompletedTask;
    }
}
