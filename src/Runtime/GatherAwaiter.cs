using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>What <c>await</c> uses on a group with a result. A group that is done costs no task.</summary>
/// <typeparam name="TResult">What awaiting the group gives.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GatherAwaiter<TResult> : ICriticalNotifyCompletion
{
    readonly GatherHandle<TResult> group;
    readonly bool keepContext;

    internal GatherAwaiter(GatherHandle<TResult> group, bool keepContext) => (this.group, this.keepContext) = (group, keepContext);

    /// <summary>Whether the group is done.</summary>
    public bool IsCompleted => group.IsCompleted;

    /// <summary>The result of the group.</summary>
    /// <exception cref="InvalidOperationException">The group is not done.</exception>
    /// <exception cref="Exception">The group failed: the child's own exception (clause 19).</exception>
    public TResult GetResult() => group.Result;

    /// <summary>Runs the continuation when the group is done.</summary>
    /// <param name="continuation">What to run.</param>
    public void OnCompleted(Action continuation) => group.AsTask().ConfigureAwait(keepContext).GetAwaiter().OnCompleted(continuation);

    /// <summary>Runs the continuation when the group is done, without the caller's execution context.</summary>
    /// <param name="continuation">What to run.</param>
    public void UnsafeOnCompleted(Action continuation) => group.OnEnd(continuation, keepContext);
}

/// <summary>A group with a result and the place where the code after its await runs.</summary>
/// <typeparam name="TResult">What awaiting the group gives.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GatherAwaitable<TResult>
{
    readonly GatherHandle<TResult> group;
    readonly bool keepContext;

    internal GatherAwaitable(GatherHandle<TResult> group, bool keepContext) => (this.group, this.keepContext) = (group, keepContext);

    /// <summary>Makes the group awaitable.</summary>
    public GatherAwaiter<TResult> GetAwaiter() => new(group, keepContext);
}
