using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>What <c>await</c> uses on a group without a result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GatherAwaiter : ICriticalNotifyCompletion
{
    readonly GatherAwaiter<NoResult> inner;

    internal GatherAwaiter(GatherAwaiter<NoResult> inner) => this.inner = inner;

    /// <summary>Whether the group is done.</summary>
    public bool IsCompleted => inner.IsCompleted;

    /// <summary>Gives nothing, or throws.</summary>
    /// <exception cref="InvalidOperationException">The group is not done.</exception>
    /// <exception cref="Exception">The group failed: the child's own exception (clause 19).</exception>
    public void GetResult() => inner.GetResult();

    /// <summary>Runs the continuation when the group is done.</summary>
    /// <param name="continuation">What to run.</param>
    public void OnCompleted(Action continuation) => inner.OnCompleted(continuation);

    /// <summary>Runs the continuation when the group is done, without the caller's execution context.</summary>
    /// <param name="continuation">What to run.</param>
    public void UnsafeOnCompleted(Action continuation) => inner.UnsafeOnCompleted(continuation);
}

/// <summary>A group without a result and the place where the code after its await runs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GatherAwaitable
{
    readonly GatherAwaiter<NoResult> inner;

    internal GatherAwaitable(GatherAwaiter<NoResult> inner) => this.inner = inner;

    /// <summary>Makes the group awaitable.</summary>
    public GatherAwaiter GetAwaiter() => new(inner);
}
