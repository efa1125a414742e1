using System.Runtime.CompilerServices;
#if !NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace AsyncGather;

/// <summary>
/// Refuses wrong arguments before anything is started (clause 6), and turns what callers have into spans. A sequence is
/// read to its end here: nothing starts while it is read.
/// </summary>
static class Guard
{
    public static ReadOnlySpan<T> Span<T>(T[]? items, string name) => items ?? throw new ArgumentNullException(name);

    public static ReadOnlySpan<T> Span<T>(IEnumerable<T>? items, string name) => items switch
    {
        null => throw new ArgumentNullException(name),
        T[] array => array,
#if !NETSTANDARD2_0
        List<T> list => CollectionsMarshal.AsSpan(list),
#endif
        _ => items.ToArray(),
    };

    public static GatherOptions Options(GatherOptions? options) => options ?? throw new ArgumentNullException(nameof(options));

    /// <summary>Tasks that run already: none is null, none was left unstarted, and nobody asks to hold them back.</summary>
    public static void Tasks<TTask>(ReadOnlySpan<TTask> tasks, GatherOptions? options) where TTask : Task
    {
        for (var index = 0; index < tasks.Length; index++)
        {
            if (tasks[index] is not { } task) throw NullAt(index, nameof(tasks), "task");
            if (!task.IsCompleted && task.Status == TaskStatus.Created) throw new ArgumentException($"The task at place {index}{NeverStarted}", nameof(tasks));
        }
        if (options?.Limit is not null)
            throw new ArgumentException("A limit cannot hold back tasks that already run: pass factories such as ct => WorkAsync(ct), or use Gather.Map.", nameof(options));
    }

    public static void NoNulls<T>(ReadOnlySpan<T> items, string name, string what)
    {
        for (var index = 0; index < items.Length; index++)
            if (items[index] is null) throw NullAt(index, name, what);
    }

    static ArgumentException NullAt(int index, string name, string what) => new($"The {what} at place {index} is null.", name);

    /// <summary>Any and First need a winner, and decide by themselves what a failure means.</summary>
    public static void Decides(int count, GatherOptions? options, string verb, string items)
    {
        if (count == 0) throw new ArgumentException($"Gather.{verb} needs at least one operation: there is no winner among none.", items);
        if (options is { OnFailure: not FailureMode.FirstError })
            throw new ArgumentException($"OnFailure has no meaning for Gather.{verb}, which cancels the others when one has won: leave it at FirstError.", nameof(options));
    }

    public static Task Running(Task? task)
    {
        if (task is null) throw new ArgumentNullException(nameof(task));
        if (task.Status == TaskStatus.Created) throw new ArgumentException("The task" + NeverStarted, nameof(task));
        return task;
    }

    const string NeverStarted = " was never started, so it would never complete: use Task.Run(..) instead of new Task(..), or call Start.";

    public static void Index(int index, int count)
    {
        if ((uint)index >= (uint)count)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The group has {count} children, numbered from 0.");
    }

    /// <summary>Options of a limit and a token; null where they say nothing.</summary>
    public static GatherOptions? Options(int? limit, CancellationToken cancellationToken) => AtLeastOne(limit) is null && !cancellationToken.CanBeCanceled
        ? null
        : new GatherOptions { Limit = limit, CancellationToken = cancellationToken };

    /// <summary>A limit that holds back no child for ever.</summary>
    public static int? AtLeastOne(int? limit, [CallerArgumentExpression(nameof(limit))] string name = "") => limit is null or >= 1
        ? limit
        : throw new ArgumentOutOfRangeException(name, limit, "A limit is at least 1; leave it null for no limit.");

    public static T NotNull<T>(T? value, string name) where T : class => value ?? throw new ArgumentNullException(name);
}
