using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace AsyncGather;

/// <summary>
/// How one child ended, as a value: its result, its exception, or its cancellation (clauses 24 to 26). It never throws by
/// itself; only <see cref="Value"/> does, when there is none. The default outcome is a success with the default value.
/// </summary>
/// <typeparam name="T">The type of the result; <see cref="NoResult"/> for a child without one.</typeparam>
public readonly struct Outcome<T>
{
    readonly T value;
    readonly Exception? exception;
    readonly int index;
    readonly bool canceled;

    internal Outcome(int index, T value) => (this.index, this.value) = (index, value);

    internal Outcome(int index, Exception exception, bool canceled) =>
        (this.index, value, this.exception, this.canceled) = (index, default!, exception, canceled);

    /// <summary>The place of the child among the arguments, from 0. For a child that was given several times, its first place.</summary>
    public int Index => index;

    /// <summary>Whether the child gave a result.</summary>
    [MemberNotNullWhen(false, nameof(Exception))]
    public bool IsSuccess => exception is null;

    /// <summary>Whether the child was cancelled. <see cref="Exception"/> then is its <see cref="OperationCanceledException"/>.</summary>
    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsCanceled => canceled;

    /// <summary>
    /// The exception that <c>await child</c> would throw, the same object (clause 24), or null after a success. A cancelled
    /// child has an <see cref="OperationCanceledException"/> here, a fresh one where the child keeps none (clause 25).
    /// </summary>
    public Exception? Exception => exception;

    /// <summary>The result.</summary>
    /// <exception cref="System.Exception">The child failed: its own exception is thrown, with its stack (clause 47).</exception>
    public T Value
    {
        get
        {
            if (exception is not null) ExceptionDispatchInfo.Capture(exception).Throw();
            return value;
        }
    }

    /// <summary>The result, or the default value of the type where the child failed. It never throws, so patterns may use it.</summary>
    public T? ValueOrDefault => value;

    /// <summary>Takes the outcome apart; one of the two is there.</summary>
    /// <param name="value">The result, or the default value of the type where the child failed.</param>
    /// <param name="exception">The exception, or null after a success.</param>
    public void Deconstruct(out T? value, out Exception? exception) => (value, exception) = (this.value, this.exception);

    /// <summary>The result as text, or the type and message of the exception.</summary>
    public override string ToString() => exception is null ? $"{value}" : $"{exception.GetType().Name}: {exception.Message}";
}
