using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace AsyncGather;

/// <summary>Between tasks and exceptions, without wrapping.</summary>
static class Failure
{
    /// <summary>The exception that <c>await task</c> would throw (clause 19). Reading it marks the task as observed.</summary>
    public static Exception Of(Task task)
    {
        if (task.Exception is { } aggregate) return aggregate.InnerExceptions[0];
        if (task == NeverStarted.Task) return NeverStarted.Exception();
        // Only the await gives the task's own exception, with its message and token (clause 25).
        try { task.GetAwaiter().GetResult(); }
        catch (OperationCanceledException canceled) { return canceled; }
        return new TaskCanceledException(task);
    }

    /// <summary>Throws what nobody can catch where it would be thrown, as that of an <c>async void</c> method.</summary>
    public static void ThrowOnPool(Exception exception) =>
        ThreadPool.UnsafeQueueUserWorkItem(static state => ((ExceptionDispatchInfo)state!).Throw(), ExceptionDispatchInfo.Capture(exception));

    /// <summary>A task that ends as an async method ends that throws: a cancellation makes it cancelled (clause 5).</summary>
    public static Task ToTask(Exception exception)
    {
        var builder = AsyncTaskMethodBuilder.Create();
        builder.SetException(exception);
        return builder.Task;
    }

    /// <summary>What a factory returned, if it is a task that runs or has ended.</summary>
    /// <exception cref="InvalidOperationException">It is null, or was never started. This becomes the child's failure.</exception>
    public static TTask Sound<TTask>(TTask? task) where TTask : Task => task switch
    {
        null => throw new InvalidOperationException("The factory returned null instead of a task."),
        { Status: TaskStatus.Created } => throw new InvalidOperationException("The factory returned a task that was never started: return Task.Run(..) instead of new Task(..)."),
        _ => task,
    };

    /// <summary>The result of a task; nothing, where it has none, or was cancelled on purpose.</summary>
    /// <exception cref="InvalidCastException">The result has another type: better no result than a wrong one.</exception>
    public static T Result<T>(Task task) => !Compat.Succeeded(task) || typeof(T) == typeof(NoResult) ? default! : ((Task<T>)task).Result;
}
