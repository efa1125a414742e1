using System.Diagnostics;

namespace AsyncGather;

/// <summary>
/// Many operations as one: it is running when you get it (clause 2), can be awaited any number of times (clause 16), asked
/// how far it is, cancelled, and gathered again as a child of another group (clause 42).
/// </summary>
/// <typeparam name="TResult">What awaiting it gives.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public abstract partial class GatherHandle<TResult> : GatherChild<TResult>
{
    private protected TResult? collected;
    Run<TResult>? run;
    Task<TResult>? task;

    private protected GatherHandle() { }

    /// <summary>The number of children, a child that is given several times counted each time.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the group is done; children may still run after a failure (clauses 18 to 20).</summary>
    public bool IsCompleted => run is null || run.Task.IsCompleted;

    /// <summary>Whether the group is done and has its result.</summary>
    public bool IsCompletedSuccessfully => run is null || Compat.Succeeded(run.Task);

    /// <summary>Whether the group is done with an error that is no cancellation.</summary>
    public bool IsFaulted => run is not null && run.Task.IsFaulted;

    /// <summary>
    /// Whether the group is done because it, or in the mode <see cref="FailureMode.FirstError"/> a child, was cancelled. See
    /// <see cref="IsCancellationRequested"/> to tell the two apart (clause 22).
    /// </summary>
    public bool IsCanceled => run is not null && run.Task.IsCanceled;

    /// <summary>
    /// The result, the same object each time (clause 15): it is shared, so do not change it. It never blocks (clause 17).
    /// </summary>
    /// <exception cref="InvalidOperationException">The group is not done: await it instead.</exception>
    /// <exception cref="System.Exception">The group failed: the child's own exception, never wrapped (clause 19).</exception>
    public TResult Result
    {
        get
        {
            if (run is null) return collected!;
            ThrowUnlessCompleted(nameof(Result));
            return run.Task.GetAwaiter().GetResult();
        }
    }

    /// <summary>
    /// The exception that awaiting the group throws, or null after a success; an <see cref="OperationCanceledException"/> if it
    /// was cancelled. Reading it marks the failure of the group as observed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The group is not done (clause 17).</exception>
    public Exception? Exception
    {
        get
        {
            if (run is null) return null;
            ThrowUnlessCompleted(nameof(Exception));
            _ = run.Task.Exception;
            return Compat.Succeeded(run.Task) ? null : run.Error;
        }
    }

    /// <summary>
    /// <see cref="Exception"/> and, in the modes that wait for all children, the errors of the others, which awaiting the group
    /// does not throw. Empty after a success. Reading it marks the failure of the group as observed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The group is not done.</exception>
    public IReadOnlyList<Exception> Exceptions => Exception is null ? [] : run!.Errors();

    /// <inheritdoc/>
    public override GatherStatus Status => run is null ? GatherStatus.Succeeded : Run.StatusOf(run.Task);

    /// <summary>How many children there are and how they ended, now. Takes time in proportion to their number.</summary>
    public GatherProgress Progress => run?.CountChildren() ?? new GatherProgress(Count, Count, 0, 0);

    /// <summary>How far one child is.</summary>
    /// <param name="index">The place of the child among the arguments, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public GatherStatus StatusOf(int index)
    {
        Guard.Index(index, Count);
        return run?.StatusOf(index) ?? GatherStatus.Succeeded;
    }

    /// <summary>Such as <c>3/10 done, 1 failed</c> (clause 48).</summary>
    public override string ToString() => Progress.ToString();

    internal TResult Collected => collected!;

    /// <summary>Refuses what this group cannot do, before anything is started.</summary>
    internal virtual void Check(GatherOptions? options, string items) { }

    /// <summary>Takes in how a child ended. It may be called by several threads at once, each for another child.</summary>
    internal abstract Verdict Accept(int index, Task task);

    /// <summary>Called once, when every child is taken in: the error of the group, or null if the result is collected.</summary>
    internal virtual Exception? Finish() => null;

    internal virtual bool RepeatsDuplicates => true;
    internal virtual bool HearsEachChild => false;
    internal virtual bool OnlyKeeps => false;

    internal Run<TResult> Begin(GatherOptions? options) => run = new Run<TResult>(this, options?.Copy() ?? GatherOptions.Default);

    internal override Task Launch(bool onPool) => AsTask();

    void ThrowUnlessCompleted(string member)
    {
        if (!run!.Task.IsCompleted)
            throw new InvalidOperationException($"{member} is not there yet: {this}. Await the group; {member} never blocks.");
    }
}
