using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>Waits for a task and does not throw what it threw. Keeps the synchronization context, as <c>await</c> does.</summary>
readonly struct Quiet(Task task) : ICriticalNotifyCompletion
{
    public Quiet GetAwaiter() => this;
    public bool IsCompleted => task.IsCompleted;
    public void GetResult() { }
    public void OnCompleted(Action continuation) => task.GetAwaiter().OnCompleted(continuation);
    public void UnsafeOnCompleted(Action continuation) => task.GetAwaiter().UnsafeOnCompleted(continuation);
}
