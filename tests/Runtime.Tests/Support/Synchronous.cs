using System.Threading.Tasks.Sources;

namespace AsyncGather.Runtime.Tests;

/// <summary>Hears progress on the thread that reports it.</summary>
sealed class Synchronous(Action<GatherProgress> hear) : IProgress<GatherProgress>
{
    public void Report(GatherProgress value) => hear(value);
}

/// <summary>A value task source that counts how often it is read, as a pooled one must be read once.</summary>
sealed class CountingSource : IValueTaskSource<int>
{
    ManualResetValueTaskSourceCore<int> core;

    public int Reads { get; private set; }
    public void Complete(int result) => core.SetResult(result);
    public int GetResult(short token) { Reads++; return core.GetResult(token); }
    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        core.OnCompleted(continuation, state, token, flags);
}
