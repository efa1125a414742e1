#if NETSTANDARD2_0
using System.Reflection;
#endif
using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>
/// Lets go of a task that goes on when its group is over: takes the continuation off it, as <see cref="Task.WhenAny(Task[])"/> does,
/// and leaves nothing behind but, once per task, somebody who observes its failure (clause 21).
/// </summary>
static class Continuations
{
    static readonly ConditionalWeakTable<Task, object> Observed = new();

    /// <summary>Sees to it that a failure of a task is observed.</summary>
    public static void Observe(Task task)
    {
        if (task.IsCompleted) _ = task.Exception;
        else Observed.GetValue(task, static task =>
        {
            var observer = new Observer(task);
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(observer.Observe);
            return observer;
        });
    }

    sealed class Observer(Task task)
    {
        public void Observe() => _ = task.Exception;
    }

    /// <summary>
    /// Takes off a continuation. The core library keeps the way to do it to itself; where it should be gone one day, the
    /// continuation stays and finds nothing to do.
    /// </summary>
    public static void Remove(Task task, Action continuation)
    {
        if (task.IsCompleted || isGone) return;
        try { RemoveContinuation(task, continuation); }
        catch (MissingMethodException) { isGone = true; }
    }

    static bool isGone;

#if NETSTANDARD2_0
    static readonly Action<Task, object>? Remover = (Action<Task, object>?)typeof(Task)
        .GetMethod(nameof(RemoveContinuation), BindingFlags.Instance | BindingFlags.NonPublic, null, [typeof(object)], null)
        ?.CreateDelegate(typeof(Action<Task, object>));

    static void RemoveContinuation(Task task, object continuation) => Remover?.Invoke(task, continuation);
#else
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = nameof(RemoveContinuation))]
    static extern void RemoveContinuation(Task task, object continuation);
#endif
}
