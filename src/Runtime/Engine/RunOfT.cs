using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>A run together with the task that its handle shows.</summary>
sealed class Run<TResult> : Run
{
    readonly GatherHandle<TResult> owner;
    AsyncTaskMethodBuilder<TResult> promise = AsyncTaskMethodBuilder<TResult>.Create();

    public Run(GatherHandle<TResult> owner, GatherOptions options) : base(owner.Count, options)
    {
        this.owner = owner;
        // Made before anyone can race for it: the builder makes its task on the first read.
        Task = promise.Task;
    }

    public Task<TResult> Task { get; }

    protected override bool RepeatsDuplicates => owner.RepeatsDuplicates;
    protected override bool HearsEachChild => owner.HearsEachChild;
    protected override bool OnlyKeeps => owner.OnlyKeeps;
    protected override Verdict Accept(int index, Task task) => owner.Accept(index, task);
    protected override void Fail(Exception exception) => promise.SetException(exception);

    protected override void Succeed()
    {
        if (owner.Finish() is { } error)
        {
            Controls.Error = error;
            promise.SetException(error);
        }
        else promise.SetResult(owner.Collected);
    }

    /// <summary>The error of a group that has ended in one; null after a success.</summary>
    public Exception? Error => Controls.Error;
}
