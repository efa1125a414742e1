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
    private protected GatherHandle() { }

    /// <summary>The number of children, a child that is given several times counted each time.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the group is done; children may still run after a failure (clauses 18 to 20).</summary>
    public bool IsCompleted => (Volatile.Read(ref state) & (Bits.Begun | Bits.Completed)) != Bits.Begun;

    /// <summary>Whether the group is done and has its result.</summary>
    public bool IsCompletedSuccessfully => IsCompleted && !Has(Bits.Faulted | Bits.Canceled);

    /// <summary>Whether the group is done with an error that is no cancellation.</summary>
    public bool IsFaulted => Has(Bits.Faulted);

    /// <summary>
    /// Whether the group is done because it, or in the mode <see cref="FailureMode.FirstError"/> a child, was cancelled. See
    /// <see cref="IsCancellationRequested"/> to tell the two apart (clause 22).
    /// </summary>
    public bool IsCanceled => Has(Bits.Canceled);

    /// <summary>
    /// The result, the same object each time (clause 15): it is shared, so do not change it. It never blocks (clause 17).
    /// </summary>
    /// <exception cref="InvalidOperationException">The group is not done: await it instead.</exception>
    /// <exception cref="System.Exception">The group failed: the child's own exception, never wrapped (clause 19).</exception>
    public TResult Result
    {
        get
        {
            ThrowUnlessCompleted(nameof(Result));
            return Has(Bits.Faulted | Bits.Canceled) ? SettledTask().GetAwaiter().GetResult() : collected!;
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
            ThrowUnlessCompleted(nameof(Exception));
            if (!Has(Bits.Faulted | Bits.Canceled)) return null;
            _ = SettledTask().Exception;
            return controls!.Error;
        }
    }

    /// <summary>
    /// <see cref="Exception"/> and, in the modes that wait for all children, the errors of the others, which awaiting the group
    /// does not throw. Empty after a success. Reading it marks the failure of the group as observed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The group is not done.</exception>
    public IReadOnlyList<Exception> Exceptions => Exception is null ? [] : Errors();

    /// <inheritdoc/>
    public override GatherStatus Status => !IsCompleted ? GatherStatus.Running
        : Has(Bits.Faulted) ? GatherStatus.Faulted
        : Has(Bits.Canceled) ? GatherStatus.Canceled
        : GatherStatus.Succeeded;

    /// <summary>How many children there are and how they ended, now. Takes time in proportion to their number.</summary>
    public GatherProgress Progress => CountChildren();

    /// <summary>How far one child is.</summary>
    /// <param name="index">The place of the child among the arguments, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public GatherStatus StatusOf(int index)
    {
        Guard.Index(index, Count);
        return StatusAt(index);
    }

    /// <summary>Such as <c>3/10 done, 1 failed</c> (clause 48).</summary>
    public override string ToString() => Progress.ToString();

    /// <summary>Refuses what this group cannot do, before anything is started.</summary>
    internal virtual void Check(GatherOptions? options, string items) { }

    /// <summary>Takes in how a child ended. It may be called by several threads at once, each for another child.</summary>
    internal abstract Verdict Accept(int index, Task task);

    /// <summary>Takes in that the children from a place on never start.</summary>
    internal virtual void AcceptUnstarted(int from) { }

    /// <summary>Called once, when every child is taken in: the error of the group, or null if the result is collected.</summary>
    /// <param name="known">The tasks of the children, if the group needs them.</param>
    internal virtual Exception? Finish(Task?[]? known) => null;

    /// <summary>Called once, when the end of the group can be seen.</summary>
    internal virtual void AfterEnd() { }

    /// <summary>Whether the group takes in a child again at each further place where it was given.</summary>
    internal virtual bool RepeatsDuplicates => true;

    /// <summary>Whether each child must be heard at once, even if all are complete.</summary>
    internal virtual bool HearsEachChild => false;

    /// <summary>Whether the failure of a child is never a failure of the group.</summary>
    internal virtual bool OnlyKeeps => false;

    /// <summary>Whether under a limit the next child waits until a reader has taken one.</summary>
    internal virtual bool HasTurns => false;

    /// <summary>Calls back when the reader has taken one more; false if it has already.</summary>
    internal virtual bool AwaitTurn(Action goOn) => false;

    /// <summary>Whether the group reads its children at its end, or later.</summary>
    internal virtual bool NeedsTasks => false;

    /// <summary>Whether the group lets go of its children itself.</summary>
    internal virtual bool KeepsTasks => false;

    /// <summary>Whether an error that nobody asks for is reported.</summary>
    internal virtual bool ReportsFailure => true;

    internal override Task Launch(bool onPool) => AsTask();

    void ThrowUnlessCompleted(string member)
    {
        if (!IsCompleted)
            throw new InvalidOperationException($"{member} is not there yet: {this}. Await the group; {member} never blocks.");
    }
}
