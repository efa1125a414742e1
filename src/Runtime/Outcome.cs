using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace AsyncGather;

/// <summary>
/// How one child ended, as a value: its result, its exception, or its cancellation (clauses 24 to 26). It never throws by
/// itself; only <see cref="Value"/> does, when there is none. The default outcome is that of a child that has not ended: no
/// success, and neither faulted nor cancelled. In a test, <see cref="Outcome"/> makes one by hand.
/// </summary>
/// <typeparam name="T">The type of the result; <see cref="NoResult"/> for a child without one.</typeparam>
public readonly struct Outcome<T>
{
    readonly T value;
    readonly Exception? exception;
    readonly int index;
    readonly OutcomeKind kind;

    internal Outcome(int index, T value) => (this.index, this.value, kind) = (index, value, OutcomeKind.Success);

    internal Outcome(int index, Exception exception, bool canceled) =>
        (this.index, value, this.exception, kind) = (index, default!, exception, canceled ? OutcomeKind.Canceled : OutcomeKind.Faulted);

    Outcome(Outcome<T> other) => (index, value, exception) = (other.index, other.value, other.exception);

    /// <summary>
    /// Writes the outcome for readers that do not wait: one that sees how the child ended sees all of it.
    /// </summary>
    internal void Publish(ref Outcome<T> place)
    {
        place = new Outcome<T>(this);
        Volatile.Write(ref Unsafe.As<OutcomeKind, byte>(ref Unsafe.AsRef(in place.kind)), (byte)kind);
    }

    /// <summary>Reads what was published; the default outcome before.</summary>
    internal static Outcome<T> Read(ref Outcome<T> place) =>
        Volatile.Read(ref Unsafe.As<OutcomeKind, byte>(ref Unsafe.AsRef(in place.kind))) == (byte)OutcomeKind.None ? default : place;

    /// <summary>The place of the child among the arguments, from 0. For a child that was given several times, its first place.</summary>
    public int Index => index;

    /// <summary>Whether the child has ended. Only a default outcome has not: among the outcomes of a group that timed out, for instance.</summary>
    public bool IsCompleted => kind != OutcomeKind.None;

    /// <summary>Whether the child gave a result.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public bool IsSuccess => kind == OutcomeKind.Success;

    /// <summary>Whether the child failed with an exception that is no cancellation.</summary>
    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsFaulted => kind == OutcomeKind.Faulted;

    /// <summary>Whether the child was cancelled. <see cref="Exception"/> then is its <see cref="OperationCanceledException"/>.</summary>
    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsCanceled => kind == OutcomeKind.Canceled;

    /// <summary>
    /// The exception that <c>await child</c> would throw, the same object (clause 24), or null after a success. A cancelled
    /// child has an <see cref="OperationCanceledException"/> here, a fresh one where the child keeps none (clause 25); one that
    /// has not ended an <see cref="InvalidOperationException"/> that says so.
    /// </summary>
    public Exception? Exception => kind == OutcomeKind.None ? new InvalidOperationException("There is no outcome yet: the child has not ended.") : exception;

    /// <summary>The result.</summary>
    /// <exception cref="System.Exception">The child failed: its own exception is thrown, with its stack (clause 47).</exception>
    /// <exception cref="InvalidOperationException">The child has not ended.</exception>
    public T Value
    {
        get
        {
            if (!IsSuccess) OutcomeStack.Throw(Exception);
            return value;
        }
    }

    /// <summary>The result, or the default value of the type where there is none. It never throws, so patterns may use it.</summary>
    public T? ValueOrDefault => value;

    /// <summary>Takes the outcome apart; one of the two is there.</summary>
    /// <param name="value">The result, or the default value of the type where there is none.</param>
    /// <param name="exception">The exception, or null after a success.</param>
    public void Deconstruct(out T? value, out Exception? exception) => (value, exception) = (this.value, Exception);

    /// <summary>The result as text, or the type and message of the exception.</summary>
    public override string ToString() => IsSuccess ? $"{value}" : $"{Exception.GetType().Name}: {Exception.Message}";
}

/// <summary>Makes outcomes by hand, for tests of code that reads them.</summary>
public static class Outcome
{
    /// <summary>The outcome of a child that gave a result.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The result.</param>
    /// <param name="index">The place of the child among the arguments.</param>
    public static Outcome<T> Success<T>(T value, int index = 0) => new(index, value);

    /// <summary>
    /// The outcome of a child that failed: a cancelled one for an <see cref="OperationCanceledException"/>, as with a method that throws it.
    /// </summary>
    /// <typeparam name="T">The type of the result that there is not.</typeparam>
    /// <param name="exception">The exception.</param>
    /// <param name="index">The place of the child among the arguments.</param>
    /// <exception cref="ArgumentNullException">The exception is null.</exception>
    public static Outcome<T> Failure<T>(Exception exception, int index = 0) =>
        new(index, Guard.NotNull(exception, nameof(exception)), exception is OperationCanceledException);
}

enum OutcomeKind : byte { None, Success, Faulted, Canceled }

/// <summary>Throws the exception of an outcome, however often, with the stack that it had when it was thrown the first time.</summary>
static class OutcomeStack
{
    // Thrown anew from what it has by now, it would get longer with each reading.
    static readonly ConditionalWeakTable<Exception, ExceptionDispatchInfo> Stacks = new();

    [DoesNotReturn]
    public static void Throw(Exception exception)
    {
        Stacks.GetValue(exception, static known => ExceptionDispatchInfo.Capture(known)).Throw();
        throw exception;
    }
}
