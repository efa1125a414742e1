using System.Runtime.CompilerServices;

namespace AsyncGather;

/// <summary>
/// Many operations as one: Python's <c>asyncio.gather</c> for .NET. A group runs when you get it, gives its results in argument
/// order, and fails with the first error while the siblings run on; <see cref="GatherOptions.OnFailure"/> says otherwise.
/// </summary>
/// <remarks>
/// Each verb takes tasks that run, factories, factories with a token, and children of any kind; as arguments, as an array or
/// span, and as a sequence; with options or a token in front. Clause numbers refer to the contract in docs/runtime.md.
/// </remarks>
public static partial class Gather
{
    /// <summary>A group of nothing, which is done (clause 8).</summary>
    /// <typeparam name="T">The type of the results that it has none of.</typeparam>
    public static GatherGroup<T> All<T>() => AllGroup<T>.Of(0);

    /// <summary>A group of nothing, which is done (clause 8).</summary>
    public static GatherGroup All() => GatherGroup.Of(0);

    static GatherGroup<T> AllRunning<T>(ReadOnlySpan<Task<T>> tasks, GatherOptions? options)
    {
        if (options is not null || tasks.Length == 0) return AllPending(tasks, AllGroup<T>.Of(tasks.Length), options);
        // The fast path: results without a task, a copy, or an interlocked operation, when all children are complete (clause 9).
        var results = new T[tasks.Length];
        for (var index = 0; index < tasks.Length; index++)
        {
            var task = tasks[index];
            if (task is null || !Compat.Succeeded(task)) return AllPending(tasks, new AllGroup<T>(results), null);
            results[index] = task.Result;
        }
        var group = new AllGroup<T>(results);
        group.CountOnce(tasks);
        return group;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static AllGroup<T> AllPending<T>(ReadOnlySpan<Task<T>> tasks, AllGroup<T> group, GatherOptions? options)
    {
        Starter.Running(group, tasks, options);
        return group;
    }

    static bool IsDone(Task? task) => task is not null && Compat.Succeeded(task);

    static TupleGroup<TTuple> TupleRunning<TTuple>(ReadOnlySpan<Task> tasks, Func<Task[], TTuple> read, GatherOptions? options)
    {
        var group = new TupleGroup<TTuple>(tasks.Length, read);
        Starter.Running(group, tasks, options);
        return group;
    }

    static TupleGroup<TTuple> TupleStarted<TTuple>(ReadOnlySpan<Func<Task>> factories, Func<Task[], TTuple> read, GatherOptions? options, QueueAs? queueAs)
    {
        var group = new TupleGroup<TTuple>(factories.Length, read);
        Starter.Started(group, factories, new TupleLaunch(queueAs), options);
        return group;
    }

    static TupleGroup<TTuple> TupleStartedWithToken<TTuple>(ReadOnlySpan<Func<CancellationToken, Task>> factories, Func<Task[], TTuple> read, GatherOptions? options, QueueAs? queueAs)
    {
        var group = new TupleGroup<TTuple>(factories.Length, read);
        Starter.Started(group, factories, new TupleTokenLaunch(queueAs), options);
        return group;
    }

    static TupleGroup<TTuple> TupleHeld<TTuple>(ReadOnlySpan<GatherChild> children, Func<Task[], TTuple> read, GatherOptions? options)
    {
        var group = new TupleGroup<TTuple>(children.Length, read);
        Starter.Held(group, children, options);
        return group;
    }
}
